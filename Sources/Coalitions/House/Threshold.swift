// What carries a motion: of votes cast, of all members, a share, or only a majority against stops
// it.

/// The rule of a motion.
public enum Threshold: Hashable, Sendable {
    /// The yeas exceed the nays.
    case votesCast
    /// The yeas are more than half of all members.
    case allMembers
    /// The yeas are at least this share, in billionths, of the votes cast or of all members. A
    /// share as near as a billionth to a fraction of up to twelfths is that fraction, so that two
    /// thirds of three are two.
    case share(billionths: Int, ofMembers: Bool)
    /// The motion fails only if more than half of all members vote nay (negative parliamentarism).
    case failsOnlyIfMajorityAgainst

    /// The least number of yeas, one at least, that carries the motion though all the rest vote nay.
    /// - Parameters:
    ///   - votes: how many can be cast.
    ///   - members: all members, where the rule counts them.
    public func yeasNeeded(of votes: Int, members: Int) -> Int {
        max(1, LinearRule(self, members: members, votes: votes).yeasNeeded(of: votes))
    }
}

/// A rule as arithmetic: a motion carries when `yea × yeas − nay × nays ≥ bar`.
///
/// Each vote of a yea is worth `yea`, each nay costs `nay`, an abstention nothing. Every rule here
/// has this form, which makes minimal sets of voters a question of sums.
struct LinearRule: Hashable, Sendable {
    let yea: Int128
    let nay: Int128
    var bar: Int128

    /// - Parameters:
    ///   - members: all members, where the rule counts them; at most `Division.mostVotes`.
    ///   - votes: the most votes that can be cast; at most `Division.mostVotes`.
    init(_ threshold: Threshold, members: Int, votes: Int) {
        let majority = Int128(WeightedGame.majority(of: members))
        switch threshold {
        case .votesCast: (yea, nay, bar) = (1, 1, 1)
        case .allMembers: (yea, nay, bar) = (1, 0, majority)
        case .failsOnlyIfMajorityAgainst: (yea, nay, bar) = (0, 1, 1 - majority)
        case .share(let billionths, let ofMembers):
            let (over, under) = Self.fraction(billionths)
            if ofMembers {
                let needed = (over * Int128(members) + under - 1) / under
                (yea, nay, bar) = (1, 0, max(1, needed))
            } else {
                // under·yeas ≥ over·(yeas + nays), and at least one yea: without it, equality
                // would carry a motion for which nobody votes.
                let scale = Int128(votes) + 1
                (yea, nay, bar) = ((under - over) * scale + 1, over * scale, 1)
            }
        }
    }

    /// The rule with the sides changed: what fails there stands here.
    var turned: LinearRule { LinearRule(yea: nay, nay: yea, bar: 1 - bar) }

    private init(yea: Int128, nay: Int128, bar: Int128) {
        (self.yea, self.nay, self.bar) = (yea, nay, bar)
    }

    /// The least number of yeas that carries though all the rest vote nay.
    func yeasNeeded(of votes: Int) -> Int {
        let (bar, each) = (bar + nay * Int128(votes), yea + nay)
        return bar > 0 ? Int(clamping: (bar + each - 1) / each) : 0
    }

    func carries(yeas: Int, nays: Int) -> Bool { yea * Int128(yeas) - nay * Int128(nays) >= bar }

    /// A share of billionths, clamped to 0…1, as a fraction.
    static func fraction(_ billionths: Int) -> (over: Int128, under: Int128) {
        let billion = 1_000_000_000
        let share = min(max(billionths, 0), billion)
        for under in 1...12 {
            let over = (share * under + billion / 2) / billion
            if abs(over * billion - share * under) <= under { return (Int128(over), Int128(under)) }
        }
        return (Int128(share), Int128(billion))
    }
}

extension WeightedGame {
    /// The least whole number of votes that is at least this share, in billionths, of `m`, and at
    /// least one: two thirds of three are two.
    public static func least(share billionths: Int, of m: Int) -> Int {
        let (over, under) = LinearRule.fraction(billionths)
        return max(1, Int(clamping: (over * Int128(max(0, m)) + under - 1) / under))
    }
}
