// `NDP wins Victoria`, `winner is Liberal` (the riding that varies), `Liberal wins it`; `NDP loses
// Victoria`: it runs there, and another party wins.

package struct WinsCondition: Sendable {
    package let party: Name
    /// True of every riding of the place.
    package let place: Place
    package var isLoss = false
}
