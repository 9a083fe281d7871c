// ':load' runs a script once; what it asks may be answered elsewhere, with the same words.

import Session
import Synchronization
import Testing

@Suite struct LoadingTests {
    private static let facts = "parties Red, Blue\nseats: Red 4, Blue 3\n"

    /// How often a file was read.
    private final class Count: Sendable {
        let readings = Mutex(0)
    }

    private func conversation(
        _ files: [String: String], _ count: Count = Count()
    ) -> Conversation {
        let files = Files { path throws(Files.Failure) in
            guard let text = files[path] else { throw .missing }
            count.readings.withLock { $0 += 1 }
            return Array(text.utf8)
        }
        return Conversation(Session(files: files), files: files)
    }

    /// What loading comes to where its questions are answered elsewhere.
    private func load(
        _ path: String, into conversation: inout Conversation
    ) -> Conversation.Reply {
        conversation.answersScripts = false
        let reply = conversation.take(.init(text: ":load \(path)", firstLine: 1))
        return reply.isLeft ? conversation.answered(reply) : reply
    }

    private static let scripts = [
        facts, facts + "majority\n", facts + "expect Red seats is 4\n",
        facts + "majority\nexpect Red seats is 5\nseats\n",
        facts + "1 member crosses from Red to Blue\nexpect Red seats is 3\nseats\n",
        facts + "seats if Violet wins\nparty Red\n", facts + "majority\nwho wins Nowhere\n",
        facts + "expect Violet seats is 3\n", "majority\n", facts + "who is Violet\nVoilet seats\n",
    ]

    @Test("answered elsewhere or at once, a script says the same", arguments: scripts)
    func same(script: String) {
        var left = conversation(["a.king": script])
        var whole = conversation(["a.king": script])
        let apart = load("a.king", into: &left).outcome
        let atOnce = whole.take(.init(text: ":load a.king", firstLine: 1)).outcome
        #expect(apart.output == atOnce.output)
        #expect(apart.messages == atOnce.messages)
        #expect(apart.failed == atOnce.failed)
    }

    @Test("a script that is refused is run once", arguments: [false, true])
    func once(isEmpty: Bool) {
        let count = Count()
        let files = ["a.king": Self.facts + "seats if Violet wins\nparty Red\n"]
        var conversation = conversation(files, count)
        if !isEmpty { _ = conversation.take(.init(text: "party Green", firstLine: 1)) }
        let reply = load("a.king", into: &conversation)
        #expect(reply.outcome.failed)
        // What it declares twice may be the session's: then it is looked at by itself.
        #expect(count.readings.withLock { $0 } <= (isEmpty ? 1 : 2))
    }

    @Test("a script of which only a question is refused is run once")
    func questionRefused() {
        let count = Count()
        var conversation = conversation(["a.king": Self.facts + "who wins Nowhere\n"], count)
        _ = conversation.take(.init(text: "party Green", firstLine: 1))
        #expect(load("a.king", into: &conversation).outcome.failed)
        #expect(count.readings.withLock { $0 } == 1)
    }

    /// Each uses the next, and is written before it.
    private static let chains = [
        (0..<2_000).map { "a party is w\($0) when it is w\($0 + 1)" }
            + ["a party is w2000 when its seats > 3"],
        (0..<2_000).map { "the m\($0) of a party is the m\($0 + 1) of it" }
            + ["the m2000 of a party is its seats"],
    ]

    @Test("definitions in a row are read in time in line with their number", arguments: chains)
    func chain(definitions: [String]) {
        let text = Self.facts + definitions.joined(separator: "\n") + "\n"
        var conversation = conversation(["chain.king": text])
        let start = ContinuousClock.now
        let reply = conversation.take(.init(text: ":load chain.king", firstLine: 1))
        #expect(!reply.outcome.failed, "\(reply.outcome.messages)")
        // With each looked over again for every other it was over a minute.
        #expect(start.duration(to: .now) < .seconds(20))
    }
}
