// `kingmaker help [E07 …]`: codes of messages explained; without one, the command's help.

import ArgumentParser
import Presentation
import Session

struct Help: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "help",
        abstract: "Explain the code of a message, with an example, or a subcommand.",
        usage: "kingmaker help CODE ... | SUBCOMMAND")

    @Argument(help: "Codes, as errors show them: E07.")
    var codes: [String] = []

    func run() throws {
        guard !codes.isEmpty else {
            return Terminal.write(Kingmaker.helpMessage() + "\n", to: .output)
        }
        var options = TextOptions()
        options.width = Terminal.width
        let session = Session(options: options)
        var failed = false
        for (index, code) in codes.enumerated() {
            if let command = Kingmaker.configuration.subcommands.first(where: {
                $0.configuration.commandName == code
            }) {
                Terminal.write(Kingmaker.helpMessage(for: command) + "\n", to: .output)
            } else if let explanation = session.explanation(of: code) {
                Terminal.write((index > 0 ? "\n" : "") + explanation, to: .output)
            } else {
                Terminal.write(Session.noCode(code), to: .errors)
                failed = true
            }
        }
        if failed { throw ExitCode(Exit.usage) }
    }
}
