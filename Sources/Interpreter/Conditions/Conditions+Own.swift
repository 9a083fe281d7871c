// Words that the script defines, asked of one thing at a time; parties that fit a condition.

import Diagnostics
import Syntax

extension Conditions {
    private var growing: Extents { extents ?? Extents(world: world, situation: situation) }

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
        let growing = growing
        return try world.parties.indices.filter { party in
            var conditions = self
            conditions.extents = growing
            conditions.bindings[node.variable] = party
            return try conditions.compile(node.condition)(nil)
        }
    }

    // MARK: Measures

    /// The script's measure that a node means, with what it is said of.
    private func definition(
        of node: OwnMeasure, _ range: SourceRange
    ) throws -> (index: Int, measure: Measure) {
        let kind: Variable.Kind = if case .party = node.thing { .party } else { .riding }
        let at = Location(source, range)
        let index = try world.definition(node.name, [kind], at: at)
        guard case .measure(let measure) = world.definitions[index].node.body else {
            throw Diagnostic.unknownWord(node.name, [kind], at: at, said: nil)
        }
        return (index, measure)
    }

    /// Conditions inside a definition's own text.
    private func inside(
        _ index: Int, _ growing: Extents, _ bindings: Bindings
    ) -> Conditions {
        let definition = world.definitions[index]
        return Conditions(
            world: world, situation: situation, source: definition.source, it: nil,
            varies: definition.kinds == [.riding], bindings: bindings, extents: growing)
    }

    func ownKind(_ node: OwnMeasure, _ measure: Measure) throws -> QuantityKind? {
        let (index, body) = try definition(of: node, measure.range)
        let growing = growing
        return try growing.kind(of: index) {
            let subjects = world.definitions[index].node.subjects
            let bindings = subjects.reduce(into: Bindings()) { $0[$1] = 0 }
            return try inside(index, growing, bindings).kind(of: body)
        }
    }

    func own(_ node: OwnMeasure, _ measure: Measure, _ kind: QuantityKind) throws -> Reading {
        let (index, body) = try definition(of: node, measure.range)
        let growing = growing
        switch node.thing {
        case .party(let name):
            let party = try lookup.party(name)
            let subject = world.definitions[index].node.subjects[0]
            return try growing.reading(of: index, as: kind, of: party) {
                try inside(index, growing, [subject: party]).compile(body, as: kind)
            }
        case .it, .place:
            let reading = try growing.reading(of: index, as: kind, of: nil) {
                try inside(index, growing, [:]).compile(body, as: kind)
            }
            var ridings: [Int]?
            if case .place(let place) = node.thing, !isVarying(place) {
                ridings = try places.fix(place).ridings
            }
            let one = try single(ridings, node.name.text, measure.range)
            return { [it] riding in (one ?? riding ?? it).flatMap(reading) }
        }
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
