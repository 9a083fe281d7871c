// `Victoria is tied`, `it is tied`: no candidate has the most votes alone.

package struct TiedCondition: Sendable {
    package let place: Place
}
