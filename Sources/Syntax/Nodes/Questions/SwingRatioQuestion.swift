// `swing ratio [of Liberal]`

package struct SwingRatioQuestion: Sendable {
    /// None for every party that holds seats.
    package let party: Name?
}
