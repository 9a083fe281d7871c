// Numbers as they stand in a sentence, with the kind of quantity that their unit gives them.

import Diagnostics

/// The kinds of quantities, which never mix.
package enum QuantityKind: String, Sendable {
    case plain, votes, seats, percent, points, money
}

/// A number with its unit, exact. `5%` and `5 points` are 0.05; money is counted in millions.
package struct Quantity: Sendable {
    /// Billionths: `26,823 votes` is 26,823,000,000,000; `5%` is 50,000,000; `3.5 billion`, which
    /// is 3,500 million, is 3,500,000,000,000.
    package let billionths: Int
    package let kind: QuantityKind
    package let range: SourceRange

    /// The whole number, where it is one.
    package var whole: Int? {
        billionths % 1_000_000_000 == 0 ? billionths / 1_000_000_000 : nil
    }

    /// A plain number with the unit of another: `20` in `between 20 and 40 seats`.
    package func counting(_ kind: QuantityKind) -> Quantity {
        let isShare = kind == .percent || kind == .points
        return Quantity(
            billionths: isShare ? billionths / 100 : billionths, kind: kind, range: range)
    }
}
