// What may follow the texts that were asked about last: while a word is typed, letter by letter, what
// the grammar expects in its place stays the same.

import Diagnostics
import Synchronization
import Syntax

final class Predictions: Sendable {
    private struct Known: Sendable {
        let rule: Int
        let seen: [Seen]
        let expected: Expected
    }

    private let grammar: GrammarText
    /// The newest first.
    private let known = Mutex<[Known]>([])
    /// One key asks about a few places of the text.
    private static let most = 12

    init(_ grammar: GrammarText) { self.grammar = grammar }

    /// What may follow tokens that begin what a rule makes.
    func expected(_ rule: String, behind marks: [Mark], of source: Source) -> Expected {
        guard let rule = grammar.rule(rule) else { return Expected() }
        let seen = marks.map { Seen($0, source, grammar) }
        return known.withLock { known in
            let place = known.firstIndex { $0.rule == rule && $0.seen == seen }
            if let place {
                let found = known.remove(at: place)
                known.insert(found, at: 0)
                return found.expected
            }
            var predictor = Predictor(grammar, seen)
            let expected = predictor.expected(rule)
            if known.count == Self.most { known.removeLast() }
            known.insert(Known(rule: rule, seen: seen, expected: expected), at: 0)
            return expected
        }
    }
}
