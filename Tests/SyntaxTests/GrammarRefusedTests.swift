// Sentences that must be refused, each with its message: Grammar/refused.txt.

import Diagnostics
import Foundation
import Testing

@testable import Syntax

@Suite struct GrammarRefusedTests {
    /// Lines that are refused, and what is said of them.
    struct Refusal: CustomStringConvertible {
        var text = ""
        var said = ""
        var description: String { text }
    }

    /// Everything before the first `!` is comments; after it a blank line ends a refusal.
    static func refusals(in file: String) -> [Refusal] {
        var all: [Refusal] = []
        var current = Refusal()
        for line in file.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("# ") { continue }
            if line.isEmpty {
                if !current.text.isEmpty { all.append(current) }
                current = Refusal()
            } else if line.hasPrefix("!") {
                current.said += line + "\n"
            } else {
                current.text += line + "\n"
            }
        }
        return all
    }

    /// The names that the corpus of accepted sentences declares.
    private func world() throws -> Lexicon {
        var lexicon = Lexicon()
        let text = try Repository.text("Grammar/accepted.txt")
        _ = gather(Source(name: "accepted.txt", text: text), into: &lexicon)
        return lexicon
    }

    private func said(of text: String, _ world: Lexicon) -> String {
        let source = Source(name: "refused", text: text)
        var lexicon = world
        _ = gather(source, into: &lexicon)
        return parse(source, lexicon: lexicon).diagnostics.map { words(of: $0, source) }.joined()
    }

    private func words(of diagnostic: Diagnostic, _ source: Source) -> String {
        let place = diagnostic.primary.map { source.text($0.location.range) } ?? ""
        var lines = ["\(diagnostic.code) \(diagnostic.message)"]
        if !place.isEmpty { lines.append("  at '\(place)'") }
        for help in diagnostic.help {
            let line = help.replacement.map { help.text + ": " + $0 } ?? help.text
            lines += line.split(separator: "\n").map { "  " + $0 }
        }
        return lines.map { "! " + $0 + "\n" }.joined()
    }

    @Test func `every refused sentence is refused with its message`() throws {
        let path = "Grammar/refused.txt"
        let file = try Repository.text(path)
        let world = try world()
        var recorded = file
        for refusal in Self.refusals(in: file) {
            let now = said(of: refusal.text, world)
            #expect(now == refusal.said, "\(refusal.text)")
            #expect(!now.isEmpty, "\(refusal.text) is accepted")
            recorded = recorded.replacingOccurrences(
                of: "\n\n" + refusal.text + refusal.said, with: "\n\n" + refusal.text + now)
        }
        if ProcessInfo.processInfo.environment["KINGMAKER_RECORD"] == "1" {
            let place = Repository.root.appending(path: path)
            try recorded.write(to: place, atomically: true, encoding: .utf8)
        }
    }

    @Test func `every code about reading sentences is in the corpus`() throws {
        let file = try Repository.text("Grammar/refused.txt")
        for code in Code.syntax {
            #expect(file.contains("\n! \(code.id) "), "\(code)")
        }
    }

    @Test func `every sentence that a refusal offers is of the language`() throws {
        let world = try world()
        let grammar = try Grammar.standard()
        for pattern in NearestSentences.patterns {
            let filled = try #require(NearestSentences(lexicon: world).filled(pattern, from: ""))
            let source = Source(name: "offered", text: filled)
            #expect(parse(source, lexicon: world).diagnostics.isEmpty, "\(filled)")
            #expect(GrammarText(source, world).underived(grammar) == [], "\(filled)")
        }
    }
}
