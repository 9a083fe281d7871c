// Declaring words and rules: names looked up, kinds checked, circles through a 'not' refused.

import Diagnostics
import Syntax

extension World {
    mutating func declare(
        _ node: DefinitionDeclaration, _ location: Location, _ taking: Taking
    ) throws -> Answer {
        let forms = node.subjects.count > 1 ? relationForms(node.name.text) : [node.name.text]
        let kinds: NameKinds =
            if case .measure = node.body { .ownMeasure } else {
                node.subjects.count > 1 ? .relation : .adjective
            }
        let names = forms.map { lexicon.add($0, as: kinds) }
        let definition = Definition(names: names, node: node, location: location)
        let same = definitions.firstIndex { old in
            old.names.contains(where: names.contains) && old.kinds == definition.kinds
        }
        if let same {
            guard !taking.isFile else {
                throw Diagnostic.declaredTwice(
                    "'\(node.name.text)'", at: location, before: definitions[same].location)
            }
            definitions[same] = definition
        } else {
            definitions.append(definition)
        }
        try order(newest: same ?? definitions.count - 1)
        return Answer(.declared, "Defined: \(name: location.source.text(location.range))")
    }

    mutating func declare(
        _ node: RuleDeclaration, _ location: Location, _ taking: Taking
    ) throws -> Answer {
        let rule = Rule(node, at: location)
        rules.append(rule)
        try Firing.check(rule, in: self)
        return Answer(.declared, "A rule: \(name: location.source.text(location.range))")
    }

    /// The definition that a word means, said of things of such kinds.
    func definition(_ name: Name, _ kinds: [Variable.Kind], at: Location) throws -> Int {
        let named = name.id.map { id in
            definitions.indices.filter { definitions[$0].names.contains(id) }
        }
        if let found = named?.first(where: { definitions[$0].kinds == kinds }) { return found }
        throw Diagnostic.unknownWord(
            name, kinds, at: at, said: named?.first.map { definitions[$0] })
    }

    // MARK: Circles

    /// Which definitions each one uses, and whether only more of the one makes more of the other.
    private var uses: [[(index: Int, isMonotone: Bool)]] {
        definitions.map { definition in
            definition.node.words.uses.flatMap { use in
                definitions.indices.filter { index in
                    use.name.id.map(definitions[index].names.contains) ?? false
                }.map { ($0, use.isMonotone) }
            }
        }
    }

    /// Puts definitions that depend on each other in groups, and refuses a circle through a 'not'.
    private mutating func order(newest: Int) throws {
        let uses = uses
        let reach = uses.indices.map { reachable(from: $0, uses) }
        for one in definitions.indices {
            definitions[one].isRecursive = reach[one].contains(one)
            definitions[one].group =
                definitions.indices.first {
                    $0 == one || (reach[one].contains($0) && reach[$0].contains(one))
                }
                ?? one
        }
        for one in definitions.indices {
            for use in uses[one]
            where !use.isMonotone && reach[use.index].union([use.index]).contains(one) {
                throw Diagnostic.circle(
                    circle(from: use.index, to: one, uses), at: definitions[newest].location)
            }
        }
    }

    private func reachable(
        from start: Int, _ uses: [[(index: Int, isMonotone: Bool)]]
    ) -> Set<Int> {
        var found: Set<Int> = []
        var open = uses[start].map(\.index)
        while let next = open.popLast() {
            if found.insert(next).inserted { open += uses[next].map(\.index) }
        }
        return found
    }

    /// The words of a circle: `free → trapped → not free`.
    private func circle(
        from start: Int, to end: Int, _ uses: [[(index: Int, isMonotone: Bool)]]
    ) -> [String] {
        var before: [Int: Int] = [start: start]
        var open = [start]
        while !open.isEmpty, before[end] == nil {
            let next = open.removeFirst()
            for use in uses[next] where before[use.index] == nil {
                before[use.index] = next
                open.append(use.index)
            }
        }
        var path = [end]
        while let last = path.last, last != start, let previous = before[last] {
            path.append(previous)
        }
        return path.reversed().map { definitions[$0].title } + ["not " + definitions[start].title]
    }
}
