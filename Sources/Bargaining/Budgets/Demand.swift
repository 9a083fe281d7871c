// A demand on one item: what its party wants to see there before it votes for the budget.

/// What is asked of an item.
public enum Ask: Hashable, Sendable {
    case atLeast(Int)
    /// Met where the budget lacks the item: there is none of it.
    case atMost(Int)
    case exactly(Int)
    /// That it is in the budget, at whatever amount.
    case included
    /// That it is not.
    case absent
}

public struct Demand: Hashable, Sendable {
    /// The item's index in the budget.
    public let item: Int
    public let ask: Ask
    /// The year by which the item must be promised.
    public let deadline: Int?

    public init(item: Int, _ ask: Ask, deadline: Int? = nil) {
        self.item = item
        self.ask = ask
        self.deadline = deadline
    }

    /// Whether an item as it stands meets the demand.
    public func isMet(by entry: Entry?) -> Bool {
        guard let entry else { return isMetByNothing }
        let isInTime = deadline.map { last in entry.year.map { $0 <= last } ?? false } ?? true
        switch ask {
        case .atLeast(let least): return entry.amount >= least && isInTime
        case .atMost(let most): return entry.amount <= most
        case .exactly(let amount): return entry.amount == amount && isInTime
        case .included: return isInTime
        case .absent: return false
        }
    }

    private var isMetByNothing: Bool {
        switch ask {
        case .atMost, .absent: true
        case .atLeast, .exactly, .included: false
        }
    }

    /// Whether no entry could meet both of two demands on one item.
    public func excludes(_ other: Demand) -> Bool {
        guard item == other.item else { return false }
        var wanted = Wanted()
        wanted.add(self)
        wanted.add(other)
        return !wanted.isPossible
    }

    /// The amount named, where one is.
    var amount: Int? {
        switch ask {
        case .atLeast(let amount), .atMost(let amount), .exactly(let amount): amount
        case .included, .absent: nil
        }
    }
}
