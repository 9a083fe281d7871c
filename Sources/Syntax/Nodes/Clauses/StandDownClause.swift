// `Green stands down for NDP in Sherbrooke, Davenport`

package struct StandDownClause: Sendable {
    package let parties: [Name]
    package let beneficiary: Name?
    package let place: Place
}
