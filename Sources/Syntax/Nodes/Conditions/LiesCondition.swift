// `it is in Ontario`, `Victoria is in British Columbia`: every riding of the one lies in the other.

package struct LiesCondition: Sendable {
    package let place: Place
    package let within: Place
}
