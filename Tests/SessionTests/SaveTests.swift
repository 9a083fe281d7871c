// ':save' writes a script that gives the same world; it never clobbers, and writes whole or not.

import Foundation
import Session
import TestSupport
import Testing

@Suite struct SaveTests {
    private let scratch = ScratchFolder()
    private var folder: String { scratch.path }

    private func talk(_ lines: [String]) -> Conversation {
        var conversation = Conversation(Session())
        for line in lines {
            let reply = conversation.take(.init(text: line, firstLine: 1))
            #expect(!reply.outcome.failed, "\(line)\n\(reply.outcome.messages)")
        }
        return conversation
    }

    private static let told = [
        [
            "party NDP", "party Green also Greens: colour \"#3D9B35\"", "house has 3 seats",
            "riding \"A and B\" in West: NDP 100, Green 90", "riding Seats in West: NDP 5, Green 9",
        ],
        [
            "parties NDP, Green, Liberal", "seats: NDP 3, Green 4, Liberal 5",
            "seats: NDP 4, Green 4, Liberal 5", "party NDP also NPD: position 2",
            "1 member crosses from Liberal to NDP", "Green supports the government",
        ],
        [
            ":load canada-2019.king", "pact P between NDP and Green: NDP wins Halifax",
            "pact P between NDP and Green: Green stands down for NDP in Sherbrooke", "pact P",
            "swing 1 point from Liberal to NDP in every riding where Liberal wins it and margin < 3 points",
            "Greens stand down in Halifax", "scenario S:\n    NDP gains 1 point\n    pact P",
            "party Liberal also Grits, Liberals: position 4.5",
        ],
        [
            "parties NDP, Green, Liberal", "seats: NDP 3, Green 4, Liberal 5",
            "budget Spring by Liberal:\n    pharmacare 3 billion\n    \"new pipeline\"",
            "NDP demands pharmacare of at least 10 billion", "Green demands no \"new pipeline\"",
            "NDP values office at 4 seats",
            "a party P leans on a party Q when P supports Q",
            "the weight of a party P is P seats + 1",
            "when a party supports the government: it opposes the budget", "Green supports Liberal",
        ],
        [
            "parties NDP, Green, Liberal", "seats: NDP 3, Green 4, Liberal 5",
            "budget Spring by Liberal: pharmacare 3 billion",
            "budget Autumn by Liberal: transit 2 billion",
            "budget Spring by Liberal:\n    pharmacare 4 billion\n    \"new pipeline\"",
            "NDP demands pharmacare of at least 5 billion unless transit is in the budget",
            "Green wants \"carbon price\" of at least 170, worth 3 seats",
            "Liberal offers pharmacare 4.5 billion", "rival government is NDP + Green",
            "when a party supports the government:\n    it loses 40% of its votes in the next election",
            "a party is bold when not it supports the government",
        ],
        [":tour", "suppose NDP wins Halifax", "Green wins Sherbrooke", ":back", "NDP wins Yukon"],
    ]

    @Test("what is written gives the same world", arguments: told)
    func givesTheSame(_ lines: [String]) throws {
        var conversation = talk(lines)
        let path = folder + "/saved.king"
        let reply = conversation.take(.init(text: ":save \(path)", firstLine: 1))
        #expect(!reply.outcome.failed, "\(reply.outcome.messages)")
        var other = Session()
        let outcome = try other.load(path)
        #expect(!outcome.failed, "\(outcome.messages)")
        #expect(other.world.isSame(as: conversation.session.world))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["saved.king"])
    }

    /// Each pair differs in one thing that an answer can depend on.
    private static let unlike = [
        (
            "budget Spring by Liberal: pharmacare 3 billion",
            "budget Spring by Liberal: pharmacare 4 billion"
        ),
        (
            "budget Spring by Liberal: pharmacare 3 billion",
            "budget Spring by NDP: pharmacare 3 billion"
        ),
        ("a party is big when its seats > 3", "a party is big when its seats > 4"),
        ("the weight of a party P is P seats + 1", "the weight of a party P is P seats + 2"),
        (
            "when a party supports the government: it opposes the budget",
            "when a party opposes the government: it opposes the budget"
        ),
        (
            "NDP demands pharmacare of at least 1 billion",
            "NDP demands pharmacare of at least 2 billion"
        ),
    ]

    @Test("worlds that differ are not the same", arguments: unlike)
    func tellsApart(_ one: String, _ other: String) {
        let scene = ["parties NDP, Green, Liberal", "seats: NDP 3, Green 4, Liberal 5"]
        let worlds = [one, other, one].map { talk(scene + [$0]).session.world }
        #expect(worlds[0].isSame(as: worlds[2]))
        #expect(!worlds[0].isSame(as: worlds[1]))
    }

    @Test("a file that is there is left, until the user says yes")
    func asks() throws {
        let path = folder + "/mine.king"
        try "# mine\n".write(toFile: path, atomically: true, encoding: .utf8)
        var conversation = talk(["party NDP"])
        let reply = conversation.take(.init(text: ":save \(path)", firstLine: 1))
        #expect(reply.asks != nil)
        #expect(reply.outcome.failed)
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "# mine\n")
        #expect(conversation.answer(yes: false).outcome.output.contains("left as it was"))
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "# mine\n")
        _ = conversation.take(.init(text: ":save \(path)", firstLine: 1))
        #expect(!conversation.answer(yes: true).outcome.failed)
        #expect(try String(contentsOfFile: path, encoding: .utf8).contains("party NDP"))
    }

    @Test("scripts are run afresh, and what was typed since is taken back")
    func reload() throws {
        let path = folder + "/a.king"
        try "party A\n".write(toFile: path, atomically: true, encoding: .utf8)
        var conversation = talk([":load \(path)", "party Typed"])
        try "party A\nparty B\n".write(toFile: path, atomically: true, encoding: .utf8)
        _ = conversation.take(.init(text: ":reload", firstLine: 1))
        let shown = conversation.take(.init(text: "show parties", firstLine: 1)).outcome.output
        #expect(shown.contains("2 parties are declared") && !shown.contains("Typed"))
        try "party A\nparty\n".write(toFile: path, atomically: true, encoding: .utf8)
        #expect(conversation.take(.init(text: ":reload", firstLine: 1)).outcome.failed)
        let still = conversation.take(.init(text: "show parties", firstLine: 1)).outcome.output
        #expect(still == shown)
        _ = conversation.take(.init(text: ":undo", firstLine: 1))
        let old = conversation.take(.init(text: "show parties", firstLine: 1)).outcome.output
        #expect(old.contains("Typed"))
    }
}
