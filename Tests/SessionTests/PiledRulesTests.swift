// A file's pledges are worked out together, rules and all: with the same end as one by one, and with
// what rules make of them told once.

import Diagnostics
import Foundation
import Presentation
import Testing

@testable import Session

@Suite struct PiledRulesTests {
    private static let house = "parties A1, A2, A3\nseats: A1 3, A2 2, A3 1\ngovernment is A1\n"
    private static let opposed = """
        when A2 supports A3: A2 supports the government
        when A3 supports A2: A2 opposes the government
        A2 supports A3
        A3 supports A2

        """

    private func run(_ text: String, _ manner: Session.Manner = .script) -> Session.Outcome {
        var session = Session()
        return session.run(Source(name: "test.king", text: text), manner)
    }

    @Test(arguments: ["", "seats\n", "seats\nA1 seats\nwhy seats\n"])
    func `rules that oppose each other are told once, whatever is asked`(questions: String) {
        for manner in [Session.Manner.script, .check] {
            let outcome = run(Self.house + Self.opposed + questions, manner)
            #expect(outcome.failed)
            #expect(outcome.messages.components(separatedBy: "error[E62]").count == 2)
        }
    }

    @Test func `pledges of a file come to what they come to one by one`() {
        let rules = """
            when a party P supports a party Q: Q supports P
            when A3 supports A1: A3 supports the government

            """
        let pledges = ["A1 supports A3", "A2 supports A3", "A2 rules out A1"]
        let questions = ["A3 supports the government?", "A3 supports A2?", "show rules"]
        let file = run(
            Self.house + rules + (pledges + questions).joined(separator: "\n") + "\n")
        var session = Session()
        let scene = Source(name: "test.king", text: Self.house + rules)
        #expect(!session.run(scene, .script).failed)
        for pledge in pledges {
            let said = Source(name: "test.king", text: pledge)
            #expect(!session.run(said, .sentence(speaks: false)).failed)
        }
        let answers = questions.map {
            session.run(Source(name: "test.king", text: $0), .sentence(speaks: true)).output
        }
        #expect(!file.failed, "\(file.messages)")
        #expect(file.output.contains("Yes: A3 supports the government"))
        #expect(file.output == answers.joined(separator: "\n"))
    }
}
