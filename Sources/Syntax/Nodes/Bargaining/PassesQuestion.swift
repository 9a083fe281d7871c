// `does the budget pass [with P] [without Q]`, `does the budget fail`

package struct PassesQuestion: Sendable {
    package let budget: Name?
    package let isFailing: Bool
    /// Who is taken to vote for it.
    package var with: [Name] = []
    /// Who is taken to vote against it.
    package var without: [Name] = []
}
