// The ten lessons of the documentation: each script runs, each exercise is unsolved as it is given,
// has a hint, and is solved by its solution.

import Diagnostics
import Foundation
import Presentation
import Testing

@testable import Session

@Suite struct LessonTests {
    private static let folder = Golden.root.appending(
        path: "Sources/Session/Kingmaker.docc", directoryHint: .isDirectory)

    static let lessons: [String] = {
        let files = try? FileManager.default.contentsOfDirectory(
            at: folder, includingPropertiesForKeys: nil)
        return (files ?? []).map(\.lastPathComponent).filter { $0.hasPrefix("Lesson") }.sorted()
    }()

    /// The fenced block of a lesson with a tag.
    private func block(_ lesson: String, _ tag: String) throws -> String {
        let text = try String(
            contentsOf: Self.folder.appending(path: lesson), encoding: .utf8)
        let parts = text.components(separatedBy: "```" + tag + "\n")
        let rest = try #require(parts.count == 2 ? parts[1] : nil, "\(lesson): \(tag)")
        return rest.components(separatedBy: "```\n")[0]
    }

    private func run(_ text: String, _ lesson: String, _ manner: Session.Manner) -> Session.Outcome
    {
        var session = Session()
        return session.run(Source(name: lesson, text: text), manner)
    }

    @Test func `there are ten lessons, all listed`() throws {
        #expect(Self.lessons.count == 10)
        let contents = try String(
            contentsOf: Self.folder.appending(path: "Kingmaker.md"), encoding: .utf8)
        for lesson in Self.lessons {
            #expect(contents.contains("<doc:\(lesson.dropLast(3))>"))
        }
    }

    @Test(arguments: LessonTests.lessons)
    func `a lesson's script runs and answers`(lesson: String) throws {
        let outcome = run(try block(lesson, "king"), lesson, .script)
        #expect(!outcome.failed, "\(outcome.messages)")
        #expect(outcome.output.contains("\n"))
    }

    @Test(arguments: LessonTests.lessons)
    func `an exercise is unsolved as it is given and has a hint`(lesson: String) throws {
        let outcome = run(try block(lesson, "king exercise"), lesson, .test)
        #expect(!outcome.failed, "\(outcome.messages)")
        let unmet = outcome.verdicts.filter { !$0.holds }
        #expect(!unmet.isEmpty)
        let hinted = unmet.allSatisfy { $0.hint != nil }
        #expect(hinted)
    }

    @Test(arguments: LessonTests.lessons)
    func `a solution meets what the exercise expects`(lesson: String) throws {
        let outcome = run(try block(lesson, "king solution"), lesson, .test)
        #expect(!outcome.failed, "\(outcome.messages)")
        #expect(!outcome.verdicts.isEmpty)
        for verdict in outcome.verdicts {
            let isMet = verdict.holds
            #expect(isMet, "\(verdict.expected): \(verdict.found.plain)")
        }
    }

    /// Wrong solutions that look like right ones: of the right one's text, what is another.
    static let wrong: [(lesson: String, right: String, wrong: String)] = [
        ("Lesson01-Seats.md", "Crossing: 13", "Crossing: 12"),
        ("Lesson01-Seats.md", "Crossing: 13", "Crossing: 14"),
        ("Lesson02-TheSpeaker.md", "speaker from Liberal", "speaker from NDP"),
        ("Lesson03-Kingmaker.md", "expect Bloc and NDP", "expect Conservative, Bloc and NDP"),
        ("Lesson04-FourTheories.md", "Labour + Liberal", "Labour + Right"),
        ("Lesson04-FourTheories.md", "Labour + Liberal", "Labour + Centre"),
        ("Lesson04-FourTheories.md", "Labour + Liberal", "Labour + Liberal + Centre"),
        ("Lesson05-ThreeConstitutions.md", "short is 8", "short is 7"),
        ("Lesson06-121Equals24.md", "Leaving: 12", "Leaving: 11"),
        ("Lesson06-121Equals24.md", "Leaving: 12", "Leaving: 13"),
        ("Lesson07-TheSpoiler.md", "go 97%", "go 96%"),
        ("Lesson07-TheSpoiler.md", "go 97%", "go 98%"),
        ("Lesson07-TheSpoiler.md", "go 97%", "go 100%"),
        ("Lesson08-AFairPact.md", "Harbour, Hillside", "Harbour"),
        ("Lesson08-AFairPact.md", "Harbour, Hillside", "Harbour, Shore"),
        ("Lesson08-AFairPact.md", "Valley, Shore", "Valley, Hillside"),
        ("Lesson09-CleggsChoice.md", "loses 39%", "loses 40%"),
        ("Lesson09-CleggsChoice.md", "loses 39%", "loses 38%"),
        ("Lesson09-CleggsChoice.md", "loses 39%", "loses 30%"),
        ("Lesson10-YourOwnWords.md", "R hears from Q", "Q supports R"),
        ("Lesson10-YourOwnWords.md", "R hears from Q", "P is not Q"),
        ("Lesson10-YourOwnWords.md", "Q supports P or", "Q supports P or P supports Q or"),
    ]

    @Test(arguments: LessonTests.wrong)
    func `a wrong solution does not pass`(lesson: String, right: String, wrong: String) throws {
        let solution = try block(lesson, "king solution")
        try #require(solution.contains(right), "\(lesson): \(right)")
        let outcome = run(
            solution.replacingOccurrences(of: right, with: wrong), lesson, .test)
        #expect(!outcome.failed, "\(outcome.messages)")
        let isPassed = outcome.verdicts.allSatisfy(\.holds)
        #expect(!isPassed, "\(lesson): \(wrong)")
    }
}
