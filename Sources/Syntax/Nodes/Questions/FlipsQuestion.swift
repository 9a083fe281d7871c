// `which ridings flip [in Ontario] if …`

package struct FlipsQuestion: Sendable {
    package let place: Place?
}
