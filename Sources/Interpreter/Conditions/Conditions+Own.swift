// Words that the script defines, asked of one thing at a time; parties that fit a condition.

import Diagnostics
import Syntax

extension Conditions {
    var growing: Extents { extents ?? Extents(world: world, situation: situation) }

    /// `Victoria is winnable`, `NDP can work with Green`
    func own(_ node: OwnCondition, _ at: Location) throws -> Test {
        let things = [node.subject, node.object].compactMap(\.self)
        let index = try world.definition(node.name, things.map(\.kind), at: at)
        let table = try growing.table(of: index)
        guard let object = node.object else {
            return try every(node.subject) { table[0, $0] }
        }
        guard case .parties(let names) = node.subject else {
            let others = try fixed(object)
            return try every(node.subject) { one in others.allSatisfy { table[one, $0] } }
        }
        let ones = try lookup.parties(names)
        return try every(object) { other in ones.allSatisfy { table[$0, other] } }
    }

    private func every(
        _ thing: OwnCondition.Thing, _ test: @escaping (Int) -> Bool
    ) throws -> Test {
        switch thing {
        case .parties(let names):
            let holds = try lookup.parties(names).allSatisfy(test)
            return { _ in holds }
        case .place(let place): return try every(place, test)
        }
    }

    private func fixed(_ thing: OwnCondition.Thing) throws -> [Int] {
        switch thing {
        case .parties(let names): try lookup.parties(names)
        case .place(let place): try places.fix(place).ridings
        }
    }

    /// `NDP rules out [supporting | a coalition with] Conservative`
    func refused(_ node: RuleOutClause) throws -> Test {
        let parties = try lookup.parties(node.parties)
        let others = try lookup.parties(node.targets)
        let house = house
        let holds = parties.allSatisfy { party in
            others.allSatisfy { house.refuses(party, $0, node.what) }
        }
        return { _ in holds }
    }

    /// The parties of which a condition is true, in order of declaration.
    func parties(fitting node: WhichPartiesQuestion) throws -> [Int] {
        let tests = try tests(of: node)
        return world.parties.indices.filter { tests[$0](nil) }
    }

    /// What tells of each party whether it fits a condition, of a riding or of none.
    func tests(of node: WhichPartiesQuestion) throws -> [Test] {
        let growing = growing
        let left = try left(out: node)
        return try world.parties.indices.map { party in
            guard !left.contains(party) else { return { _ in false } }
            var conditions = self
            conditions.spoken = node.words
            conditions.extents = growing
            conditions.bindings[node.variable] = party
            return try conditions.compile(node.condition)
        }
    }

    /// Whom a question does not ask.
    func left(out node: WhichPartiesQuestion) throws -> [Int] {
        try node.except.map(lookup.party) + (node.exceptsGovernment ? house.government : [])
    }

    /// Whether some party other than those spoken of makes a condition hold that brings one in.
    func someParty(in condition: Condition) throws -> Test? {
        guard !spoken.mentions.isEmpty,
            let open = spoken.brought(by: condition, ofChoices: false)
                .first(where: { bindings[$0] == nil })
        else { return nil }
        let tests = try world.parties.indices.filter { !bindings.values.contains($0) }
            .map { party in
                var conditions = self
                conditions.bindings[open] = party
                return try conditions.compile(condition)
            }
        return { riding in tests.contains { $0(riding) } }
    }

    // MARK: Measures

    /// A measure of the script's own: which, and its text.
    private struct Opened {
        let index: Int
        let definition: Definition
        let body: Measure
    }

    private func opened(_ node: OwnMeasure, _ range: SourceRange) throws -> Opened {
        let kind: Variable.Kind = if case .party = node.thing { .party } else { .riding }
        let at = Location(source, range)
        let index = try world.definition(node.name, [kind], at: at)
        let definition = world.definitions[index]
        guard case .measure(let body) = definition.node.body else {
            throw Diagnostic.unknownWord(node.name, [kind], at: at, said: nil)
        }
        return Opened(index: index, definition: definition, body: body)
    }

