// `Halifax falls vacant`

package struct VacantClause: Sendable {
    package let place: Place
}
