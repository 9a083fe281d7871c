// `how proportional is it [in Ontario]`

package struct ProportionalQuestion: Sendable {
    package let place: Place?
}
