// `Liberal rules out a coalition with Conservative, NDP`, `NDP rules out supporting Conservative`

package struct RuleOutClause: Sendable {
    package enum What: Sendable {
        case supporting, coalition
        /// Bare `rules out P` means both.
        case both
    }

    package let parties: [Name]
    package let what: What
    package let targets: [Name]
}
