// What each player of a showdown gets of an ending, part by part: seats, office, an election's price,
// a concession, and what the rules of the script take at the polls.

import Bargaining
import Elections
import Syntax

extension Stage {
    enum Ending {
        /// Refused, and the government stands or falls.
        case stands, falls
        case dissolved, conceded
    }

    /// What an amount comes from.
    enum Part {
        case seats, office, election, concession, polls
    }

    /// Parts in billionths of a seat.
    struct Sum {
        var parts: [(amount: Int, part: Part)]

        var total: Int { parts.reduce(0) { $0 + $1.amount } }

        /// Those that come to something.
        var telling: [(amount: Int, part: Part)] { parts.filter { $0.amount != 0 } }
    }

    /// - Parameters:
    ///   - place: the government's is 0, then each mover's.
    ///   - vote: how it votes itself, where it moves.
    func sum(_ place: Int, _ ending: Ending, by vote: Polls.Vote = .none) -> Sum {
        let parties =
            place == 0 ? chamber.house.government : chamber.players[movers[place - 1]].parties
        var sum = Sum(parts: parts(parties, of: house(after: ending)))
        let isElection = ending == .dissolved || (ending == .falls && successor == nil)
        if isElection {
            sum.parts.append((-electionPrice(parties), .election))
        }
        if ending == .conceded { sum.parts.append((concession(place, parties), .concession)) }
        sum.parts.append((-loss(place, ending, vote, isElection: isElection) * Self.seat, .polls))
        return sum
    }

    /// What the rules take at the polls, in seats.
    private func loss(
        _ place: Int, _ ending: Ending, _ vote: Polls.Vote, isElection: Bool
    ) -> Int {
        guard place > 0 else { return isElection ? 0 : polls.government }
        let mover = movers[place - 1]
        let carries = ending == .conceded && offer?.partners.contains(mover) == true
        let losses = isElection ? polls.called : polls.later
        return losses[carries ? .folding : vote]?[mover] ?? 0
    }

    /// What a mover's own vote takes from it at the polls.
    func loss(of mover: Int, voting vote: Polls.Vote) -> Int {
        let isElection = vote == .toppling && successor == nil
        return (isElection ? polls.called : polls.later)[vote]?[mover] ?? 0
    }

    private func house(after ending: Ending) -> HouseState {
        switch ending {
        case .stands, .conceded: return chamber.house
        case .dissolved: return next.house
        case .falls:
            guard let successor else { return next.house }
            var after = chamber.house
            after.government = successor.parties
            return after
        }
    }

    private func parts(_ parties: [Int], of house: HouseState) -> [(Int, Part)] {
        let seats = parties.reduce(0) { $0 + house.seats[$1] }
        let office = parties.reduce(0) { sum, party in
            sum + (house.government.contains(party) ? table.officeWorth[party] ?? 0 : 0)
        }
        return [(seats * Self.seat, .seats), (office, .office)]
    }

    /// What the offer costs the government or is worth to a mover.
    private func concession(_ place: Int, _ parties: [Int]) -> Int {
        guard let offer else { return 0 }
        return place > 0 ? gain(parties, offer) : -Self.cost(of: offer, table)
    }

    private func electionPrice(_ parties: [Int]) -> Int {
        parties.reduce(0) { $0 + (table.electionSeats[$1] ?? 0) }
    }
}
