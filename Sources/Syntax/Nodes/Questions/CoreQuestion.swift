// `who is in the core needing two thirds`, `the core needing 60 votes`

package struct CoreQuestion: Sendable {
    package let quota: CoalitionQuota
}
