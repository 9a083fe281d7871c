// The rule of a motion in words, and what a government still lacks under it.

import Coalitions
import Syntax

extension MotionRule {
    /// `needs a majority of all members`
    var words: String {
        let rule =
            switch threshold {
            case .majorityOfVotesCast: "needs a majority of votes cast"
            case .majorityOfMembers: "needs a majority of all members"
            case .share(let billionths, let ofMembers):
                "needs \(Self.share(billionths)) of \(ofMembers ? "all members" : "votes cast")"
            case .failsOnlyIfMajorityAgainst: "fails only if a majority of all members is against"
            }
        return rule + (namesSuccessor ? ", naming a successor" : "")
    }

    private static func share(_ billionths: Int) -> String {
        if abs(billionths - 666_666_667) <= 1 { return "two thirds" }
        let share = percent(billionths, of: 1_000_000_000, decimals: 2)
        return share.hasSuffix(".00%") ? String(share.dropLast(4)) + "%" : share
    }
}

extension Syntax.Motion {
    /// `a budget`
    var articled: String {
        switch self {
        case .budget: "a budget"
        case .investiture: "an investiture"
        case .noConfidence: "a motion of no confidence"
        }
    }

    /// `the budget`, as a question names it
    var named: String {
        switch self {
        case .budget: "the budget"
        case .investiture: "the investiture"
        case .noConfidence: "no confidence"
        }
    }
}

extension Balance {
    /// Why a government stands that needs no majority of votes cast; nothing where it does need one.
    var whyEnough: Text? {
        let own = chamber.votes(division.players(.supports))
        switch division.threshold {
        case .votesCast: return nil
        case .allMembers where division.motion == .removes && 2 * own <= voting:
            return againstNeeded(own)
        case .allMembers: return nil
        case .share:
            let needed = (0...voting).first { division.carries(yeas: $0, nays: voting - $0) }
            return needed.map { ", and \($0) are enough" } ?? ", and that is enough"
        case .failsOnlyIfMajorityAgainst:
            return againstNeeded(own)
        }
    }

    private func againstNeeded(_ own: Int) -> Text {
        let against = WeightedGame.majority(of: division.memberCount)
        return
            ", and that is enough: the others have \(voting - own), and it takes \(against) against it"
    }

    /// `14 short of 170`, by the rule of the motion; votes cast count those who abstain out.
    func lacking(_ own: Int) -> Text {
        switch division.threshold {
        case .failsOnlyIfMajorityAgainst:
            let against = WeightedGame.majority(of: division.memberCount)
            return "; the government falls once \(against) vote against it"
        case .allMembers where division.motion == .removes:
            let against = WeightedGame.majority(of: division.memberCount)
            return "; the government falls once \(against) vote against it"
        case .allMembers: return short(own, of: WeightedGame.majority(of: division.memberCount))
        case .votesCast: return short(own, of: WeightedGame.majority(of: voting))
        case .share:
            let needed = (own...max(own, voting)).first {
                division.carries(yeas: $0, nays: voting - $0)
            }
            return needed.map { short(own, of: $0) } ?? ", short of what it needs"
        }
    }

    /// Votes that are not pledged to abstain.
    var voting: Int { chamber.votingSeats - chamber.votes(division.players(.abstains)) }

    /// A majority of the votes that count: those who abstain are left out where votes cast decide.
    var majority: Int {
        division.threshold == .votesCast ? WeightedGame.majority(of: voting) : chamber.majority
    }

    private func short(_ own: Int, of needed: Int) -> Text {
        ", \(max(0, needed - own)) short of \(needed)"
    }
}
