// `which ridings flip [in Ontario] if …`

package struct FlipsQuestion: Sendable {
    package let place: Place?
    /// `how many`: their number.
    package var isCount = false
}
