// What several demands on one item come to together: of each kind the strictest, counted once.

/// The demands on one item, joined.
struct Wanted: Hashable, Sendable {
    private(set) var least: Int?
    private(set) var most: Int?
    private(set) var isIn = false
    private(set) var isOut = false
    private(set) var deadline: Int?

    /// Whether some entry meets all the demands joined. Demands on one item exclude each other in
    /// pairs or not at all, for each is an interval of one line or its absence.
    var isPossible: Bool {
        if isIn && isOut { return false }
        guard isIn, let least, let most else { return true }
        return least <= most
    }

    mutating func add(_ demand: Demand) {
        switch demand.ask {
        case .atLeast(let amount): raise(amount)
        case .atMost(let amount): return lower(amount)
        case .exactly(let amount):
            raise(amount)
            lower(amount)
        case .included: isIn = true
        case .absent: return isOut = true
        }
        if let deadline = demand.deadline { hasten(deadline) }
    }

    mutating func add(_ other: Wanted) {
        if let least = other.least { raise(least) }
        if let most = other.most { lower(most) }
        isIn = isIn || other.isIn
        isOut = isOut || other.isOut
        if let deadline = other.deadline { hasten(deadline) }
    }

    private mutating func raise(_ amount: Int) {
        isIn = true
        least = max(least ?? amount, amount)
    }

    private mutating func lower(_ amount: Int) { most = min(most ?? amount, amount) }

    private mutating func hasten(_ year: Int) { deadline = min(deadline ?? year, year) }

    /// The entry nearest to the tabled one that meets the demands; asked only where they can be
    /// met.
    func nearest(to tabled: Entry?) -> Entry? {
        if isOut { return nil }
        guard var entry = tabled else {
            guard isIn else { return nil }
            return Entry(amount: least ?? min(0, most ?? 0), year: deadline)
        }
        if let least { entry.amount = max(entry.amount, least) }
        if let most { entry.amount = min(entry.amount, most) }
        if let deadline { entry.year = min(entry.year ?? deadline, deadline) }
        return entry
    }

    /// What moving the item there costs.
    func cost(_ item: Item) -> Change {
        Change(item.kind, from: item.tabled, to: nearest(to: item.tabled))
    }
}

/// What one item's move costs.
struct Change: Hashable, Sendable {
    /// Money added.
    var added = 0
    /// Money taken out.
    var cut = 0
    /// Changes that have no price: one at the most.
    var concessions = 0
    /// Whether a further demand may give the concession a price instead: money included, at no
    /// stated amount.
    var mayBePriced = false

    init(_ kind: ItemKind, from old: Entry?, to new: Entry?) {
        guard old != new else { return }
        let (before, after) = (old?.amount ?? 0, new?.amount ?? 0)
        if kind == .money {
            added = max(0, after - before)
            cut = max(0, before - after)
        }
        let isMoved = (old == nil) != (new == nil) || before != after
        if isMoved, added == 0 {
            concessions = 1
            mayBePriced = kind == .money && old == nil && new?.year == nil
        }
        // A year named is part of the concession, and one by itself beside money added.
        if let new, new.year != old?.year, new.year != nil { concessions = 1 }
    }
}
