// Every golden still says what it said when it was read and recorded.

import Foundation
import Testing

@Suite
struct Goldens {
    private static let records = ProcessInfo.processInfo.environment["KINGMAKER_RECORD"] == "1"

    @Test("says what was recorded", arguments: Golden.names)
    func says(_ name: String) throws {
        let golden = try Golden(name)
        let output = golden.run()
        if Self.records, output != golden.expected {
            try golden.record(output)
            Issue.record("\(name) is newly recorded: read it, and run the tests again")
            return
        }
        #expect(output == golden.expected, "\(name) says something else now")
    }

    @Test("there are goldens") func exist() { #expect(!Golden.names.isEmpty) }
}
