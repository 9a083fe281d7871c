// `pendulum of Liberal against Conservative [in Ontario]`

package struct PendulumQuestion: Sendable {
    /// Two parties, or none for the two largest.
    package let parties: [Name]
    package let place: Place?
}
