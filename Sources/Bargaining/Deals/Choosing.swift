// Demands on a condition can be met in several ways; the cheapest choice of ways is found by trying
// them, left as soon as no way on can be cheaper.

import Coalitions

struct Choosing {
    private let bargain: Bargain
    private let partners: PlayerSet
    private let order: Cost.Order
    private let choices: [[Demand]]
    private var found: Deal?
    private var steps = 0
    /// Whether every way was tried or left for a reason.
    private(set) var isComplete = true

    /// Steps after which the search gives up.
    private static let patience = 100_000

    init(_ bargain: Bargain, partners: PlayerSet, _ order: Cost.Order) {
        self.bargain = bargain
        self.partners = partners
        self.order = order
        choices = bargain.choices(of: partners)
    }

    /// The cheapest deal that holds what is wanted outright and a way of every choice.
    mutating func best(from wanted: [Wanted]) -> Deal? {
        visit(wanted, choice: 0)
        return found
    }

    private mutating func visit(_ wanted: [Wanted], choice: Int) {
        steps += 1
        guard steps <= Self.patience else { return isComplete = false }
        guard choice < choices.count else {
            let deal = Deal(bargain, partners: partners, wanted: wanted)
            if let deal, found.map({ deal.cost.isLess(than: $0.cost, order) }) ?? true {
                found = deal
            }
            return
        }
        guard isWorthwhile(wanted) else { return }
        let ways = choices[choice].map { joined(wanted, $0) }
        // A way that asks for nothing new is as cheap as any.
        if ways.contains(wanted) { return visit(wanted, choice: choice + 1) }
        for way in ways where way != nil { visit(way ?? wanted, choice: choice + 1) }
    }

    /// What is wanted once one more demand is; nothing where it cannot be.
    private func joined(_ wanted: [Wanted], _ demand: Demand) -> [Wanted]? {
        var wanted = wanted
        wanted[demand.item].add(demand)
        return wanted[demand.item].isPossible ? wanted : nil
    }

    /// Money added and concessions without a price only grow with what is wanted.
    private func isWorthwhile(_ wanted: [Wanted]) -> Bool {
        guard let found else { return true }
        let total = Total(zip(wanted, bargain.budget.items).map { $0.cost($1) })
        return Cost(money: total.added, concessions: total.firm).isLess(than: found.cost, order)
    }
}
