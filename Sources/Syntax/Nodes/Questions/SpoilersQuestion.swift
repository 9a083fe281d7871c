// `did Green cost NDP any seats [in Ontario]`, `which parties cost NDP seats`

package struct SpoilersQuestion: Sendable {
    /// Nothing where every party is asked about.
    package let spoiler: Name?
    package let loser: Name
    package let place: Place?
}
