// A riding counted again: its change, its final ballot, and who holds the seat.

/// A candidate on a final ballot, kept small.
struct Tally: Sendable {
    var votes: Int
    let party: Int32
    /// The row in `Ballots`, or −1 for one who joined.
    let row: Int32

    var candidate: RidingOutcome.Candidate {
        .init(party: Int(party), votes: votes, row: row < 0 ? nil : Int(row))
    }
}

/// Shared by all elections in which the riding has this change.
final class Recount: Sendable {
    let change: RidingChange
    let ballot: [Tally]
    let ranking: Ranking
    /// Who holds the seat: a party, or one of the marks of `Seat`.
    let seat: Int
    /// The rounds, where the votes decide by instant runoff.
    let runoff: InstantRunoff?

    init(change: RidingChange, ballot: [Tally]) {
        self.change = change
        self.ballot = ballot
        var ranking = Ranking()
        for tally in ballot { ranking.add(party: Int(tally.party), votes: tally.votes) }
        self.ranking = ranking
        let isDecided = change.isVacant || change.forcedWinner != nil || ballot.isEmpty
        runoff = isDecided ? nil : change.runoff.map { Self.runoff(ballot, $0) }
        let won = runoff.map { Self.seat($0.winner, ballot) } ?? ranking.seat
        seat = change.isVacant ? Seat.empty : change.forcedWinner ?? won
    }

    private static func runoff(
        _ ballot: [Tally], _ transfers: [Int: [(to: Int, rate: Rate)]]
    ) -> InstantRunoff {
        InstantRunoff(
            candidates: ballot.map { (party: Int($0.party), votes: $0.votes) },
            transfers: transfers)
    }

    private static func seat(_ winner: Winner, _ ballot: [Tally]) -> Int {
        switch winner {
        case .candidate(let index): Int(ballot[index].party)
        case .tied: Seat.undecided
        case .forced(let party): party
        case .nobody, .vacant: Seat.empty
        }
    }
}
