// A budget as tabled: items of money, percentages, plain numbers and measures that are simply in
// it.

/// What an item is measured in.
public enum ItemKind: Hashable, Sendable {
    /// Whole units of money, never negative. Only money has a price.
    case money
    /// Billionths of one: 15% is 150,000,000.
    case percent
    /// Billionths of one.
    case plain
    /// In the budget or not.
    case measure
}

/// An item as it stands in a budget.
public struct Entry: Hashable, Sendable {
    /// In the units of the item's kind; 0 for a measure.
    public var amount: Int
    /// The year by which it is promised, where one is named.
    public var year: Int?

    /// An entry at an amount in its item's units, promised by a year or not.
    public init(amount: Int = 0, year: Int? = nil) {
        self.amount = amount
        self.year = year
    }
}

/// An item that is in the budget or that somebody demands.
public struct Item: Hashable, Sendable {
    /// What its amount counts: money, percent, a plain number, or nothing.
    public let kind: ItemKind
    /// Nothing where the budget lacks it.
    public let tabled: Entry?

    /// An item of a kind, as tabled or not in the budget.
    public init(_ kind: ItemKind, tabled: Entry?) {
        self.kind = kind
        self.tabled = tabled
    }
}

/// A budget as its proposer tables it.
public struct Budget: Hashable, Sendable {
    /// No sum of money is larger than this.
    public static let mostAmount = 1_000_000_000_000_000
    /// No percentage or plain number is larger or, below zero, smaller than this.
    public static let mostNumber = 4_000_000_000_000_000_000
    /// No budget has more items than this.
    public static let mostItems = 4_096

    /// The items in the budget or demanded; demands name them by index.
    public let items: [Item]
    /// Money by which concessions may outgrow the cuts that they bring; nothing where all may.
    public let room: Int?

    /// Nothing where an amount is out of bounds, or money is negative.
    public init?(items: [Item], room: Int? = nil) {
        guard items.count <= Self.mostItems,
            items.allSatisfy({ item in
                item.tabled.map { Self.allows($0.amount, item.kind) } ?? true
            }),
            room.map({ (-Self.mostAmount...Self.mostAmount).contains($0) }) ?? true
        else { return nil }
        self.items = items
        self.room = room
    }

    /// Whether an item of a kind can stand at an amount.
    public static func allows(_ amount: Int, _ kind: ItemKind) -> Bool {
        switch kind {
        case .money: (0...mostAmount).contains(amount)
        case .percent, .plain: (-mostNumber...mostNumber).contains(amount)
        case .measure: amount == 0
        }
    }

    /// The entries as tabled, one an item.
    public var tabled: [Entry?] { items.map(\.tabled) }
}
