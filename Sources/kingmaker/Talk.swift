// A session with its texts in and its words out: files, questions, a pipe, a plain prompt.

import ArgumentParser
import Diagnostics
import Presentation
import Session

struct Talk {
    private var session: Session
    /// What the start-up file began, and the file where it declared anything.
    private var begun: Conversation?
    private var startFile: String?
    private(set) var failed = false
    /// Whether a script was refused, and with it the world that is asked about.
    private(set) var isRefused = false
    /// Whether an answer was written, which an empty line then parts from the next.
    private var hasAnswered = false
    private var loaded: [String] = []
    private var refused: Set<String> = []
    /// Whether an expectation that was asked for was not met.
    private var isUnmet = false

    init(format: Format) {
        var options = TextOptions()
        options.width = Terminal.width
        options.colour = Terminal.colour
        session = Session(options: options, format: format)
    }

    /// Runs a script; a file that cannot be read ends the program with a usage error.
    mutating func load(_ path: String, _ manner: Session.Manner = .script) throws {
        let outcome = try outcome(of: path, manner)
        tell(outcome)
        loaded.append(path)
        guard outcome.failed else { return }
        isRefused = true
        refused.insert(path)
        let rest =
            "nothing of it was taken and none of its questions answered: a file counts whole or not at all"
        Terminal.write("kingmaker: \(safe(path)): \(rest)\n", to: .errors)
        guard let startFile, loaded.count == 1 else { return }
        let before = "what \(safe(startFile)) declares was there before; '--no-init' leaves it out"
        Terminal.write("note: \(before)\n", to: .errors)
    }

    mutating func outcome(of path: String, _ manner: Session.Manner) throws -> Session.Outcome {
        do {
            if path == "-" {
                let source = Source(name: "standard input", bytes: Terminal.wholeInput())
                return session.run(source, manner)
            }
            return try session.load(path, manner)
        } catch {
            Terminal.write("kingmaker: \(safe(path)): \(error.words)\n", to: .errors)
            throw ExitCode(Exit.usage)
        }
    }

    mutating func ask(_ question: String, name: String) {
        tell(session.run(Source(name: name, text: question), .sentence(speaks: true)))
    }

    /// Ends with 3 where anything was refused, with 1 where an expectation was not met.
    func leave() throws {
        if failed { throw ExitCode(Exit.script) }
        if isUnmet { throw ExitCode(Exit.unmet) }
    }

    // MARK: Sentences, one after another

    /// A pipe: no prompts, nothing said but answers and errors with their lines.
    mutating func readPipe() {
        var conversation = Conversation(session, isPiped: true)
        defer { session = conversation.session }
        var entries = Entries()
        var number = 0
        while let line = readLine(strippingNewline: true) {
            number += 1
            for entry in entries.add(line, number: number, atPrompt: false) {
                if run(entry, &conversation) { return }
            }
        }
        for entry in entries.end() { if run(entry, &conversation) { return } }
    }

    /// - Returns: whether the conversation is over.
    private mutating func run(_ entry: Entries.Entry, _ conversation: inout Conversation) -> Bool {
        let reply = conversation.take(entry, from: "standard input", speaks: false)
        tell(reply.outcome)
        return reply.leaves
    }

    /// The start-up file: its entries are taken as if they were typed, before all else.
    mutating func begin(_ path: String) {
        guard let bytes = try? Files().read(path) else { return }
        var conversation = Conversation(session)
        for entry in Conversation.entries(of: String(decoding: bytes, as: UTF8.self)) {
            let outcome = conversation.take(entry, from: path, speaks: false).outcome
            write(outcome)
        }
        session = conversation.session
        begun = conversation
        startFile = session.world.isEmpty ? nil : path
    }

    /// A prompt.
    mutating func converse() throws {
        var conversation = begun ?? Conversation(session)
        conversation.goOn(with: session, loaded: loaded, refused: refused)
        let prompt = Prompt(conversation)
        let signal = prompt.converse()
        session = prompt.conversation.session
        if let signal { throw ExitCode(128 + signal) }
    }

    private mutating func tell(_ outcome: Session.Outcome) {
        show(outcome)
        isUnmet = isUnmet || !outcome.verdicts.allSatisfy(\.holds)
    }

    private mutating func show(_ outcome: Session.Outcome) {
        failed = failed || outcome.failed
        write(outcome, behind: hasAnswered ? session.format.separator : "")
        hasAnswered = hasAnswered || !outcome.output.isEmpty
    }

    private func write(_ outcome: Session.Outcome, behind separator: String = "") {
        if !outcome.messages.isEmpty { Terminal.write(outcome.messages + "\n", to: .errors) }
        if !outcome.output.isEmpty { Terminal.write(separator + outcome.output, to: .output) }
    }
}
