// `kingmaker [FILE…] [-c QUESTION]… [-i]`: scripts, then questions, then a prompt or a pipe.

import ArgumentParser
import Diagnostics
import Presentation
import Session

struct Run: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "Run scripts, answer questions, or talk (the usual command).")

    @Argument(
        help: "Scripts to run, in order; '-' is standard input.",
        completion: .file(extensions: ["king"]))
    var files: [String] = []

    @Option(
        name: [.customShort("c"), .customLong("ask")], parsing: .unconditionalSingleValue,
        help: ArgumentHelp(
            "Answer this question, after the scripts. May be given again.", valueName: "question"))
    var questions: [String] = []

    @Flag(name: .shortAndLong, help: "Go on at a prompt afterwards.")
    var interactive = false

    @Option(name: .shortAndLong, help: "How answers are written.")
    var format: Format = .text

    func run() throws {
        var talk = Talk(format: format)
        for file in files {
            if file == "-" {
                talk.readPipe()
            } else {
                try talk.load(file, questions.isEmpty ? .script : .facts)
            }
        }
        for (index, question) in questions.enumerated() {
            talk.ask(question, name: questions.count == 1 ? "question" : "question \(index + 1)")
        }
        let isDone = !files.isEmpty || !questions.isEmpty
        if interactive || (!isDone && Terminal.isTerminal(.input)) {
            talk.converse()
        } else if !isDone {
            talk.readPipe()
        }
        try talk.leave()
    }
}

struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Look scripts over: report every error, run no question.")

    @Argument(help: "Scripts to check.", completion: .file(extensions: ["king"]))
    var files: [String]

    func run() throws {
        var failed = false
        for file in files {
            var talk = Talk(format: .text)
            try talk.load(file, .check)
            failed = failed || talk.failed
            if !talk.failed { Terminal.write("\(safe(file)): no errors\n", to: .output) }
        }
        if failed { throw ExitCode(Exit.script) }
    }
}
