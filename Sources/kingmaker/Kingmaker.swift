// The command: its arguments, its exit codes, and who talks to whom.

import ArgumentParser
import Diagnostics
import Presentation
import Session

/// 0 all well, 1 an expectation failed, 2 usage or a file that cannot be read, 3 an error in a
/// script, 130 interrupted.
enum Exit {
    static let unmet: Int32 = 1
    static let usage: Int32 = 2
    static let script: Int32 = 3
}

@main
struct Kingmaker: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kingmaker",
        abstract: "Who holds the balance of power, and what would change that?",
        usage: """
            kingmaker [FILE ...] [-c QUESTION] ... [-i] [--format FORMAT]
            kingmaker check FILE ...
            kingmaker help CODE
            kingmaker test [--hints] FILE ...
            kingmaker format [--check] FILE ...
            """,
        discussion: """
            Scripts are read in the order given. With -c they only set the scene: the
            questions given are answered, not those of the scripts; 'why' asks about the
            last question before it, given or in a script. With neither, sentences are
            read from the terminal or a pipe.

            EXAMPLES:
              kingmaker Examples/canada-2019.king
                  run a script and answer its questions
              kingmaker -c 'who is kingmaker' Examples/canada-2019.king
                  ask one question of an election
              kingmaker -i Examples/canada-2019.king
                  load an election, then ask at a prompt
              echo 'votes in Alberta' | kingmaker Examples/canada-2019.king -
                  answer questions from a pipe, after a script
              kingmaker check my-pact.king
                  look a script over without running it
              kingmaker help E07
                  explain the code of an error, with an example
              kingmaker test --hints exercise.king
                  check what a script expects, with its hints
              kingmaker --format csv -c seats Examples/canada-2019.king
                  an answer for a spreadsheet

            EXIT CODES:
              0 all well; 1 an expectation was not met;
              2 usage, or a file that cannot be read; 3 an error in a script;
              130 interrupted
            """,
        version: "kingmaker \(version)",
        subcommands: [Check.self, Help.self, Test.self, FormatScripts.self])

    static let version = "0.1.0"

    /// The start-up file of a conversation, in the folder of the XDG Base Directory Specification.
    private static var startFile: String? {
        if let folder = Terminal.variable("XDG_CONFIG_HOME"), folder.hasPrefix("/") {
            return folder + "/kingmaker/init.king"
        }
        return Terminal.variable("HOME").map { $0 + "/.config/kingmaker/init.king" }
    }

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

    @Flag(help: "Leave out the start-up file, ~/.config/kingmaker/init.king.")
    var noInit = false

    @Option(name: .shortAndLong, help: "How answers are written.")
    var format: Format = .text

    func run() throws {
        var order = Order(startFile: noInit ? nil : Self.startFile)
        order.files = files
        order.questions = questions
        order.isInteractive = interactive
        order.format = format
        try order.run()
    }

    /// An order that needs no parser.
    private static func plainOrder(_ arguments: [String]) -> Order? {
        Order(
            plainly: arguments, startFile: startFile,
            except: configuration.subcommands.compactMap { $0.configuration.commandName })
    }

    /// A subcommand's name in the first place, though a file could stand there.
    private static func subcommand(_ arguments: [String]) -> (any ParsableCommand.Type)? {
        configuration.subcommands.first { $0.configuration.commandName == arguments.first }
    }

    private static func parsed(_ arguments: [String]) throws -> any ParsableCommand {
        guard let command = subcommand(arguments) else { return try parseAsRoot(arguments) }
        return try command.parseAsRoot(Array(arguments.dropFirst()))
    }

    static func main() {
        let arguments = Array(CommandLine.arguments.dropFirst())
        do {
            if let order = plainOrder(arguments) {
                try order.run()
            } else {
                var command = try parsed(arguments)
                try command.run()
            }
        } catch let code as ExitCode {
            Terminal.leave(code.rawValue)
        } catch {
            let isClean = exitCode(for: error) == .success
            let command = subcommand(arguments)
            let text = command?.fullMessage(for: error) ?? fullMessage(for: error)
            if !text.isEmpty { Terminal.write(text + "\n", to: isClean ? .output : .errors) }
            Terminal.leave(isClean ? 0 : Exit.usage)
        }
    }

}

extension Format: ExpressibleByArgument {}
