// `can NDP bring down the government [on no confidence]`

package struct CanTurnQuestion: Sendable {
    package let parties: [Name]
    package let topples: Bool
    /// None for the budget.
    package let motion: Motion?
}
