// `Sinn Fein is abstentionist`, `Sinn Fein takes its seats`

package struct AbsenceClause: Sendable {
    package let parties: [Name]
    /// Whether its members take no seats.
    package let isAbsent: Bool
}
