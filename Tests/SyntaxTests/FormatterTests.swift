// The one style: what it does to blanks, that it is reached in one step, and that it changes nothing
// that is read.

import Diagnostics
import TestSupport
import Testing

@testable import Syntax

@Suite struct FormatterTests {
    private func format(_ text: String) -> String? {
        formatted(Source(name: "a.king", text: text))
    }

    @Test(arguments: [
        ("party   Green ,NDP", "party Green, NDP\n"),
        ("parties Green,NDP  # both", "parties Green, NDP  # both\n"),
        ("#comment\n\n\n\nparty Green\n\n", "# comment\n\nparty Green\n"),
        ("#!/usr/bin/env kingmaker\nparty Green", "#!/usr/bin/env kingmaker\nparty Green\n"),
        (
            "riding A in B :\n\tGreen 1,152;NDP 26,823 ,Liberal 5",
            "riding A in B:\n    Green 1,152; NDP 26,823, Liberal 5\n"
        ),
        ("which ridings where margin<5 points", "which ridings where margin < 5 points\n"),
        ("which ridings where margin<=5 points", "which ridings where margin <= 5 points\n"),
        ("Green voters go 60 % to NDP", "Green voters go 60% to NDP\n"),
        (
            "what is NDP+Green share in \"A  B\"  ?",
            "what is NDP + Green share in \"A  B\"?\n"
        ),
        ("not( NDP wins A )?", "not (NDP wins A)?\n"),
        ("the cushion of a riding is margin/2", "the cushion of a riding is margin / 2\n"),
        ("the worth of a party is (2)/its seats-1", "the worth of a party is (2) / its seats-1\n"),
        ("the worth of a party is its seats*2-1", "the worth of a party is its seats * 2 - 1\n"),
        ("seats of NDP by swing from -5 to −2", "seats of NDP by swing from -5 to −2\n"),
        ("swing 2points from Liberal to NDP", "swing 2 points from Liberal to NDP\n"),
        ("budget A by B: c 3billion, d 10B", "budget A by B: c 3 billion, d 10B\n"),
        (
            "riding Kitchener/Waterloo in Nanaimo--Ladysmith:NDP 5",
            "riding Kitchener/Waterloo in Nanaimo--Ladysmith: NDP 5\n"
        ),
        (
            "Green stands down in A,\nB, \n      C\r\n",
            "Green stands down in A,\n    B,\n    C\n"
        ),
        ("\u{FEFF}party Green", "party Green\n"),
        ("party Green\n  # why so\nparty NDP", "party Green\n# why so\nparty NDP\n"),
        (
            "pact Big:\n  # why so\n  Green stands down for NDP in A",
            "pact Big:\n    # why so\n    Green stands down for NDP in A\n"
        ),
        ("", ""),
    ])
    func `blanks go where they belong`(text: String, expected: String) {
        #expect(format(text) == expected)
    }

    @Test(arguments: try Repository.files("Examples", ".king"))
    func `every example is in the style`(path: String) throws {
        let text = try Repository.text(path)
        #expect(format(text) == text)
    }

    @Test(arguments: 1...4)
    func `a script in any shape is formatted once and for all, and reads the same`(
        seed: UInt64
    ) throws {
        var maker = SentenceMaker(try Grammar.standard(), seed: seed)
        var random = SplitMix(seed)
        for index in 0..<150 {
            let text = shaken(maker.sentence(deepest: 8 + index % 8), &random)
            // A text that is refused would have been read differently.
            let once = try #require(format(text), "\(text)")
            #expect(format(once) == once, "\(text)")
        }
    }

    @Test func `the accepted sentences read the same`() throws {
        let text = try Repository.text("Grammar/accepted.txt")
        let once = try #require(format(text))
        #expect(format(once) == once)
        #expect(once.split(separator: "#").count == text.split(separator: "#").count)
    }

    /// The same sentence with blanks and comments where they mean nothing.
    private func shaken(_ text: String, _ random: inout SplitMix) -> String {
        var out = ""
        var isQuoted = false
        for character in text {
            if "\"“”".contains(character) { isQuoted.toggle() }
            switch character {
            case " " where !isQuoted && out.last != "\n": out += random.pick([" ", "  ", "\t"])
            case "\n": out += random.pick(["\n", "  \n", " #x\n", "\r\n"])
            default: out.append(character)
            }
        }
        return out
    }
}
