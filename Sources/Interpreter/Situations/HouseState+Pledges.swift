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
}
