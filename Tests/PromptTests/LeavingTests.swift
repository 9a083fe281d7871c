// What happens around the typing: stopping, paging, terminals that can do little, and none at all.

import Foundation
import TestSupport
import Testing

@Suite(.serialized) struct LeavingTests {
    private let folder = ScratchFolder()

    @Test("what is longer than the screen goes to the pager")
    func whatIsLongerThanTheScreenGoesToThePager() throws {
        let seen = folder.file("seen")
        let terminal = try Terminal(
            ["-i", "canada-2019.king"], environment: ["PAGER": "cat > \(seen); echo paged"])
        try terminal.waitForPrompt()
        terminal.type("show ridings\r")
        try terminal.wait(for: "paged")
        try terminal.waitForPrompt()
        #expect(try String(contentsOfFile: seen, encoding: .utf8).contains("Sherbrooke"))
    }

    @Test("less is asked for colours and other pagers get none", arguments: ["less", "more"])
    func lessIsAskedForColoursAndOtherPagersGetNone(_ name: String) throws {
        let seen = folder.file(name + "-seen")
        let program = try folder.write("echo $LESS > \(seen)\ncat >> \(seen)\n", to: name)
        chmod(program, 0o755)
        let terminal = try Terminal(
            ["-i", "canada-2019.king"], environment: ["PAGER": program, "LESS": "-N"])
        try terminal.ask("who wins everywhere")
        let text = try String(contentsOfFile: seen, encoding: .utf8)
        #expect(text.hasPrefix("-R -N\n"))
        #expect(text.contains("\u{1B}[") == (name == "less"))
    }

    @Test("long rows go to the pager too")
    func longRowsGoToThePagerToo() throws {
        let seen = folder.file("rows")
        let terminal = try Terminal(
            ["-i", "canada-2019.king"], environment: ["PAGER": "cat > \(seen)"])
        try terminal.ask(":format json")
        try terminal.ask("who wins everywhere")
        #expect(try String(contentsOfFile: seen, encoding: .utf8).contains("Sherbrooke"))
        #expect(!terminal.screen.text.contains("Sherbrooke"))
    }

    @Test("without a pager that reads it all is shown", arguments: ["/no/such/pager", "false"])
    func withoutAPagerAllIsShown(_ pager: String) throws {
        let terminal = try Terminal(["-i", "canada-2019.king"], environment: ["PAGER": pager])
        try terminal.waitForPrompt()
        terminal.type("show ridings\r")
        try terminal.wait("the last riding") {
            $0.text.contains("Nunavut") && $0.cursorLine == "kingmaker> "
        }
        terminal.type("\u{4}")
        #expect(try terminal.end() == 0)
    }

    @Test("a terminal that can do nothing has a plain prompt")
    func aTerminalThatCanDoNothingHasAPlainPrompt() throws {
        let terminal = try Terminal(environment: ["TERM": "dumb"])
        try terminal.waitForPrompt()
        terminal.type("parties Liberal, NDP\n")
        try terminal.wait(for: "Parties Liberal, NDP are declared")
        try terminal.waitForPrompt()
        terminal.type("scenario S:\n")
        try terminal.wait("the block's prompt") { $0.cursorLine == ".......... " }
        terminal.type("    NDP gains 1 point\n")
        try terminal.wait("the block's prompt") {
            $0.cursorLine == ".......... " && $0.text.contains("gains")
        }
        terminal.type("\n")
        try terminal.wait(for: "Scenario S: 1 change")
        // An indent is given where none is typed, until a blank line.
        terminal.type("scenario T:\nNDP gains 1 point\nNDP gains 2 points\n\n")
        try terminal.wait(for: "Scenario T: 2 changes")
        // As in a pasted script: behind an indent a line without ends the block.
        terminal.type("scenario U:\n    NDP gains 1 point\nshow scenarios\n")
        try terminal.wait(for: "3 scenarios are declared")
        terminal.type("\u{4}")
        #expect(try terminal.end() == 0)
        #expect(!terminal.raw.contains(0x1B))
    }

    @Test("arrows at a plain prompt leave nothing in the line")
    func arrowsAtAPlainPromptLeaveNothingInTheLine() throws {
        let terminal = try Terminal(environment: ["TERM": "dumb"])
        try terminal.waitForPrompt()
        terminal.type("\u{1B}[A\u{1B}OBparties\u{1B}[1;5D Liberal, NDP\u{1B}[C\n")
        try terminal.wait(for: "Parties Liberal, NDP are declared")
        try terminal.waitForPrompt()
        terminal.type(":history\n")
        try terminal.wait("history") { $0.lines.contains("  parties Liberal, NDP") }
    }

