// The command: its arguments, its exit codes, and who talks to whom.

import ArgumentParser
import Presentation

/// 0 all well, 1 an expectation failed, 2 usage or a file that cannot be read, 3 an error in a
/// script, 130 interrupted.
enum Exit {
    static let usage: Int32 = 2
    static let script: Int32 = 3
}

@main
struct Kingmaker: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kingmaker",
        abstract: "Who holds the balance of power, and what would change that?",
        discussion: """
            Scripts are read in the order given. With -c they only set the scene: the questions \
            given are answered, not those of the scripts. With neither, sentences are read from \
            the terminal or a pipe; '-' stands for standard input.

            EXAMPLES
              kingmaker Examples/canada-2019.king
                  run a script and answer its questions
              kingmaker -c 'who holds balance of power if Greens stand down in Sherbrooke' \\
                        Examples/canada-2019.king
                  ask one question of an election
              kingmaker -i Examples/canada-2019.king
                  load an election, then ask at a prompt
              echo 'seats if swing 2 points from Liberal to NDP' | kingmaker canada-2019.king -
                  answer questions from a pipe, after a script
              kingmaker check my-pact.king
                  look a script over without running it
              kingmaker --format csv -c seats Examples/canada-2019.king > seats.csv
                  an answer for a spreadsheet

            EXIT CODES
              0 all well, 2 usage or an unreadable file, 3 an error in a script, 130 interrupted
            """,
        version: "kingmaker 0.1.0",
        subcommands: [Run.self, Check.self],
        defaultSubcommand: Run.self)

    static func main() {
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch let code as ExitCode {
            Terminal.leave(code.rawValue)
        } catch {
            let isClean = exitCode(for: error) == .success
            let text = fullMessage(for: error)
            if !text.isEmpty { Terminal.write(text + "\n", to: isClean ? .output : .errors) }
            Terminal.leave(isClean ? 0 : Exit.usage)
        }
    }

}

extension Format: ExpressibleByArgument {}
