// `who can sustain the government`, `who can topple the government on no confidence`

package struct TurnGovernmentQuestion: Sendable {
    package let topples: Bool
    /// None for the budget.
    package let motion: Motion?

    package init(topples: Bool, motion: Motion?) {
        self.topples = topples
        self.motion = motion
    }
}
