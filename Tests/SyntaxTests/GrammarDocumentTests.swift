// What the README's tables show and the examples of the messages' explanations are sentences of
// the language too.

import Diagnostics
import Foundation
import Testing

@testable import Syntax

@Suite struct GrammarDocumentTests {
    private let grammar: Grammar
    private let readme: String

    init() throws {
        grammar = try Grammar.standard()
        readme = try Repository.text("README.md")
    }

    /// The sentences of a text that are not read, or not derived.
    private func refused(_ name: String, _ text: String) throws -> [String] {
        let script = try Script(name, text)
        let errors = parse(script.source, lexicon: script.lexicon).diagnostics
            .filter { $0.severity == .error }
        return errors.map { "\(name): \($0.message)" }
            + GrammarText(script.source, script.lexicon).underived(grammar)
    }

    @Test func `the sentences in the README's tables of the language are read and derived`() throws
    {
        let rows = readme.split(separator: "\n").filter { $0.hasPrefix("| ") && $0.contains("`") }
        let shown = rows.flatMap { row in
            row.split(separator: "`", omittingEmptySubsequences: false).enumerated()
                .filter { $0.offset % 2 == 1 }.map { String($0.element) }
        }
        #expect(shown.count > 10)
        for sentence in shown { #expect(try refused("README.md", sentence) == []) }
    }

    @Test(arguments: Code.syntax.map(\.id))
    func `the examples of an explanation are read and derived`(id: String) throws {
        let code = try #require(Code.syntax.first { $0.id == id })
        let lines = code.explanation.split(separator: "\n", omittingEmptySubsequences: false)
        let example = lines.filter { $0.hasPrefix("    ") }.map { $0.dropFirst(4) }
            .joined(separator: "\n")
        let world = try Repository.text("Grammar/accepted.txt")
        var lexicon = Lexicon()
        _ = gather(Source(name: "accepted.txt", text: world), into: &lexicon)
        let source = Source(name: id, text: example)
        _ = gather(source, into: &lexicon)
        let errors = parse(source, lexicon: lexicon).diagnostics.filter { $0.severity == .error }
        #expect(errors.map(\.message) == [], "\(example)")
        #expect(GrammarText(source, lexicon).underived(grammar) == [])
    }
}
