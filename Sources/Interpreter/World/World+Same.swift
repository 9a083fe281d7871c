// Whether two worlds are the same in all that an answer can depend on, wherever it was said.

import Diagnostics
import Elections

extension World {
    /// Facts, plans and changes compared; suppositions are left aside.
    package func isSame(as other: World) -> Bool {
        guard let one = try? situation(), let two = try? other.situation() else { return false }
        return parties.map(\.facts) == other.parties.map(\.facts)
            && plainSeats == other.plainSeats
            && national.byParty == other.national.byParty
            && house.facts == other.house.facts
            && ridings.texts == other.ridings.texts
            && regionsOfRidings == other.regionsOfRidings
            && ridings.ballots.votes == other.ridings.ballots.votes
            && ridings.ballots.party == other.ridings.ballots.party
            && plans.map { facts(of: $0) } == other.plans.map { other.facts(of: $0) }
            && budgets.map(\.facts) == other.budgets.map(\.facts)
            && definitions.map(\.location.words) == other.definitions.map(\.location.words)
            && rules.map(\.location.words) == other.rules.map(\.location.words)
            && one.house.seats == two.house.seats
            && one.firings.map(\.facts) == two.firings.map(\.facts)
            && one.election?.votes == two.election?.votes
            && one.effects.map(\.effect.facts) == two.effects.map(\.effect.facts)
    }

    private var regionsOfRidings: [String?] {
        (0..<ridings.count).map { regionName(ofRiding: $0) }
    }

    private func facts(of plan: Plan) -> [String] {
        [lexicon.text(plan.name), "\(plan.kind.rawValue)", "\(plan.partners)"]
            + plan.clauses.map(\.location.words)
    }
}

extension Party {
    fileprivate struct Facts: Equatable {
        let label: PartyLabel
        let position: Int?
        let isAbstentionist: Bool
        let sitsAlone: Bool
    }

    fileprivate var facts: Facts {
        Facts(
            label: label, position: position, isAbstentionist: isAbstentionist,
            sitsAlone: sitsAlone)
    }
}

extension House {
    fileprivate var facts: String {
        let rules = self.rules.map { "\($0) \($1)" }.sorted()
        let chairs = deputies.map { "\($0.party) \($0.count)" }
        return "\(name ?? "") \(seats ?? -1) \(vacant) \(speaker ?? -1) \(chairs) \(rules)"
    }
}

extension BudgetFacts {
    fileprivate var facts: String {
        let items = items.map { "\($0.key) \($0.kind) \($0.entry)" }
        return "\(text) \(proposer ?? -1) \(items) \(deficit ?? -1) \(deficitLimit ?? -1)"
    }
}

extension Firing {
    /// What acted for whom; what varies without a name goes by its place in the text.
    fileprivate var facts: [Int] { [rule, riding ?? -1, round] + bindings.values.sorted() }
}

extension Effect {
    /// The change and the ridings that it was fixed to.
    fileprivate var facts: String {
        guard case .bargain = action else { return "\(action) \(ridings)" }
        return "\(clause.location.words) \(ridings)"
    }
}

extension Location {
    /// The words said here, whatever the blanks between them.
    var words: String {
        oneLine(source.text(range))
    }
}
