// Blocks are one entry: edited, run, dropped and recalled whole; pasted scripts keep theirs.

import Testing

@Suite(.serialized) struct BlockTests {
    private let parties = "parties Liberal, NDP, Green"

    /// A prompt with a block of two lines typed into it.
    private func begun() throws -> Terminal {
        let terminal = try Terminal()
        try terminal.ask(parties)
        terminal.type("scenario Swap:\rNDP gains 1 point\rGreen gains 2 points")
        try terminal.wait("block") { $0.cursorLine == "    Green gains 2 points" }
        return terminal
    }

    @Test("enter goes on inside and a blank line ends it")
    func enterGoesOnInsideAndABlankLineEndsIt() throws {
        let terminal = try begun()
        terminal.type("\r\r")
        try terminal.wait(for: "Scenario Swap: 2 changes")
    }

    @Test("Alt and Enter run it from anywhere")
    func altEnterRunsIt() throws {
        let terminal = try begun()
        terminal.type("\u{1B}[A\u{1B}\r")
        try terminal.wait(for: "Scenario Swap: 2 changes")
        try terminal.waitForPrompt()
    }

    @Test("a dedented line ends it and runs too")
    func aDedentedLineEndsItAndRunsToo() throws {
        let terminal = try begun()
        terminal.type("\r\u{7F}")
        try terminal.wait("dedented line") { $0.cursorLine.isEmpty }
        terminal.type("show scenarios\r")
        try terminal.wait(for: "Scenario Swap: 2 changes")
        try terminal.wait(for: "1 scenario is declared")
    }

    @Test("up and down move within it and changes count")
    func upAndDownMoveWithinItAndChangesCount() throws {
        let terminal = try begun()
        terminal.type("\u{1B}[A")
        try terminal.wait("line above") { $0.cursorLine.hasPrefix("    NDP gains") }
        terminal.type("\u{1B}[A\u{1B}[A\u{1B}[B\u{1B}[B")
        try terminal.wait("line below") { $0.cursorLine.hasPrefix("    Green") }
        terminal.type("\u{5}; Liberal loses 3 points\r\r")
        try terminal.wait(for: "Scenario Swap: 3 changes")
    }

    @Test("keys for a line's ends are about the line of the cursor")
    func keysForALineSEndsAreAboutTheLineOfTheCursor() throws {
        let terminal = try begun()
        for (keys, end) in [
            ("\u{1}", "    "), ("\u{1B}[F", "    Green gains 2 points"), ("\u{1B}[H", "    "),
            ("\u{1}", ""), ("\u{5}", "    Green gains 2 points"), ("\u{15}", "    "),
            ("\u{19}", "    Green gains 2 points"),
            ("\u{1B}[D\u{1B}[D\u{1B}[D\u{1B}[D\u{1B}[D\u{1B}[D\u{B}", "    Green gains 2 "),
            ("\u{19}", "    Green gains 2 points"), ("\u{1B}[A\u{1}\u{B}", "    "),
        ] {
            terminal.type(keys)
            try terminal.wait("'\(end)' after \(keys.debugDescription)") { $0.cursorLine == end }
        }
        terminal.type("NDP gains 3 points\u{1B}\r")
        try terminal.wait(for: "Scenario Swap: 2 changes")
    }

    @Test("interrupt drops the whole block")
    func interruptDropsTheWholeBlock() throws {
        let terminal = try begun()
        terminal.type("\u{3}")
        try terminal.waitForPrompt()
        try terminal.ask("show scenarios")
        try terminal.wait(for: "0 scenarios are declared")
    }

    @Test("it is recalled whole")
    func itIsRecalledWhole() throws {
        let terminal = try begun()
        terminal.type("\r\r")
        try terminal.wait(for: "Scenario Swap: 2 changes")
        try terminal.waitForPrompt()
        terminal.type("\u{1B}[A")
        try terminal.wait("block") { $0.cursorLine == "    Green gains 2 points" }
        #expect(terminal.screen.lines.suffix(3).first == "kingmaker> scenario Swap:")
        terminal.type("\u{1B}[A")
        // What was recalled is left for what came before it.
        try terminal.waitForPrompt(parties)
    }

    @Test("a pasted script runs sentence by sentence")
    func aPastedScriptRunsSentenceBySentence() throws {
        let terminal = try Terminal()
        try terminal.waitForPrompt()
        terminal.type(
            """
            \u{1B}[200~parties A, B, C
            seats: A 3, B 4, C 1
            scenario Swap:
                1 member crosses from B to A
                1 member crosses from C to A
            seats
            scenario Open:
                B loses 1 point\u{1B}[201~
            """)
        try terminal.wait("rest of the paste") { $0.cursorLine == "    B loses 1 point" }
        let shown = terminal.screen.text
        for answer in [
            "Parties A, B, C are declared", "8 seats held by 3 parties", "Scenario Swap: 2 changes",
            "Seats: B 4, A 3 and C 1.",
        ] {
            #expect(shown.contains(answer))
        }
        #expect(!shown.contains("Scenario Open"))
        terminal.type("\r\r")
        try terminal.wait(for: "Scenario Open: 1 change")
    }

    @Test("a pasted transcript runs what was typed in it")
    func aPastedTranscriptRunsWhatWasTypedInIt() throws {
        let terminal = try Terminal()
        try terminal.waitForPrompt()
        terminal.type(
            """
            \u{1B}[200~    kingmaker> parties A, B
                Parties A, B are declared

                kingmaker> scenario Swap:
                    A gains 1 point
                Scenario Swap: 1 change
                what if 2> seats: A 3, B 4\u{1B}[201~
            """)
        try terminal.waitForPrompt("seats: A 3, B 4")
        terminal.type("\r")
        try terminal.wait(for: "7 seats held by 2 parties")
        #expect(terminal.screen.text.contains("Scenario Swap: 1 change"))
        #expect(!terminal.screen.text.contains("error"))
    }

    @Test("a line may stand further in or behind a prompt")
    func aLineMayStandFurtherInOrBehindAPrompt() throws {
        let terminal = try Terminal()
        try terminal.ask("  parties A, B")
        try terminal.wait(for: "Parties A, B are declared")
        try terminal.ask("kingmaker> seats: A 3, B 4")
        try terminal.wait(for: "7 seats held by 2 parties")
        terminal.type("\u{1B}[A")
        try terminal.waitForPrompt("seats: A 3, B 4")
    }

    @Test("a pasted line waits to be run")
    func aPastedLineWaitsToBeRun() throws {
        let terminal = try Terminal()
        try terminal.waitForPrompt()
        terminal.type("\u{1B}[200~parties Québec solidaire,\tVert\u{1}\u{1B}[201~")
        try terminal.waitForPrompt("parties Québec solidaire,    Vert")
    }
}
