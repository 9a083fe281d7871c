// The terminal form: widths, wrapping, colours, and nothing raw that a terminal would obey.

import Diagnostics
import Interpreter
import Presentation
import Testing

@Suite struct TextTests {
    @Test(
        "columns that a text takes",
        arguments: [
            ("", 0), ("Red", 3), ("Québec", 6), ("Que\u{301}bec", 6), ("日本", 4), ("한국", 4),
            ("Ａ", 2), ("🦊", 2), ("a\u{200D}b", 2), ("—", 1), ("ﬁ", 1),
        ])
    func widths(_ text: String, _ columns: Int) { #expect(displayWidth(text) == columns) }

    @Test("columns stand under each other whatever the letters are wide")
    func aligned() {
        var answer = Answer(.seats, "Seats.")
        answer.tables = [
            Table(
                columns: [.init("party", key: "party"), .init("seats", key: "seats")],
                rows: ["Red", "日本語の党", "Parti que\u{301}be\u{301}cois", "🦊"].map {
                    [.party(PartyLabel($0, colour: nil)), .seats(12)]
                })
        ]
        let lines = renderText(answer, TextOptions()).split(separator: "\n").dropFirst()
        #expect(Set(lines.map { displayWidth(String($0)) }).count == 1)
    }

    @Test("no line is wider than the terminal", arguments: [32, 40, 60, 80, 132])
    func fits(_ width: Int) {
        var answer = Answer(
            .ridings, "A headline that is long enough to go on over more than one line of it.")
        answer.tables = [
            Table(
                columns: [
                    .init("riding", key: "riding"), .init("region", key: "region"),
                    .init("votes", key: "votes"),
                ],
                rows: [
                    [
                        .text("West Vancouver—Sunshine Coast—Sea to Sky Country"),
                        .text("British Columbia"), .votes(5_314),
                    ]
                ])
        ]
        answer.assumptions = ["one long thing that has to be said", "and another long thing"]
        let text = renderText(answer, TextOptions(width: width))
        for line in text.split(separator: "\n") {
            #expect(displayWidth(String(line)) <= width, "\(line)")
        }
        // And nothing of the name is lost.
        for word in ["Vancouver", "Sunshine", "Country", "Columbia"] {
            #expect(text.contains(word), "\(word) at \(width)")
        }
    }

    @Test("colours only when asked for")
    func colours() {
        let answer = Samples.whole()
        #expect(!renderText(answer, TextOptions()).contains("\u{1B}"))
        let depths: [(ColourDepth, String)] = [
            (.trueColour, "\u{1B}[38;2;215;25;32m"), (.palette256, "\u{1B}[38;5;160m"),
            (.sixteen, "\u{1B}[31m"),
        ]
        for (depth, code) in depths {
            let text = renderText(answer, TextOptions(colour: depth))
            #expect(text.contains(code + "Red\u{1B}[39m"), "\(depth)")
            // Without the escapes it is the same text.
            let bare = text.split(separator: "\u{1B}").enumerated().map { index, part in
                index == 0 ? String(part) : String(part.drop { $0 != "m" }.dropFirst())
            }.joined()
            #expect(bare == renderText(answer, TextOptions()))
        }
    }

    @Test("names cannot command the terminal", arguments: Samples.hostile)
    func safeNames(_ name: String) {
        let text = renderText(Samples.whole(named: name), TextOptions())
        for scalar in text.unicodeScalars where scalar != "\n" {
            #expect(
                !(scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
                    || (0x202A...0x202E).contains(scalar.value)
                    || (0x2028...0x2029).contains(scalar.value)),
                "U+\(String(scalar.value, radix: 16))")
        }
    }

    @Test("a table for data alone is left out of the text, and kept in CSV and JSON")
    func forData() {
        var answer = Answer(.truth, "Yes.")
        answer.tables = [
            Table(
                columns: [.init("answer", key: "answer")], rows: [[.text("yes")]], isForData: true)
        ]
        #expect(renderText(answer, TextOptions()) == "Yes.\n")
        #expect(renderMarkdown(answer) == "Yes.\n\n")
        #expect(renderCSV(answer) == "answer\r\nyes\r\n")
        #expect(renderJSON(answer).contains("[{\"answer\":\"yes\"}]"))
    }

    @Test("rows beyond the most that are wanted are counted")
    func mostRows() {
        var answer = Answer(.ridings, "Many.")
        answer.tables = [
            Table(columns: [.init("n", key: "n")], rows: (1...12).map { [.count($0)] })
        ]
        let text = renderText(answer, TextOptions(maxRows: 10))
        #expect(text.hasSuffix("10\n  … 2 more\n"), "\(text)")
        answer.tables[0].total = "500"
        answer.tables[0].omitted = "CSV has them"
        let listed = renderText(answer, TextOptions(maxRows: 10))
        #expect(listed.hasSuffix("10\n  10 of 500 listed; CSV has them\n"), "\(listed)")
    }

    @Test("a derivation is set in, step by step")
    func why() {
        var answer = Samples.whole()
        answer.kind = .why
        let text = renderText(answer, TextOptions())
        #expect(text.contains("\n  Red 3 [a.king:2]\n    1 + 2 = 3\n"), "\(text)")
    }
}
