// `who can form a minority government`, `list minority governments`, `what support does NDP + Green need`

package struct MinorityQuestion: Sendable {
    /// The government asked about; none for all of them.
    package let parties: [Name]
}
