// A deal: who is won, what the budget says then, and what that costs.

import Coalitions

/// A budget changed so that it passes: whom that wins, and what it costs.
public struct Deal: Hashable, Sendable {
    /// Those whose demands are met so that the budget passes; each of them is needed, or was asked
    /// for.
    public let partners: PlayerSet
    /// The budget as changed, one entry an item.
    public let entries: [Entry?]
    /// What the proposer gives for it.
    public let cost: Cost
    /// Money taken out of items, which does not lessen the cost but lessens the deficit.
    public let cut: Int

    /// Money by which the deficit grows; below zero where it shrinks.
    public var deficitGrowth: Int { cost.money - cut }

    /// The least change to the budget that meets all demands of some players; nothing where their
    /// demands exclude each other or the red lines, or the deficit grows beyond its room.
    /// - Parameter order: what is least where demands on a condition can be met in several ways.
    public init?(_ bargain: Bargain, partners: PlayerSet, _ order: Cost.Order = .money) {
        guard let wanted = bargain.wanted(by: partners) else { return nil }
        var choosing = Choosing(bargain, partners: partners, order)
        guard let best = choosing.best(from: wanted) else { return nil }
        self = best
    }

    init?(_ bargain: Bargain, partners: PlayerSet, wanted: [Wanted]) {
        let items = bargain.budget.items
        let total = Total(zip(wanted, items).map { $0.cost($1) })
        guard total.isWithin(bargain.budget.room) else { return nil }
        self.partners = partners
        entries = zip(wanted, items).map { $0.nearest(to: $1.tabled) }
        cost = Cost(money: total.added, concessions: total.concessions)
        cut = total.cut
    }

    /// The same with players who vote for it too, their demands met.
    func joined(by players: PlayerSet) -> Deal {
        Deal(partners: partners.union(players), entries: entries, cost: cost, cut: cut)
    }

    private init(partners: PlayerSet, entries: [Entry?], cost: Cost, cut: Int) {
        self.partners = partners
        self.entries = entries
        self.cost = cost
        self.cut = cut
    }

    /// What the tabled items are changed to, in their order.
    public func changes(from budget: Budget) -> [Int] {
        entries.indices.filter { entries[$0] != budget.items[$0].tabled }
    }
}

/// The changes of all items together. With `Budget.mostItems` items of `Budget.mostAmount` at most,
/// no sum is beyond `Int`.
struct Total {
    private(set) var added = 0
    private(set) var cut = 0
    private(set) var concessions = 0
    /// Concessions that no further demand can give a price.
    private(set) var firm = 0

    init(_ changes: some Sequence<Change>) {
        for change in changes { add(change, times: 1) }
    }

    /// One change in another's place.
    mutating func replace(_ old: Change, by new: Change) {
        add(old, times: -1)
        add(new, times: 1)
    }

    private mutating func add(_ change: Change, times: Int) {
        added += times * change.added
        cut += times * change.cut
        concessions += times * change.concessions
        firm += times * (change.concessions - (change.mayBePriced ? 1 : 0))
    }

    func isWithin(_ room: Int?) -> Bool { room.map { added - cut <= $0 } ?? true }
}
