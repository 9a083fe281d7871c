// `which parties are trapped`, `who can work with NDP`, `which parties oppose the government`

package struct WhichPartiesQuestion: Sendable {
    /// What is asked of each party in turn.
    package let condition: Condition
    /// That party, in the condition.
    package var variable: Variable { .asked }
}
