// `government is Liberal + NDP with the support of Green`

package struct GovernmentClause: Sendable {
    package let parties: [Name]
    package let supporters: [Name]
}
