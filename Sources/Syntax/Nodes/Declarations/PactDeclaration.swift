// `pact Progressive Primary between Green and NDP: …`: names its clauses, changes nothing yet.

package struct PactDeclaration: Sendable {
    package let name: Name
    package let partners: [Name]
    package let clauses: [Clause]
}
