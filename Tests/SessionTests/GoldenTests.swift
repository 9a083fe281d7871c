// Every golden still says what it said when it was read and recorded.

import Foundation
import Session
import Testing

@Suite
struct Goldens {
    private static let records = ProcessInfo.processInfo.environment["KINGMAKER_RECORD"] == "1"

    @Test("says what was recorded", arguments: Golden.names)
    func says(_ name: String) throws {
        let golden = try Golden(name)
        let output = try golden.run()
        if Self.records, output != golden.expected {
            try golden.record(output)
            Issue.record("\(name) is newly recorded: read it, and run the tests again")
            return
        }
        #expect(output == golden.expected, "\(name) says something else now")
    }

    /// E99 is what is said when something fails that has no words of its own; nothing known does.
    @Test("every code has a golden that gives its message", arguments: Session.codes.map(\.id))
    func covers(_ code: String) throws {
        guard code != "E99" else { return }
        let outputs = try Golden.names.map { try Golden($0).expected }
        #expect(outputs.contains { $0.contains("[\(code)]: ") }, "no golden gives \(code)")
    }

    @Test("every golden that names a code in its title gives it")
    func titles() throws {
        for name in Golden.names where name.hasPrefix("errors-") {
            let code = name.split(separator: "-")[1]
            #expect(try Golden(name).expected.contains("[\(code)]: "), "\(name)")
        }
    }
}
