// `who is second in Victoria`

package struct WhoIsSecondQuestion: Sendable {
    package let place: Place?
}
