// `can B and C form a government`: the votes for it, and nobody among them who rules out another.

import Diagnostics

extension Chamber {
    /// Votes that a government needs of its own: those of an investiture, or a majority where that
    /// is asked for.
    func votesToGovern(inMajority: Bool) -> Int {
        inMajority ? max(majority, investitureVotes) : investitureVotes
    }

    /// That one of the parties does not sit in a government with another of them; nothing between
    /// those who vote as one.
    func refusal(among parties: [Int]) -> HouseState.Refusal? {
        house.refusals.first { refusal in
            let places = [refusal.party, refusal.other].map(index)
            return refusal.what != .supporting && parties.contains(refusal.party)
                && parties.contains(refusal.other) && (places[0] == nil || places[0] != places[1])
        }
    }
}

extension Asking {
    /// `B 35 + C 25: 9 more than 51, of 100`
    func countStep(_ parties: [Int], of needed: Int, _ chamber: Chamber) -> Step {
        let names = added(parties.map { "\(label($0)) \(chamber.votes(of: $0))" })
        return Step(
            names + ": \(away(chamber.votes(of: parties), needed)), of \(chamber.votingSeats)")
    }

    /// A refusal with where it was said.
    func refusalStep(_ refusal: HouseState.Refusal) -> Step {
        let said = now.effects.filter { ranked in
            guard case .ruleOut(let party, let what, let other) = ranked.effect.action else {
                return false
            }
            return (party, what, other) == (refusal.party, refusal.what, refusal.other)
        }
        let strongest = said.max { $0.rank < $1.rank }
        return Step(refusalWords(refusal), source: strongest?.effect.clause.location.line)
    }
}
