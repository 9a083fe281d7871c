// The reference of the documentation, held against the grammar: every heading is a rule, every
// sentence of the grammar has a heading, and every example is read by the parser and derived by
// that rule. The session's tests run the examples.

import Diagnostics
import Foundation
import Testing

@testable import Syntax

@Suite struct ReferenceTests {
    struct Entry {
        let rule: String
        let meaning: String
        let examples: [String]
    }

    private func text() throws -> String {
        try Repository.text("Sources/Session/Kingmaker.docc/Reference.md")
    }

    /// The headings of the third level, with the lines of their block; indented ones go with the
    /// line that they belong to.
    private func entries() throws -> [Entry] {
        try text().components(separatedBy: "\n### ").dropFirst().map { part in
            let blocks = part.components(separatedBy: "```\n")
            var examples: [String] = []
            for line in blocks.count > 1 ? blocks[1].split(separator: "\n") : [] {
                if line.hasPrefix(" "), let last = examples.popLast() {
                    examples.append(last + "\n" + line)
                } else {
                    examples.append(String(line))
                }
            }
            return Entry(
                rule: part.prefix { $0 != "\n" }.trimmingCharacters(in: .whitespaces),
                meaning: blocks[0].split(separator: "\n").dropFirst().joined(separator: " "),
                examples: examples)
        }
    }

    /// The names of the corpus and of the reference's own scene.
    private func lexicon() throws -> Lexicon {
        var lexicon = Lexicon()
        let scene = try text().components(separatedBy: "```\n")[1]
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
        let headings = Set(try entries().map(\.rule))
        let sentences = alternatives(production).filter { $0 != "measure" }
        #expect(sentences.count > 4 || kind == "figure")
        for rule in sentences { #expect(headings.contains(rule), "\(rule) has no entry") }
    }

    @Test func `expectations and a bare why have an entry`() throws {
        let headings = Set(try entries().map(\.rule))
        #expect(headings.isSuperset(of: ["expectation", "why-last"]))
    }

    @Test func `every heading is a rule with a meaning and an example, once`() throws {
        let grammar = try Grammar.standard()
        let entries = try entries()
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
        for entry in try entries() {
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
