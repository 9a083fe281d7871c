// The reference of the documentation, held against the grammar: every heading is a rule, every
// sentence of the grammar has a heading, and every example is read by the parser and derived by
// that rule. The session's tests run the examples.

import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Syntax

@Suite struct ReferenceTests {
    private func reference() throws -> ReferenceText { try ReferenceText(in: Repository.root) }

    /// The names of the corpus and of the reference's own scene.
    private func lexicon() throws -> Lexicon {
        var lexicon = Lexicon()
        let scene = try reference().scene
        for text in [try Repository.text("Grammar/accepted.txt"), scene] {
            _ = gather(Source(name: "names", text: text), into: &lexicon)
        }
        return lexicon
    }

    /// Rules whose alternatives are the sentences: declarations, clauses, conditions, measures,
    /// questions.
    private static let kinds = ["declaration", "clause", "fact", "term", "inquiry", "figure"]

    /// The rules that are one alternative of a rule by themselves, an article aside.
    private func alternatives(_ production: Production) -> [String] {
        switch production {
        case .choice(let parts): return parts.flatMap(alternatives)
        case .rule(let name): return [name]
        case .sequence(let parts):
            let rest = parts.filter {
                if case .optional(.rule("article")) = $0 { false } else { true }
            }
            return rest.count == 1 ? alternatives(rest[0]) : []
        case .optional, .repeated, .terminal, .prose: return []
        }
    }

    @Test(arguments: ReferenceTests.kinds)
    func `every sentence of the grammar has an entry`(kind: String) throws {
        let grammar = try Grammar.standard()
        let production = try #require(grammar.sentences[kind])
        let headings = Set(try reference().entries.map(\.rule))
        let sentences = alternatives(production).filter { $0 != "measure" }
        #expect(sentences.count > 4 || kind == "figure")
        for rule in sentences { #expect(headings.contains(rule), "\(rule) has no entry") }
    }

    @Test func `expectations and a bare why have an entry`() throws {
        let headings = Set(try reference().entries.map(\.rule))
        #expect(headings.isSuperset(of: ["expectation", "why-last"]))
    }

    @Test func `every heading is a rule with a meaning and an example, once`() throws {
        let grammar = try Grammar.standard()
        let entries = try reference().entries
        #expect(Set(entries.map(\.rule)).count == entries.count)
        for entry in entries {
            #expect(grammar.sentences[entry.rule] != nil, "\(entry.rule)")
            #expect(!entry.meaning.isEmpty, "\(entry.rule)")
            #expect(!entry.examples.isEmpty, "\(entry.rule)")
        }
    }

    @Test func `every example is read and derived by its rule`() throws {
        let grammar = try Grammar.standard()
        let known = try lexicon()
        let conditions = try alternatives(#require(grammar.sentences["fact"]))
        for entry in try reference().entries {
            for example in entry.examples {
                var lexicon = known
                let source = Source(name: entry.rule, text: example)
                _ = gather(source, into: &lexicon)
                let isCondition = conditions.contains(entry.rule)
                let whole = isCondition ? "which ridings where " + example : example
                let parsed = parse(Source(name: entry.rule, text: whole), lexicon: lexicon)
                #expect(parsed.diagnostics.isEmpty, "\(example)")
                let text = GrammarText(source, lexicon)
                var recogniser = GrammarRecogniser(
                    grammar, source, text.sentences[0], knowing: lexicon)
                let isOfRule = recogniser.derives(entry.rule)
                #expect(isOfRule, "\(entry.rule): \(example)")
            }
        }
    }
}
