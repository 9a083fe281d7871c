// `house "House of Commons" has 338 seats:` and its settings.

package struct HouseDeclaration: Sendable {
    package let name: Name?
    package let seats: Quantity?
    package let settings: [HouseSetting]
}

package enum HouseSetting: Sendable {
    /// `speaker from Liberal`: does not vote, except to break a tie.
    case speaker(Name)
    /// `2 deputies from Labour`: chairs that never vote.
    case deputies(Quantity, Name)
    /// `2 vacant`
    case vacant(Quantity)
    /// `budget needs a majority of votes cast`
    case motion(Motion, MotionRule)
}

/// The motions that a house can have a rule for.
package enum Motion: String, CaseIterable, Sendable {
    case investiture, budget
    case noConfidence = "no confidence"
}

/// What carries a motion.
package struct MotionRule: Sendable, Hashable {
    package enum Threshold: Sendable, Hashable {
        /// `a majority of votes cast`: the yeas exceed the nays.
        case majorityOfVotesCast
        /// `a majority of all members`: more than half of the votes that can be cast.
        case majorityOfMembers
        /// `two thirds of votes cast`, `60% of all members`: at least this share, in billionths.
        case share(Int, ofMembers: Bool)
        /// `fails only if a majority votes against`
        case failsOnlyIfMajorityAgainst
    }

    package let threshold: Threshold
    /// `naming a successor`: a constructive vote.
    package var namesSuccessor = false
}

extension MotionRule {
    /// The usual rule: the yeas exceed the nays.
    package static let majorityOfVotesCast = MotionRule(threshold: .majorityOfVotesCast)
}
