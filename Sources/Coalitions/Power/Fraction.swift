// Exact fractions of 128-bit numbers, whose operations say when a result does not fit.

/// A fraction in lowest terms, its denominator above zero.
public struct Fraction: Hashable, Sendable {
    /// Above or below zero; it has no divisor in common with the denominator.
    public let numerator: Int128
    /// Above zero.
    public let denominator: Int128

    /// Nothing: 0/1.
    public static let zero = Fraction(0)

    /// A whole number.
    public init(_ whole: Int) {
        numerator = Int128(whole)
        denominator = 1
    }

    /// Nothing where the denominator is zero, or either is the least 128-bit number.
    public init?(_ numerator: Int128, over denominator: Int128) {
        guard denominator != 0, numerator != .min, denominator != .min else { return nil }
        let divisor = greatestCommonDivisor(
            numerator < 0 ? -numerator : numerator, denominator < 0 ? -denominator : denominator)
        let sign: Int128 = denominator < 0 ? -1 : 1
        self.numerator = sign * (numerator / divisor)
        self.denominator = sign * (denominator / divisor)
    }

    /// The sum; nothing where it does not fit.
    public func adding(_ other: Fraction) -> Fraction? {
        let common = greatestCommonDivisor(denominator, other.denominator)
        let (left, one) = numerator.multipliedReportingOverflow(by: other.denominator / common)
        let (right, two) = other.numerator.multipliedReportingOverflow(by: denominator / common)
        let (sum, three) = left.addingReportingOverflow(right)
        let (under, four) = denominator.multipliedReportingOverflow(
            by: other.denominator / common)
        return one || two || three || four ? nil : Fraction(sum, over: under)
    }

    /// The product; nothing where it does not fit.
    public func multiplied(by other: Fraction) -> Fraction? {
        guard let one = Fraction(numerator, over: other.denominator),
            let two = Fraction(other.numerator, over: denominator)
        else { return nil }
        let (over, left) = one.numerator.multipliedReportingOverflow(by: two.numerator)
        let (under, right) = one.denominator.multipliedReportingOverflow(by: two.denominator)
        return left || right ? nil : Fraction(over, over: under)
    }

    /// The nearest number of floating point, to within two roundings.
    public var value: Double { Double(numerator) / Double(denominator) }
}

extension Fraction: CustomStringConvertible {
    /// `5/21`, or `0` and `1` for whole numbers.
    public var description: String {
        denominator == 1 ? "\(numerator)" : "\(numerator)/\(denominator)"
    }
}
