// `seats [in Alberta]`, `votes`, `shares`: of every party.

package struct TallyQuestion: Sendable {
    package let what: TallyKind
    package let place: Place?
}
