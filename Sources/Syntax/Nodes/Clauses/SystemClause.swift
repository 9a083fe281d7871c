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
        /// Seats beside the ridings that make up for what those gave out of proportion.
        package var levelling: Quantity?
    }
}
