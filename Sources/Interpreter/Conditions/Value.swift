// Exact numbers of conditions and measures: fractions of whole numbers, never rounded.

import Syntax

/// A fraction with a positive denominator. Arithmetic that would overflow gives `tooLarge`.
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

    /// A number of a sentence; money in units of its currency.
    init(_ quantity: Quantity) {
        let scale: Int128 = quantity.kind == .money ? 1_000_000 : 1
        self.init(wide: Int128(quantity.billionths) * scale, over: 1_000_000_000)
    }

    private init(wide numerator: Int128, over denominator: Int128) {
        self.numerator = numerator
        self.denominator = denominator
    }

    /// The least number is refused too: it has no opposite.
    private init(checked numerator: (Int128, Bool), _ denominator: (Int128, Bool)) {
        let isWhole = !numerator.1 && !denominator.1 && numerator.0 != .min
        self = isWhole ? Value(wide: numerator.0, over: denominator.0) : .tooLarge
    }

    /// More than can be counted: what arithmetic that overflows gives.
    static let tooLarge = Value(wide: 0, over: 0)
    var isTooLarge: Bool { denominator == 0 }
    var isZero: Bool { numerator == 0 && !isTooLarge }

    func plus(_ other: Value, sign: Int128 = 1) -> Value {
        guard !isTooLarge, !other.isTooLarge else { return .tooLarge }
        let sum = added(other, sign)
        return sum.isTooLarge ? reduced.added(other.reduced, sign) : sum
    }

    private func added(_ other: Value, _ sign: Int128) -> Value {
        if denominator == other.denominator {
            let sum = numerator.addingReportingOverflow(sign * other.numerator)
            return Value(checked: sum, (denominator, false))
        }
        let one = numerator.multipliedReportingOverflow(by: other.denominator)
        let two = (sign * other.numerator).multipliedReportingOverflow(by: denominator)
        guard !one.overflow, !two.overflow else { return .tooLarge }
        return Value(
            checked: one.partialValue.addingReportingOverflow(two.partialValue),
            denominator.multipliedReportingOverflow(by: other.denominator))
    }

    func times(_ other: Value) -> Value {
        guard !isTooLarge, !other.isTooLarge else { return .tooLarge }
        let product = multiplied(other)
        guard product.isTooLarge else { return product }
        let crossed = Value(wide: numerator, over: other.denominator).reduced
        let other = Value(wide: other.numerator, over: denominator).reduced
        return crossed.multiplied(other)
    }

    private func multiplied(_ other: Value) -> Value {
        Value(
            checked: numerator.multipliedReportingOverflow(by: other.numerator),
            denominator.multipliedReportingOverflow(by: other.denominator))
    }

    /// Nothing where the other is zero.
    func over(_ other: Value) -> Value? {
        guard !isTooLarge, !other.isTooLarge else { return .tooLarge }
        guard !other.isZero else { return nil }
        let sign: Int128 = other.numerator < 0 ? -1 : 1
        return times(Value(wide: sign * other.denominator, over: sign * other.numerator))
    }

    /// In lowest terms.
    private var reduced: Value {
        guard numerator != 0 else { return Value(wide: 0, over: 1) }
        var (one, other) = (numerator.magnitude, denominator.magnitude)
        while other != 0 { (one, other) = (other, one % other) }
        let divisor = Int128(one)
        return Value(wide: numerator / divisor, over: denominator / divisor)
    }

    /// Below zero, zero or above, as this is less than, equal to or greater than the other; nothing
    /// where either is too large to tell.
    func compared(to other: Value) -> Int? {
        let difference = plus(other, sign: -1)
        return difference.isTooLarge ? nil : Int(difference.numerator.signum())
    }

    /// Rounded half away from zero to billionths of one; clamped to what an Int holds.
    var inBillionths: Int { Int(clamping: rounded(times: 1_000_000_000)) }

    /// So many times this, rounded half away from zero; clamped.
    func rounded(times scale: Int128) -> Int128 {
        let clamped: Int128 = numerator < 0 ? .min + 1 : .max
        guard !isTooLarge else { return clamped }
        let value = reduced
        let (whole, rest) = value.numerator.quotientAndRemainder(dividingBy: value.denominator)
        let scaled = whole.multipliedReportingOverflow(by: scale)
        let part = rest.multipliedReportingOverflow(by: scale)
        // A denominator so long that the rest overflows has digits to spare.
        let fraction =
            part.overflow
            ? Self.rounded(rest, over: value.denominator / scale)
            : Self.rounded(part.partialValue, over: value.denominator)
        let sum = scaled.partialValue.addingReportingOverflow(fraction)
        return scaled.overflow || sum.overflow ? clamped : sum.partialValue
    }

    private static func rounded(_ number: Int128, over divisor: Int128) -> Int128 {
        let (whole, rest) = number.quotientAndRemainder(dividingBy: divisor)
        let isUp = rest.magnitude >= divisor.magnitude - rest.magnitude
        return isUp ? whole + (number < 0 ? -1 : 1) : whole
    }

    /// The whole number, where it is one.
    var whole: Int? {
        guard !isTooLarge, numerator % denominator == 0 else { return nil }
        return Int(exactly: numerator / denominator)
    }
}
