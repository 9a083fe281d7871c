// The command as a shell sees it: arguments, pipes, exit codes, and files that are no scripts.

import Foundation
import TestSupport
import Testing

@Suite struct CommandTests {
    static let good = "parties Red, Blue, Green\nseats: Red 4, Blue 3, Green 2\nmajority\n"
    static let bad = "parties Red, Blue\nseats: Red 4, Violet 3\nmajority\n"
    static let short =
        "seats short: 1.\n\nAssuming Red governs, as the largest party Today.\n"

    @Test("a script is run, its questions answered")
    func script() throws {
        let folder = try ScratchFolder(["a.king": Self.good])
        let run = try Command.run([folder.file("a.king")])
        #expect(run.output == "majority: 5 seats.\n")
        #expect(run.errors == "" && run.code == 0)
    }

    @Test("with -c the scripts set the scene, and each question is answered")
    func questions() throws {
        let folder = try ScratchFolder(["a.king": Self.good])
        let run = try Command.run([
            "-c", "seats short", folder.file("a.king"), "-c", "Red seats > 3?",
        ])
        #expect(run.output == Self.short + "\nYes: Red seats > 3; Red seats = 4, 1 over 3.\n")
        #expect(run.code == 0)
    }

    @Test("with -c what a script asks and expects is not worked out, and cannot spoil it")
    func factsOnly() throws {
        let asks = Self.good + "who wins Nowhere\nexpect Red seats is 9\n"
        let folder = try ScratchFolder(["a.king": asks])
        let run = try Command.run([folder.file("a.king"), "-c", "seats short"])
        #expect(run.output == Self.short)
        #expect(run.errors == "" && run.code == 0)
    }

    @Test("with -c 'why' asks about the last question of the scripts, or the one given before")
    func whyAsked() throws {
        let folder = try ScratchFolder(["a.king": Self.good])
        let file = folder.file("a.king")
        let alone = try Command.run([file, "-c", "why"])
        #expect(alone.output.hasPrefix("majority: 5 seats"), "\(alone.output)")
        let after = try Command.run([file, "-c", "seats short", "-c", "why"])
        #expect(after.output.contains("\n\nseats short: 1"), "\(after.output)")
        #expect(alone.code == 0 && after.code == 0)
    }

    @Test("with -c 'suppose' opens a what-if for the questions after it")
    func supposing() throws {
        let folder = try ScratchFolder(["a.king": Self.good])
        let suppose = "suppose 1 member crosses from Red to Blue"
        let run = try Command.run([folder.file("a.king"), "-c", suppose, "-c", "Blue seats"])
        #expect(run.output.contains("\n\nBlue seats: 4.\n"), "\(run.output)")
        #expect(run.errors == "" && run.code == 0)
    }

    @Test("a refused script says once that it counts whole, and nothing is asked of it")
    func refusedWhole() throws {
        let folder = try ScratchFolder(["a.king": Self.bad])
        for arguments in [[], ["-c", "seats short", "-c", "majority"]] {
            let run = try Command.run([folder.file("a.king")] + arguments)
            #expect(run.output == "" && run.code == 3)
            let told = "a.king: nothing of it was taken and none of its questions answered"
            #expect(run.errors.components(separatedBy: told).count == 2, "\(run.errors)")
            let errors = run.errors.components(separatedBy: "error[").count - 1
            #expect(errors == 1, "\(run.errors)")
        }
    }

    @Test("a file of ridings is told from a script")
    func ridingsAsScript() throws {
        let folder = try ScratchFolder(["a.csv": "riding,party,votes\nHalifax,Red,3\n"])
        let run = try Command.run([folder.file("a.csv")])
        #expect(run.errors.contains("ridings from \"a.csv\""), "\(run.errors)")
        #expect(run.code == 2)
    }

    @Test("a pipe is read sentence by sentence; a bad one does not stop it, and the code tells")
    func pipe() throws {
        let run = try Command.run([], input: Self.good + "who wins Nowhere\nseats short\n")
        #expect(run.output == "majority: 5 seats.\n\n" + Self.short)
        #expect(run.errors.contains("standard input:4:1"))
        #expect(run.code == 3)
    }

