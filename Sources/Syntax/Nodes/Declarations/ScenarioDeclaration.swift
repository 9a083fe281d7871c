// `scenario Snap Election: swing 2 points from Liberal to Conservative; pact Progressive Primary`

package struct ScenarioDeclaration: Sendable {
    package let name: Name
    package let clauses: [Clause]
}
