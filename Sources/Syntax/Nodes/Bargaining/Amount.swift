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
}
