// How many coalitions there are: exact up to 2¹²⁸ − 1, and told apart when it is only a lower
// bound.

/// A number of sets: exact, or known only to be at least `value`.
public struct Count: Hashable, Sendable {
    /// The number, or the most that is known of it.
    public private(set) var value: UInt128
    /// False where the true number is `value` or more.
    public private(set) var isExact: Bool

    /// A number of sets, exact or only a lower bound.
    public init(_ value: UInt128, isExact: Bool = true) {
        self.value = value
        self.isExact = isExact
    }

    /// No sets at all.
    public static let zero = Count(0)

    /// The sum; a lower bound where either is one or the sum does not fit.
    public static func + (a: Count, b: Count) -> Count {
        let (sum, overflow) = a.value.addingReportingOverflow(b.value)
        return Count(overflow ? .max : sum, isExact: a.isExact && b.isExact && !overflow)
    }

    /// Adds another, as `+` does.
    public static func += (a: inout Count, b: Count) { a = a + b }

    /// The difference of two exact counts; a lower bound of zero where either is not exact.
    static func - (a: Count, b: Count) -> Count {
        guard a.isExact, b.isExact, a.value >= b.value else { return Count(0, isExact: false) }
        return Count(a.value - b.value)
    }
}

extension Count: ExpressibleByIntegerLiteral {
    /// An exact number of sets.
    public init(integerLiteral value: UInt64) { self.init(UInt128(value)) }
}

extension Count: CustomStringConvertible {
    /// `742`, or `742 or more` where it is only a lower bound.
    public var description: String { isExact ? "\(value)" : "\(value) or more" }
}
