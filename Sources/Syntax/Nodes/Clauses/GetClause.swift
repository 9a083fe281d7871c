// `NDP gets 12,000 votes in Halifax`, `NDP gets 35% in Halifax`

package struct GetClause: Sendable {
    package let party: Name
    /// `.votes`, or `.percent` of the valid vote.
    package let amount: Quantity
    package let place: Place
}
