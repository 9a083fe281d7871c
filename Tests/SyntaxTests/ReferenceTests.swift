// The reference of the documentation, held against the grammar: every heading is a rule, and every
// example is read by the parser and derived by that rule.

import Diagnostics
import Foundation
import Testing

@testable import Syntax

@Suite struct ReferenceTests {
    struct Entry {
        let rule: String
        let examples: [String]
    }

    /// The headings of the third level, with the lines of their block.
    private func entries() throws -> [Entry] {
        let text = try Repository.text("Sources/Session/Kingmaker.docc/Reference.md")
        return text.components(separatedBy: "\n### ").dropFirst().map { part in
            let blocks = part.components(separatedBy: "```\n")
            let examples = blocks.count > 1 ? blocks[1].split(separator: "\n").map(String.init) : []
            return Entry(
                rule: part.prefix { $0 != "\n" }.trimmingCharacters(in: .whitespaces),
                examples: examples)
        }
    }

    private func lexicon() throws -> Lexicon {
        let source = Source(name: "accepted.txt", text: try Repository.text("Grammar/accepted.txt"))
        var lexicon = Lexicon()
        _ = gather(source, into: &lexicon)
        return lexicon
    }

    @Test func `every heading is a rule with an example`() throws {
        let grammar = try Grammar.standard()
        let entries = try entries()
        #expect(entries.count > 25)
        for entry in entries {
            #expect(grammar.sentences[entry.rule] != nil, "\(entry.rule)")
            #expect(!entry.examples.isEmpty, "\(entry.rule)")
        }
    }

    @Test func `every example is read and derived by its rule`() throws {
        let grammar = try Grammar.standard()
        for entry in try entries() {
            for example in entry.examples {
                var lexicon = try lexicon()
                let source = Source(name: entry.rule, text: example)
                _ = gather(source, into: &lexicon)
                let parsed = parse(source, lexicon: lexicon)
                #expect(parsed.diagnostics.isEmpty, "\(example)")
                let text = GrammarText(source, lexicon)
                var recogniser = GrammarRecogniser(
                    grammar, source, text.sentences[0], knowing: lexicon)
                let isDerived = recogniser.derives("sentence")
                #expect(isDerived, "\(example)")
                let isOfRule = recogniser.derives(entry.rule)
                #expect(isOfRule, "\(entry.rule): \(example)")
            }
        }
    }
}
