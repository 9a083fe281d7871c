// The changes of bargaining: demands, offers, what each is worth, and what an election would bring.

import Diagnostics

package enum BargainClause: Sendable {
    case demand(DemandClause)
    /// `Liberal offers pharmacare 10 billion`
    case offer(party: Name, items: [BudgetItem])
    /// `Liberal drops "new pipeline"`: off the budget, or off a party's demands.
    case dropItem(parties: [Name], items: [Name])
    /// `NDP trades pharmacare for "child care" of at least 2 billion`
    case trade(party: Name, gives: Name, gets: DemandedItem)
    /// `pharmacare costs Liberal 5 seats`
    case itemCosts(item: Name, party: Name, seats: Quantity)
    /// `pharmacare is worth 3 seats to NDP`
    case itemWorth(item: Name, party: Name, seats: Quantity)
    /// `an election costs Liberal 2 billion`
    case electionCosts(party: Name, money: Amount)
    /// `Liberal values office at 40 seats`
    case office(parties: [Name], seats: Quantity)
    /// `an election is called`
    case electionCalled
    /// `NDP can run 150 campaigns`
    case campaigns(parties: [Name], count: Quantity)
    /// `a riding without a campaign keeps 80% of its votes`
    case neglect(keeps: Quantity)
    case consequence(ConsequenceClause)
}

/// `NDP demands pharmacare of at least 10 billion`, `Bloc draws the line at no "new pipeline"`,
/// `Green wants "carbon price" of at least 170, worth 3 seats`
package struct DemandClause: Sendable {
    package enum Force: Sendable {
        /// The party votes for the budget only with it.
        case demand
        /// Worth something, but no vote hangs on it.
        case wish
        /// A demand that is never given up: the party does not fold, the proposer does not concede.
        case redLine
    }

    package let parties: [Name]
    package let force: Force
    package let items: [DemandedItem]
    /// `together`: shared by all its parties.
    package let isShared: Bool
}

package struct DemandedItem: Sendable {
    package enum Ask: Sendable {
        case atLeast(Amount), atMost(Amount), exactly(Amount)
        case included, absent
    }

    package let name: Name
    package let ask: Ask
    /// `by 2021`
    package let year: Quantity?
    /// `worth 3 seats`
    package let worth: Quantity?
    package let range: SourceRange
}

/// `when a party supports the government: it loses 40% of its votes in the next election`
package struct ConsequenceClause: Sendable {
    package enum Occasion: String, Sendable, CaseIterable {
        /// From outside, or by its vote for the budget.
        case supports
        /// Sits in it.
        case governs
        /// Sits in it as less than its largest party.
        case joins
        case abstains, opposes
    }

    package let occasion: Occasion
    package let loses: Bool
    /// `.percent` of its own votes, or `.points` of the valid vote.
    package let amount: Quantity
}