    /// Conditions inside a definition's own text.
    private func inside(_ definition: Definition, _ bindings: Bindings) -> Conditions {
        Conditions(
            world: world, situation: situation, source: definition.source, it: nil,
            varies: definition.kinds == [.riding], bindings: bindings, extents: extents,
            measured: measured)
    }

    /// What a measure's own text says, read for what it is asked of here; known from then on.
    func within<Found>(
        _ node: OwnMeasure, _ range: SourceRange,
        _ known: ReferenceWritableKeyPath<Measured, [Int: Found]>, fixingPlace: Bool = false,
        _ body: (Conditions, Measure) throws -> Found
    ) throws -> Found {
        let opened = try opened(node, range)
        if let found = measured[keyPath: known][opened.index] { return found }
        var bindings: Bindings = [:]
        if case .party(let name) = node.thing {
            bindings[opened.definition.node.subjects[0]] = (try? lookup.party(name)) ?? 0
        }
        var conditions = inside(opened.definition, bindings)
        if fixingPlace, case .place(let place) = node.thing, !isVarying(place) {
            conditions.it = try single(try places.fix(place).ridings, node.name.text, range)
        }
        let found = try measured.deeper(in: opened.definition) { [conditions] in
            try body(conditions, opened.body)
        }
        measured[keyPath: known][opened.index] = found
        return found
    }

    func own(_ node: OwnMeasure, _ measure: Measure, _ kind: QuantityKind) throws -> Reading {
        let opened = try opened(node, measure.range)
        switch node.thing {
        case .party(let name):
            let value = try value(opened, of: try lookup.party(name), kind)
            return { _ in value }
        case .it, .place:
            let reading = try reading(opened, kind)
            var ridings: [Int]?
            if case .place(let place) = node.thing, !isVarying(place) {
                ridings = try places.fix(place).ridings
            }
            let one = try single(ridings, node.name.text, measure.range)
            return { [it] riding in (one ?? riding ?? it).flatMap(reading) }
        }
    }

    private func value(_ opened: Opened, of party: Int, _ kind: QuantityKind) throws -> Value? {
        let key = Measured.Key(definition: opened.index, party: party, kind: kind)
        if let known = measured.values[key] { return known }
        let bindings = [opened.definition.node.subjects[0]: party]
        let value = try measured.deeper(in: opened.definition) {
            try inside(opened.definition, bindings).compile(opened.body, as: kind)(nil)
        }
        measured.values[key] = .some(value)
        return value
    }

    /// A measure of each party or riding that has one; nothing of what is no measure.
    func values(
        of definition: Definition
    ) throws -> (kind: QuantityKind, values: [(thing: Int, value: Value)])? {
        guard case .measure(let body) = definition.node.body else { return nil }
        guard definition.kinds == [.party] else {
            let inside = self.inside(definition, [:])
            let kind = try inside.kind(of: body) ?? (try inside.isOpen(body) ? .votes : .plain)
            let reading = try inside.compile(body, as: kind)
            return (
                kind,
                (0..<world.ridings.count).compactMap { riding in
                    reading(riding).map { (thing: riding, value: $0) }
                }
            )
        }
        let variable = definition.node.subjects[0]
        let kind = try inside(definition, [variable: 0]).kind(of: body) ?? .plain
        let values = try world.parties.indices.compactMap { party in
            try inside(definition, [variable: party]).compile(body, as: kind)(nil)
                .map { (thing: party, value: $0) }
        }
        return (kind, values)
    }

    private func reading(_ opened: Opened, _ kind: QuantityKind) throws -> Reading {
        let key = Measured.Key(definition: opened.index, party: -1, kind: kind)
        if let known = measured.readings[key] { return known }
        let inner = try measured.deeper(in: opened.definition) {
            try inside(opened.definition, [:]).compile(opened.body, as: kind)
        }
        let reading = measured.keeping(inner, ridings: world.ridings.count)
        measured.readings[key] = reading
        return reading
    }

    private func isVarying(_ place: Place) -> Bool {
        if case .it = place.kind { varies } else { false }
    }
}

extension OwnCondition.Thing {
    var kind: Variable.Kind {
        switch self {
        case .parties: .party
        case .place: .riding
        }
    }
}
