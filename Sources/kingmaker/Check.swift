// `kingmaker check FILE…`: every error of a script, and no answer.

import Diagnostics
import ArgumentParser
import Presentation
import Session

struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Look scripts over: report every error, run no question.",
        usage: "kingmaker check FILE ...")

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
