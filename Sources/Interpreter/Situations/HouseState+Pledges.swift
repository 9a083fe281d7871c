// What parties have pledged to one another. A pledge to the government is one to each party in it, and
// the other way round.

import Syntax

extension HouseState {
    /// What is pledged about alike: the government and whoever is in it.
    func alike(_ object: Action.Object) -> [Action.Object] {
        switch object {
        case .government: [object] + government.map { .party($0) }
        case .party(let other) where government.contains(other): [object, .government]
        case .party, .budget: [object]
        }
    }

    /// What each party has pledged: where it has said several things, the last, as in a division.
    func pledges(on object: Action.Object) -> [Int: Stance] {
        let same = alike(object)
        var found: [Int: Stance] = [:]
        for said in stances where same.contains(said.object) { found[said.party] = said.stance }
        if same.contains(.government) {
            for party in supporters { found[party] = .supports }
        }
        return found
    }

    /// Every party with one that it has pledged this to.
    func pairs(of stance: Stance) -> [(party: Int, other: Int)] {
        let others: [(party: Int, other: Int)] = stances.compactMap { said in
            guard said.stance == stance, case .party(let other) = said.object,
                !government.contains(other)
            else { return nil }
            return (said.party, other)
        }
        return others
            + government.flatMap { other in
                pledges(on: .party(other)).filter { $0.value == stance && $0.key != other }
                    .map { (party: $0.key, other: other) }
            }
    }

    /// What parties rule out. Who rules out supporting another does not support it, nor the other way
    /// round: of the two the stronger holds, and of the session's own the later.
    mutating func refuse(_ said: [Situation.RankedEffect]) throws {
        guard said.contains(where: \.effect.action.isRuleOut) else { return }
        let supports = said.enumerated().filter { $0.element.effect.action.isSupport }
        for (place, ranked) in said.enumerated() {
            guard case .ruleOut(let party, let what, let other) = ranked.effect.action else {
                continue
            }
            var kept: RuleOutClause.What? = what
            for (turn, support) in supports where what != .coalition {
                guard pledges(party, to: other, by: support.effect.action) else { continue }
                let (former, later) = turn < place ? (support, ranked) : (ranked, support)
                try later.stand(beside: former)
                if turn < place {
                    withdraw(support.effect.action, by: party)
                } else {
                    kept = what == .both ? .coalition : nil
                }
            }
            if let kept { refusals.append((party, kept, other)) }
        }
    }

    private func pledges(_ party: Int, to other: Int, by action: Action) -> Bool {
        switch action {
        case .stance(party, .supports, let object): alike(.party(other)).contains(object)
        case .government(_, let supporters):
            supporters.contains(party) && government.contains(other)
        default: false
        }
    }

    /// Takes one party's support back.
    private mutating func withdraw(_ action: Action, by party: Int) {
        switch action {
        case .stance(_, let stance, let object):
            stances.removeAll { $0 == (party, stance, object) }
        default: supporters.removeAll { $0 == party }
        }
    }
}

extension Action {
    fileprivate var isRuleOut: Bool { if case .ruleOut = self { true } else { false } }

    fileprivate var isSupport: Bool {
        switch self {
        case .stance(_, .supports, _): true
        case .government(_, let supporters): !supporters.isEmpty
        default: false
        }
    }
}
