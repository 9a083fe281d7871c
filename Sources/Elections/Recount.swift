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

/// A change that was found sound, kept once for all the ridings it changes.
final class SoundChange: Sendable {
    let change: RidingChange
    /// The change as one swing, where it is no more than that.
    let loneSwing: LoneSwing?

    init(_ change: RidingChange, partyCount: Int) throws(ElectionError) {
        try change.check(partyCount: partyCount)
        self.change = change
        loneSwing = LoneSwing(change)
    }
}

/// Shared by all elections in which the riding has this change.
final class Recount: Sendable {
    let sound: SoundChange
    let ballot: [Tally]
    let ranking: Ranking
    /// Who holds the seat: a party, or one of the marks of `Seat`.
    let seat: Int
    /// The party that takes the seat whatever the votes.
    let forcedWinner: Int?
    /// The rounds, where the votes decide by instant runoff.
    let runoff: InstantRunoff?
    /// Every vote that moved, kept where the riding was changed by itself; elsewhere it is worked
    /// out again when asked for.
    let ledger: Ledger?

    init(_ sound: SoundChange, ballot: [Tally], ledger: Ledger? = nil) {
        self.sound = sound
        self.ledger = ledger
        self.ballot = ballot
        var ranking = Ranking()
        for tally in ballot { ranking.add(party: Int(tally.party), votes: tally.votes) }
        self.ranking = ranking
        let isVacant = sound.change.isVacant
        forcedWinner = sound.change.forcedWinner
        let isDecided = isVacant || forcedWinner != nil || ballot.isEmpty
        runoff = isDecided ? nil : sound.change.runoff.map { Self.runoff(ballot, $0) }
        let won = runoff.map { Self.seat($0.winner, ballot) } ?? ranking.seat
        seat = isVacant ? Seat.empty : forcedWinner ?? won
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
