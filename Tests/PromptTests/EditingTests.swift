// Editing at the prompt, on the real command in a pseudo-terminal.

import Foundation
import Testing

@Suite(.serialized) struct EditingTests {
    @Test("letters beyond ascii are typed crossed and deleted without a locale")
    func lettersBeyondAsciiAreTypedCrossedAndDeletedWithoutALocale() throws {
        let terminal = try Terminal()
        try terminal.waitForPrompt()
        terminal.type("Montréal—Été")
        try terminal.waitForPrompt("Montréal—Été")
        // Left over the last word and the dash, then two letters go.
        terminal.type(String(repeating: "\u{1B}[D", count: 4) + "\u{7F}\u{7F}")
        try terminal.wait("what is left") {
            $0.cursorLine == "kingmaker> Montré" && $0.text.contains("kingmaker> Montré—Été")
        }
    }

    @Test("a mark typed behind its letter becomes one letter")
    func aMarkTypedBehindItsLetterBecomesOneLetter() throws {
        let terminal = try Terminal()
        try terminal.waitForPrompt()
        terminal.type("Que\u{301}bec\u{7F}\u{7F}\u{7F}\u{7F}")
        try terminal.waitForPrompt("Qu")
    }

    @Test("an escape sequence split in two is still one key")
    func anEscapeSequenceSplitInTwoIsStillOneKey() throws {
        let terminal = try Terminal()
        try terminal.waitForPrompt()
        terminal.type("seats\u{1B}")
        terminal.type("[D\u{7F}")
        try terminal.wait("what is left") {
            $0.cursorLine == "kingmaker> sea" && $0.text.contains("kingmaker> seas")
        }
    }

    @Test("undo takes back a change at a time")
    func undoTakesBackAChangeAtATime() throws {
        let terminal = try Terminal()
        try terminal.waitForPrompt()
        terminal.type("who wins")
        try terminal.waitForPrompt("who wins")
        terminal.type("\u{17}")
        try terminal.waitForPrompt("who ")
        terminal.type("\u{1F}")
        try terminal.waitForPrompt("who wins")
    }

    @Test("interrupt drops the line and only it")
    func interruptDropsTheLineAndOnlyIt() throws {
        let terminal = try Terminal()
        try terminal.ask("parties Liberal, NDP")
        terminal.type("NDP runs in Nowhere")
        try terminal.waitForPrompt("NDP runs in Nowhere")
        terminal.type("\u{3}")
        try terminal.waitForPrompt()
        try terminal.ask("show parties")
        try terminal.wait(for: "2 parties are declared")
    }

    @Test("end of input leaves and gives the terminal back")
    func endOfInputLeavesAndGivesTheTerminalBack() throws {
        let terminal = try Terminal()
        let before = terminal.found
        try terminal.waitForPrompt()
        #expect(terminal.screen.modes.contains("?2004"))
        #expect(terminal.settings != before)
        terminal.type("\u{4}")
        #expect(try terminal.end() == 0)
        #expect(terminal.settings == before)
        #expect(!terminal.screen.modes.contains("?2004"))
    }

    @Test("told to end it gives the terminal back first")
    func toldToEndItGivesTheTerminalBackFirst() throws {
        let terminal = try Terminal()
        let before = terminal.found
        try terminal.waitForPrompt()
        kill(terminal.process, SIGTERM)
        #expect(try terminal.end() == 128 + SIGTERM)
        #expect(terminal.settings == before)
        #expect(!terminal.screen.modes.contains("?2004"))
    }

    @Test("keys that do nothing leave nothing in the line")
    func keysThatDoNothingLeaveNothing() throws {
        let terminal = try Terminal()
        try terminal.waitForPrompt()
        let keys = ["[2~", "[5~", "[6~", "[15~", "[24~", "OP", "[Z", "[1;2A", "[1;5B", "[1;2C"]
        terminal.type("show" + keys.map { "\u{1B}" + $0 }.joined() + " parties")
        try terminal.waitForPrompt("show parties")
    }

    @Test("controls in the line are shown and not obeyed")
    func controlsInTheLineAreShownAndNotObeyed() throws {
        let terminal = try Terminal()
        try terminal.waitForPrompt()
        terminal.type("seats \u{16}\u{1B}[31mred \u{16}\u{C}abc\u{16}\u{7F}")
        try terminal.waitForPrompt("seats ^[[31mred ^Labc^?")
        terminal.type("\u{7F}\u{7F}x")
        try terminal.waitForPrompt("seats ^[[31mred ^Labx")
        #expect(terminal.screen.style(of: "red") != "31")
    }

    @Test(
        "the line stays whole at every width",
        arguments: [
            (
                "seats if swing 2 points from Liberal to NDP in a region with a long name, and on",
                [70, 40, 30, 90, 55, 80]
            ),
            // Its third row of 33 columns ends with a blank.
            (
                "seats if swing 2 points from Liberal to NDP in every riding where margin is less "
                    + "than 5 points", [33, 120, 80]
            ),
        ])
    func theLineStaysWholeAtEveryWidth(_ line: String, _ widths: [Int]) throws {
        let terminal = try Terminal()
        try terminal.ask("parties Liberal, NDP")
        let shown = "kingmaker> parties Liberal, NDP Parties Liberal, NDP are declared"
        func isWhole(_ screen: Screen, _ end: String) -> Bool {
            screen.lines.joined().filter { $0 != " " }
                .hasSuffix((shown + "kingmaker> " + line + end).filter { $0 != " " })
        }
        try terminal.waitForPaint("line", after: { terminal.type(line) }) { isWhole($0, "") }
        for width in widths {
            try terminal.waitForPaint(
                "line at \(width)", after: { terminal.resize(columns: width) }
            ) { isWhole($0, "") }
            try terminal.waitForPaint("x", after: { terminal.type("x") }) { isWhole($0, "x") }
            try terminal.waitForPaint("line", after: { terminal.type("\u{7F}") }) {
                isWhole($0, "")
            }
        }
    }
}
