// `compare seats across Today, Progressive Primary, Snap Election`

package struct CompareQuestion: Sendable {
    package enum World: Sendable {
        case today
        /// A pact or a scenario, put in force.
        case named(Name)
    }

    package let what: TallyKind
    package let place: Place?
    package let worlds: [World]
}
