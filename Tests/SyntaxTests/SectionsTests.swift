// A long text is read section by section: the same sentences, and the same said of them.

import Diagnostics
import Testing

@testable import Syntax

@Suite struct SectionsTests {
    private static let lexicon = Lexicon.declaring(SentenceMaker.names)

    /// A description's words in order, for a set has none.
    private func words(_ description: String) -> String {
        description.split { " [](),".contains($0) }.sorted().joined(separator: " ")
    }

    /// What a text comes to when it is read in sections.
    private func read(_ source: Source, in sections: [Range<Int>]) -> [String] {
        sections.flatMap { section in
            let parsed = parse(source, lexicon: Self.lexicon, in: section)
            return parsed.sentences.map { "\($0.range) \(words("\($0.body)"))" }
                + parsed.diagnostics.map { "\($0.code) \($0.primary?.location.range as Any)" }
        }.sorted()
    }

    /// Sentences with what may stand between them and hang over a line's end.
    private func script(_ seed: UInt64) throws -> Source {
        var maker = SentenceMaker(try Grammar.standard(), seed: seed)
        let between = [
            "", "", "\n", "# a remark,\n", "    \n", "# one, and\n\n", "not of the language\n",
            "scenario Both:\n    Green stands down in Sherbrooke\n\n    NDP opposes the budget\n",
            "what is majority if Green,\u{A0}\nBloc and NDP form a bloc\n",
            "what is majority if Green,.\nBloc and NDP form a bloc\n",
            "seats: Green 1,\n    NDP 2\n", "who wins \"Sherbrooke\" # a remark\n",
        ]
        var text = seed.isMultiple(of: 2) ? "\u{FEFF}" : ""
        for index in 0..<120 {
            text += between[(index * 7 + Int(seed)) % between.count]
            text += maker.sentence(deepest: 10) + (index.isMultiple(of: 5) ? "\r\n" : "\n")
        }
        return Source(name: "drawn", text: text)
    }

    @Test(arguments: 1...6)
    func `sections say what the whole says`(seed: UInt64) throws {
        let source = try script(seed)
        let whole = read(source, in: [source.whole])
        for count in 1...9 {
            let sections = source.sections(count)
            #expect(sections.count <= count)
            #expect(count == 1 || sections.count > 1)
            #expect(sections.first?.lowerBound == source.start)
            #expect(sections.last?.upperBound == source.bytes.count)
            #expect(
                zip(sections, sections.dropFirst()).allSatisfy { $0.upperBound == $1.lowerBound })
            #expect(read(source, in: sections) == whole, "\(count) sections")
        }
    }

    @Test(arguments: ["", "\u{FEFF}", "\n", "seats", "# only\n# remarks\n", "a,\nb,\nc,\n"])
    func `a text that cannot be parted is one section`(text: String) {
        let source = Source(name: "short", text: text)
        #expect(source.sections(4) == [source.whole])
    }
}
