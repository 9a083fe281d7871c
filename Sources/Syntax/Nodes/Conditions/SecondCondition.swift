// `NDP is second in Victoria`, `second is NDP`

package struct SecondCondition: Sendable {
    package let party: Name
    package let place: Place
}
