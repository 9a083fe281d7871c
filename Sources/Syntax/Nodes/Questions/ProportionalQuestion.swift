// `how proportional is it [in Ontario]`, `Gallagher index`, `effective number of parties`, `majority
// bonus`, `wasted votes`

package struct ProportionalQuestion: Sendable {
    /// What the answer begins with.
    package enum Lead: Sendable {
        case gallagher, effectiveParties, loosemoreHanby, majorityBonus, smallestWinningVote
        case wastedVotes, sainteLague, effectiveByVotes, effectiveBySeats
    }

    package let leads: Lead
    package let place: Place?
}
