// `how many seats does NDP need for a majority`: what parties lack of one together.

package struct LackingQuestion: Sendable {
    package let parties: [Name]
}
