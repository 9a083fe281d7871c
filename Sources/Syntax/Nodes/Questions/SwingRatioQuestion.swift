// `swing ratio [of Liberal] [in Ontario]`

package struct SwingRatioQuestion: Sendable {
    /// None for every party that holds seats.
    package let party: Name?
    /// Where seats are counted; none for the whole house.
    package let place: Place?
}
