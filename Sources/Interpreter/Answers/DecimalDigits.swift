// Decimal numbers as digits: exact, half away from zero at the last place shown, without floating
// point. Every rendering of a fraction comes from here.

/// A number with so many decimals.
package struct DecimalDigits: Sendable {
    /// Whether it is below zero as it is shown: −0.001 with two places is 0.00.
    package let isNegative: Bool
    private let whole: Int
    private var fraction: String

    /// - Parameter scaled: the number times 10 to the power of `places`, rounded already.
    package init(scaled: Int128, places: Int) {
        let one = (0..<places).reduce(UInt128(1)) { product, _ in product * 10 }
        let magnitude = scaled.magnitude
        isNegative = scaled < 0
        whole = Int(clamping: magnitude / one)
        let digits = places == 0 ? "" : String(magnitude % one)
        fraction = String(repeating: "0", count: max(0, places - digits.utf8.count)) + digits
    }

    /// A fraction; nothing where there is nothing to divide by.
    /// - Parameter places: decimals, 0…9.
    package init?(_ numerator: Int128, over denominator: Int128, places: Int) {
        guard denominator > 0 else { return nil }
        let scale = (0..<places).reduce(Int128(1)) { product, _ in product * 10 }
        let doubled = numerator.magnitude * UInt128(scale) * 2
        let rounded = (doubled + denominator.magnitude) / (2 * denominator.magnitude)
        let magnitude = Int128(clamping: rounded)
        self.init(scaled: numerator < 0 ? -magnitude : magnitude, places: places)
    }

    /// Billionths of one, with so many decimals.
    package init(billionths: Int, places: Int) {
        let kept = min(9, max(0, places))
        let scale = (kept..<9).reduce(Int128(1)) { product, _ in product * 10 }
        let rounded = (Int128(billionths.magnitude) * 2 + scale) / (2 * scale)
        self.init(scaled: billionths < 0 ? -rounded : rounded, places: kept)
    }

    /// The same without needless noughts.
    package var trimmed: DecimalDigits {
        var other = self
        while other.fraction.hasSuffix("0") { other.fraction.removeLast() }
        return other
    }

    /// As a person reads it: `−1,234.50`.
    package var words: String { (isNegative ? "−" : "") + unsigned }

    /// The same without a sign.
    package var unsigned: String { grouped(whole) + tail }

    /// As a machine reads it: `-1234.50`.
    package var plain: String { (isNegative ? "-" : "") + String(whole) + tail }

    private var tail: String { fraction.isEmpty ? "" : "." + fraction }

    /// Whether nothing but noughts is shown.
    package var isZero: Bool { whole == 0 && fraction.allSatisfy { $0 == "0" } }
}
