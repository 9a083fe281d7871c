// `Green voters go 60% to NDP, 20% to Liberal, the rest stay home [when it stands down [for NDP]]`

package struct FlowClause: Sendable {
    package enum Occasion: Sendable {
        /// A flow in itself: tactical voting, punishment.
        case always
        /// How a stand-down's votes move, `for` a named beneficiary or for anyone.
        case standDown(for: Name?)
    }

    package let party: Name
    /// Percent of the party's voters; what is left of 100 % stays home (with a stand-down) or stays
    /// with the party (a flow in itself) unless `the rest stay home` is said.
    package let shares: [(party: Name, percent: Quantity)]
    package let restStaysHome: Bool
    package let occasion: Occasion
    /// Everywhere where none is given.
    package let place: Place?
}
