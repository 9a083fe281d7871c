// `kingmaker test FILE…`: every expectation of the scripts, checked and told.

import Diagnostics
import ArgumentParser
import Presentation
import Session

struct Test: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test",
        abstract: "Check what scripts expect: what was expected, what was found, why and where.",
        usage: "kingmaker test [--hints] [--junit FILE] FILE ...",
        discussion: """
            A script says what it expects in sentences of its own:
              expect NDP seats is 25 if Greens stand down for NDP in Sherbrooke
              expect Bloc and NDP from who holds the balance of power:
                  hint "Count who can reach 170."

            Those of the scripts it includes are checked too. One with an error is told and
            counted, and the others are checked all the same.

            EXIT CODES:
              0 all as expected; 1 an expectation was not met;
              2 usage, or a file that cannot be read; 3 an error in a script
            """)

    @Argument(
        help: "Scripts to test; '-' is standard input.", completion: .file(extensions: ["king"]))
    var files: [String]

    @Flag(help: "Give the author's hint for what is not met, and not the answer.")
    var hints = false

    @Option(help: ArgumentHelp("Write a JUnit report too.", valueName: "file"))
    var junit: String?

    func run() throws {
        var reports: [ScriptReport] = []
        for file in files { reports.append(report(file)) }
        if let junit { try write(renderJUnit(reports, hints: hints), to: junit) }
        if reports.contains(where: \.isMissing) { throw ExitCode(Exit.usage) }
        if reports.contains(where: \.hasErrors) { throw ExitCode(Exit.script) }
        let isMet = reports.allSatisfy { $0.verdicts.allSatisfy(\.holds) }
        if !isMet { throw ExitCode(Exit.unmet) }
    }

    private func report(_ file: String) -> ScriptReport {
        var talk = Talk(format: .text)
        guard let outcome = try? talk.outcome(of: file, .test) else {
            return ScriptReport(script: file, errors: "the file cannot be read", isMissing: true)
        }
        let file = file == "-" ? "standard input" : file
        if !outcome.messages.isEmpty { Terminal.write(outcome.messages + "\n", to: .errors) }
        let report =
            outcome.isChecked
            ? ScriptReport(script: file, verdicts: outcome.verdicts, unchecked: outcome.unchecked)
            : ScriptReport(script: file, errors: outcome.messages)
        var options = VerdictOptions()
        options.text.width = Terminal.width
        options.text.colour = Terminal.colour
        options.hints = hints
        Terminal.write(renderVerdicts(report, options), to: .output)
        return report
    }

    private func write(_ text: String, to path: String) throws {
        do {
            try Files().write(text, to: path, over: true)
        } catch {
            Terminal.write("kingmaker: \(safe(path)): \(error.words)\n", to: .errors)
            throw ExitCode(Exit.usage)
        }
    }
}
