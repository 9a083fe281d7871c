// Ctrl-C during long work, Ctrl-Z and `fg`, and ends that come from outside.

import Foundation
import TestSupport
import Testing

@Suite(.serialized) struct StoppingTests {
    private let folder = ScratchFolder()

    /// A house whose balance of power takes minutes.
    private static let large = """
        party Lone sits alone
        party Grand
        seats: Lone 3,000, Grand 500
        government is Grand
        """
    private static let long = "who holds the balance of power"

    // MARK: Ctrl-C

    /// Stops long work some times; the quickest counts, so that a busy machine does not.
    private func quickestStop(
        of line: String, at terminal: Terminal, tries: Int = 5
    ) throws -> Duration {
        var quickest = Duration.seconds(60)
        for _ in 0..<tries where quickest >= .milliseconds(100) {
            try terminal.waitForPrompt()
            terminal.type(line + "\r")
            try terminal.wait(for: "working … ")
            let start = ContinuousClock.now
            terminal.type("\u{3}")
            try terminal.wait("the prompt") { screen in
                screen.cursorLine == "kingmaker> " && !screen.text.contains("working …")
            }
            quickest = min(quickest, start.duration(to: .now))
        }
        return quickest
    }

    @Test("a long question stops within a tenth of a second")
    func aLongQuestionStopsWithinATenthOfASecond() throws {
        let terminal = try Terminal()
        for line in Self.large.split(separator: "\n") { try terminal.ask(String(line)) }
        #expect(try quickestStop(of: Self.long, at: terminal) < .milliseconds(100))
        #expect(terminal.screen.text.contains("stopped: the world is as it was"))
        try terminal.ask("seats")
        try terminal.wait(for: "Lone 3,000 and Grand 500")
    }

    @Test("a long script stops within a tenth of a second and leaves nothing")
    func aLongScriptStopsWithinATenthOfASecondAndLeavesNothing() throws {
        let question = "seats if Green stands down in Halifax\n"
        let script = "include \"canada-2019.king\"\n" + String(repeating: question, count: 20_000)
        let path = try folder.write(script, to: "long.king")
        let terminal = try Terminal(columns: 200)
        try terminal.ask("party Mine")
        #expect(try quickestStop(of: ":load \(path)", at: terminal) < .milliseconds(100))
        #expect(terminal.screen.text.contains("stopped: the world is as it was"))
        try terminal.ask("show parties")
        try terminal.wait(for: "1 party is declared")
        // The next change and the next question are as ever.
        try terminal.ask("seats: Mine 3")
        try terminal.ask("seats")
        try terminal.wait(for: "Seats: Mine 3")
    }

    /// Seconds of the processor's time that a process has used, in all its threads.
    private func used(by process: pid_t) throws -> Double {
        let text = try String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
        // Behind the name in brackets: user and system time are the twelfth and the thirteenth.
        let fields = try #require(text.split(separator: ")").last).split(separator: " ")
        let ticks = fields.indices.contains(12) ? fields[11...12].compactMap { Double($0) } : []
        try #require(ticks.count == 2)
        return ticks.reduce(0, +) / Double(sysconf(Int32(_SC_CLK_TCK)))
    }

    @Test("a long question of a script is not worked on once it was stopped")
    func aLongQuestionOfAScriptIsNotWorkedOnOnceItWasStopped() throws {
        let path = try folder.write(Self.large + "\n" + Self.long + "\n", to: "asks.king")
        let terminal = try Terminal(columns: 200)
        #expect(try quickestStop(of: ":load \(path)", at: terminal) < .milliseconds(100))
        let before = try used(by: terminal.process)
        usleep(300_000)
        #expect(try used(by: terminal.process) - before < 0.1)
        let threads = try FileManager.default.contentsOfDirectory(
            atPath: "/proc/\(terminal.process)/task")
        #expect(threads.count == 1)
        try terminal.ask("show parties")
        try terminal.wait(for: "0 parties are declared")
    }

