// `number of ridings where …`, `number of candidates in Ontario`, `number of parties`

package struct CountMeasure: Sendable {
    package enum Things: String, Sendable {
        case ridings, candidates, parties
    }

    package let things: Things
    package let place: Place?
    /// What is asked of each party that is counted.
    package var parties: WhichPartiesQuestion?
}
