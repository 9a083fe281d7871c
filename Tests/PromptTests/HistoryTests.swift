// History: kept between conversations, private, whole blocks, shared by two at once.

import Foundation
import TestSupport
import Testing

@Suite(.serialized) struct HistoryTests {
    private let folder = ScratchFolder()

    private func entries(_ path: String) throws -> [String] {
        try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map(String.init)
    }

    @Test("it is kept in the state folder for the user alone")
    func itIsKeptInTheStateFolderForTheUserAlone() throws {
        let environment = ["XDG_STATE_HOME": folder.path]
        let path = folder.path + "/kingmaker/history"
        let first = try Terminal(environment: environment, without: ["KINGMAKER_HISTORY"])
        try first.ask("parties Liberal, NDP")
        first.type("scenario S:\rNDP gains 1 point\r\r")
        try first.wait(for: "Scenario S: 1 change")
        try first.waitForPrompt()
        first.type("\u{4}")
        _ = try first.end()
        #expect(
            try entries(path) == ["parties Liberal, NDP", "scenario S:\\n    NDP gains 1 point"])
        func mode() throws -> Int? {
            try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        }
        #expect(try mode() == 0o600)
        chmod(path, 0o644)

        let second = try Terminal(environment: environment, without: ["KINGMAKER_HISTORY"])
        try second.waitForPrompt()
        second.type("\u{1B}[A")
        try second.wait("recalled block") { $0.cursorLine == "    NDP gains 1 point" }
        second.type("\u{3}")
        try second.waitForPrompt()
        #expect(try mode() == 0o600)
        second.type("par\u{1B}[A")
        try second.waitForPrompt("parties Liberal, NDP")
    }

    @Test("two at once both keep theirs and damage is passed over")
    func twoAtOnceBothKeepTheirsAndDamageIsPassedOver() throws {
        let path = folder.path + "/mine"
        let damaged = Data("show parties\n\u{0}\u{1}bad\n".utf8) + Data([0xFF, 0xFE, 0x0A])
        try (damaged + Data("half a li".utf8)).write(to: URL(fileURLWithPath: path))
        let environment = ["KINGMAKER_HISTORY": path]
        let one = try Terminal(environment: environment)
        let other = try Terminal(environment: environment)
        try one.ask("parties A, B")
        try other.ask("parties C, D")
        try one.ask("parties A, B")
        try one.ask("show house")
        for terminal in [one, other] {
            terminal.type("\u{4}")
            _ = try terminal.end()
        }
        let kept = try Data(contentsOf: URL(fileURLWithPath: path))
        let tail = String(decoding: kept, as: UTF8.self).split(separator: "\n").suffix(4)
        #expect(
            Array(tail) == [
                "half a li", "parties A, B", "parties C, D", "show house",
            ])
        let third = try Terminal(environment: environment)
        try third.waitForPrompt()
        for line in ["show house", "parties C, D", "parties A, B", "half a li", "show parties"] {
            third.type("\u{1B}[A")
            try third.waitForPrompt(line)
        }
    }

    @Test("a block that a search finds is run whole")
    func aBlockThatASearchFindsIsRunWhole() throws {
        let terminal = try Terminal()
        try terminal.ask("parties Liberal, NDP")
        terminal.type("scenario Swap:\rNDP gains 1 point\r\r")
        try terminal.wait(for: "Scenario Swap: 1 change")
        try terminal.waitForPrompt()
        try terminal.ask("show parties")
        let table = terminal.screen.lines.filter { $0.hasPrefix("  ") }
        #expect(table.contains { $0.hasPrefix("  NDP") })
        terminal.type("\u{12}swap")
        try terminal.wait(for: "search: swap")
        terminal.type("\r")
        try terminal.wait("run again") {
            $0.lines.contains { $0.hasPrefix("Scenario Swap is declared anew: 1 change") }
        }
        try terminal.waitForPrompt()
        // What stood above it still does, and the block stands there once more.
        #expect(
            Array(terminal.screen.lines.filter { $0.hasPrefix("  ") }.prefix(table.count)) == table)
        #expect(terminal.screen.lines.count { $0 == "kingmaker> scenario Swap:" } == 2)
    }

    @Test("incremental search finds an entry")
    func incrementalSearchFindsAnEntry() throws {
        let terminal = try Terminal()
        try terminal.ask("parties Libéral, NDP")
        try terminal.ask("show parties")
        // The newest, the one before it, nothing more, and a letter less.
        terminal.type("\u{12}PARTIES\u{12}")
        try terminal.wait("the older") {
            $0.lines.suffix(2).first == "kingmaker> parties Libéral, NDP"
        }
        terminal.type(" liberalx")
        try terminal.wait(for: "nothing more with: PARTIES liberalx")
        terminal.type("\u{7F}")
        try terminal.wait(for: "search: PARTIES liberal")
        terminal.type("\r")
        try terminal.wait("run again") {
            $0.lines.contains { $0.hasPrefix("Parties Libéral, NDP are declared") }
                && $0.cursorLine == "kingmaker> "
        }
        // Another key ends it, and what was found stays to be edited.
        terminal.type("sea\u{12}show\u{5}x")
        try terminal.waitForPrompt("show partiesx")
        terminal.type("\u{15}sea\u{12}show\u{7}")
        try terminal.waitForPrompt("sea")
    }
}
