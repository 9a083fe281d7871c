// What a deal costs its proposer: money added, and concessions that have no price.

/// What a deal costs its proposer: money, and concessions that money does not measure.
public struct Cost: Hashable, Sendable {
    /// Money added, item by item; cuts elsewhere do not lessen it.
    public let money: Int
    /// Changes without a price, one an item at the most: a percentage moved, a measure taken in or
    /// out, money cut, a year named.
    public let concessions: Int

    /// So much money, in units of the currency, and so many concessions.
    public init(money: Int, concessions: Int) {
        self.money = money
        self.concessions = concessions
    }

    /// No money and no concessions.
    public static let nothing = Cost(money: 0, concessions: 0)

    /// Which of the two counts first.
    public enum Order: Hashable, Sendable {
        /// Less money first; of equal sums, fewer concessions.
        case money
        /// Fewer concessions first; of as many, less money.
        case concessions
    }

    /// Whether this is less than another; where the first of the two ties, the second decides.
    public func isLess(than other: Cost, _ order: Order) -> Bool {
        key(order) < other.key(order)
    }

    func key(_ order: Order) -> (Int, Int) {
        order == .money ? (money, concessions) : (concessions, money)
    }
}