    @Test("what a script asks is answered and what it says stays")
    func whatAScriptAsksIsAnsweredAndWhatItSaysStays() throws {
        let path = try folder.write(
            "parties A, B\nseats: A 3, B 2\nseats\n1 member crosses from A to B\nseats\n",
            to: "both.king")
        let terminal = try Terminal(columns: 200)
        try terminal.ask(":load \(path)")
        try terminal.wait(for: "Seats: A 3 and B 2")
        try terminal.wait(for: "Seats: B 3 and A 2")
        try terminal.ask("why")
        try terminal.wait(for: "crosses")
        try terminal.ask(":load \(path)")
        try terminal.wait(for: "error[E96]")
    }

    @Test("outside of a conversation it ends with 130")
    func outsideOfAConversationItEndsWith130() throws {
        let path = try folder.write(Self.large + "\n", to: "large.king")
        let terminal = try Terminal(["-c", Self.long, path])
        terminal.type("\u{3}")
        #expect(try terminal.end() == 130)
        #expect(terminal.settings == terminal.found)
    }

    // MARK: Ctrl-Z

    /// A shell that controls jobs, and the command in it.
    private func shell(
        _ arguments: String = "", environment: [String: String] = [:]
    ) throws -> Terminal {
        var environment = environment
        environment["PS1"] = "shell> "
        let terminal = try Terminal(
            ["-i"], of: "/bin/sh", columns: 200, environment: environment)
        try terminal.wait("the shell") { $0.cursorLine == "shell> " }
        terminal.type("\(Terminal.command) \(arguments)\r")
        try terminal.waitForPrompt()
        return terminal
    }

    @Test("stopped and taken up again the line is as it was")
    func stoppedAndTakenUpAgainTheLineIsAsItWas() throws {
        let terminal = try shell()
        terminal.type("party NDP")
        try terminal.waitForPrompt("party NDP")
        terminal.type("\u{1A}")
        try terminal.wait("the shell") { $0.cursorLine == "shell> " }
        terminal.type("stty -a | tr ' ' '\\n' | grep icanon\r")
        try terminal.wait("a terminal as it was") {
            $0.lines.contains("icanon") && $0.cursorLine == "shell> "
        }
        terminal.type("fg\r")
        try terminal.waitForPrompt("party NDP")
        terminal.type(" also Orange\r")
        try terminal.wait(for: "Party NDP is declared")
        try terminal.waitForPrompt()
        terminal.type("\u{4}")
        try terminal.wait("the shell") { $0.cursorLine == "shell> " }
        terminal.type("echo $?; exit\r")
        #expect(try terminal.end() == 0)
    }

    @Test("long work can be stopped for a while")
    func longWorkCanBeStoppedForAWhile() throws {
        let terminal = try shell()
        for line in Self.large.split(separator: "\n") { try terminal.ask(String(line)) }
        terminal.type(Self.long + "\r")
        try terminal.wait(for: "working … ")
        terminal.type("\u{1A}")
        try terminal.wait("the shell") { $0.cursorLine.hasSuffix("shell> ") }
        terminal.type("fg\r")
        try terminal.wait("it goes on") { $0.cursorLine.hasSuffix("Ctrl-C stops it") }
        terminal.type("\u{3}")
        try terminal.wait(for: "stopped: the world is as it was")
        try terminal.waitForPrompt()
    }

    @Test("stopped in the pager it comes back there")
    func stoppedInThePagerItComesBackThere() throws {
        let pager = "cat > /dev/null; echo paging; read key < /dev/tty; echo left"
        let terminal = try shell("-i canada-2019.king", environment: ["PAGER": pager])
        terminal.type("show ridings\r")
        try terminal.wait("the pager") { $0.lines.contains("paging") }
        terminal.type("\u{1A}")
        try terminal.wait("the shell") { $0.cursorLine.hasSuffix("shell> ") }
        terminal.type("fg\r")
        try terminal.wait("fg is read") { !$0.cursorLine.contains("shell> ") }
        terminal.type("\r")
        try terminal.wait("the pager's end") { $0.lines.contains("left") }
        try terminal.waitForPrompt()
        try terminal.ask("NDP seats")
        try terminal.wait(for: "24")
    }

