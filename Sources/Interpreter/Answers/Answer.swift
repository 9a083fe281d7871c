// An answer is a value: a headline, tables, notes, assumptions, break-evens and a derivation.
// Terminal text, JSON, CSV and Markdown are renderings of it.

import Diagnostics

package struct Answer: Sendable {
    /// What was asked, as the JSON form names it.
    package enum Kind: String, CaseIterable, Sendable {
        case declared, changed, winners, second, seats, votes, shares, flips, ridings, count,
            measure
        case truth, balanceOfPower, kingmaker, government, coalitions, comparison, shown, whatIf,
            why, expectation, parties
        case power, median, proportionality, pendulum, curve, tipping, closest, spoilers
        case ministries
        case budgetVote, cheapestDeal, leverage, showdown

        var isOfBudget: Bool {
            [.budgetVote, .cheapestDeal, .leverage, .showdown].contains(self)
        }
    }

    package var kind: Kind
    /// One or two sentences that answer the question by themselves.
    package var headline: Text
    package var tables: [Table] = []
    /// Sentences below the tables.
    package var notes: [Text] = []
    /// What the answer leaned on, each without the word `Assuming`.
    package var assumptions: [Text] = []
    package var breakEvens: [BreakEven] = []
    /// What `why` prints, worked out by whoever asks for it.
    package var derivation: [Step] { deriving.flatMap { $0() } }
    private var deriving: [@Sendable () -> [Step]] = []
    /// Asked for with `why in full`: nothing of the derivation is folded.
    package var isInFull = false
    /// What the answer comes to, for those who compare it with what they expected.
    var found: Found?
    /// The same in another form: a number of votes as a share of all.
    var alsoFound: Found?
    /// Whether an expectation was met.
    package var verdict: Verdict?
    /// Warnings and notes about the sentence itself.
    package var diagnostics: [Diagnostic] = []

    package init(_ kind: Kind, _ headline: Text) {
        self.kind = kind
        self.headline = headline
    }

    /// Adds to the work behind the answer. Few ask why: it is put off until someone does.
    package mutating func derive(_ steps: @autoclosure @escaping @Sendable () throws -> [Step]) {
        deriving.append {
            do {
                return try steps()
            } catch {
                return [Step("the rest of the work cannot be told: \(reason(error))")]
            }
        }
    }
}

private func reason(_ error: any Error) -> String {
    (error as? Diagnostic)?.message ?? "a number in it is too large"
}

/// The votes with which a result would turn.
package struct BreakEven: Sendable {
    package let riding: String
    /// The party whose voters move.
    package let from: String
    /// The party that needs them.
    package let to: String
    /// Votes with which `to` leads by one or more.
    package let votesNeeded: Int
    /// Votes that `from` has to give.
    package let votesHeld: Int

    package init(riding: String, from: String, to: String, votesNeeded: Int, votesHeld: Int) {
        self.riding = riding
        self.from = from
        self.to = to
        self.votesNeeded = votesNeeded
        self.votesHeld = votesHeld
    }
}

/// One line of a derivation, with the steps that it rests on.
package struct Step: Sendable {
    package let text: Text
    /// `file:line` of a declared fact.
    package let source: String?
    package let children: [Step]

    package init(_ text: Text, source: String? = nil, children: [Step] = []) {
        self.text = text
        self.source = source
        self.children = children
    }
}