    @Test("words of other prompts leave and clear", arguments: ["\\q", ".exit", "quit()", "bye"])
    func wordsOfOtherPromptsLeave(_ word: String) throws {
        let terminal = try Terminal(["-i", "canada-2019.king"])
        try terminal.waitForPrompt()
        terminal.type("cls\r")
        try terminal.wait("an empty screen") { $0.lines == ["kingmaker>"] }
        terminal.type(word + "\r")
        #expect(try terminal.end() == 0)
    }

    @Test("clear clears the screen")
    func clearClearsTheScreen() throws {
        let terminal = try Terminal()
        try terminal.ask("parties Liberal, NDP")
        terminal.type("clear\r")
        try terminal.wait("an empty screen") { $0.lines == ["kingmaker>"] }
    }

    @Test("a script's answers in the pager stand below its name")
    func aScriptSAnswersInThePagerStandBelowItsName() throws {
        let path = try folder.write(
            "include \"canada-2019.king\"\nshow ridings\n", to: "asks.king")
        let terminal = try Terminal(
            columns: 200, environment: ["PAGER": "cat > \(folder.path)/paged"])
        try terminal.ask(":load \(path)")
        let paged = try String(contentsOfFile: folder.path + "/paged", encoding: .utf8)
        #expect(paged.hasPrefix("Loaded \(path); there are now"))
        #expect(paged.contains("Sherbrooke"))
    }

    @Test("many errors go through the pager")
    func manyErrorsGoThroughThePager() throws {
        let lines = (1...20).map { "NDP wins Nowhere \($0)" }.joined(separator: "\n")
        let path = try folder.write(lines, to: "wrong.king")
        let terminal = try Terminal(rows: 20, environment: ["PAGER": "cat > \(folder.path)/paged"])
        try terminal.ask(":load \(path)")
        let paged = try String(contentsOfFile: folder.path + "/paged", encoding: .utf8)
        #expect(paged.contains("Nowhere 20"))
        #expect(!terminal.screen.text.contains("Nowhere"))
    }

    @Test("interrupt at a plain prompt drops the block")
    func interruptAtAPlainPromptDropsTheBlock() throws {
        let terminal = try Terminal(environment: ["TERM": "dumb"])
        try terminal.waitForPrompt()
        terminal.type("scenario S:\n")
        try terminal.wait("the block's prompt") { $0.cursorLine == ".......... " }
        terminal.type("\u{3}")
        try terminal.waitForPrompt()
        terminal.type("show scenarios\n")
        try terminal.wait(for: "0 scenarios are declared")
    }

    @Test("the start-up file is taken first unless left out")
    func theStartUpFileIsTakenFirstUnlessLeftOut() throws {
        let place = folder.url.appendingPathComponent("kingmaker")
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        try "parties Red, Blue\n:width 60\n".write(
            to: place.appendingPathComponent("init.king"), atomically: true, encoding: .utf8)
        let environment = ["XDG_CONFIG_HOME": folder.path]
        let with = try Terminal(environment: environment)
        try with.ask("show parties")
        try with.wait(for: "2 parties are declared")
        let script = try folder.write("party Green\n", to: "more.king")
        let before = try Terminal(["-i", script], environment: environment)
        try before.ask("show parties")
        try before.wait("parties in their order") { screen in
            let names = screen.lines.compactMap { $0.split(separator: " ").first.map(String.init) }
            return names.suffix(4).starts(with: ["Red", "Blue", "Green"])
        }
        let twice = try folder.write("party Red\n", to: "twice.king")
        let clash = try Terminal(["-i", twice], columns: 200, environment: environment)
        try clash.wait(for: "was there before; '--no-init' leaves it out")
        let without = try Terminal(["--no-init"], environment: environment)
        try without.ask("show parties")
        try without.wait(for: "0 parties are declared")
    }

    @Test("vi keys are honoured")
    func viKeysAreHonoured() throws {
        try folder.write("bind -v\n", to: ".editrc")
        let terminal = try Terminal(environment: ["HOME": folder.path])
        try terminal.waitForPrompt()
        terminal.type("seats xx\u{1B}")
        try terminal.wait("command mode") { $0.cursorLine == "kingmaker> seats x" }
        terminal.type("db")
        try terminal.wait("a word deleted") {
            $0.text.contains("kingmaker> seats x") && $0.cursorLine == "kingmaker> seats "
        }
        terminal.type("0")
        try terminal.wait("line's start") { $0.cursorLine == "kingmaker> " }
        terminal.type("i\u{C}")
        try terminal.wait("an empty screen") { $0.lines == ["kingmaker> seats x"] }
    }

