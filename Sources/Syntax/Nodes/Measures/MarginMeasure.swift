// `margin [in Victoria]`: the winner's lead over the second, in votes or in points.

package struct MarginMeasure: Sendable {
    package let place: Place?
    /// `.votes` or `.points` where the sentence says which (`margin in votes`); else by what it meets.
    package let unit: QuantityKind?
}
