// A session with its texts in and its words out: files, questions, a pipe, a plain prompt.

import ArgumentParser
import Diagnostics
import Presentation
import Session

struct Talk {
    private var session: Session
    private(set) var failed = false

    init(format: Format) {
        var options = TextOptions()
        options.width = Terminal.width
        options.colour = Terminal.colour
        session = Session(options: options, format: format)
    }

    /// Runs a script; a file that cannot be read ends the program with a usage error.
    mutating func load(_ path: String, _ manner: Session.Manner = .script) throws {
        do {
            show(try session.load(path, manner))
        } catch {
            Terminal.write("kingmaker: \(safe(path)): \(error.words)\n", to: .errors)
            throw ExitCode(Exit.usage)
        }
    }

    mutating func ask(_ question: String, name: String) {
        show(session.run(Source(name: name, text: question), .sentence(speaks: false)))
    }

    /// Ends with 3 where anything was refused.
    func leave() throws {
        if failed { throw ExitCode(Exit.script) }
    }

    // MARK: Sentences, one after another

    /// A pipe: no prompts, nothing said but answers and errors with their lines.
    mutating func readPipe() { read(name: "standard input", prompts: false) }

    /// A plain prompt.
    mutating func converse() {
        read(name: "you", prompts: true)
        Terminal.write("\n", to: .output)
    }

    private mutating func read(name: String, prompts: Bool) {
        var entries = Entries()
        var number = 0
        if prompts { prompt(isInside: false) }
        while let line = readLine(strippingNewline: true) {
            number += 1
            if prompts, !entries.isInside, ["quit", "exit", ":quit"].contains(line.trimmed) {
                return
            }
            for entry in entries.add(line, number: number, atPrompt: prompts) {
                run(entry, name, prompts)
            }
            if prompts { prompt(isInside: entries.isInside) }
        }
        for entry in entries.end() { run(entry, name, prompts) }
    }

    private mutating func run(_ entry: Entries.Entry, _ name: String, _ prompts: Bool) {
        let source = Source(name: name, text: entry.text, firstLine: entry.firstLine)
        show(session.run(source, .sentence(speaks: prompts)), isTalk: prompts)
    }

    private func prompt(isInside: Bool) {
        Terminal.write(isInside ? "      ...> " : "kingmaker> ", to: .output)
    }

    private mutating func show(_ outcome: Session.Outcome, isTalk: Bool = false) {
        if !isTalk { failed = failed || outcome.failed }
        if !outcome.messages.isEmpty { Terminal.write(outcome.messages + "\n", to: .errors) }
        if !outcome.output.isEmpty { Terminal.write(outcome.output, to: .output) }
    }
}

extension String {
    fileprivate var trimmed: String {
        String(
            drop { $0 == " " || $0 == "\t" }.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
    }
}
