// `who has a veto [needing two thirds]`, `who is a dummy`, `is Labour a dictator`

package struct RoleQuestion: Sendable {
    package enum Role: Sendable {
        /// In every winning coalition.
        case veto
        /// Critical in none.
        case dummy
        /// Wins alone, and nobody wins without.
        case dictator
    }

    package let role: Role
    package let quota: CoalitionQuota?
    /// Those it is asked of; none where it is asked who they are.
    package var parties: [Name] = []
}
