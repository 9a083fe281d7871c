// What an answer comes to in a form that can be compared: names, a number, yes or no.

import Syntax

enum Found: Sendable {
    /// Parties, ridings or regions, as answers name them; none where nobody fits.
    case names([String])
    case number(Value, QuantityKind)
    case yes(Bool)
}
