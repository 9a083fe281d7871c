// The rule of a motion in words, and what a government still lacks under it.

import Coalitions
import Syntax

/// `20 ÷ 2, rounded down, + 1 = 11`
func halfWords(_ votes: Int, _ majority: Int? = nil) -> Text {
    "\(votes) ÷ 2, rounded down, + 1 = \(majority ?? WeightedGame.majority(of: votes))"
}

extension MotionRule {
    /// What carries the motion.
    var carrying: Coalitions.Threshold {
        switch threshold {
        case .majorityOfVotesCast: .votesCast
        case .majorityOfMembers: .allMembers
        case .share(let billionths, let ofMembers):
            .share(billionths: billionths, ofMembers: ofMembers)
        case .failsOnlyIfMajorityAgainst: .failsOnlyIfMajorityAgainst
        }
    }

    /// `needs a majority of all members`
    var words: String { carrying.words + (namesSuccessor ? ", naming a successor" : "") }
}

extension Threshold {
    /// `needs a majority of all members`
    var words: String {
        switch self {
        case .votesCast: "needs a majority of votes cast"
        case .allMembers: "needs a majority of all members"
        case .share(let billionths, let ofMembers):
            "needs \(Self.share(billionths)) of \(ofMembers ? "all members" : "votes cast")"
        case .failsOnlyIfMajorityAgainst: "fails only if a majority of all members is against"
        }
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

extension Chamber {
    /// Whether a budget and no confidence are decided by different rules.
    var hasSeveralRules: Bool {
        world.house.rule(of: .budget) != world.house.rule(of: .noConfidence)
    }

    /// Which motion is judged where none is named, and that another has a rule of its own, and how to ask of it.
    func otherRuleNote(topples: Bool, isOnBudget: Bool = true) -> [Text] {
        guard hasSeveralRules else { return [] }
        let (here, other): (Syntax.Motion, Syntax.Motion) =
            isOnBudget ? (.budget, .noConfidence) : (.noConfidence, .budget)
        let question: Text =
            "'who can \(topples ? "topple" : "sustain") the government on \(other.named)'"
        let rule = Text("\(other.articled) \(world.house.rule(of: other).words)").capitalised
        return ["This is a vote on \(here.named). " + rule + ": " + question + "."]
    }
}

extension Balance {
    /// Votes that are not pledged to abstain.
    var voting: Int { chamber.votingSeats - chamber.votes(division.players(.abstains)) }

    /// More than half of the votes that count.
    var majority: Int { WeightedGame.majority(of: voting) }

    /// The fewest votes with which the government stands though all others who vote are against it;
    /// more than there are where all of them are not enough.
    var needed: Int {
        let least = division.yeasNeeded(of: voting)
        return division.threshold == .allMembers ? least : min(least, voting + 1)
    }

    /// Whether the number needed is a majority, of the votes that count or of all members.
    var needsMajority: Bool {
        switch division.threshold {
        case .votesCast: !isKeptByTie
        case .allMembers: division.motion == .keeps
        case .share, .failsOnlyIfMajorityAgainst: false
        }
    }

    /// Whether half of the votes are enough.
    private var isKeptByTie: Bool {
        division.threshold == .votesCast && voting > 0 && 2 * needed == voting
    }

    /// Whether the government stands until a majority of all members is against it.
    private var fallsToMajority: Bool {
        switch division.threshold {
        case .failsOnlyIfMajorityAgainst: true
        case .allMembers: division.motion == .removes
        case .votesCast, .share: false
        }
    }

    private var membersNeeded: Int { WeightedGame.majority(of: division.memberCount) }

    /// `a majority is 20 ÷ 2, rounded down, + 1 = 11`
    var neededWords: Text {
        if fallsToMajority { return "the government falls once \(membersNeeded) vote against it" }
        if isKeptByTie {
            return "half of them, \(voting) ÷ 2 = \(needed), are enough: a tie keeps it"
        }
        switch division.threshold {
        case .allMembers:
            return "a majority of all members is " + halfWords(division.memberCount, needed)
        case .votesCast: return "a majority is " + halfWords(voting, needed)
        case .share, .failsOnlyIfMajorityAgainst:
            let own = "the motion \(division.threshold.words)"
            return needed > voting
                ? "\(own): more than the government can have"
                : "\(own): the government stands with \(needed) of \(voting)"
        }
    }

    /// Why a government stands that needs no majority of votes cast; nothing where it does need one.
    var whyEnough: Text? {
        let own = chamber.votes(division.players(.supports))
        switch division.threshold {
        case .votesCast: return nil
        case .allMembers: return fallsToMajority && 2 * own <= voting ? againstNeeded(own) : nil
        case .share: return needed > voting ? ", and that is enough" : ", and \(needed) are enough"
        case .failsOnlyIfMajorityAgainst: return againstNeeded(own)
        }
    }

    private func againstNeeded(_ own: Int) -> Text {
        ", and that is enough: the others have \(voting - own), and it takes \(membersNeeded) against it"
    }

    /// `14 short of 170`, by the rule of the motion; votes cast count those who abstain out.
    func lacking(_ own: Int) -> Text {
        if fallsToMajority { return "; the government falls once \(membersNeeded) vote against it" }
        if division.threshold != .allMembers, needed > voting { return ", short of what it needs" }
        let short = ", \(max(0, needed - own)) short of \(needed)"
        return isKeptByTie ? "\(short), as a tie keeps it" : "\(short)"
    }
}
