// One swing between two parties and nothing else that moves votes: what most what-ifs of a whole
// country are. Counted on the columns as they are, in whole numbers of 64 bits; the recounter
// comes to the same, and takes over where a ballot is beyond this.

struct LoneSwing: Sendable {
    private let giver: Int32
    private let taker: Int32
    /// Billionths of the valid vote, 0 or more.
    private let size: Int
    /// As it was said, sign and all.
    private let points: Rate

    /// Billionths of a vote fit into 64 bits below this many votes.
    private static let mostVotes = 4_000_000_000
    private static let vote = 1_000_000_000

    /// Nothing where the change holds more than one swing.
    init?(_ change: RidingChange) {
        guard change.swings.count == 1, change.gets.isEmpty, change.scalings.isEmpty,
            change.flows.isEmpty, change.gains.isEmpty, change.runs.isEmpty,
            change.primaries.isEmpty, change.standDowns.isEmpty
        else { return nil }
        let swing = change.swings[0]
        let isBackward = swing.points < .zero
        giver = Int32(truncatingIfNeeded: isBackward ? swing.to : swing.from)
        taker = Int32(truncatingIfNeeded: isBackward ? swing.from : swing.to)
        size = abs(swing.points.billionths)
        points = swing.points
        if giver == taker { return nil }
    }

    /// What the swing does to one ballot.
    private enum Effect {
        /// A party with several candidates, or more votes than fit.
        case beyond
        /// One of the two does not run here.
        case none
        /// Billionths of a vote from one row to the other: those wanted, and those that are there.
        case moves(from: Int, to: Int, wanted: Int, amount: Int)
    }

    private func effect(in riding: Int, of base: Election.Base) -> Effect {
        var from = -1
        var to = -1
        for row in base.ballots.candidates(of: riding) {
            let party = base.ballots.party[row]
            if party == giver {
                guard from < 0 else { return .beyond }
                from = row
            } else if party == taker {
                guard to < 0 else { return .beyond }
                to = row
            }
        }
        guard from >= 0, to >= 0 else { return .none }
        let total = base.totals[riding]
        guard total < Self.mostVotes else { return .beyond }
        let wanted = total * size
        return .moves(
            from: from, to: to, wanted: wanted,
            amount: min(wanted, base.ballots.votes[from] * Self.vote))
    }

    /// The ballot after the swing, rounded once by largest remainder; nothing where it is beyond
    /// this.
    func ballot(of riding: Int, in base: Election.Base) -> [Tally]? {
        let effect = effect(in: riding, of: base)
        if case .beyond = effect { return nil }
        let rows = base.ballots.candidates(of: riding)
        var ballot: [Tally] = []
        ballot.reserveCapacity(rows.count)
        for row in rows {
            ballot.append(
                Tally(
                    votes: base.ballots.votes[row], party: base.ballots.party[row],
                    row: Int32(truncatingIfNeeded: row)))
        }
        guard case .moves(let from, let to, _, let amount) = effect else { return ballot }
        let (whole, rest) = amount.quotientAndRemainder(dividingBy: Self.vote)
        let giver = from - rows.lowerBound
        let taker = to - rows.lowerBound
        let left = ballot[giver].votes - whole
        let got = ballot[taker].votes + whole
        let isUp = rest > 0 && goesUp(rest, left: left - 1, got: got, isFirst: taker < giver)
        ballot[giver].votes = left - (isUp ? 1 : 0)
        ballot[taker].votes = got + (isUp ? 1 : 0)
        return ballot
    }

    /// Whether the vote that is split between the two goes to the taker: to the larger remainder,
    /// the larger whole part, the first on the ballot.
    private func goesUp(_ rest: Int, left: Int, got: Int, isFirst: Bool) -> Bool {
        let other = Self.vote - rest
        if rest != other { return rest > other }
        return got != left ? got > left : isFirst
    }

    /// The points that did move, with their sign; nothing where the ballot is beyond this.
    func moved(in riding: Int, of base: Election.Base) -> Rate? {
        switch effect(in: riding, of: base) {
        case .beyond: return nil
        case .none: return .zero
        case .moves(_, _, let wanted, let amount):
            if wanted == 0 { return .zero }
            if amount == wanted { return points }
            let part = amount / base.totals[riding]
            return Rate(billionths: points < .zero ? -part : part)
        }
    }
}
