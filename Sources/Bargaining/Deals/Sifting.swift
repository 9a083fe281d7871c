// Who votes for a deal besides its partners, and which deals give more than they need to.

import Coalitions

extension Bargain {
    /// Players for sale whose demands a deal meets though it does not need them.
    public func joiners(of deal: Deal) -> PlayerSet {
        PlayerSet(
            forSale.filter {
                !deal.partners.contains($0) && unmet($0, on: deal.entries).isEmpty
            })
    }

    /// The deals of a list, the best first, without those that meet the demands of all partners of
    /// one before it and cost as much or more: with these partners that one passes the budget.
    public func sifted(_ deals: [Deal]) -> [Deal] {
        deals.reduce(into: []) { kept, deal in
            let winning = deal.partners.union(joiners(of: deal))
            let isIdle = kept.contains {
                $0.partners.isSubset(of: winning) && $0.cost.money <= deal.cost.money
                    && $0.cost.concessions <= deal.cost.concessions
            }
            if !isIdle { kept.append(deal) }
        }
    }
}