    @Test("a pager that does not heed Ctrl-Z is stopped with it")
    func aPagerThatDoesNotHeedCtrlZIsStoppedWithIt() throws {
        let pager =
            "cat > /dev/null; trap '' TSTP; echo paging; while read k < /dev/tty; do echo got $k; done"
        let terminal = try shell("-i canada-2019.king", environment: ["PAGER": pager])
        terminal.type("show ridings\r")
        try terminal.wait("the pager") { $0.lines.contains("paging") }
        terminal.type("\u{1A}")
        try terminal.wait("the shell") { $0.cursorLine.hasSuffix("shell> ") }
        // What is typed now is the shell's; a busy machine may take a while to stop the pager.
        usleep(300_000)
        terminal.type("echo shell has $((1 + 1))\r")
        try terminal.wait("the shell's answer") { $0.lines.contains("shell has 2") }
        terminal.type("fg\r")
        try terminal.wait("fg is read") { !$0.cursorLine.contains("shell> ") }
        terminal.type("one\r")
        try terminal.wait("the pager's answer") { $0.lines.contains("got one") }
        terminal.type("\u{4}")
        try terminal.waitForPrompt()
        try terminal.ask("NDP seats")
        try terminal.wait(for: "24")
    }

    // MARK: Ends from outside

    @Test("told to end while names are listed it ends")
    func toldToEndWhileNamesAreListedItEnds() throws {
        let terminal = try Terminal(["-i", "canada-2019.king"])
        try terminal.waitForPrompt()
        terminal.type("who wins \t")
        try terminal.wait(for: "any key goes on")
        kill(terminal.process, SIGTERM)
        #expect(try terminal.end() == 128 + SIGTERM)
        #expect(terminal.settings == terminal.found)
    }

    @Test("told to end while the pager is open it ends both")
    func toldToEndWhileThePagerIsOpenItEndsBoth() throws {
        let path = folder.file("pager")
        let pager = "cat > /dev/null; stty -echo -icanon; echo $$ > \(path); echo paging; sleep 60"
        let terminal = try Terminal(["-i", "canada-2019.king"], environment: ["PAGER": pager])
        try terminal.waitForPrompt()
        terminal.type("show ridings\r")
        try terminal.wait("the pager") { $0.lines.contains("paging") }
        kill(terminal.process, SIGTERM)
        #expect(try terminal.end() == 128 + SIGTERM)
        #expect(terminal.settings == terminal.found)
        let number = try String(contentsOfFile: path, encoding: .utf8)
        let process = try #require(Int32(number.filter(\.isNumber)))
        #expect(kill(process, 0) != 0)
    }

    @Test("a terminal that vanishes ends it")
    func aTerminalThatVanishesEndsIt() throws {
        let terminal = try Terminal()
        try terminal.waitForPrompt()
        terminal.vanish()
        #expect(try [0, 129].contains(terminal.end()))
    }

    @Test("a pipe that is closed during a conversation ends it quietly")
    func aPipeThatIsClosedDuringAConversationEndsItQuietly() throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Terminal.command)
        let (input, out, errors) = (Pipe(), Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = out
        process.standardError = errors
        try process.run()
        let talk = input.fileHandleForWriting
        talk.write(Data("parties A, B\nseats: A 3, B 4\nseats\n".utf8))
        #expect(out.fileHandleForReading.availableData.starts(with: Data("Seats: B 4".utf8)))
        try out.fileHandleForReading.close()
        talk.write(Data("seats\n".utf8))
        // A process started meanwhile may hold the other end: then the end of the talk ends it.
        try talk.close()
        let wrong = errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(wrong.isEmpty)
        // By its own choice, or by the signal of a closed pipe.
        #expect([0, SIGPIPE].contains(process.terminationStatus))
    }

    @Test("files may stand before the prompt's sign")
    func filesMayStandBeforeThePromptSSign() throws {
        let terminal = try Terminal(["canada-2019.king", "-i"])
        try terminal.ask("NDP seats")
        try terminal.wait(for: "24")
        terminal.type("\u{4}")
        #expect(try terminal.end() == 0)
    }
}
