// The parties that a definition names must be there when it is declared: what is defined is worked
// out much later, and a typing mistake must never become a wrong answer.

import Diagnostics
import Syntax

extension World {
    /// Refuses a definition that names a party nothing has declared.
    func checkNames(in definition: Definition) throws {
        var bindings: Bindings = [:]
        for mention in definition.node.words.mentions { bindings[mention.variable] = 0 }
        for subject in definition.node.subjects { bindings[subject] = 0 }
        let lookup = Lookup(world: self, source: definition.source, bindings: bindings)
        let names =
            switch definition.node.body {
            case .condition(let condition): condition.parties
            case .measure(let measure): measure.parties
            }
        _ = try lookup.parties(names)
    }
}

extension RuleWords {
    /// The parties that vary in a condition: `not`, behind its subject, stands for a part of it that
    /// does not spell the subject out.
    func parties(in condition: Condition) -> Set<Variable> {
        Set(variables(in: condition.range).filter { $0.kind == .party })
            .union(condition.parties.compactMap(\.variable))
    }
}

extension Condition {
    /// Where it stands in its text and where what it is said of stands: each way of meaning a list
    /// joined by `or` has its own, and so has each end of a `between`.
    var mentions: [Int] {
        [range.lower] + (parties.map(\.range) + places + ends).map(\.lower)
    }

    private var ends: [SourceRange] {
        if case .comparison(let node) = kind { [node.right.range] } else { [] }
    }

    private var places: [SourceRange] {
        switch kind {
        case .wins(let node): node.place.names
        case .second(let node): node.place.names
        case .runs(let node): node.place.names
        case .tied(let node): node.place.names
        case .own(let node): node.subject.places + (node.object?.places ?? [])
        case .lies(let node): node.place.names + node.within.names
        case .any, .all, .not, .comparison, .holds, .stance, .inForce, .ruleOut, .same: []
        }
    }

    /// Every party that is named in it, those that vary among them; not those in its places.
    var parties: [Name] {
        switch kind {
        case .any(let parts), .all(let parts): parts.flatMap(\.parties)
        case .not(let inner): inner.parties
        case .comparison(let node): node.left.parties + node.right.parties
        case .wins(let node): [node.party]
        case .second(let node): [node.party]
        case .runs(let node): node.parties
        case .holds(let node): node.parties + node.supporters
        case .stance(let node):
            if case .party(let other) = node.object { node.parties + [other] } else { node.parties }
        case .ruleOut(let node): node.parties + node.targets
        case .own(let node): node.subject.parties + (node.object?.parties ?? [])
        case .same(let node): [node.party, node.other]
        case .tied, .inForce, .lies: []
        }
    }
}

extension WhichPartiesQuestion {
    /// Every party that is named in it, but for the one that it asks of and those it brings in.
    fileprivate var named: [Name] {
        let own = [variable] + words.introduced(in: condition.range)
        return condition.parties.filter { name in !(name.variable.map(own.contains) ?? false) }
    }
}

extension OwnCondition.Thing {
    fileprivate var parties: [Name] {
        if case .parties(let names) = self { names } else { [] }
    }

    fileprivate var places: [SourceRange] {
        if case .place(let place) = self { place.names } else { [] }
    }
}

extension Place {
    fileprivate var names: [SourceRange] {
        if case .names(let names) = kind { names.map(\.name.range) } else { [] }
    }
}

extension Measure {
    fileprivate var parties: [Name] {
        switch kind {
        case .sum(let left, let right), .difference(let left, let right),
            .product(let left, let right), .quotient(let left, let right):
            return left.parties + right.parties
        case .tally(let node):
            if case .parties(let names) = node.subject { return names }
            return []
        case .own(let node):
            if case .party(let name) = node.thing { return [name] }
            return []
        case .count(let node):
            return node.parties?.named ?? []
        case .quantity, .margin, .house: return []
        }
    }
}
