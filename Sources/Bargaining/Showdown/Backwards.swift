// The movers' part of a showdown, solved from the last move backwards: whether the government falls
// hangs, for those yet to move, on the votes to topple so far and on nothing else.

struct Backwards: Sendable {
    let votes: [Int]
    let stakes: Stakes
    /// Votes to topple that are needed; none where it falls anyway.
    private let needed: Int
    /// Whether it falls in the end, by who moves next and by votes to topple so far: more than are
    /// needed are as many as are needed. Empty where what each gets hangs on the votes of all.
    private let falls: [[Bool]]

    static let mostMovers = 1_000
    /// Places and votes in the table at the most.
    static let mostStates = 8_000_000

    /// Nothing where votes are below zero or the table is too large.
    init?(votes: [Int], needed: Int, stakes: Stakes) {
        let enough = votes.reduce(into: (sum: 0, isSound: true)) { sum, own in
            let (next, overflow) = sum.sum.addingReportingOverflow(max(0, own))
            sum = (next, sum.isSound && own >= 0 && !overflow)
        }
        guard enough.isSound else { return nil }
        // No votes of all the movers reach one more than they have together.
        let needed = min(max(0, needed), enough.sum + 1)
        guard votes.count <= Self.mostMovers, needed <= Self.mostStates / (votes.count + 1)
        else { return nil }
        self.votes = votes
        self.stakes = stakes
        self.needed = needed
        falls = stakes.isJoint ? [] : Self.falls(votes, needed, stakes)
    }

    private static func falls(_ votes: [Int], _ needed: Int, _ stakes: Stakes) -> [[Bool]] {
        var falls = [(0...needed).map { $0 == needed }]
        for mover in votes.indices.reversed() {
            let after = falls[falls.count - 1]
            falls.append(
                (0...needed).map { sum in
                    let folded = after[sum]
                    let toppled = after[min(needed, sum + min(needed, votes[mover]))]
                    return prefersToTopple(mover, folded, toppled, stakes) ? toppled : folded
                })
        }
        return falls.reversed()
    }

    /// Whether a mover gains by voting to topple, given whether the government falls either way.
    private static func prefersToTopple(
        _ mover: Int, _ ifFolded: Bool, _ ifToppled: Bool, _ stakes: Stakes
    ) -> Bool {
        let folded = (ifFolded ? stakes.fell : stakes.stood).folded[mover]
        let toppled = (ifToppled ? stakes.fell : stakes.stood).toppled[mover]
        return toppled > folded
    }

    /// How it ends when those so far have chosen so and the others choose as they prefer.
    func outcome(after chosen: [Bool]) -> Showdown.Outcome {
        if stakes.isJoint { return jointOutcome(after: chosen) }
        var against = chosen
        var sum = 0
        for mover in chosen.indices where chosen[mover] { sum = raised(sum, by: mover) }
        for mover in votes.indices.dropFirst(chosen.count) {
            let after = falls[mover + 1]
            let raised = raised(sum, by: mover)
            let topples = Self.prefersToTopple(mover, after[sum], after[raised], stakes)
            against.append(topples)
            if topples { sum = raised }
        }
        return sum >= needed ? .fell(against: against) : .stood(against: against)
    }

    /// The same where what each gets hangs on the votes of all: every way on is gone through.
    private func jointOutcome(after chosen: [Bool]) -> Showdown.Outcome {
        let mover = chosen.count
        guard mover < votes.count else {
            let sum = chosen.indices.reduce(0) { chosen[$1] ? raised($0, by: $1) : $0 }
            return sum >= needed ? .fell(against: chosen) : .stood(against: chosen)
        }
        let folded = jointOutcome(after: chosen + [false])
        let toppled = jointOutcome(after: chosen + [true])
        let gains = stakes.payoffs(of: toppled)[mover + 1] > stakes.payoffs(of: folded)[mover + 1]
        return gains ? toppled : folded
    }

    private func raised(_ sum: Int, by mover: Int) -> Int {
        min(needed, sum + min(needed, votes[mover]))
    }
}
