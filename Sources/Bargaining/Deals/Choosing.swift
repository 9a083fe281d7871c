// Demands on a condition can be met in several ways; the cheapest choice of ways is found by trying
// them, left as soon as no way on can be cheaper.

import Coalitions

struct Choosing {
    private let bargain: Bargain
    private let partners: PlayerSet
    private let order: Cost.Order
    private let choices: [[Demand]]
    private var found: (wanted: [Wanted], cost: Cost)?
    private var steps = 0
    /// What is left to spend.
    private(set) var effort: Effort
    /// Whether every way was tried or left for a reason.
    private(set) var isComplete = true

    /// Steps after which the search gives up.
    private static let patience = 100_000

    init(
        _ bargain: Bargain, partners: PlayerSet, _ order: Cost.Order, effort: Effort = .usual
    ) {
        self.bargain = bargain
        self.partners = partners
        self.order = order
        self.effort = effort
        choices = bargain.choices(of: partners)
    }

    /// The cheapest deal that holds what is wanted outright and a way of every choice.
    mutating func best(from wanted: [Wanted]) -> Deal? {
        search(from: wanted)
        return found.flatMap { Deal(bargain, partners: partners, wanted: $0.wanted) }
    }

    private mutating func search(from wanted: [Wanted]) {
        var walk = WayWalk(choices, items: bargain.budget.items, from: wanted)
        var way = 0
        // What it takes to get here counts too; the first bundle is always looked at.
        _ = effort.spend(wanted.count + choices.count)
        while true {
            if way == 0 { steps += 1 }
            guard steps <= Self.patience, steps == 1 || effort.spend(1) else {
                return isComplete = false
            }
            let goesOn = !walk.isWhole && isWorthwhile(walk)
            if walk.isWhole { keep(walk) }
            guard let next = goesOn ? walk.step(from: way) : walk.back() else { return }
            way = next
        }
    }

    private mutating func keep(_ walk: WayWalk) {
        let cost = Cost(money: walk.total.added, concessions: walk.total.concessions)
        guard walk.total.isWithin(bargain.budget.room),
            found.map({ cost.isLess(than: $0.cost, order) }) ?? true
        else { return }
        _ = effort.spend(walk.wanted.count / Self.copiedAtOnce)
        found = (walk.wanted, cost)
    }

    /// What is wanted of so many items is copied while one is touched.
    private static let copiedAtOnce = 8

    /// Money added and concessions without a price only grow with what is wanted.
    private func isWorthwhile(_ walk: WayWalk) -> Bool {
        let least = Cost(money: walk.total.added, concessions: walk.total.firm)
        return found.map { least.isLess(than: $0.cost, order) } ?? true
    }
}
