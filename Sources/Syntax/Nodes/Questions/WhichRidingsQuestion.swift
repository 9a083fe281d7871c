// `which ridings [in Ontario] where margin < 2 points and winner is Liberal`

package struct WhichRidingsQuestion: Sendable {
    package let ridings: EveryRiding
}
