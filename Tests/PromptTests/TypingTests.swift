// What the prompt does while one types: colour, the grey suggestion, completion.

import Foundation
import TestSupport
import Testing

@Suite(.serialized) struct TypingTests {
    /// A prompt with the election of 2019.
    private func canada(
        rows: Int = 24, environment: [String: String] = [:]
    ) throws -> Terminal {
        let terminal = try Terminal(
            ["-i", "canada-2019.king"], rows: rows, environment: environment)
        try terminal.waitForPrompt()
        return terminal
    }

    @Test("parties have their colours and unknown names are underlined")
    func partiesHaveTheirColoursAndUnknownNamesAreUnderlined() throws {
        let terminal = try canada(environment: ["COLORTERM": "truecolor"])
        terminal.type("who wins Halifux if Green runs in Halifax ")
        try terminal.wait("colours") {
            $0.style(of: "who") == "0;1" && $0.style(of: "Halifux") == "0;4"
                && $0.style(of: "Green") == "0;38;2;61;155;53" && $0.style(of: "Halifax") == "0;36"
        }
        // Once the name exists, the line is gone.
        terminal.type(String(repeating: "\u{1B}[D", count: 26) + "\u{7F}\u{7F}ax")
        try terminal.wait("no underline") { $0.style(of: "Halifax if") == "0;36" }
    }

    @Test("a terminal gets as many colours as it has and NO_COLOR none")
    func aTerminalGetsAsManyColoursAsItHasAndNoColorNone() throws {
        let sixteen = try canada(environment: ["TERM": "xterm"])
        sixteen.type("NDP ")
        try sixteen.wait("colour") { $0.style(of: "NDP") == "0;33" }
        let many = try canada(environment: ["TERM": "xterm-256color"])
        many.type("NDP ")
        try many.wait("colour") { $0.style(of: "NDP")?.hasPrefix("0;38;5;") == true }
        let none = try canada(environment: ["NO_COLOR": "1"])
        none.type("NDP ")
        try none.waitForPrompt("NDP ")
        #expect(none.screen.style(of: "NDP") == "")
        #expect(!String(decoding: none.raw, as: UTF8.self).contains("\u{1B}[0;"))
    }

    @Test("without colours the suggestion is faint")
    func withoutColoursTheSuggestionIsFaint() throws {
        let terminal = try canada(environment: ["NO_COLOR": "1"])
        terminal.type("who holds the bal")
        try terminal.wait("suggestion") { $0.style(of: "ance of power") == "2" }
        terminal.type("\u{1B}[C")
        try terminal.waitForPrompt("who holds the balance of power")
        #expect(terminal.screen.style(of: "ance of power") == "")
    }

    @Test("a suggestion is grey and taken with the right arrow")
    func aSuggestionIsGreyAndTakenWithTheRightArrow() throws {
        let terminal = try canada()
        terminal.type("who holds the bal")
        try terminal.wait(for: "who holds the balance of power")
        #expect(terminal.screen.style(of: "ance of power") == "0;90")
        #expect(terminal.screen.cursorLine == "kingmaker> who holds the bal")
        terminal.type("\u{1B}[C")
        try terminal.waitForPrompt("who holds the balance of power")
        terminal.type("\r")
        try terminal.wait(for: "share the balance of power")
        try terminal.waitForPrompt()
        // From then on history knows it.
        terminal.type("who h")
        try terminal.wait("suggestion") {
            $0.cursorLine == "kingmaker> who h"
                && $0.lines.last == "kingmaker> who holds the balance of power"
        }
        terminal.type("\u{5}")
        try terminal.waitForPrompt("who holds the balance of power")
    }

    @Test("a suggestion is taken word by word")
    func aSuggestionIsTakenWordByWord() throws {
        let terminal = try canada()
        terminal.type("who holds the bal")
        try terminal.wait(for: "who holds the balance of power")
        terminal.type("\u{1B}[1;5C")
        try terminal.waitForPrompt("who holds the balance")
        terminal.type("\u{1B}[1;5C")
        try terminal.waitForPrompt("who holds the balance of")
        // Within the line it goes over words.
        terminal.type("\u{1}\u{1B}[1;5C\u{1B}[1;5C")
        try terminal.wait("the second word's end") { $0.cursorLine == "kingmaker> who holds" }
    }

    @Test("a suggestion that is not taken leaves nothing behind")
    func aSuggestionThatIsNotTakenLeavesNothingBehind() throws {
        let terminal = try canada()
        terminal.type("who holds the bal")
        try terminal.wait(for: "who holds the balance of power")
        terminal.type("\r")
        try terminal.wait(for: "error[")
        #expect(!terminal.screen.lines.contains("kingmaker> who holds the balance of power"))
    }

    @Test("tab fills in what is certain")
    func tabFillsInWhatIsCertain() throws {
        let terminal = try canada()
        terminal.type("who wins edmonton st\t")
        try terminal.waitForPrompt("who wins Edmonton Strathcona ")
        terminal.type("\u{15}Green stands down in halifax w\t")
        try terminal.waitForPrompt("Green stands down in Halifax West ")
        terminal.type("\u{15}who wins quebec c\t")
        try terminal.waitForPrompt("who wins quebec constituency ")
        terminal.type("\u{15}who wins mont\t")
        try terminal.wait("common beginning") { $0.cursorLine == "kingmaker> who wins Mont" }
    }

    @Test("tab lists what is not certain and pages what is long")
    func tabListsWhatIsNotCertainAndPagesWhatIsLong() throws {
        let terminal = try canada(rows: 10)
        terminal.type("who wins mont\t\t")
        try terminal.wait(for: "Montarville")
        try terminal.wait("line again") { $0.cursorLine == "kingmaker> who wins Mont" }
        #expect(terminal.screen.text.contains("Montmagny—L'Islet—Kamouraska—Rivière-du-Loup"))
        terminal.type("\u{15}Liberal stands down in \t")
        try terminal.wait(for: "more lines")
        terminal.type(" ")
        terminal.type("q")
        try terminal.wait("line again") { $0.cursorLine == "kingmaker> Liberal stands down in " }
        #expect(!terminal.screen.text.contains("more lines"))
    }

    @Test("a path may begin at home")
    func aPathMayBeginAtHome() throws {
        let folder = ScratchFolder()
        try folder.write("parties A, B\n", to: "mine.king")
        let terminal = try Terminal(columns: 200, environment: ["HOME": folder.path])
        try terminal.waitForPrompt()
        terminal.type(":load ~/mi\t")
        try terminal.waitForPrompt(":load ~/mine.king ")
        terminal.type("\r")
        try terminal.wait(for: "there are now 2 parties")
    }

    @Test("long names leave room for two columns of a long list")
    func longNamesLeaveRoomForTwoColumnsOfALongList() throws {
        let terminal = try canada()
        terminal.type("\t")
        try terminal.wait(for: "more lines")
        let columns = terminal.screen.lines.filter { $0.hasPrefix("party  ") }
        #expect(columns.count == 1 && columns[0].count > 42 && columns[0].count <= 80)
        terminal.type("q")
        try terminal.waitForPrompt()
    }

    @Test("paths are completed in quotes")
    func pathsAreCompletedInQuotes() throws {
        let folder = ScratchFolder()
        try folder.write("", to: "votes.csv")
        let terminal = try Terminal(columns: 200)
        try terminal.waitForPrompt()
        terminal.type("ridings from \"\(folder.path)/vo\t")
        try terminal.waitForPrompt("ridings from \"\(folder.path)/votes.csv\" ")
    }
}
