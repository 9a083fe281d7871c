// `seats [in Alberta]`, `votes`, `shares by region`: of every party.

package struct TallyQuestion: Sendable {
    package let what: TallyKind
    package let place: Place?
    /// `by region`: each region apart.
    package var byRegion = false
    /// `who has the most seats`: those with the most are the answer.
    package var isOfMost = false
}
