// An amount of an item, exact: `3.5 billion`, `15%`, `170`.

import Diagnostics

package struct Amount: Sendable {
    package enum Kind: String, Sendable {
        case money, percent, plain
    }

    /// Whole units of money; billionths of a percentage's one or of a plain number.
    package let value: Int
    package let kind: Kind
    /// What one of its unit comes to in its value.
    package let scale: Int128
    package let range: SourceRange

    /// `5` in `between 5 and 8 billion`: the same number in another's unit, where that goes so fine.
    func inUnit(of other: Amount) -> Amount {
        let (value, rest) = (Int128(value) * other.scale)
            .quotientAndRemainder(dividingBy: 1_000_000_000)
        guard kind == .plain, rest == 0, let value = Int(exactly: value) else { return self }
        return Amount(value: value, kind: other.kind, scale: other.scale, range: range)
    }
}
