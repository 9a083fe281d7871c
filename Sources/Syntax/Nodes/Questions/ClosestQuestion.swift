// `closest 10 ridings [in Ontario] [where winner is Liberal]`

package struct ClosestQuestion: Sendable {
    package let most: Quantity?
    package let ridings: EveryRiding
}
