// `how proportional is it [in Ontario]`, `Gallagher index`, `effective number of parties`

package struct ProportionalQuestion: Sendable {
    /// What the answer begins with.
    package enum Lead: Sendable {
        case gallagher, effectiveParties
    }

    package let leads: Lead
    package let place: Place?
}
