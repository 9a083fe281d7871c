// Names that are taken back leave a lexicon as it was before them, however much it grew.

import TestSupport
import Testing

@testable import Syntax

@Suite struct LexiconTests {
    private static let words = ["North", "South", "Bay", "of", "Old", "New", "St. John's", "Île"]

    private func name(_ random: inout SplitMix) -> String {
        (0...Int.random(in: 0...2, using: &random)).map { _ in
            Self.words[Int.random(in: 0..<Self.words.count, using: &random)]
                + (Bool.random(using: &random) ? " \(Int.random(in: 0..<60, using: &random))" : "")
        }.joined(separator: " ")
    }

    private func add(_ count: Int, to lexicon: inout Lexicon, _ random: inout SplitMix) -> [String]
    {
        (0..<count).map { _ in
            let name = name(&random)
            let kinds: [NameKinds] = [.party, .riding, .region, .relation]
            _ = lexicon.add(name, as: kinds[Int.random(in: 0..<4, using: &random)])
            return name
        }
    }

    @Test(arguments: [UInt64(1), 2, 3, 4, 5, 6, 7, 8], [0, 1, 5, 40, 400])
    func `what is taken back was never there`(seed: UInt64, count: Int) {
        var random = SplitMix(seed)
        var lexicon = Lexicon()
        var names = add(30, to: &lexicon, &random)
        for _ in 0..<4 {
            let before = lexicon
            lexicon.mark()
            let tried = add(count, to: &lexicon, &random)
            lexicon.takeBackMarked()
            #expect(lexicon.count == before.count)
            for name in names + tried {
                #expect(lexicon.find(name)?.id == before.find(name)?.id)
                #expect(lexicon.find(name)?.kinds == before.find(name)?.kinds)
                let hash = folded(name).reduce(HashTable.seed) { HashTable.add($1, to: $0) }
                #expect(lexicon.begins(hash) == before.begins(hash))
            }
            for kinds in [NameKinds.party, .riding, .region, .relation, .pact] {
                #expect(lexicon.hasNames(of: kinds) == !lexicon.names(of: kinds).isEmpty)
            }
            lexicon.mark()
            names += add(10, to: &lexicon, &random)
            lexicon.keepMarked()
            for name in names { #expect(lexicon.find(name) != nil) }
        }
    }
}
