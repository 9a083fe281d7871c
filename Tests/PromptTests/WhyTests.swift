// `why` at a prompt: of the question before it, though a copy answered that, and folded to the screen.

import Testing

@Suite(.serialized) struct WhyTests {
    @Test("why is of the question before and is folded to the screen")
    func whyIsOfTheQuestionBeforeAndIsFoldedToTheScreen() throws {
        let terminal = try Terminal(["-i", "canada-2019.king"], environment: ["PAGER": "cat"])
        try terminal.waitForPrompt()
        terminal.type("which ridings flip if swing 3 points from Liberal to NDP\r")
        try terminal.wait(for: "Assuming a uniform swing")
        try terminal.waitForPrompt()
        terminal.type("why\r")
        try terminal.wait(for: "'why in full' shows the")
    }
}
