// The JSON form, read back by another's reader.

import Foundation
import Interpreter
import Presentation
import Testing

@Suite struct JSONTests {
    private func read(_ answer: Answer) throws -> [String: Any] {
        let any = try JSONSerialization.jsonObject(with: Data(renderJSON(answer).utf8))
        return try #require(any as? [String: Any])
    }

    @Test("the shape is the documented one")
    func shape() throws {
        let object = try read(Samples.whole())
        #expect(
            Set(object.keys) == [
                "version", "kind", "headline", "tables", "notes", "assumptions", "breakEvens",
                "derivation",
            ])
        #expect(object["version"] as? Int == 1)
        #expect(object["kind"] as? String == "seats")
        #expect(object["headline"] as? String == "Red has 1,234 seats.")
        let table = try #require((object["tables"] as? [[String: Any]])?.first)
        #expect(table["title"] as? String == "One table:")
        let columns = try #require(table["columns"] as? [[String: String]])
        #expect(columns.map { $0["key"] } == ["party", "seats", "change", "share", "lead", "note"])
        #expect(columns[2]["head"] == "change from Today")
        let rows = try #require(table["rows"] as? [[String: Any]])
        #expect(rows[0]["seats"] as? Int == 1_234 && rows[0]["change"] as? Int == -3)
        #expect(rows[0]["share"] as? Double == 33.3333 && rows[0]["lead"] as? Double == 12.5)
        #expect(rows[1]["share"] is NSNull && rows[1]["note"] is NSNull)
        #expect(rows[1]["lead"] as? Double == -1.25)
        let turn = try #require((object["breakEvens"] as? [[String: Any]])?.first)
        #expect(turn["votesNeeded"] as? Int == 610 && turn["share"] as? Double == 22.4595)
        let step = try #require((object["derivation"] as? [[String: Any]])?.first)
        #expect(step["source"] as? String == "a.king:2")
        #expect((step["steps"] as? [[String: Any]])?.first?["text"] as? String == "1 + 2 = 3")
    }

    @Test("any name goes in and comes out the same", arguments: Samples.hostile)
    func hostile(_ name: String) throws {
        let object = try read(Samples.whole(named: name))
        let rows = (object["tables"] as? [[String: Any]])?.first?["rows"] as? [[String: Any]]
        #expect(rows?.first?["note"] as? String == name)
        let turn = (object["breakEvens"] as? [[String: Any]])?.first
        #expect(turn?["riding"] as? String == name)
    }

    @Test("one line an answer, with no character that a terminal obeys", arguments: Samples.hostile)
    func oneLine(_ name: String) {
        let text = renderJSON(Samples.whole(named: name))
        #expect(text.unicodeScalars.filter { $0 == "\n" }.count == 1 && text.hasSuffix("}\n"))
        #expect(!text.unicodeScalars.dropLast().contains { $0.value < 0x20 || $0.value == 0x7F })
    }

    @Test("columns of one name have keys of their own")
    func keys() throws {
        var answer = Answer(.comparison, "Two.")
        answer.tables = [
            Table(
                columns: [
                    .init("party", key: "party"), .init("party", key: "party"),
                    .init("Today", key: "Today"), .init("Today", key: "Today"),
                ], rows: [[.text("a"), .count(1), .count(2), .count(3)]])
        ]
        let table = try #require((try read(answer)["tables"] as? [[String: Any]])?.first)
        let row = try #require((table["rows"] as? [[String: Any]])?.first)
        #expect(Set(row.keys) == ["party", "party 2", "Today", "Today 2"])
        #expect(renderCSV(answer).hasPrefix("party,party 2,Today,Today 2\r\n"))
    }

    @Test("derivations deeper than anyone reads are cut, not refused")
    func deep() throws {
        var answer = Answer(.why, "Deep.")
        answer.derive([
            (0..<500).reduce(Step("bottom")) { step, _ in Step("up", children: [step]) }
        ])
        #expect(try read(answer)["kind"] as? String == "why")
    }
}
