// The prompt: entries from the terminal, replies to it.

import Diagnostics
import LineEditing
import Presentation
import Session

/// A conversation at a terminal.
struct Prompt {
    private var conversation: Conversation
    private let signals = Signals()
    private let history: HistoryFile?
    private var entries: [String] = []

    init(_ session: Session) {
        conversation = Conversation(session)
        history = HistoryFile(variable: Terminal.variable)
    }

    /// Talks until the user leaves.
    /// - Returns: the session, and the signal that ended it.
    mutating func converse() -> (Session, signal: Int32?) {
        let reader = reader()
        defer { reader.close() }
        entries = history?.load() ?? []
        for entry in entries { reader.remember(entry) }
        var draft = ""
        while true {
            let reading = reader.read(prompt: conversation.prompt, draft: draft)
            draft = ""
            switch reading {
            case .entry(let text):
                if take(text, reader) { return (conversation.session, nil) }
            case .pasted(let text):
                let (whole, rest) = Conversation.finished(text)
                draft = rest
                for entry in whole {
                    Terminal.write(conversation.prompt + safeLines(entry.text) + "\n", to: .output)
                    if take(entry.text, reader) { return (conversation.session, nil) }
                }
            case .interrupted: break
            case .end:
                Terminal.write("\n", to: .output)
                return (conversation.session, nil)
            case .terminated(let signal): return (conversation.session, signal)
            }
        }
    }

    private func reader() -> any LineReader {
        let isDumb = Terminal.variable("TERM").map { $0.isEmpty || $0 == "dumb" } ?? true
        guard !isDumb, Terminal.isTerminal(.input), Terminal.isTerminal(.output),
            let editor = LineEditor(signals: signals, isColoured: Terminal.colour != .none)
        else {
            return PlainLines(signals: signals) { entry, next in
                !Conversation.isComplete(next.map { entry + "\n" + $0 } ?? entry)
            }
        }
        editor.assistance.isComplete = Conversation.isComplete
        return editor
    }

    /// - Returns: whether the conversation is over.
    private mutating func take(_ text: String, _ reader: any LineReader) -> Bool {
        remember(text, reader)
        for entry in Conversation.entries(of: text) {
            let trimmed = entry.text.filter { $0 != " " }
            if ["quit", "exit", ":quit"].contains(trimmed) { return true }
            let reply = conversation.take(entry, from: "you", speaks: true)
            show(reply.outcome)
            if reply.leaves { return true }
        }
        return false
    }

    private mutating func remember(_ text: String, _ reader: any LineReader) {
        var entry = text[...]
        while let last = entry.last, last.isWhitespace { entry.removeLast() }
        guard !entry.isEmpty else { return }
        reader.remember(String(entry))
        history?.append(String(entry))
    }

    private func show(_ outcome: Session.Outcome) {
        if !outcome.messages.isEmpty { Terminal.write(outcome.messages + "\n", to: .errors) }
        if !outcome.output.isEmpty { Terminal.write(outcome.output, to: .output) }
    }

    private func safeLines(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { safe(String($0)) }
            .joined(separator: "\n")
    }
}
