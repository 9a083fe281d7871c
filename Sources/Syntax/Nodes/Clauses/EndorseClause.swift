// `Green endorses NDP in Halifax`: the name stays on the ballot.

package struct EndorseClause: Sendable {
    package let parties: [Name]
    package let beneficiary: Name
    package let place: Place
}
