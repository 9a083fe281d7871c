// The prompt: entries from the terminal, replies to it.

import Diagnostics
import LineEditing
import Presentation
import Session

/// A conversation at a terminal.
final class Prompt {
    private(set) var conversation: Conversation
    private let signals = Signals()
    private let history: HistoryFile?
    private let editor: LineEditor?
    private let reader: any LineReader
    private let worker: Worker
    /// Made when it is first needed.
    private lazy var completer = Completer()
    private var recollection = Recollection()
    /// What stands in the line, as the world was when it was begun.
    private var latest: Draft?
    /// The number of the next line that is typed, by which evidence names it.
    private var nextLine = 1
    /// A question of ours is being answered: nothing is suggested or painted.
    private var isAsking = false

    init(_ conversation: Conversation) {
        self.conversation = conversation
        history = HistoryFile(variable: Terminal.variable)
        worker = Worker(signals: signals)
        let isDumb = Terminal.variable("TERM").map { $0.isEmpty || $0 == "dumb" } ?? true
        editor =
            !isDumb && Terminal.isTerminal(.input) && Terminal.isTerminal(.output)
            ? LineEditor(signals: signals) : nil
        reader =
            editor
            ?? PlainLines(signals: signals) { entry, next in
                !Conversation.isComplete(next.map { entry + "\n" + $0 } ?? entry)
            }
        assist()
    }

    /// Talks until the user leaves.
    /// - Returns: the signal that ended it.
    func converse() -> Int32? {
        defer { reader.close() }
        if editor == nil { recall() }
        if Terminal.isTerminal(.output) { Terminal.write(Self.banner + "\n", to: .output) }
        var draft = ""
        while true {
            editor?.isColoured = conversation.session.options.colour != .none
            let reading = reader.read(prompt: conversation.prompt, draft: draft)
            draft = ""
            latest = nil
            conversation.fit(width: Terminal.width, height: Terminal.height)
            switch reading {
            case .entry(let text): if let end = take(text) { return end.signal }
            case .pasted(let text):
                let (whole, rest) = Conversation.finished(Conversation.meant(text))
                draft = rest
                for entry in whole {
                    Terminal.write(conversation.prompt + lines(entry.text) + "\n", to: .output)
                    if let end = take(entry.text) { return end.signal }
                }
            case .interrupted: break
            case .end:
                Terminal.write("\n", to: .output)
                return nil
            case .terminated(let signal): return signal
            }
        }
    }

    private static let banner =
        "kingmaker \(Kingmaker.version): 'help' for help, ':tour' for a tour, Ctrl-D to leave"

    // MARK: Entries

    /// Why the conversation is over.
    private struct End {
        let signal: Int32?
    }

    private func take(_ typed: String) -> End? {
        let text = Conversation.meant(typed)
        remember(text)
        let first = nextLine
        if !text.allSatisfy(\.isWhitespace) { nextLine += 1 + text.count(where: \.isNewline) }
        for entry in Conversation.entries(of: text, from: first) {
            let reply: Conversation.Reply
            switch ending(of: entry) {
            case .done(let done): reply = done
            case .stopped: return nil
            case .terminated(let signal): return End(signal: signal)
            }
            if reply.leaves { return End(signal: nil) }
            if reply.clears, editor != nil { Terminal.write("\u{1B}[H\u{1B}[2J", to: .output) }
            if let question = reply.asks, editor != nil {
                answer(question)
            } else {
                show(reply.outcome, under: reply.silence)
            }
            if let more = conversation.goOn(after: entry.text, failed: reply.outcome.failed) {
                Terminal.write(more, to: .output)
            }
        }
        return nil
    }

    private func ending(of entry: Entries.Entry) -> Worker.Ending {
        // A file is written here and now, or not at all.
        if conversation.writes(entry) { return .done(conversation.take(entry)) }
        if conversation.loads(entry) { return worker.load(entry, into: &conversation) }
        guard conversation.isQuestion(entry) else {
            return worker.change(&conversation) { $0.take(entry) }
        }
        if conversation.needsSettling {
            let settled = worker.change(&conversation) { conversation in
                conversation.settle()
                return Conversation.Reply()
            }
            guard case .done = settled else { return settled }
        }
        let ending = worker.reply(to: entry, in: conversation)
        if case .done(let reply) = ending, !reply.outcome.failed { conversation.keepAsked(entry) }
        return ending
    }

