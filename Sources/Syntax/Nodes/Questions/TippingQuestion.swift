// `tipping riding [of Liberal]`

package struct TippingQuestion: Sendable {
    /// None for the largest party.
    package let party: Name?
}
