// `NDP gains 3 points [in Ontario]`, `Liberal loses 40% of its votes [in the next election]`

package struct GainClause: Sendable {
    package let parties: [Name]
    package let loses: Bool
    /// `.points` of the valid vote, or `.percent` of its own votes.
    package let amount: Quantity
    package let place: Place?
    /// Only once an election is called.
    package let isNext: Bool
}
