// A demand on one item: what its party wants to see there before it votes for the budget.

/// What is asked of an item.
public enum Ask: Hashable, Sendable {
    /// That much or more, in the units of the item's kind; not met where the budget lacks it.
    case atLeast(Int)
    /// Met where the budget lacks the item: there is none of it.
    case atMost(Int)
    /// That amount, in the units of the item's kind; not met where the budget lacks it.
    case exactly(Int)
    /// That it is in the budget, at whatever amount.
    case included
    /// That it is not.
    case absent

    /// Whether this and another are the two ends of a range.
    public func bounds(_ other: Ask) -> Bool {
        switch (self, other) {
        case (.atLeast, .atMost), (.atMost, .atLeast): true
        default: false
        }
    }

    /// The amount named, where one is.
    public var amount: Int? {
        switch self {
        case .atLeast(let amount), .atMost(let amount), .exactly(let amount): amount
        case .included, .absent: nil
        }
    }
}

/// What one party asks of one item before it votes for the budget.
public struct Demand: Hashable, Sendable {
    /// The item's index in the budget.
    public let item: Int
    /// What is asked of the item.
    public let ask: Ask
    /// The year by which the item must be promised.
    public let deadline: Int?
    /// The demand stands only where this is so; always where nothing is named.
    public let condition: DemandCondition?

    /// A demand on the item of an index, by a year and under a condition where these are named.
    public init(
        item: Int, _ ask: Ask, deadline: Int? = nil, condition: DemandCondition? = nil
    ) {
        self.item = item
        self.ask = ask
        self.deadline = deadline
        self.condition = condition
    }

    /// What keeps an item from meeting what is asked.
    public enum Shortfall: Hashable, Sendable {
        /// The budget does not hold it.
        case isLacking
        /// It is in the budget and should not be.
        case isThere
        /// The year promised is too late, or none is.
        case isLate(Int?)
        /// It is in the budget at too much or too little.
        case amount
    }

    /// What keeps the items from meeting the demand; nothing where it is met or does not stand.
    public func shortfall(on entries: [Entry?]) -> Shortfall? {
        guard condition?.holds(on: entries) ?? true else { return nil }
        guard let entry = entries[item] else {
            switch ask {
            case .atMost, .absent: return nil
            case .atLeast, .exactly, .included: return .isLacking
            }
        }
        let isLate = deadline.map { last in entry.year.map { $0 > last } ?? true } ?? false
        switch ask {
        case .atMost(let most): return entry.amount > most ? .amount : nil
        case .absent: return .isThere
        case .atLeast(let least) where entry.amount < least: return .amount
        case .exactly(let amount) where entry.amount != amount: return .amount
        case .atLeast, .exactly, .included: return isLate ? .isLate(entry.year) : nil
        }
    }

    /// Whether a budget of such entries, one an item, meets the demand.
    public func isMet(on entries: [Entry?]) -> Bool { shortfall(on: entries) == nil }

    /// What meets it: what it asks, or that the condition on which it stands does not hold.
    func ways(_ items: [Item]) -> [Demand] {
        [Demand(item: item, ask, deadline: deadline)]
            + (condition.map { $0.escapes(items[$0.item].kind) } ?? [])
    }
}
