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

    package init(kind: ClauseKind, source: Source, range: SourceRange) {
        self.kind = kind
        self.source = source
        self.range = range
    }
}

extension Clause {
    /// `pact NAME`, for a question that puts a plan in force without such a clause.
    package init(plan name: Name, _ kinds: NameKinds, source: Source) {
        self.init(
            kind: .inForce(InForceClause(name: name, wanted: kinds, isOff: false)),
            source: source, range: name.range)
    }
}

extension Clause {
    /// `the Speaker is from P`, for a question that goes through the parties.
    package init(speakerFrom party: Name, source: Source) {
        self.init(
            kind: .speaker(SpeakerClause(party: party)), source: source, range: party.range)
    }
}

extension Clause {
    /// `swing N points from P to Q`, for a question that swings by itself.
    /// - Parameter points: in billionths of the valid vote, not negative.
    package init(swing points: Int, from: Name, to: Name, source: Source, range: SourceRange) {
        let amount = Quantity(billionths: points, kind: .points, range: range)
        self.init(
            kind: .swing(
                SwingClause(points: amount, from: from, to: to, place: nil, isNext: false)),
            source: source, range: range)
    }

    /// `P gains N points`, or loses them, for a question that moves votes by itself.
    /// - Parameter points: in billionths of the valid vote.
    package init(party: Name, gains points: Int, source: Source, range: SourceRange) {
        let amount = Quantity(billionths: abs(points), kind: .points, range: range)
        let gain = GainClause(
            parties: [party], loses: points < 0, amount: amount, other: nil, place: nil,
            isNext: false)
        self.init(kind: .gain(gain), source: source, range: range)
    }
}
