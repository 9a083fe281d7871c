// `NDP gains 3 points [in Ontario]`, `Liberal loses 40% of its votes [to Bloc] [in the next election]`

package struct GainClause: Sendable {
    package let parties: [Name]
    package let loses: Bool
    /// `.points` of the valid vote, or `.percent` of its own votes.
    package let amount: Quantity
    /// Who gains what is lost, or loses what is gained; where nobody is named, the others in proportion
    /// of points, and people who stay home of a percentage.
    package let other: Name?
    package let place: Place?
    /// Only once an election is called.
    package let isNext: Bool
}
