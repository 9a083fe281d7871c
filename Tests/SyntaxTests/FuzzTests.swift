// Whatever bytes come, reading ends: with sentences, with errors, never with a crash or a wait.

import Diagnostics
import TestSupport
import Testing

@testable import Syntax

@Suite struct FuzzTests {
    private static let world = Lexicon.declaring(SentenceMaker.names)

    /// Reads a text; every error must lie within it.
    @discardableResult
    private func read(_ bytes: [UInt8]) -> Parsed {
        let text = String(decoding: bytes, as: UTF8.self)
        let source = Source(name: "fuzz", text: text)
        var lexicon = Self.world
        _ = gather(source, into: &lexicon)
        let parsed = parse(source, lexicon: lexicon)
        for diagnostic in parsed.diagnostics {
            guard let range = diagnostic.primary?.location.range else { continue }
            #expect(range.lower >= 0 && range.lower <= range.upper)
            #expect(range.upper <= source.bytes.count, "\(diagnostic.code)")
        }
        return parsed
    }

    @discardableResult
    private func read(_ text: String) -> Parsed { read(Array(text.utf8)) }

    @Test func `random bytes are read`() {
        var random = SplitMix(41)
        for _ in 0..<120 {
            read((0..<random.below(200)).map { _ in UInt8(truncatingIfNeeded: random.next()) })
        }
    }

    @Test func `words, names and signs in any order are read`() {
        var random = SplitMix(42)
        let words =
            Keyword.Tier.allCases.flatMap { Keyword.entries(of: $0).flatMap(\.spellings) }
            + SentenceMaker.names.values.flatMap(\.self)
            + [
                ",", ";", ":", "(", ")", "+", "-", "?", "%", "$", "<", ">", "=", "≤", "≠", "\"",
                "#",
            ]
            + [
                "\n", "\n    ", "12", "3.5", "26,823", "12,34", "nobody-knows", "\u{0}", "\r\n",
                ".",
            ]
        for _ in 0..<400 {
            let count = 1 + random.below(25)
            read((0..<count).map { _ in random.pick(words) }.joined(separator: " "))
        }
    }

    @Test func `sentences of the language with something put in, out or twice are read`() throws {
        var maker = SentenceMaker(try Grammar.standard(), seed: 43)
        var random = SplitMix(43)
        for _ in 0..<300 {
            var words = maker.sentence(deepest: 12).split(separator: " ").map(String.init)
            let place = random.below(words.count)
            switch random.below(3) {
            case 0: words.remove(at: place)
            case 1: words.insert(words[random.below(words.count)], at: place)
            default: words.swapAt(place, random.below(words.count))
            }
            read(words.joined(separator: " "))
        }
    }

    @Test(arguments: [
        "(", "not ", "(NDP seats in every riding where ", "every riding where ", "where (",
        "NDP wins every riding where ", "why ", "everywhere except ", "ridings in ", "if ", "- ",
        "how many ridings where ", "expect ", "not (", "\"", ":", ", ", "and ", "what is ",
    ])
    func `what is nested without end is refused in time`(part: String) {
        for opening in ["which ridings where ", "Green stands down in ", ""] {
            let text = opening + String(repeating: part, count: 2_000)
            let clock = ContinuousClock()
            let time = clock.measure { _ = read(text) }
            #expect(time < .seconds(20), "\(opening)\(part)")
        }
    }

    @Test func `a line of a million bytes is read`() {
        for part in ["a", "NDP ", "1", "Green and ", "(", "é", "Victoria, "] {
            read(String(repeating: part, count: 60_000 / part.utf8.count))
        }
        read("party " + String(repeating: "a", count: 1_000_000))
    }

    @Test func `carriage returns, tabs, marks and no-break spaces count for nothing`() {
        let texts = [
            "\u{FEFF}who wins Victoria\r\n\tseats\r\n", "who\twins\tVictoria",
            "who wins\u{A0}Victoria",
            "  \r\n\r\nwho wins Victoria  \r\n", "who wins Victoria # why\r\n",
            "who wins Victoria.",
        ]
        for text in texts {
            let parsed = read(text)
            #expect(!parsed.sentences.isEmpty, "\(text)")
        }
        #expect(read(texts[1]).diagnostics.isEmpty)
        #expect(read(texts[3]).diagnostics.isEmpty)
    }

    @Test(arguments: [
        "who wins \u{0}Victoria", "who wins \"Victoria", "party \"Liberal", "NDP gets 1e9 votes",
        "\u{0}", "\"", "\"\"", "“", ":", "party", "riding", "riding :", "pact", "house has",
        "seats:",
    ])
    func `scraps are answered with an error or an answer`(text: String) {
        let parsed = read(text)
        #expect(!parsed.diagnostics.isEmpty || !parsed.sentences.isEmpty)
    }
}
