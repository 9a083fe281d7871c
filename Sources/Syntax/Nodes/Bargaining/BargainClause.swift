// The changes of bargaining: demands, offers, what each is worth, and what an election would bring.

import Diagnostics

package enum BargainClause: Sendable {
    case demand(DemandClause)
    case offer(OfferClause)
    /// `pharmacare is raised to 10 billion`, `NDP gets 10 billion for pharmacare`, whoever tables it
    case itemIs(BudgetItem)
    /// `the deficit is at most 30 billion`
    case deficitLimit(Amount)
    /// `Liberal drops "new pipeline"`: off the budget, or off a party's demands; all its demands where
    /// none is named. Of nobody named, `pharmacare is dropped`, whoever tables it.
    case dropItem(parties: [Name], items: [Name])
    /// `NDP trades pharmacare for "child care" of at least 2 billion`
    case trade(party: Name, gives: Name, gets: DemandedItem)
    /// `pharmacare costs Liberal 5 seats`
    case itemCosts(item: Name, party: Name, seats: Quantity)
    /// `pharmacare is worth 3 seats to NDP`
    case itemWorth(item: Name, party: Name, seats: Quantity)
    /// `an election costs Liberal 2 billion`
    case electionCosts(party: Name, money: Amount)
    /// `an election costs Liberal 3 seats`
    case electionCostsSeats(party: Name, seats: Quantity)
    /// `Liberal values office at 40 seats`
    case office(parties: [Name], seats: Quantity)
    /// `an election is called`
    case electionCalled
    /// `NDP can run 150 campaigns`
    case campaigns(parties: [Name], count: Quantity)
    /// `a riding without a campaign keeps 80% of its votes`
    case neglect(keeps: Quantity)
}
