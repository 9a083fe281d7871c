// `government is Liberal + NDP with the support of Green`, `rival government is Conservative + Bloc`,
// `NDP joins the government`

package struct GovernmentClause: Sendable {
    package let parties: [Name]
    package let supporters: [Name]
    /// The one that would replace the government, should it fall.
    package let isRival: Bool
    /// Whether its parties come beside those that govern.
    package var isJoining = false
}
