// The corpus of accepted sentences, and every sentence of the README and the examples, is read by
// the parser and derived by the grammar.

import Diagnostics
import Foundation
import Testing

@testable import Syntax

@Suite struct GrammarCorpusTests {
    private let grammar: Grammar

    init() throws { grammar = try Grammar.standard() }

    private func errors(_ source: Source, _ lexicon: Lexicon) -> [String] {
        parse(source, lexicon: lexicon).diagnostics.filter { $0.severity == .error }.map { error in
            let range = error.primary?.location.range ?? SourceRange(0, 0)
            let line = source.line(at: range.lower)
            return "\(source.name):\(line.number) \(source.text(line.range)): \(error.message)"
        }
    }

    @Test func `every accepted sentence is read`() throws {
        let source = Source(name: "accepted.txt", text: try Repository.text("Grammar/accepted.txt"))
        var lexicon = Lexicon()
        _ = gather(source, into: &lexicon)
        #expect(errors(source, lexicon) == [])
    }

    @Test func `every accepted sentence is derived`() throws {
        let text = GrammarText("accepted.txt", try Repository.text("Grammar/accepted.txt"))
        #expect(text.sentences.count > 400)
        #expect(text.underived(grammar) == [])
    }

    @Test func `accepted sentences use no unknown names`() throws {
        let text = GrammarText("accepted.txt", try Repository.text("Grammar/accepted.txt"))
        let unknown = text.sentences.joined().filter {
            $0.kind == .name && $0.name == nil && text.source.text($0.range).count > 1
        }
        let items: Set<String> = ["pharmacare", "debt"]
        #expect(unknown.map { text.source.text($0.range) }.filter { !items.contains($0) } == [])
    }

    @Test func `every rule is used by some accepted sentence`() throws {
        let text = GrammarText("accepted.txt", try Repository.text("Grammar/accepted.txt"))
        var used: Set<String> = []
        for tokens in text.sentences {
            var recogniser = GrammarRecogniser(
                grammar, text.source, tokens, knowing: text.lexicon)
            _ = recogniser.derives("sentence")
            used.formUnion(recogniser.matched)
        }
        #expect(grammar.reachable(from: "sentence").subtracting(used) == [])
    }

    @Test func `every accepted sentence is of the kind that its heading says`() throws {
        let source = Source(name: "accepted.txt", text: try Repository.text("Grammar/accepted.txt"))
        var lexicon = Lexicon()
        _ = gather(source, into: &lexicon)
        var kinds: [String] = []
        for line in source.text(SourceRange(0, source.bytes.count)).split(
            separator: "\n", omittingEmptySubsequences: false)
        {
            let heading = line.hasPrefix("# ") ? line.dropFirst(2).split(separator: ":").first : nil
            let kind = heading.flatMap { Self.kinds[String($0)] }
            kinds.append(kind ?? kinds.last ?? "")
        }
        for sentence in parse(source, lexicon: lexicon).sentences {
            let line = source.line(at: sentence.range.lower)
            #expect(name(sentence.body) == kinds[line.number - 1], "\(source.text(line.range))")
        }
    }

    private static let kinds = [
        "Declarations": "declaration", "Clauses": "clauses", "Questions": "question",
        "Expectations": "expectation",
    ]

    private func name(_ body: Sentence.Body) -> String {
        switch body {
        case .declaration: "declaration"
        case .clauses: "clauses"
        case .question: "question"
        case .expectation: "expectation"
        }
    }

    // MARK: The README and the examples

    @Test(arguments: try Repository.files("Examples", ".king"))
    func `every sentence of an example is read and derived`(path: String) throws {
        try check(Script(path))
    }

    @Test func `every sentence of the README is read and derived`() throws {
        let text = try Repository.text("README.md")
        for (index, block) in Script.blocks(of: text, tagged: "king").enumerated() {
            try check(Script("README.md, block \(index + 1)", block))
        }
    }

    private func check(_ script: Script) throws {
        #expect(errors(script.source, script.lexicon) == [])
        #expect(GrammarText(script.source, script.lexicon).underived(grammar) == [])
    }
}
