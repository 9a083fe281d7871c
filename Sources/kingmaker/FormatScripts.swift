// `kingmaker format [--check] FILE…`: scripts in one style.

import Diagnostics
import ArgumentParser
import Presentation
import Session

struct FormatScripts: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "format",
        abstract: "Put scripts into one style; words, names and comments stay as they are.",
        usage: "kingmaker format [--check] FILE ...",
        discussion: """
            EXIT CODES:
              0 all in the style; 1 with --check, some are not;
              2 usage, or a file that cannot be read or written;
              3 a script with a character that the style cannot place
            """)

    @Argument(
        help: "Scripts to format; '-' is standard input.", completion: .file(extensions: ["king"]))
    var files: [String]

    @Flag(help: "Change nothing; name the scripts that are not in the style.")
    var check = false

    func run() throws {
        var code: Int32 = 0
        for file in files { code = max(code, try format(file)) }
        if code != 0 { throw ExitCode(code) }
    }

    private func tell(_ file: String, _ words: String) -> Int32 {
        Terminal.write("kingmaker: \(safe(file)): \(words)\n", to: .errors)
        return Exit.usage
    }

    /// Standard input, put into the style on standard output.
    private func formatInput() -> Int32 {
        let text = String(validating: Terminal.wholeInput(), as: UTF8.self)
        guard let text, let styled = Session.inStyle(text) else {
            let words = "left as it is; 'kingmaker check -' says why"
            Terminal.write("kingmaker: standard input: \(words)\n", to: .errors)
            return Exit.script
        }
        if !check { Terminal.write(styled, to: .output) }
        guard check, styled != text else { return 0 }
        Terminal.write("standard input: not in the style\n", to: .output)
        return Exit.unmet
    }

    /// The exit code that one file asks for.
    private func format(_ file: String) throws -> Int32 {
        if file == "-" { return formatInput() }
        do {
            let result = try Session.format(file, writes: !check)
            switch result {
            case .unchanged: return 0
            case .changed where check:
                Terminal.write("\(safe(file)): not in the style\n", to: .output)
                return Exit.unmet
            case .changed:
                Terminal.write("\(safe(file)): formatted\n", to: .output)
                return 0
            case .refused:
                Terminal.write(
                    "kingmaker: \(safe(file)): left as it is; 'kingmaker check' says why\n",
                    to: .errors)
                return Exit.script
            }
        } catch let failure as Files.Failure {
            return tell(file, failure.words)
        } catch let failure as Files.WriteFailure {
            return tell(file, failure.words)
        }
    }
}
