// The examples of the reference are run in its own scene, and what it says is refused is refused
// with the code that it names.

import Diagnostics
import Foundation
import Session
import TestSupport
import Testing

@Suite struct ReferenceRunTests {
    private static let reference = Result { try ReferenceText(in: Golden.root) }

    private static let empty = Session(
        files: Files(folder: Golden.root.appending(path: "Examples").path))

    /// The reference's own scene, run once; a session is a value.
    private static let scene: Session = {
        var session = empty
        let facts = (try? reference.get().scene) ?? ""
        let outcome = session.run(Source(name: "scene.king", text: facts), .script)
        if outcome.failed { Issue.record("\(outcome.messages)") }
        for sentence in ["parties Maverick, Rhino", "seats"] {
            _ = session.run(Source(name: "scene", text: sentence), .sentence(speaks: false))
        }
        return session
    }()

    /// Facts that would be said twice beside the scene's own.
    private static let alone = ["ridings-from", "seats", "votes", "include"]

    private func run(_ sentence: String, _ entry: ReferenceText.Entry) -> Session.Outcome {
        var session = Self.scene
        if Self.alone.contains(entry.rule) {
            session = Self.empty
            _ = session.run(
                Source(name: "said", text: "parties Maverick, Rhino"), .sentence(speaks: false))
        }
        return session.run(Source(name: entry.rule, text: sentence), .sentence(speaks: true))
    }

    @Test(arguments: [
        "Declarations", "Changes", "Conditions", "Measures", "Questions", "Expectations",
    ])
    func `every example runs, and what is refused is refused`(chapter: String) throws {
        let chapters = try Self.reference.get().chapters
        let entries = try #require(chapters.first { $0.title == chapter }).entries
        #expect(!entries.isEmpty)
        for entry in entries {
            for example in entry.examples {
                let isCondition = chapter == "Conditions"
                let outcome = run(
                    isCondition ? "which ridings where " + example : example, entry)
                #expect(!outcome.failed, "\(example)\n\(outcome.messages)")
            }
            guard let refused = entry.refused else { continue }
            var session = Self.scene
            let outcome = session.run(
                Source(name: entry.rule, text: refused.sentence), .sentence(speaks: true))
            #expect(outcome.failed, "\(refused.sentence)")
            #expect(
                outcome.messages.contains("error[\(refused.code)]"),
                "\(refused.sentence)\n\(outcome.messages)")
        }
    }

    @Test func `nearly every sentence tells an error that it meets`() throws {
        let entries = try Self.reference.get().entries
        #expect(entries.count > 80)
        #expect(entries.count { $0.refused == nil } < 8)
    }
}
