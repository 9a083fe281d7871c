// `swing 2 points from Liberal to Conservative [in Ontario] [in the next election]`

package struct SwingClause: Sendable {
    package let points: Quantity
    package let from: Name
    package let to: Name
    package let place: Place?
    /// Only once an election is called.
    package let isNext: Bool
}
