// `who can sustain the government`, `who can topple the government`

package struct TurnGovernmentQuestion: Sendable {
    package let topples: Bool
}
