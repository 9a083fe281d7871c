// `who is critical in Liberal + NDP [needing two thirds]`, `is NDP critical in Liberal + NDP`

package struct CriticalQuestion: Sendable {
    /// The coalition.
    package let members: [Name]
    package let quota: CoalitionQuota?
    /// Those it is asked of; none where it is asked who they are.
    package var parties: [Name] = []
}
