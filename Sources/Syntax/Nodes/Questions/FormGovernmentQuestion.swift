// `who can form a government [without Conservative]`

package struct FormGovernmentQuestion: Sendable {
    /// Parties that are in no government asked for, and support none.
    package let without: [Name]
    /// `with at most 3 parties`
    package let atMost: Quantity?
    /// `a majority government`: with a majority of its own, nobody outside counted on.
    package var inMajority = false
}