    @Test("a file in the way is asked about")
    func aFileInTheWayIsAskedAbout() throws {
        let path = try folder.write("# mine\n", to: "mine.king")
        let terminal = try Terminal(columns: 200)
        try terminal.ask("party NDP")
        terminal.type(":save \(path)\r")
        try terminal.wait(for: "Write over it? (yes or no)")
        terminal.type("no\r")
        try terminal.wait(for: "is left as it was")
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "# mine\n")
        try terminal.waitForPrompt()
        terminal.type(":save \(path)\r")
        try terminal.wait("the question again") { $0.cursorLine.hasSuffix("(yes or no) ") }
        terminal.type("yes\r")
        try terminal.wait(for: "Written to")
        #expect(try String(contentsOfFile: path, encoding: .utf8).contains("party NDP"))
    }

    // MARK: Not a terminal

    private func piped(_ input: String, _ arguments: [String] = []) throws -> (
        String, String, Int32
    ) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Terminal.command)
        process.arguments = arguments
        let (pipe, out, errors) = (Pipe(), Pipe(), Pipe())
        process.standardInput = pipe
        process.standardOutput = out
        process.standardError = errors
        try process.run()
        pipe.fileHandleForWriting.write(Data(input.utf8))
        try pipe.fileHandleForWriting.close()
        let said = out.fileHandleForReading.readDataToEndOfFile()
        let wrong = errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (
            String(decoding: said, as: UTF8.self), String(decoding: wrong, as: UTF8.self),
            process.terminationStatus
        )
    }

    @Test("a pipe gets answers alone")
    func aPipeGetsAnswersAlone() throws {
        let (said, wrong, status) = try piped("parties A, B\nseats: A 3, B 4\nshow parties\n")
        #expect(said.hasPrefix("2 parties are declared."))
        #expect(!said.contains("kingmaker>") && !said.contains("\u{1B}"))
        #expect(wrong.isEmpty)
        #expect(status == 0)
    }

    @Test("errors in a pipe have their lines and the exit code")
    func errorsInAPipeHaveTheirLinesAndTheExitCode() throws {
        let (said, wrong, status) = try piped("parties A, B\n\nA wins Nowhere\nshow parties\n")
        #expect(wrong.contains("standard input:3:"))
        #expect(said.hasPrefix("2 parties"))
        #expect(status == 3)
    }

    @Test("commands and what-ifs work in a pipe too")
    func commandsAndWhatIfsWorkInAPipeToo() throws {
        let (said, wrong, status) = try piped(
            ":load canada-2019.king\nsuppose NDP wins Halifax\nwho wins Halifax\n:back\nwho wins Halifax\n:quit\nseats\n"
        )
        #expect(wrong.isEmpty, "\(wrong)")
        #expect(said.contains("NDP wins Halifax"))
        #expect(said.contains("Liberal (Andy Fillmore) wins Halifax"))
        #expect(
            !said.contains(
                "Seats: Liberal 157, Conservative 121, Bloc 32, NDP 24, Green 3 and Independent\n1.\n\n  party         seats\n  Liberal         157\n  Conservative    121\n  Bloc             32\n  NDP              24\n  Green             3\n  Independent       1\nSeats"
            ))
        #expect(status == 0)
    }

    @Test("a pipe is not told what was loaded")
    func aPipeIsNotToldWhatWasLoaded() throws {
        let path = try folder.write("parties A, B\nseats: A 3, B 2\n", to: "few.king")
        let (said, wrong, status) = try piped(":load \(path)\nseats\n")
        #expect(said.hasPrefix("Seats: A 3 and B 2."))
        #expect(wrong.isEmpty && status == 0)
    }

    @Test("a reader that is gone ends it quietly")
    func aReaderThatIsGoneEndsItQuietly() throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = [
            "-c", "\"$0\" -c 'show ridings' canada-2019.king | head -1; echo \"${PIPESTATUS:-}\"",
            Terminal.command,
        ]
        let (out, errors) = (Pipe(), Pipe())
        process.standardOutput = out
        process.standardError = errors
        try process.run()
        let said = String(decoding: out.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        let wrong = errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(said.hasPrefix("338 ridings are declared."))
        #expect(wrong.isEmpty)
    }
}