    @Test("'-' is standard input, after a script")
    func dash() throws {
        let folder = try ScratchFolder(["a.king": Self.good])
        let run = try Command.run([folder.file("a.king"), "-"], input: "seats short")
        #expect(run.output == "majority: 5 seats.\n\n" + Self.short)
    }

    @Test("an error in a script: nothing is answered, code 3")
    func scriptError() throws {
        let folder = try ScratchFolder(["b.king": Self.bad])
        let run = try Command.run([folder.file("b.king")])
        #expect(run.output == "")
        #expect(run.errors.hasPrefix("error[E30]: there is no party called 'Violet'"))
        #expect(run.errors.contains("b.king:2:15"))
        #expect(run.code == 3)
    }

    @Test("check reports every error of every file and answers nothing")
    func check() throws {
        let folder = try ScratchFolder(["a.king": Self.good, "b.king": Self.bad])
        let fine = try Command.run(["check", folder.file("a.king")])
        #expect(fine.output == "\(folder.file("a.king")): no errors\n" && fine.code == 0)
        let both = try Command.run(["check", folder.file("b.king"), folder.file("a.king")])
        #expect(both.code == 3 && both.errors.contains("Violet"))
        #expect(both.output == "\(folder.file("a.king")): no errors\n")
    }

    @Test(
        "what cannot be read is a usage error, and said in a line",
        arguments: [
            ("missing.king", "no such file"), ("", "is a folder"), ("binary.king", "is not a text"),
            ("empty/x", "no such file"),
        ])
    func unreadable(_ name: String, _ words: String) throws {
        let folder = ScratchFolder()
        try Data([0x7F, 0x45, 0x4C, 0x46, 0, 0, 1]).write(
            to: URL(filePath: folder.file("binary.king")))
        let path = name.isEmpty ? folder.path : folder.file(name)
        let run = try Command.run([path])
        #expect(run.errors == "kingmaker: \(path): \(words)\n")
        #expect(run.output == "" && run.code == 2)
    }

    @Test("a script that cannot be read leaves the others tested")
    func testedBesideMissing() throws {
        let folder = try ScratchFolder(["a.king": Self.good, "b.king": Self.good])
        let run = try Command.run(
            ["test"] + ["a.king", "missing.king", "b.king"].map { folder.file($0) })
        #expect(run.code == 2 && run.errors.contains("no such file"))
        #expect(run.output.contains("a.king: ") && run.output.contains("b.king: "))
    }

    @Test("a file that may not be read says so")
    func notAllowed() throws {
        let folder = try ScratchFolder(["a.king": Self.good])
        try FileManager.default.setAttributes(
            [.posixPermissions: 0], ofItemAtPath: folder.file("a.king"))
        guard !FileManager.default.isReadableFile(atPath: folder.file("a.king")) else { return }
        let run = try Command.run([folder.file("a.king")])
        #expect(run.errors.hasSuffix("reading it is not allowed\n") && run.code == 2)
    }

    @Test(
        "usage errors are code 2 and name what is wrong",
        arguments: [
            ["--nope"], ["--format", "xml"], ["-c"], ["check"], ["help", "E999"], ["test"],
        ])
    func usage(_ arguments: [String]) throws {
        let run = try Command.run(arguments)
        #expect(run.code == 2)
        #expect(run.output == "" && run.errors != "")
    }

    @Test(
        "help and version are asked for, so they are output and code 0",
        arguments: [
            (["--help"], "EXAMPLES"), (["help"], "EXAMPLES"), (["-h"], "kingmaker check"),
            (["--version"], "kingmaker 0."), (["check", "--help"], "kingmaker check"),
            (["help", "E07"], "E07\n\nA riding"), (["help", "check"], "kingmaker check"),
            (["help", "e37", "W30"], "\n\nW30\n\n"),
            (["--generate-completion-script", "bash"], "complete"),
            (["--generate-completion-script", "zsh"], "#compdef kingmaker"),
            (["--generate-completion-script", "fish"], "complete -c"),
        ])
    func help(_ arguments: [String], _ words: String) throws {
        let run = try Command.run(arguments)
        #expect(run.output.contains(words), "\(run.output.prefix(200))")
        #expect(run.code == 0 && run.errors == "")
    }

