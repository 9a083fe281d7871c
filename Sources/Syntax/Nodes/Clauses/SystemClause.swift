// `seats are proportional by region using Sainte-Laguë`, `ballots are ranked`, `seats are by riding`

package enum SystemClause: Sendable {
    /// Each riding elects whoever has most votes there.
    case byRiding
    /// Each riding elects by instant runoff.
    case ranked
    case proportional(Lists)

    package struct Lists: Sendable {
        /// Each region shares out as many seats as it has ridings.
        package var byRegion = false
        /// None for Sainte-Laguë.
        package var method: SeatMethod?
        /// A share of all valid votes.
        package var threshold: Quantity?
        /// `except for SSW`: parties that need not reach it.
        package var exempt: [Name] = []
        /// `or 3 ridings`: so many ridings won are as good as the threshold.
        package var orRidings: Quantity?
        /// `with 2 seats reserved for SSW`
        package var reserved: [(seats: Quantity, party: Name)] = []
        /// Seats beside the ridings that make up for what those gave out of proportion.
        package var levelling: Quantity?
    }
}
