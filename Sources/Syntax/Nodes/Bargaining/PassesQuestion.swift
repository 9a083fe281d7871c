// `does the budget pass [with P] [without Q]`, `does the budget fail`, `will the government fall`

package struct PassesQuestion: Sendable {
    package let budget: Name?
    package let isFailing: Bool
    /// Whether it is the government that is to fall, or to survive.
    package var isOfGovernment = false
    /// Who is taken to vote for it.
    package var with: [Name] = []
    /// Who is taken to vote against it.
    package var without: [Name] = []
}
