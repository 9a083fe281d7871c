// The CSV form (RFC 4180), read back by a reader written for the test; no field is a formula.

import Interpreter
import Presentation
import Testing

@Suite struct CSVTests {
    /// Records by RFC 4180, section 2.
    private func records(_ text: String) -> [[String]] {
        var records: [[String]] = [[""]]
        var isQuoted = false
        var rest = Array(text.unicodeScalars)[...]
        func put(_ scalar: Unicode.Scalar) {
            records[records.count - 1][records[records.count - 1].count - 1].unicodeScalars.append(
                scalar)
        }
        while let scalar = rest.popFirst() {
            switch scalar {
            case "\"" where isQuoted && rest.first == "\"":
                put("\"")
                rest.removeFirst()
            case "\"": isQuoted.toggle()
            case "," where !isQuoted: records[records.count - 1].append("")
            case "\r" where !isQuoted && rest.first == "\n":
                rest.removeFirst()
                records.append([""])
            default: put(scalar)
            }
        }
        if records.last == [""] { records.removeLast() }
        return records
    }

    @Test("every record has as many fields as the head, and numbers are bare")
    func plain() {
        let found = records(renderCSV(Samples.whole()))
        #expect(
            found == [
                ["party", "seats", "change", "share", "lead", "note"],
                ["Red", "1234", "-3", "33.3333", "12.5000", "Red"],
                ["Blue", "7", "0", "–", "-1.2500", ""],
            ])
    }

    @Test("any name is one field, and none is a formula", arguments: Samples.hostile)
    func hostile(_ name: String) throws {
        let found = records(renderCSV(Samples.whole(named: name)))
        #expect(found.count == 3)
        #expect(found.allSatisfy { $0.count == 6 })
        let field = try #require(found[1].last)
        #expect(!"=+-@\t\r".contains(field.first ?? "x"))
        if name.allSatisfy({ $0.isASCII && $0 >= " " && $0 != "\u{7F}" }) {
            #expect(field == name || field == "'" + name)
        }
        for scalar in field.unicodeScalars { #expect(scalar.value >= 0x20 && scalar.value != 0x7F) }
    }

    @Test("without a table the headline is the answer")
    func headline() {
        #expect(
            records(renderCSV(Answer(.flips, "No riding flips, as \"said\".")))
                == [["answer"], ["No riding flips, as \"said\"."]])
    }

    @Test("two tables have an empty line between them")
    func tables() {
        var answer = Samples.whole()
        answer.tables += answer.tables
        #expect(records(renderCSV(answer)).filter { $0 == [""] }.count == 1)
    }
}
