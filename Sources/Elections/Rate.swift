// A share of something, kept exactly: billionths of the whole.

/// A share or a difference between two shares. 2.5 % and 2.5 points are both 25,000,000
/// billionths; a rate may be negative where its use allows a loss.
public struct Rate: Hashable, Sendable {
    /// Billionths of the whole, signed.
    public let billionths: Int

    /// None of it.
    public static let zero = Rate(billionths: 0)
    /// All of it: 100 %.
    public static let whole = Rate(billionths: 1_000_000_000)

    /// So many billionths of the whole.
    public init(billionths: Int) {
        self.billionths = billionths
    }
}

extension Rate: Comparable {
    /// By size, exactly.
    public static func < (one: Rate, two: Rate) -> Bool { one.billionths < two.billionths }
}
