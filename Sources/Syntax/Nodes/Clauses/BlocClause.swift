// `Green and NDP form a bloc`: they vote as one.

package struct BlocClause: Sendable {
    package let parties: [Name]

    package init(parties: [Name]) { self.parties = parties }
}
