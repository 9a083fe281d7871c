// `which parties are trapped`, `who can work with NDP`, `which parties oppose the government`

package struct WhichPartiesQuestion: Sendable {
    /// What is asked of each party in turn.
    package let condition: Condition
    /// What varies in the text so far: with `support a party` some other party is brought in.
    package let words: RuleWords
    /// Who is not asked, where each is held against one: `every party has fewer seats than NDP`.
    package var except: [Name] = []
    /// Nor are those who govern: `every party opposes the government`.
    package var exceptsGovernment = false
    /// That party, in the condition.
    package var variable: Variable { .asked }
}
