// `who has a veto [needing two thirds]`, `who is a dummy`

package struct RoleQuestion: Sendable {
    package enum Role: Sendable {
        /// In every winning coalition.
        case veto
        /// Critical in none.
        case dummy
    }

    package let role: Role
    package let quota: CoalitionQuota?
}
