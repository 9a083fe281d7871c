// Places in a text, what of it may reach a terminal, and a diagnostic as it is printed.

import Testing

@testable import Diagnostics

@Suite struct DiagnosticsTests {
    private static let text = "first\r\nsecond\n\nfourth"

    @Test(arguments: [
        (0, 1, "first"), (5, 1, "first"), (7, 2, "second"), (13, 2, "second"), (14, 3, ""),
        (15, 4, "fourth"), (21, 4, "fourth"), (99, 4, "fourth"), (-3, 1, "first"),
    ])
    func `the line that holds an offset`(offset: Int, number: Int, line: String) {
        let source = Source(name: "lines.king", text: Self.text)
        let found = source.line(at: offset)
        #expect(found.number == number)
        #expect(source.text(found.range) == line)
    }

    @Test func `a part of a longer text counts its lines from there`() {
        let source = Source(name: "part.king", text: "one\ntwo", firstLine: 7)
        #expect(source.line(at: 5).number == 8)
    }

    @Test(arguments: [
        ("plain", "plain"), ("Québec", "Québec"), ("a\u{1B}[31mb", "a\\u{1B}[31mb"),
        ("a\u{202E}b", "a\\u{202E}b"), ("a\tb", "a\\u{9}b"), ("\u{7F}", "\\u{7F}"),
    ])
    func `controls and directional marks are shown, not sent`(text: String, shown: String) {
        #expect(safe(text) == shown)
    }

    @Test(arguments: [
        ("abc", 3), ("Québec", 6), ("e\u{301}", 1), ("民主", 4), ("—", 1), ("👑", 2), ("", 0),
    ])
    func `the columns that a text takes`(text: String, columns: Int) {
        #expect(displayWidth(text) == columns)
    }

    private static let code = Code("E99", "A code of the tests.")

    private func diagnostic(_ text: String, _ range: SourceRange, _ help: [Diagnostic.Help])
        -> Diagnostic
    {
        let at = Location(Source(name: "a.king", text: text), range)
        return Diagnostic(Self.code, "this is wrong", at: Diagnostic.Label(at, "here"), help: help)
    }

    @Test func `the place is underlined by display width, and the help shows the line mended`() {
        let wrong = diagnostic(
            "who wins 民主 now", SourceRange(9, 15),
            [Diagnostic.Help("try this", replacement: "Halifax")])
        #expect(
            wrong.rendered() == """
                error[E99]: this is wrong
                 --> a.king:1:10
                  |
                1 | who wins 民主 now
                  |          ^^^^ here
                help: try this
                  |
                1 | who wins Halifax now

                """)
    }

    @Test func `a long line is shown around its mark, within the width`() {
        let line =
            String(repeating: "x ", count: 400) + "HERE" + String(repeating: " y", count: 400)
        let lines = diagnostic(line, SourceRange(800, 804), []).rendered(width: 60)
            .split(separator: "\n")
        #expect(lines.allSatisfy { displayWidth(String($0)) <= 60 })
        #expect(lines.contains { $0.contains("HERE") })
    }
}
