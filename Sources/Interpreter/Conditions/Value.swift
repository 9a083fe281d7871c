// Exact numbers of conditions and measures: fractions of whole numbers, never rounded.

import Syntax

/// A fraction with a positive denominator. Arithmetic that would overflow gives nothing.
struct Value: Sendable {
    let numerator: Int128
    let denominator: Int128

    init(_ whole: Int) {
        numerator = Int128(whole)
        denominator = 1
    }

    /// Nothing where there is nothing to divide by.
    init?(_ numerator: Int, over denominator: Int) {
        guard denominator > 0 else { return nil }
        self.numerator = Int128(numerator)
        self.denominator = Int128(denominator)
    }

    private init?(_ numerator: (Int128, Bool), _ denominator: (Int128, Bool)) {
        guard !numerator.1, !denominator.1 else { return nil }
        self.numerator = numerator.0
        self.denominator = denominator.0
    }

    /// A number of a sentence; money in units of its currency.
    init(_ quantity: Quantity) {
        let scale: Int128 = quantity.kind == .money ? 1_000_000 : 1
        self.init(wide: Int128(quantity.billionths) * scale, over: 1_000_000_000)
    }

    private init(wide numerator: Int128, over denominator: Int128) {
        self.numerator = numerator
        self.denominator = denominator
    }

    func plus(_ other: Value, sign: Int128 = 1) -> Value? {
        if denominator == other.denominator {
            let sum = numerator.addingReportingOverflow(sign * other.numerator)
            return Value((sum.partialValue, sum.overflow), (denominator, false))
        }
        let one = numerator.multipliedReportingOverflow(by: other.denominator)
        let two = (sign * other.numerator).multipliedReportingOverflow(by: denominator)
        let sum = one.partialValue.addingReportingOverflow(two.partialValue)
        let under = denominator.multipliedReportingOverflow(by: other.denominator)
        return Value(
            (sum.partialValue, one.overflow || two.overflow || sum.overflow),
            (under.partialValue, under.overflow))
    }

    /// Below zero, zero or above, as this is less than, equal to or greater than the other.
    func compared(to other: Value) -> Int? {
        guard let difference = plus(other, sign: -1) else { return nil }
        return difference.numerator.signum() == 0 ? 0 : difference.numerator > 0 ? 1 : -1
    }

    /// Rounded half away from zero to billionths of one; clamped to what an Int holds.
    var inBillionths: Int {
        let scaled = numerator.multipliedReportingOverflow(by: 1_000_000_000)
        guard !scaled.overflow else { return numerator > 0 ? .max : .min }
        let half = denominator / 2
        let shifted = scaled.partialValue + (scaled.partialValue < 0 ? -half : half)
        return Int(clamping: shifted / denominator)
    }

    /// The whole number, where it is one.
    var whole: Int? {
        guard numerator % denominator == 0 else { return nil }
        return Int(exactly: numerator / denominator)
    }
}
