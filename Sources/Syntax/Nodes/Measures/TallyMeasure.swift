// `NDP + Green share in Victoria`, `winner's votes`, `votes in Ontario`, `NDP seats`

/// What is counted of parties.
package enum TallyKind: String, Sendable {
    case seats, votes, share
}

package struct TallyMeasure: Sendable {
    package enum Subject: Sendable {
        /// Parties added up; no party means all of them.
        case parties([Name])
        /// `winner's votes`, in the riding that varies or the place named.
        case winner
        case second
    }

    package let what: TallyKind
    package let subject: Subject
    /// Nothing: the riding that varies where there is one, else everywhere. `seats` is always the house's.
    package let place: Place?
}
