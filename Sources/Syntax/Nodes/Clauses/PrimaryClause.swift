// `Green and NDP hold a primary in Halifax [won by NDP]`: the loser stands down for the winner.

package struct PrimaryClause: Sendable {
    /// Two or more.
    package let parties: [Name]
    package let place: Place
    package let winner: Name?
}
