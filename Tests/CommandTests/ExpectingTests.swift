// `kingmaker test` as a shell runs it: what it prints, its exit codes, hints and the JUnit report;
// and `why`, asked with -c.

import Foundation
import TestSupport
import Testing

@Suite struct ExpectingTests {
    private static let facts = "parties Red, Blue\nseats: Red 4, Blue 5\n"
    private static let met = facts + "expect Red seats is 4\n"
    private static let unmet =
        facts
        + "expect Red seats is 5:\n    hint \"Count the red chairs.\"\nexpect Blue seats is 5\n"

    @Test("all as expected is 0, an expectation not met is 1, an error 3, no such file 2")
    func codes() throws {
        let folder = try ScratchFolder([
            "met.king": Self.met, "unmet.king": Self.unmet, "bad.king": "expect Nobody seats is 1",
        ])
        for (files, code) in [
            (["met"], 0), (["unmet"], 1), (["met", "unmet"], 1), (["unmet", "bad"], 3),
            (["none"], 2),
        ] as [([String], Int32)] {
            let run = try Command.run(["test"] + files.map { folder.file($0 + ".king") })
            #expect(run.code == code, "\(files): \(run.output) \(run.errors)")
        }
    }

    @Test("a script that is run says what is not as expected, and ends with 1")
    func run() throws {
        let folder = try ScratchFolder(["met.king": Self.met, "unmet.king": Self.unmet + "seats\n"])
        let met = try Command.run([folder.file("met.king")])
        #expect(met.code == 0)
        #expect(met.output.isEmpty)
        let unmet = try Command.run([folder.file("unmet.king")])
        #expect(unmet.code == 1)
        #expect(unmet.output.contains("unmet.king:3: Not as"))
        #expect(unmet.output.contains("Count the red chairs."))
        #expect(!unmet.output.contains("Found"))
        #expect(!unmet.output.contains("unmet.king:5"))
        #expect(unmet.output.contains("Seats: Blue 5"))
    }

    @Test("a failure says what was expected, what was found and where")
    func failure() throws {
        let folder = try ScratchFolder(["unmet.king": Self.unmet])
        let run = try Command.run(["test", folder.file("unmet.king")])
        for words in ["unmet.king:3", "Red seats is 5", "4"] {
            #expect(run.output.contains(words), "\(run.output)")
        }
        #expect(!run.output.contains("Count the red chairs."))
    }

    @Test("expectations of included scripts are checked, and others beside one with an error")
    func others() throws {
        let folder = try ScratchFolder([
            "unmet.king": Self.unmet,
            "all.king": "include \"unmet.king\"\nexpect Green seats is 1\nexpect Red seats is 4\n",
        ])
        let run = try Command.run(["test", folder.file("all.king")])
        #expect(run.code == 3)
        #expect(run.output.contains("unmet.king:3"), "\(run.output)")
        let words = run.output.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
        #expect(words.contains("4 expectations: 1 not met, 1 with an error"), "\(words)")
        #expect(run.errors.contains("'Green'"), "\(run.errors)")
    }

    @Test("with --hints the author's hint is given, and not the answer")
    func hints() throws {
        let folder = try ScratchFolder(["unmet.king": Self.unmet])
        let run = try Command.run(["test", "--hints", folder.file("unmet.king")])
        #expect(run.output.contains("Count the red chairs."), "\(run.output)")
        #expect(!run.output.contains("found"), "\(run.output)")
        #expect(run.code == 1)
    }

    @Test("with --junit a report is written, and the code is the same")
    func junit() throws {
        let folder = try ScratchFolder(["met.king": Self.met, "unmet.king": Self.unmet])
        let report = folder.file("report.xml")
        let run = try Command.run([
            "test", "--junit", report, folder.file("met.king"), folder.file("unmet.king"),
        ])
        #expect(run.code == 1)
        let text = try String(contentsOfFile: report, encoding: .utf8)
        #expect(text.hasPrefix("<?xml"), "\(text.prefix(200))")
        #expect(text.contains("failures=\"1\""), "\(text)")
        #expect(text.components(separatedBy: "<testcase").count == 4, "\(text)")
        let nowhere = try Command.run([
            "test", "--junit", folder.file("no/such/folder.xml"), folder.file("met.king"),
        ])
        #expect(nowhere.code == 2)
    }

    @Test("a why is of the question before it, and where there is none of the script's last")
    func why() throws {
        let folder = try ScratchFolder(["a.king": Self.facts + "seats short\n"])
        let script = folder.file("a.king")
        let asked = try Command.run(["-c", "Red seats", "-c", "why", script])
        #expect(asked.output.contains("Red 4 of 9 seats"), "\(asked.output)")
        let alone = try Command.run(["-c", "why", script])
        #expect(alone.output.hasPrefix("seats short: "), "\(alone.output)")
        #expect(asked.code == 0 && alone.code == 0)
    }
}
