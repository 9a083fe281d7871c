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
        let same = names.flatMap { defined.places[$0] ?? [] }
            .first { definitions[$0].kinds == definition.kinds }
        if let same, taking.isFile {
            throw Diagnostic.declaredTwice(
                "'\(node.name.text)'", at: location, before: definitions[same].location)
        }
        try put(definition, at: same ?? definitions.count, isLast: !taking.isFile)
        return Answer(
            .declared,
            "Defined\(same == nil ? "" : " anew"): \(name: oneLine(location.source.text(location.range)))"
        )
    }

    /// Puts a definition in its place, or leaves everything as it was.
    private mutating func put(
        _ definition: Definition, at place: Int, isLast: Bool
    ) throws {
        guard place < definitions.count else { return try append(definition, isLast: isLast) }
        let before = (definitions, defined)
        defined.remove(definitions[place], at: place)
        definitions[place] = definition
        defined.add(definition, at: place)
        do {
            try check(place, isNew: false, isLast: isLast)
        } catch {
            (definitions, defined) = before
            throw error
        }
    }

    private mutating func append(_ definition: Definition, isLast: Bool) throws {
        let place = definitions.count
        definitions.append(definition)
        defined.add(definition, at: place)
        // What others rest on may put them in another group.
        let grouped = isUsed(definition) ? circle(through: place).map { ($0, definitions[$0]) } : []
        do {
            try check(place, isNew: true, isLast: isLast)
        } catch {
            for (index, former) in grouped { definitions[index] = former }
            definitions.removeLast()
            defined.remove(definition, at: place)
            throw error
        }
    }

    private mutating func check(_ place: Int, isNew: Bool, isLast: Bool) throws {
        try checkNames(in: definitions[place])
        try order(newest: place, isNew: isNew)
        try checkKinds(from: place, isLast: isLast)
    }

    mutating func declare(
        _ node: RuleDeclaration, _ location: Location, _ taking: Taking
    ) throws -> Answer {
        let rule = Rule(node, at: location)
        let text = oneLine(location.source.text(location.range))
        guard let same = ruleSaid[rule.words] else {
            try Firing.check(rule, in: self, try unruledSituation())
            ruleSaid[rule.words] = rules.count
            rules.append(rule)
            // In a file, what the rules bring about together is looked at once, at its end.
            if !taking.isFile { try settle() }
            return Answer(.declared, "A rule: \(name: text)")
        }
        guard !taking.isFile else {
            throw Diagnostic.declaredTwice("a rule", at: location, before: rules[same].location)
        }
        rules[same] = rule
        return Answer(.declared, "A rule, as before: \(name: text)")
    }

    /// The definition that a word means, said of things of such kinds.
    func definition(_ name: Name, _ kinds: [Variable.Kind], at: Location) throws -> Int {
        let named = name.places(in: defined)
        if let found = named.first(where: { definitions[$0].kinds == kinds }) { return found }
        throw Diagnostic.unknownWord(
            name, kinds, at: at, said: named.first.map { definitions[$0] })
    }

    // MARK: Circles

    private typealias Use = (index: Int, bearing: Bearing)

    /// Which definitions one uses, and what more of the one makes of the other.
    private func uses(of index: Int) -> [Use] {
        definitions[index].uses.flatMap { use in
            use.name.places(in: defined).map { ($0, use.bearing) }
        }
    }

    func users(of index: Int) -> [Int] {
        definitions[index].names.flatMap { defined.users[$0] ?? [] }
    }

    /// Puts definitions that depend on each other in groups, and refuses a circle through a 'not'.
    private mutating func order(newest: Int, isNew: Bool) throws {
        if isNew, !isUsed(definitions[newest]) {
            definitions[newest].group = newest
            return
        }
        // A new circle goes through what is new; one that is replaced may have held another together.
        for one in isNew ? newest..<newest + 1 : definitions.indices {
            let members = circle(through: one)
            for member in members {
                definitions[member].isRecursive = true
                definitions[member].group = members[0]
                for use in uses(of: member)
                where use.bearing != .more && members.contains(use.index) {
                    throw Diagnostic.circle(
                        circle(from: use.index, to: member), use.bearing,
                        at: definitions[newest].location)
                }
            }
            guard members.isEmpty else { continue }
            definitions[one].isRecursive = false
            definitions[one].group = one
        }
    }

    private func isUsed(_ definition: Definition) -> Bool {
        definition.names.contains { defined.users[$0]?.isEmpty == false }
    }

    /// The definitions that depend on one and on which it depends, itself among them, in order; none
    /// where it does not depend on itself.
    private func circle(through one: Int) -> [Int] {
        let below = reachable(from: one) { uses(of: $0).map(\.index) }
        guard below.contains(one) else { return [] }
        return below.intersection(reachable(from: one) { users(of: $0) }).sorted()
    }

    private func reachable(from start: Int, _ edges: (Int) -> [Int]) -> Set<Int> {
        var found: Set<Int> = []
        var open = edges(start)
        while let next = open.popLast() {
            if found.insert(next).inserted { open += edges(next) }
        }
        return found
    }

    /// The words of a circle: `free → trapped`.
    private func circle(from start: Int, to end: Int) -> [String] {
        var before: [Int: Int] = [start: start]
        var open = [start]
        while !open.isEmpty, before[end] == nil {
            let next = open.removeFirst()
            for use in uses(of: next) where before[use.index] == nil {
                before[use.index] = next
                open.append(use.index)
            }
        }
        var path = [end]
        while let last = path.last, last != start, let previous = before[last] {
            path.append(previous)
        }
        return path.reversed().map { definitions[$0].title }
    }
}
