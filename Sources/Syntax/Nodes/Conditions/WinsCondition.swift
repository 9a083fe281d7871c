// `NDP wins Victoria`, `winner is Liberal` (the riding that varies), `Liberal wins it`

package struct WinsCondition: Sendable {
    package let party: Name
    /// True of every riding of the place.
    package let place: Place
}
