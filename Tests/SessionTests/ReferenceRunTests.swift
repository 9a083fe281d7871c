// The examples of the reference are run in its own scene, and what it says is refused is refused
// with the code that it names.

import Diagnostics
import Foundation
import Session
import Testing

@Suite struct ReferenceRunTests {
    struct Entry: Sendable {
        let rule: String
        let examples: [String]
        let refused: (sentence: String, code: String)?
    }

    private static let text =
        (try? String(
            contentsOf: Golden.root.appending(path: "Sources/Session/Kingmaker.docc/Reference.md"),
            encoding: .utf8)) ?? ""

    /// Entries by the heading of the second level that they stand under.
    private static let chapters: [String: [Entry]] = {
        var chapters: [String: [Entry]] = [:]
        for chapter in text.components(separatedBy: "\n## ").dropFirst() {
            let entries = chapter.components(separatedBy: "\n### ").dropFirst().map(entry)
            chapters[String(chapter.prefix { $0 != "\n" })] = Array(entries)
        }
        return chapters
    }()

    private static func entry(_ part: String) -> Entry {
        let blocks = part.components(separatedBy: "```\n")
        var examples: [String] = []
        for line in blocks.count > 1 ? blocks[1].split(separator: "\n") : [] {
            if line.hasPrefix(" "), let last = examples.popLast() {
                examples.append(last + "\n" + line)
            } else {
                examples.append(String(line))
            }
        }
        let refusal = part.components(separatedBy: "Refused: `").dropFirst().first
        let halves = refusal?.components(separatedBy: "` (")
        let refused = halves.flatMap { halves in
            halves.count == 2
                ? (sentence: halves[0], code: String(halves[1].prefix { $0 != ")" })) : nil
        }
        return Entry(
            rule: String(part.prefix { $0 != "\n" }), examples: examples, refused: refused)
    }

    private static let empty = Session(
        files: Files(folder: Golden.root.appending(path: "Examples").path))

    /// The reference's own scene, run once; a session is a value.
    private static let scene: Session = {
        var session = empty
        let facts = text.components(separatedBy: "```\n").dropFirst().first ?? ""
        let outcome = session.run(Source(name: "scene.king", text: facts), .script)
        if outcome.failed { Issue.record("\(outcome.messages)") }
        for sentence in ["parties Maverick, Rhino", "seats"] {
            _ = session.run(Source(name: "scene", text: sentence), .sentence(speaks: false))
        }
        return session
    }()

    /// Facts that would be said twice beside the scene's own.
    private static let alone = ["ridings-from", "seats", "include"]

    private func run(_ sentence: String, _ entry: Entry) -> Session.Outcome {
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
        let entries = try #require(Self.chapters[chapter])
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

    @Test func `nearly every sentence tells an error that it meets`() {
        let entries = Self.chapters.values.joined()
        #expect(entries.count > 80)
        #expect(entries.count { $0.refused == nil } < 8)
    }
}
