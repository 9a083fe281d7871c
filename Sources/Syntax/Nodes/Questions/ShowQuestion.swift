// `show party Green`, `show pact Progressive Primary`, `show ridings`, `show house`

package struct ShowQuestion: Sendable {
    package enum Target: Sendable {
        /// `show Green`, `show riding Québec`: the word before the name narrows the kinds.
        case name(Name, wanted: NameKinds)
        case house, parties, ridings, regions, pacts, scenarios
        /// Every clause in force, with its layer.
        case changes
        /// Words of the script's own, and what follows from what.
        case rules
        /// `show the budget`, `show Spring 2020`: its items, and what is demanded of it.
        case budget(Name?)
        /// `show winnable`: one such word; of a measure, who has most of it or least.
        case word(Name, by: Order)
    }

    package enum Order: String, Sendable {
        case highest, lowest
    }

    package let target: Target
}
