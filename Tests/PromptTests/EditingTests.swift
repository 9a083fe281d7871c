// Editing at the prompt, on the real command in a pseudo-terminal.

import Foundation
import Testing

@Suite(.serialized) struct EditingTests {
    @Test func letters_beyond_ascii_are_typed_crossed_and_deleted_without_a_locale() throws {
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

    @Test func a_mark_typed_behind_its_letter_becomes_one_letter() throws {
        let terminal = try Terminal()
        try terminal.waitForPrompt()
        terminal.type("Que\u{301}bec\u{7F}\u{7F}\u{7F}\u{7F}")
        try terminal.waitForPrompt("Qu")
    }

    @Test func an_escape_sequence_split_in_two_is_still_one_key() throws {
        let terminal = try Terminal()
        try terminal.waitForPrompt()
        terminal.type("seats\u{1B}")
        terminal.type("[D\u{7F}")
        try terminal.wait("what is left") {
            $0.cursorLine == "kingmaker> sea" && $0.text.contains("kingmaker> seas")
        }
    }

    @Test func undo_takes_back_a_change_at_a_time() throws {
        let terminal = try Terminal()
        try terminal.waitForPrompt()
        terminal.type("who wins")
        try terminal.waitForPrompt("who wins")
        terminal.type("\u{17}")
        try terminal.waitForPrompt("who ")
        terminal.type("\u{1F}")
        try terminal.waitForPrompt("who wins")
    }

    @Test func interrupt_drops_the_line_and_only_it() throws {
        let terminal = try Terminal()
        try terminal.ask("parties Liberal, NDP")
        terminal.type("NDP runs in Nowhere")
        try terminal.waitForPrompt("NDP runs in Nowhere")
        terminal.type("\u{3}")
        try terminal.waitForPrompt()
        try terminal.ask("show parties")
        try terminal.wait(for: "2 parties are declared")
    }

    @Test func end_of_input_leaves_and_gives_the_terminal_back() throws {
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

    @Test func told_to_end_it_gives_the_terminal_back_first() throws {
        let terminal = try Terminal()
        let before = terminal.found
        try terminal.waitForPrompt()
        kill(terminal.process, SIGTERM)
        #expect(try terminal.end() == 128 + SIGTERM)
        #expect(terminal.settings == before)
        #expect(!terminal.screen.modes.contains("?2004"))
    }

    @Test func the_line_stays_whole_at_every_width() throws {
        let terminal = try Terminal()
        try terminal.ask("parties Liberal, NDP")
        let line =
            "seats if swing 2 points from Liberal to NDP in a region with a long name, and on"
        let shown = "kingmaker> parties Liberal, NDP Parties Liberal, NDP are declared"
        func isWhole(_ screen: Screen, _ end: String) -> Bool {
            screen.lines.joined().filter { $0 != " " }
                .hasSuffix((shown + "kingmaker> " + line + end).filter { $0 != " " })
        }
        try terminal.waitForPaint("line", after: { terminal.type(line) }) { isWhole($0, "") }
        for width in [70, 40, 30, 90, 55, 80] {
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
