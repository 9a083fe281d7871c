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

    enum OwnVote {
        case folding, toppling
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
    func sum(_ place: Int, _ ending: Ending, by vote: OwnVote? = nil) -> Sum {
        let parties =
            place == 0 ? chamber.house.government : chamber.players[movers[place - 1]].parties
        var sum = Sum(parts: parts(parties, of: house(after: ending)))
        let isElection = ending == .dissolved || (ending == .falls && successor == nil)
        if isElection {
            sum.parts.append((-electionPrice(parties), .election))
        }
        if ending == .conceded { sum.parts += concession(place, parties) }
        if let vote, place > 0 {
            let losses = vote == .folding ? folding : toppling
            sum.parts.append((-(losses[movers[place - 1]] ?? 0) * Self.seat, .polls))
        }
        return sum
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

    /// What the offer costs the government, is worth to a mover, and costs it at the polls where it
    /// then carries the budget.
    private func concession(_ place: Int, _ parties: [Int]) -> [(Int, Part)] {
        guard let offer else { return [] }
        guard place > 0 else { return [(-Self.cost(of: offer, table), .concession)] }
        let mover = movers[place - 1]
        let carries = offer.partners.contains(mover)
        return [
            (gain(parties, offer), .concession),
            (carries ? -(folding[mover] ?? 0) * Self.seat : 0, .polls),
        ]
    }

    private func electionPrice(_ parties: [Int]) -> Int {
        parties.reduce(0) { $0 + (table.electionSeats[$1] ?? 0) }
    }
}
