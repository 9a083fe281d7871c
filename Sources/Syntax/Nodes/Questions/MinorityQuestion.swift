// `who can form a minority government`, `list minority governments`, `what support does NDP + Green need`

package struct MinorityQuestion: Sendable {
    /// The government asked about; none for all of them.
    package let parties: [Name]
    /// Of all of them, those with these in government.
    package var members: [Name] = []
    /// Who is in none and supports none.
    package var without: [Name] = []
}
