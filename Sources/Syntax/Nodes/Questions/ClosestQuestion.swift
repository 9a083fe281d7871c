// `closest 10 ridings [in Ontario] [where winner is Liberal]`, `safest ridings`, `largest margin`

package struct ClosestQuestion: Sendable {
    package enum Wanted: Sendable {
        case several(Quantity?)
        /// `smallest margin`
        case one
    }

    package let most: Wanted
    package let ridings: EveryRiding
    /// The widest margins, not the narrowest.
    package var isSafest = false
}
