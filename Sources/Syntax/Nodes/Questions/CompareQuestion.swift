// `compare seats across Today, Progressive Primary, Snap Election`, `compare the balance of power across …`

package struct CompareQuestion: Sendable {
    package enum World: Sendable {
        case today
        /// A pact or a scenario, put in force.
        case named(Name)
    }

    package let what: What
    package let place: Place?
    package let worlds: [World]

    package enum What: Sendable {
        case tally(TallyKind)
        case balanceOfPower
    }
}
