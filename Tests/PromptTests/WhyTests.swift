// `why` at a prompt: of the question before it, though a copy answered that, and folded to the screen.

import Testing

@Suite(.serialized) struct WhyTests {
    @Test func why_is_of_the_question_before_and_is_folded_to_the_screen() throws {
        let terminal = try Terminal(["-i", "canada-2019.king"], environment: ["PAGER": "cat"])
        try terminal.waitForPrompt()
        terminal.type("which ridings flip if swing 3 points from Liberal to NDP\r")
        try terminal.wait(for: "Assuming a uniform swing")
        try terminal.waitForPrompt()
        terminal.type("why\r")
        try terminal.wait(for: "'why in full' shows the")
    }
}
