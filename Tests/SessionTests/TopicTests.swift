// Help whose examples run, and the tour whose sentences are answered.

import Session
import Testing

@Suite struct TopicTests {
    private static func canada() -> Conversation {
        var session = Session()
        _ = try? session.load("canada-2019.king", .facts)
        return Conversation(session)
    }

    @Test("every example of a topic runs in a real world", arguments: Topic.all.map(\.name))
    func runs(_ name: String) throws {
        let topic = try #require(Topic.about(name))
        let before = Self.canada()
        let names = try #require(before.session.world.exampleNames)
        var conversation = before
        for example in topic.examples where !example.hasPrefix("include") {
            if !topic.isStory { conversation = before }
            let sentence = try #require(names.fill(example))
            let reply = conversation.take(.init(text: sentence, firstLine: 1))
            #expect(!reply.outcome.failed, "\(sentence)\n\(reply.outcome.messages)")
        }
    }

    @Test(
        "topics are found by other words",
        arguments: [
            ("withdraw", "stand down"), ("coalition", "who can form a government"),
            ("runner-up", "who is second"), ("csv", "riding"), ("WHO WINS", "who wins"),
            ("who wins Halifax", "who wins"), ("who blinks first", "blinks first"),
            ("budget", "budget"), ("leverage", "cheapest deal"),
        ])
    func finds(_ words: String, _ name: String) {
        #expect(Topic.about(words)?.name == name)
    }

    @Test("the tour goes from step to step by its own sentences")
    func tour() {
        var conversation = Conversation(Session())
        _ = conversation.take(.init(text: ":tour", firstLine: 1))
        var steps = 0
        while let sentence = conversation.suggested, steps < 50 {
            let reply = conversation.take(.init(text: sentence, firstLine: 1))
            #expect(!reply.outcome.failed, "\(sentence)\n\(reply.outcome.messages)")
            #expect(conversation.goOn(after: sentence, failed: reply.outcome.failed) != nil)
            steps += 1
        }
        #expect(steps == 11)
        let shown = conversation.take(.init(text: "show ridings", firstLine: 1)).outcome.output
        #expect(shown.contains("338 ridings are declared"))
    }
}
