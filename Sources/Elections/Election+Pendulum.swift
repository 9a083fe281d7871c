// The pendulum: at what uniform swing from one party to another each seat changes hands.

/// A seat that changes hands as votes swing from one party to another.
public struct SwingTurn: Hashable, Sendable {
    public let riding: Int
    public let from: Int
    public let to: Int
    /// Twice the votes that must move for the two to tie: any more, and the seat has changed.
    public let twiceVotes: Int
    /// The valid vote.
    public let total: Int

    /// The swing in billionths of the valid vote, rounded down: 10,000,000 is one point.
    public var swing: Int {
        Int(clamping: Int128(twiceVotes) * 500_000_000 / Int128(max(1, total)))
    }

    /// The smaller swing first; of equal swings the earlier riding.
    public func precedes(_ other: SwingTurn) -> Bool {
        let own = Int128(twiceVotes) * Int128(other.total)
        let others = Int128(other.twiceVotes) * Int128(total)
        return own != others ? own < others : riding < other.riding
    }
}

extension Election {
    /// Every seat that changes hands as votes swing uniformly from one party to another, the
    /// smallest swing first (the pendulum of Mackerras 1972, for any number of parties).
    ///
    /// A seat that falls to a third party first, and to the one that gains only later, is there
    /// twice. Where either does not stand, or the votes do not decide the seat, nothing moves.
    public func swingTurns(
        from loser: Int, to gainer: Int, in ridings: some Sequence<Int>
    ) -> [SwingTurn] {
        guard loser != gainer else { return [] }
        return ridings.flatMap { turns(from: loser, to: gainer, in: $0) }
            .sorted { $0.precedes($1) }
    }

    private func turns(from loser: Int, to gainer: Int, in riding: Int) -> [SwingTurn] {
        guard has(riding), let holder = winningParty(of: riding), margin(of: riding) != nil else {
            return []
        }
        var (losing, gaining): (Int?, Int?) = (nil, nil)
        var third: (party: Int, votes: Int)?
        forEachCandidate(in: riding) { party, votes in
            switch party {
            case loser: losing = max(losing ?? 0, votes)
            case gainer: gaining = max(gaining ?? 0, votes)
            default:
                if votes > third?.votes ?? -1 { third = (party, votes) }
            }
        }
        guard let losing, let gaining, holder != gainer else { return [] }
        let total = validVotes(in: riding)
        func turn(_ from: Int, _ to: Int, _ twice: Int) -> SwingTurn {
            SwingTurn(riding: riding, from: from, to: to, twiceVotes: twice, total: total)
        }
        let direct = losing - gaining
        guard let third else { return [turn(loser, gainer, direct)] }
        let late = 2 * (third.votes - gaining)
        if holder != loser { return [turn(holder, gainer, late)] }
        let early = 2 * (losing - third.votes)
        return early < direct
            ? [turn(loser, third.party, early), turn(third.party, gainer, late)]
            : [turn(loser, gainer, direct)]
    }
}
