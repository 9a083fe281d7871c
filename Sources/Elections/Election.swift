// A whole election: who holds each seat, and the sums by party, over ballots that never change and
// a thin overlay of ridings that were changed.

/// An election is a value. Changing it makes another that shares all ridings not touched.
public struct Election: Sendable {
    /// What is the same in every change of an election.
    final class Base: Sendable {
        let ballots: Ballots
        let partyCount: Int
        /// The party that holds each seat, or a mark of `Seat`.
        let seats: [Int32]
        /// The valid vote of each riding.
        let totals: [Int]

        init(ballots: Ballots, partyCount: Int, seats: [Int32], totals: [Int]) {
            self.ballots = ballots
            self.partyCount = partyCount
            self.seats = seats
            self.totals = totals
        }
    }

    let base: Base
    var overlay: Overlay

    /// Seats held, by party.
    public internal(set) var seats: [Int]
    /// Votes, by party.
    public internal(set) var votes: [Int]
    /// Seats for which first place is shared.
    public internal(set) var undecided = 0
    /// Seats that are vacant, or for which nobody stands.
    public internal(set) var vacant = 0
    /// All votes for candidates, everywhere.
    public internal(set) var validVotes = 0

    /// Counts every ballot. Where the ballots name a party beyond `partyCount`, there are as many
    /// parties as the ballots need.
    public init(ballots: Ballots, partyCount: Int) {
        let named = (ballots.party.max().map(Int.init) ?? -1) + 1
        let count = max(named, min(max(0, partyCount), Ballots.mostParties))
        var holders: [Int32] = []
        holders.reserveCapacity(ballots.ridingCount)
        var totals: [Int] = []
        totals.reserveCapacity(ballots.ridingCount)
        seats = Array(repeating: 0, count: count)
        votes = seats
        for riding in 0..<ballots.ridingCount {
            var ranking = Ranking()
            for row in ballots.candidates(of: riding) {
                let party = Int(ballots.party[row])
                ranking.add(party: party, votes: ballots.votes[row])
                votes[party] += ballots.votes[row]
            }
            validVotes += ranking.total
            totals.append(ranking.total)
            holders.append(Int32(truncatingIfNeeded: ranking.seat))
            switch ranking.seat {
            case Seat.undecided: undecided += 1
            case Seat.empty: vacant += 1
            case let party: seats[party] += 1
            }
        }
        base = Base(ballots: ballots, partyCount: count, seats: holders, totals: totals)
        overlay = Overlay(ridingCount: ballots.ridingCount)
    }

    /// The ballots as declared, before any change.
    public var ballots: Ballots { base.ballots }
    /// How many ridings there are; they are numbered from 0.
    public var ridingCount: Int { base.seats.count }
    /// How many parties there are; they are numbered from 0.
    public var partyCount: Int { base.partyCount }
}
