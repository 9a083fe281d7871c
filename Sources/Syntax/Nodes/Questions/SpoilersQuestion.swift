// `did Green cost NDP any seats [in Ontario]`

package struct SpoilersQuestion: Sendable {
    package let spoiler: Name
    package let loser: Name
    package let place: Place?
}
