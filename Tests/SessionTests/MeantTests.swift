// What is typed or pasted is taken as it was meant, and words of other prompts lead somewhere.

import Session
import Testing

@Suite struct MeantTests {
    @Test(
        "indentation of a page, and the prompts and answers of a transcript, are left out",
        arguments: [
            ("seats", "seats"), ("  seats", "seats"), ("\t\tseats", "seats"),
            ("scenario S:\n    NDP gains 1 point", "scenario S:\n    NDP gains 1 point"),
            ("  scenario S:\n      NDP gains 1 point", "scenario S:\n    NDP gains 1 point"),
            ("\n    seats\n    power\n", "\nseats\npower\n"),
            ("kingmaker> seats", "seats"), ("what if> seats", "seats"),
            ("what if 12> seats", "seats"),
            ("kingmaker>", ""), ("kingmaker> seats\nSeats: A 3.\n\n  party  seats\n", "seats\n"),
            (
                "kingmaker> scenario S:\n    A wins X\nScenario S\nwhat if> power",
                "scenario S:\n    A wins X\npower"
            ),
            ("kingmaker> seats in A,\nB", "seats in A,\nB"),
            // These are no prompts.
            ("share > 5%", "share > 5%"), ("what if A > 5", "what if A > 5"),
            ("> seats", "> seats"),
            ("", ""),
        ] as [(String, String)])
    func meant(_ text: String, _ meant: String) {
        #expect(Conversation.meant(text) == meant)
    }

    @Test(
        "a pasted text is parted into what is whole and what is not",
        arguments: [
            ("seats\npower", ["seats"], "power"), ("seats\n", ["seats"], ""),
            ("scenario S:\n    A wins X", [], "scenario S:\n    A wins X"),
            ("scenario S:\n    A wins X\nseats", ["scenario S:\n    A wins X"], "seats"),
            ("seats in A,\nB", [], "seats in A,\nB"),
        ] as [(String, [String], String)])
    func finished(_ text: String, _ whole: [String], _ rest: String) {
        let parts = Conversation.finished(text)
        #expect(parts.whole.map(\.text) == whole)
        #expect(parts.rest == rest)
    }

    @Test(
        "words that end other prompts end this one", arguments: ["\\q", ".quit", "exit()", "bye"])
    func leaves(_ word: String) {
        var conversation = Conversation(Session())
        #expect(conversation.take(.init(text: word, firstLine: 1)).leaves)
    }

    @Test(
        "the screen is cleared by its usual words", arguments: ["clear", "cls", ":clear", "CLEAR"])
    func clears(_ word: String) {
        var conversation = Conversation(Session())
        #expect(conversation.take(.init(text: word, firstLine: 1)).clears)
        // A party of that name is asked about as ever.
        _ = conversation.take(.init(text: "party Clear", firstLine: 1))
        #expect(!conversation.take(.init(text: "clear", firstLine: 1)).clears)
    }

    @Test(
        "commands of other prompts do what ours do",
        arguments: [
            (".read canada-2019.king", "Seats: Liberal 157"),
            ("\\i canada-2019.king", "Seats: Liberal 157"),
            ("\\?", ":load FILE"), (".help", ":load FILE"), (".mode csv", "written as csv"),
            ("\\timing", "Times are not told"),
        ])
    func borrows(_ line: String, _ said: String) {
        var conversation = Conversation(Session())
        let reply = conversation.take(.init(text: line, firstLine: 1))
        #expect(reply.outcome.output.contains(said), "\(reply.outcome)")
    }

    @Test("a command that there is not is told with its colon", arguments: ["\\zz", ".nothing"])
    func unknown(_ line: String) {
        var conversation = Conversation(Session())
        let reply = conversation.take(.init(text: line, firstLine: 1))
        #expect(reply.outcome.messages.contains("there is no command ':"))
    }
}
