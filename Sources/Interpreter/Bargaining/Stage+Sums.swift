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
        case seats, office, budget, election, concession, polls
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
    ///   - vote: how it votes itself, where it moves: all others fold where the government stands,
    ///     and topple where it falls.
    func sum(_ place: Int, _ ending: Ending, by vote: Polls.Vote = .none) -> Sum {
        sum(place, ending, votes: votes(place, ending, vote))
    }

    /// What a place in the tree comes to, as the game has it.
    func sum(_ place: Int, _ outcome: Showdown.Outcome) -> Sum {
        sum(place, Ending(outcome), votes: votes(place, outcome))
    }

    /// What all votes together take at the polls from whoever has a place, beside no votes at all.
    func lostByVotes(_ place: Int, _ outcome: Showdown.Outcome) -> Int {
        let isElection = isElection(after: Ending(outcome))
        func lost(_ votes: [Polls.Vote]) -> Int {
            polls.lost(votes, isCalled: isElection, by: sides(at: place))
        }
        return lost(votes(place, outcome)) - lost(movers.map { _ in .none })
    }

    private func votes(_ place: Int, _ outcome: Showdown.Outcome) -> [Polls.Vote] {
        let votes = outcome.against.map { $0 ? Polls.Vote.toppling : .folding }
        guard !polls.isJoint || votes.isEmpty else { return votes }
        let own = place == 0 || votes.isEmpty ? Polls.Vote.none : votes[place - 1]
        return self.votes(place, Ending(outcome), own)
    }

    private func isElection(after ending: Ending) -> Bool {
        ending == .dissolved || (ending == .falls && successor == nil)
    }

    func sides(at place: Int) -> [Int] {
        place == 0 ? chamber.house.government : chamber.players[movers[place - 1]].parties
    }

    private func votes(_ place: Int, _ ending: Ending, _ vote: Polls.Vote) -> [Polls.Vote] {
        switch ending {
        case .dissolved: return Array(repeating: .none, count: movers.count)
        case .conceded: return offer.map { votes(on: $0) } ?? []
        case .stands, .falls:
            let others: Polls.Vote = ending == .stands ? .folding : .toppling
            return place == 0
                ? Array(repeating: others, count: movers.count)
                : Polls.alone(place - 1, vote, others, movers.count)
        }
    }

    /// The same with the votes of all who move.
    func sum(_ place: Int, _ ending: Ending, votes: [Polls.Vote]) -> Sum {
        let parties = sides(at: place)
        let isElection = isElection(after: ending)
        let house = house(after: ending)
        let government =
            isElection ? polls.government(votes, after: house) : house.government
        var sum = Sum(parts: parts(parties, of: house, under: government))
        if isElection {
            sum.parts.append((-electionPrice(parties), .election))
        }
        if ending == .stands || ending == .conceded {
            sum.parts.append((worth(parties), .budget))
        }
        if ending == .conceded { sum.parts.append((concession(place, parties), .concession)) }
        let lost = polls.lost(votes, isCalled: isElection, by: parties)
        sum.parts.append((-lost * Self.seat, .polls))
        return sum
    }

    /// What carrying the budget takes from a mover at the polls, the others judged by none.
    func loss(ofCarrying place: Int) -> Int {
        func lost(_ vote: Polls.Vote) -> Int {
            polls.lost(
                Polls.alone(place, vote, .none, movers.count), isCalled: false,
                by: parties(movers[place]))
        }
        return lost(.folding) - lost(.none)
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

    private func parts(
        _ parties: [Int], of house: HouseState, under government: [Int]
    ) -> [(Int, Part)] {
        let seats = parties.reduce(0) { $0 + house.seats[$1] }
        let office = parties.reduce(0) { sum, party in
            sum + (government.contains(party) ? table.officeWorth[party] ?? 0 : 0)
        }
        return [(seats * Self.seat, .seats), (office, .office)]
    }

    /// What the offer costs the government or is worth to a mover.
    private func concession(_ place: Int, _ parties: [Int]) -> Int {
        guard let offer else { return 0 }
        return gain(parties, offer) - (place > 0 ? 0 : Self.cost(of: offer, table))
    }

    private func electionPrice(_ parties: [Int]) -> Int {
        parties.reduce(0) { $0 + (table.electionSeats[$1] ?? 0) }
    }
}

extension Stage.Ending {
    fileprivate init(_ outcome: Showdown.Outcome) {
        self =
            switch outcome {
            case .conceded: .conceded
            case .dissolved: .dissolved
            case .stood: .stands
            case .fell: .falls
            }
    }
}
