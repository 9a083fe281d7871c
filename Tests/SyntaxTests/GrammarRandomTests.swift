// Ten thousand sentences drawn from the grammar at random are all read by the parser, and can be
// derived again from the tokens that the lexer makes of them.

import Diagnostics
import Foundation
import Testing

@testable import Syntax

@Suite struct GrammarRandomTests {
    private static let world = Lexicon.declaring(SentenceMaker.names)

    /// What is wrong with a sentence, if anything.
    private func problem(_ sentence: String) -> String? {
        let source = Source(name: "drawn", text: sentence)
        var lexicon = Self.world
        _ = gather(source, into: &lexicon)
        let parsed = parse(source, lexicon: lexicon)
        return parsed.diagnostics.first { $0.severity == .error }.map {
            "\(sentence)    \($0.code) \($0.message)"
        }
    }

    @Test(arguments: 1...10)
    func `a thousand sentences of the grammar are read`(seed: UInt64) throws {
        var maker = SentenceMaker(try Grammar.standard(), seed: seed)
        let problems = (0..<1_000).compactMap { index in
            problem(maker.sentence(deepest: 8 + index % 12))
        }
        #expect(
            problems.isEmpty, "\(problems.count)\n\(problems.prefix(400).joined(separator: "\n"))")
    }

    @Test func `sentences drawn are derived again`() throws {
        let grammar = try Grammar.standard()
        var maker = SentenceMaker(grammar, seed: 11)
        for index in 0..<300 {
            let sentence = maker.sentence(deepest: 8 + index % 8)
            let source = Source(name: "drawn", text: sentence)
            var lexicon = Self.world
            _ = gather(source, into: &lexicon)
            #expect(GrammarText(source, lexicon).underived(grammar) == [], "\(sentence)")
        }
    }

    @Test func `the sentences drawn use every rule`() throws {
        let grammar = try Grammar.standard()
        var maker = SentenceMaker(grammar, seed: 1)
        for _ in 0..<20_000 { _ = maker.sentence(deepest: 14) }
        let expected = grammar.reachable(from: "sentence").subtracting(["sentence"])
        #expect(expected.subtracting(maker.used) == [])
    }
}

extension Lexicon {
    /// A lexicon of the names of each kind of token.
    static func declaring(_ names: [String: [String]]) -> Lexicon {
        let kinds: [String: NameKinds] = [
            "party-name": .party, "riding-name": .riding, "region-name": .region,
            "pact-name": .pact, "scenario-name": .scenario, "adjective-name": .adjective,
            "relation-name": .relation, "measure-name": .ownMeasure,
            "budget-name": .budget,
        ]
        var lexicon = Lexicon()
        for (kind, texts) in names.sorted(by: { $0.key < $1.key }) {
            for text in texts { lexicon.add(text, as: kinds[kind] ?? []) }
        }
        return lexicon
    }
}
