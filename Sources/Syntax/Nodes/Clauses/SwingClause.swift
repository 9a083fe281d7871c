// `swing 2 points from Liberal to Conservative [in Ontario]`

package struct SwingClause: Sendable {
    package let points: Quantity
    package let from: Name
    package let to: Name
    package let place: Place?
}
