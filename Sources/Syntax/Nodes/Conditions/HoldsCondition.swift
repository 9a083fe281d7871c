// `NDP holds the balance of power [alone]`, `NDP is kingmaker`, `Liberal has a majority`

package struct HoldsCondition: Sendable {
    package enum What: Equatable, Sendable {
        case balanceOfPower(alone: Bool)
        case kingmaker
        case majority
        /// `B and C can form a government`: they have the votes for it and none of them rules out
        /// another; with a majority, where that is asked for
        case ableToGovern(inMajority: Bool)
        /// `the government has a majority`, with those who support it; no party is named
        case governmentMajority
        /// `NDP is in government`
        case government
        /// `NDP joins the government`: it sits there beside a larger party
        case juniorPartner
    }

    package let parties: [Name]
    package let what: What
    /// `with the support of Chega`, where a government is formed.
    package var supporters: [Name] = []
}