    @Test(
        "formats",
        arguments: [
            ("json", "{\"version\":1,\"kind\":\"seats\""), ("csv", "party,seats\r\nRed,4\r\n"),
            ("markdown", "| party | seats |"), ("text", "  party  seats\n"),
        ])
    func formats(_ format: String, _ words: String) throws {
        let run = try Command.run(["--format", format], input: Self.good + "seats")
        #expect(run.output.contains(words), "\(run.output)")
        #expect(run.code == 0)
    }

    @Test("a script that names its interpreter runs by itself")
    func interpreter() throws {
        let folder = try ScratchFolder(["a.king": "#!/usr/bin/env kingmaker\n" + Self.good])
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o755], ofItemAtPath: folder.file("a.king"))
        let bin = URL(filePath: Command.path).deletingLastPathComponent().path
        let run = try Command.shell(
            "\"$1\"", [folder.file("a.king")], environment: ["PATH": "\(bin):/usr/bin:/bin"])
        #expect(run.output == "majority: 5 seats.\n" && run.code == 0, "\(run.errors)")
    }

    /// 141 is the shell's word for the usual signal.
    @Test("a reader that has enough ends it quietly")
    func closedPipe() throws {
        let many = String(repeating: "seats\n", count: 5_000)
        let folder = try ScratchFolder(["a.king": Self.good + many])
        let run = try Command.shell(
            "{ \"$KINGMAKER\" \"$1\"; echo \"code $?\" >&2; } | head -1", [folder.file("a.king")])
        #expect(run.output == "majority: 5 seats.\n")
        #expect(run.errors == "code 141\n")
    }

    @Test("no colours where no terminal is, whatever the terminal is said to be")
    func colours() throws {
        let coloured = "party Red: colour \"#FF0000\"\nseats: Red 4\nseats"
        for variables in [["TERM": "xterm-256color", "COLORTERM": "truecolor"], ["NO_COLOR": "1"]] {
            let run = try Command.run([], input: coloured, environment: variables)
            #expect(!run.output.contains("\u{1B}") && run.output.contains("Red"))
        }
    }

    @Test(
        "hostile sentences are refused, one by one, and never end it",
        arguments: [
            "house has 999999999999999999999999999 seats", "house has 10000001 seats",
            "seats: Red 99999999999999999999", "riding One: Red 9999999999999999999",
            "swing 99999999999999999 points from Red to Blue",
            "which ridings where margin < 1e400 points", "\u{0}\u{1}\u{2}", "\"", ":", ";;;;", "if",
            "if if if if", "who wins " + String(repeating: "(", count: 5_000),
            "which ridings where " + String(repeating: "not ", count: 20_000) + "Red wins it",
            "Red wins " + String(repeating: "x", count: 100_000),
            "include \"/dev/null\"", "ridings from \"/dev/null\"", "ridings from \"/\"",
            "\u{202E}\u{FEFF}seats", "party " + String(repeating: "a ", count: 5_000),
        ])
    func hostile(_ sentence: String) throws {
        let folder = try ScratchFolder(["in": Self.good + sentence + "\n\nseats short\n"])
        let run = try Command.shell("exec \"$KINGMAKER\" < \"$1\"", [folder.file("in")])
        #expect(run.code == 3 || run.code == 0, "code \(run.code)")
        #expect(
            run.output.hasSuffix(Self.short),
            "\(run.output.suffix(200)) \(run.errors.suffix(300))")
        #expect(!run.errors.contains("Fatal") && !run.errors.contains("Thread"))
    }
}