    private func answer(_ question: String) {
        isAsking = true
        defer { isAsking = false }
        let reading = reader.read(prompt: question, draft: "")
        var isYes = false
        if case .entry(let text) = reading { isYes = ["y", "yes"].contains(text.lowercased()) }
        show(conversation.answer(yes: isYes).outcome)
    }

    private func remember(_ text: String) {
        var entry = text[...]
        while let last = entry.last, last.isWhitespace { entry.removeLast() }
        guard !entry.isEmpty else { return }
        let isRepeat = conversation.entries.last == String(entry)
        conversation.remember(String(entry))
        recollection.add(String(entry))
        reader.remember(String(entry))
        if !isRepeat { history?.append(String(entry)) }
    }

    // MARK: Showing

    /// Shows what an entry came to.
    /// - Parameter heading: what stands above a text that goes to the pager.
    private func show(_ outcome: Session.Outcome, under heading: String = "") {
        let messages = outcome.messages.isEmpty ? "" : outcome.messages + "\n"
        let text = messages + outcome.output
        let isHeaded = !heading.isEmpty && !outcome.failed
        if editor != nil,
            Pager.isNeeded(for: text, rows: Terminal.height, columns: Terminal.width),
            let pager = Pager(variable: Terminal.variable, signals: signals),
            pager.show((isHeaded ? heading + "\n" : "") + text)
        {
            return
        }
        if !messages.isEmpty { Terminal.write(messages, to: .errors) }
        if !outcome.output.isEmpty { Terminal.write(outcome.output, to: .output) }
    }

    private func lines(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { safe(String($0)) }
            .joined(separator: "\n")
    }

    // MARK: Assistance

    /// What was typed in conversations before.
    private func recall() {
        conversation.entries = history?.load() ?? []
        reader.recall(conversation.entries)
        recollection = Recollection(conversation.entries)
    }

    private func prepare() {
        recall()
        let start = draft(of: "who h")
        _ = highlights(of: start, in: conversation.session.world, .none)
        _ = completer.suggestion(after: start, in: conversation.session.world)
    }

    private func assist() {
        guard let editor else { return }
        editor.assistance.isComplete = { [unowned self] in isAsking || Conversation.isComplete($0) }
        editor.assistance.paint = { [unowned self] in paints($0) }
        editor.assistance.prepare = { [unowned self] in prepare() }
        editor.assistance.suggest = { [unowned self] in suggestion($0) }
        editor.assistance.key = Recollection.key
        editor.assistance.complete = { [unowned self] text, offset in
            guard !isAsking else { return Completions() }
            let found = completer.completion(of: text, at: offset, in: conversation.session.world)
            return Completions(
                range: found.range, candidates: found.candidates.map { .init($0) })
        }
    }

    private func paints(_ text: String) -> [Paint] {
        guard !isAsking else { return [] }
        let depth = conversation.session.options.colour
        return highlights(of: draft(of: text), in: conversation.session.world, depth).map {
            Paint(range: $0.range, code: $0.code)
        }
    }

    /// The tour's sentence first, then what was typed before, then what the grammar is sure of.
    private func suggestion(_ text: String) -> String? {
        guard !isAsking else { return nil }
        if let wanted = conversation.suggested, wanted.hasPrefix(text) {
            return String(wanted.dropFirst(text.count))
        }
        guard !text.isEmpty else { return nil }
        if let entry = recollection.newest(goingOnFrom: text) {
            return String(entry.utf8.dropFirst(text.utf8.count).prefix { $0 != 0x0A })
        }
        return completer.suggestion(after: draft(of: text), in: conversation.session.world)
    }

    /// A text's tokens: it is painted and gone on from at one key.
    private func draft(of text: String) -> Draft {
        if let latest, latest.text == text { return latest }
        let draft = Draft(text, conversation.session.world)
        latest = draft
        return draft
    }
}
