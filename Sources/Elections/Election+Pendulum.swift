// The pendulum: at what uniform swing from one party to another each seat changes hands.

/// A seat that changes hands as votes swing from one party to another.
public struct SwingTurn: Hashable, Sendable {
    /// The riding's index.
    public let riding: Int
    /// The party that had the seat; nothing where it was tied.
    public let from: Int?
    /// The party that has it then; nothing where it is tied.
    public let to: Int?
    /// Twice the votes that must move for the two to tie: any more, and the seat has changed.
    public let twiceVotes: Int
    /// The valid vote.
    public let total: Int

    /// The swing in billionths of the valid vote, rounded down: 10,000,000 is one point.
    public var swing: Int {
        Int(clamping: Int128(twiceVotes) * 500_000_000 / Int128(max(1, total)))
    }

    /// Whether it takes a smaller swing.
    public func isBefore(_ other: SwingTurn) -> Bool {
        Int128(twiceVotes) * Int128(other.total) < Int128(other.twiceVotes) * Int128(total)
    }

    /// The smaller swing first; of equal swings the earlier riding.
    public func precedes(_ other: SwingTurn) -> Bool {
        if isBefore(other) { return true }
        return !other.isBefore(self) && riding < other.riding
    }
}

extension Election {
    /// Every seat that changes hands as votes swing uniformly from one party to another, the
    /// smallest swing first (the pendulum of Mackerras 1972, for any number of parties).
    ///
    /// A seat that falls to a third party first, and to the one that gains only later, is there
    /// twice; a tied one turns with the first vote. Where either does not stand, or the votes do
    /// not decide the seat, nothing moves, and no more votes move than the one that loses has.
    public func swingTurns(
        from loser: Int, to gainer: Int, in ridings: some Sequence<Int>
    ) -> [SwingTurn] {
        guard loser != gainer else { return [] }
        return ridings.flatMap { riding in
            let most = 2 * votes(of: loser, in: riding)
            return turns(from: loser, to: gainer, in: riding).filter { $0.twiceVotes < most }
        }
        .sorted { $0.precedes($1) }
    }

    private func turns(from loser: Int, to gainer: Int, in riding: Int) -> [SwingTurn] {
        guard has(riding), margin(of: riding) != nil else { return [] }
        var (losing, gaining): (Int?, Int?) = (nil, nil)
        var third: (party: Int?, votes: Int)?
        forEachCandidate(in: riding) { party, votes in
            switch party {
            case loser: losing = max(losing ?? 0, votes)
            case gainer: gaining = max(gaining ?? 0, votes)
            default:
                if votes > third?.votes ?? -1 {
                    third = (party, votes)
                } else if votes == third?.votes, party != third?.party {
                    third = (nil, votes)
                }
            }
        }
        let holder = winningParty(of: riding)
        guard let losing, let gaining, holder != gainer else { return [] }
        let total = validVotes(in: riding)
        func turn(_ from: Int?, _ to: Int?, _ twice: Int) -> SwingTurn {
            SwingTurn(riding: riding, from: from, to: to, twiceVotes: twice, total: total)
        }
        let direct = losing - gaining
        guard let third else { return [turn(holder, gainer, direct)] }
        if gaining >= max(losing, third.votes) { return [turn(nil, gainer, 0)] }
        let late = 2 * (third.votes - gaining)
        if losing < third.votes { return [turn(holder, gainer, late)] }
        let early = 2 * (losing - third.votes)
        guard early < direct else { return [turn(holder, gainer, direct)] }
        return [turn(holder, third.party, early), turn(third.party, gainer, late)]
            .filter { $0.from != $0.to }
    }
}
