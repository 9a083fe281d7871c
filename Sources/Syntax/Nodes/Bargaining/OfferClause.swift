// `Liberal offers NDP pharmacare 10 billion, no "new pipeline"`

package struct OfferClause: Sendable {
    package let party: Name
    /// To whom; to all where nobody is named. It stands in the budget for all to vote on either way.
    package let others: [Name]
    package let items: [BudgetItem]
    package let without: [Name]
    /// `adds`: what no budget holds and nobody demands may be offered too.
    package let isAddition: Bool
    /// Which way the amounts go from what stands in the budget; nothing where they take its place.
    package let step: Step?

    /// `raises … by`, `lowers … by`
    package enum Step: Sendable {
        case more, less
    }
}
