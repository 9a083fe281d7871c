// A list of coalitions in the stated order, with the number of all there are.

/// Coalitions in order: fewest members first, then fewest seats, then player order.
public struct Listing: Hashable, Sendable {
    /// The first of them, as many as were asked for.
    public let sets: [PlayerSet]
    /// All of them, listed or not.
    public let count: Count
    /// False only where a game was too large to search in order: the sets are then some of them.
    public let isOrdered: Bool

    /// The sets that are listed, of so many that there are.
    public init(sets: [PlayerSet], count: Count, isOrdered: Bool = true) {
        self.sets = sets
        self.count = count
        self.isOrdered = isOrdered
    }

    /// Whether every coalition there is stands in the list.
    public var isComplete: Bool { count.isExact && count.value == UInt128(sets.count) }

    /// No coalition, and none left out.
    public static let none = Listing(sets: [], count: 0)
}
