// `list coalitions [of Liberal] [minimal] [connected] [without Conservative] [at most 3 parties]`

package struct ListCoalitionsQuestion: Sendable {
    package enum Kind: Sendable, Hashable {
        case minimal, connected
        /// `smallest`: minimal, with the fewest seats (Riker).
        case smallest
        /// `with fewest parties` (Leiserson).
        case fewestParties
        /// `of least range`: the outermost members least far apart.
        case leastRange
    }

    package let members: [Name]
    package let without: [Name]
    /// Every one narrows the list.
    package let kinds: Set<Kind>
    /// `at most 3 parties`, `at most 60 seats`: every one narrows the list.
    package let atMost: [Quantity]
    /// `of exactly 3 parties`, `of 60 seats`
    package let exactly: Quantity?
    package let quota: CoalitionQuota?
    /// `how many coalitions`: their number, not each of them.
    package var isCount = false
}
