// The Markdown form: names are escaped, and cannot break a table.

import Interpreter
import Presentation
import Testing

@Suite struct MarkdownTests {
    @Test("headline, title, table, note and assumptions")
    func whole() {
        let text = renderMarkdown(Samples.whole())
        #expect(
            text == """
                Red has 1,234 seats.

                One table:

                | party | seats | change from Today | share | lead | note |
                | :--- | ---: | ---: | ---: | ---: | :--- |
                | Red | 1,234 | −3 | 33.33% | 12.50 | Red |
                | Blue | 7 |  | – | −1.25 |  |

                A note on Red.

                Assuming

                - nobody moves
                - Red stays


                """)
    }

    @Test("any name stays in its cell", arguments: Samples.hostile)
    func hostile(_ name: String) {
        let text = renderMarkdown(Samples.whole(named: name))
        let rows = text.split(separator: "\n").filter { $0.hasPrefix("|") }
        #expect(rows.count == 4)
        for row in rows { #expect(bars(String(row)) == 7, "\(row)") }
        #expect(!text.replacing("\\<", with: "").contains("<"))
        #expect(!text.unicodeScalars.contains { $0 != "\n" && $0.value < 0x20 })
    }

    /// Bars that are not escaped.
    private func bars(_ line: String) -> Int {
        var count = 0
        var isEscaped = false
        for character in line {
            if character == "|", !isEscaped { count += 1 }
            isEscaped = character == "\\" && !isEscaped
        }
        return count
    }
}
