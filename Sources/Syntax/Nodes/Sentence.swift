// A sentence of the language: a declaration, clauses that become true, or a question.

import Diagnostics

package struct Sentence: Sendable {
    package enum Body: Sendable {
        case declaration(Declaration)
        /// One or more changes to the session's world: `Green stands down in Victoria`.
        case clauses([Clause])
        case question(Question)
        /// `expect …`: what the author of a script holds to be so.
        case expectation(Expectation)
    }

    package let body: Body
    package let source: Source
    package let range: SourceRange
}

/// A node with the place it stands in.
package struct Clause: Sendable {
    package let kind: ClauseKind
    package let source: Source
    package let range: SourceRange

    package var location: Location { Location(source, range) }
}

extension Clause {
    /// `pact NAME`, for a question that puts a plan in force without such a clause.
    package init(plan name: Name, _ kinds: NameKinds, source: Source) {
        self.init(
            kind: .inForce(InForceClause(name: name, wanted: kinds, isOff: false)),
            source: source, range: name.range)
    }
}
