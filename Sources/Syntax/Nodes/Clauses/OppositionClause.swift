// `opposition is Conservative`

package struct OppositionClause: Sendable {
    package let parties: [Name]
}
