// A script is read whatever wrote it: Latin-1 or UTF-8, with a byte-order mark or without, and lines
// ended in any of three ways.

import Presentation
import Session
import Testing

@Suite struct ScriptBytesTests {
    private static let script = "party \"Québec\"\nparty Other\nseats: Québec 3, Other 2\nseats\n"

    private static func utf8(_ text: String) -> [UInt8] { Array(text.utf8) }
    private static func ended(_ end: String) -> String {
        script.split(separator: "\n").map { $0 + end }.joined()
    }

    static let ways: [(name: String, bytes: [UInt8])] = [
        ("UTF-8", utf8(script)),
        ("a byte-order mark", [0xEF, 0xBB, 0xBF] + utf8(script)),
        ("a byte-order mark before a comment", [0xEF, 0xBB, 0xBF] + utf8("# Québec\n" + script)),
        ("Latin-1", script.unicodeScalars.map { UInt8($0.value) }),
        ("carriage returns", utf8(ended("\r"))),
        ("both", utf8(ended("\r\n"))),
    ]

    @Test(arguments: ways.indices)
    func reads(_ way: Int) throws {
        let (name, bytes) = Self.ways[way]
        var session = Session(
            options: TextOptions(), format: .text,
            files: Files { _ throws(Files.Failure) in bytes })
        let outcome = try session.load("any.king", .script)
        #expect(!outcome.failed, "\(name): \(outcome.messages)")
        #expect(outcome.output.hasPrefix("Seats: Québec 3 and Other 2."), "\(name)")
    }
}
