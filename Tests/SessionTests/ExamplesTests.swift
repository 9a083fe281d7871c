// Every example runs, says nothing against itself, and answers what stands beside it in
// `NAME.expected`: what `kingmaker Examples/NAME.king` writes. KINGMAKER_RECORD=1 writes it anew.

import Foundation
import Session
import Testing

@Suite struct ExamplesTests {
    /// The package's folder: scripts are named from there, as a reader would name them.
    static let package = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    static let folder = package.appendingPathComponent("Examples")

    static func names(_ ending: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path)
            .filter { $0.hasSuffix(ending) }.map { String($0.dropLast(ending.count)) }.sorted()
    }

    @Test(arguments: try names(".king")) func answersAsExpected(name: String) throws {
        var session = Session(files: Files(folder: Self.package.path))
        let outcome = try session.load("Examples/\(name).king")
        #expect(!outcome.failed, "\(outcome.messages)")
        #expect(!outcome.messages.contains("warning["), "\(outcome.messages)")
        let file = Self.folder.appendingPathComponent("\(name).expected")
        let expected = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        guard expected != outcome.output else { return }
        if ProcessInfo.processInfo.environment["KINGMAKER_RECORD"] != nil {
            try outcome.output.write(to: file, atomically: true, encoding: .utf8)
            Issue.record("\(name).expected was recorded: look it over and run the tests again")
        } else {
            Issue.record("\(firstDifference(expected, outcome.output))")
        }
    }

    @Test func everyExpectedAnswerHasItsExample() throws {
        #expect(try Self.names(".expected") == Self.names(".king"))
    }

    /// The first line that differs, as it should be and as it is.
    private func firstDifference(_ expected: String, _ found: String) -> String {
        let wanted = expected.components(separatedBy: "\n")
        let lines = found.components(separatedBy: "\n")
        let line = zip(wanted, lines).prefix { $0 == $1 }.count
        return """
            line \(line + 1) should be: \(line < wanted.count ? wanted[line] : "the end")
            and is: \(line < lines.count ? lines[line] : "the end")
            """
    }
}
