// Many questions in a row are answered side by side: with the same words, in the same order.

import Diagnostics
import Session
import Testing

@Suite struct SideBySideTests {
    private static let facts = """
        parties Red, Blue, Green
        seats: Red 45, Blue 40, Green 15

        """

    private static let asked = [
        "seats", "who holds the balance of power", "why", "majority", "why",
        "seats if Red loses 6 seats to Green", "why", "power", "list minimal winning coalitions",
        "is it true that Red seats > 44", "who can form a government", "Green seats / Red seats",
    ]

    private func run(_ text: String) -> Session.Outcome {
        var session = Session()
        return session.run(Source(name: "many.king", text: text), .script)
    }

    /// So many questions, in an order that depends on the seed.
    private func questions(_ count: Int, _ seed: Int) -> [String] {
        (0..<count).map { Self.asked[($0 * ($0 + seed)) % Self.asked.count] }
    }

    @Test(arguments: [15, 16, 17, 40, 101])
    func `many questions are answered as each by itself`(count: Int) {
        for seed in 0..<6 {
            let questions = ["seats"] + questions(count, seed)
            var session = Session()
            _ = session.run(Source(name: "many.king", text: Self.facts), .script)
            let answers = questions.map {
                session.run(Source(name: "one", text: $0), .sentence(speaks: true)).output
            }
            let script = run(Self.facts + questions.joined(separator: "\n"))
            #expect(script.output == answers.joined(separator: "\n"), "\(count), \(seed)")
        }
    }

    @Test func `a refused question is told with its line, wherever it stands`() {
        for line in stride(from: 0, to: 60, by: 7) {
            var questions = Array(repeating: "seats", count: 60)
            questions[line] = "seats if Red loses 60 seats to Green"
            questions[59 - line] = "seats if Red loses 70 seats to Green"
            let outcome = run(Self.facts + questions.joined(separator: "\n"))
            #expect(outcome.failed)
            #expect(outcome.output.isEmpty)
            let lines = outcome.messages.split(separator: "\n").filter { $0.contains("--> ") }
            let places = [line, 59 - line].sorted().map { " --> many.king:\($0 + 3):" }
            #expect(lines.count == 2)
            #expect(zip(lines, places).allSatisfy { $0.contains($1) }, "\(lines)")
        }
    }

    @Test func `a bare why at the very beginning has nothing to ask about`() {
        let outcome = run(Self.facts + Array(repeating: "why", count: 40).joined(separator: "\n"))
        #expect(outcome.failed)
        #expect(outcome.messages.contains("many.king:3:"))
    }

    @Test func `what stops the work stops every share of it`() {
        var session = Session()
        session.isStopped = { true }
        let text = Self.facts + String(repeating: "seats\n", count: 60)
        let outcome = session.run(Source(name: "many.king", text: text), .script)
        #expect(outcome.failed)
        #expect(outcome.output.isEmpty && outcome.messages.isEmpty)
    }

    @Test func `a long script is read as a short one`() {
        let remark = String(
            repeating: "# a remark of some length that says nothing at all\n", count: 400)
        let rule = "Green abstains\n"
        let short = Self.facts + rule + "majority\nseats\nwhy\n"
        let long = Self.facts + remark + rule + remark + "majority\nseats\n" + remark + "why\n"
        #expect(run(long).output == run(short).output)
        #expect(!run(long).output.isEmpty)
        let wrong = run(remark + Self.facts + remark + "sets\n")
        #expect(wrong.messages.contains("many.king:803:1"), "\(wrong.messages)")
    }
}
