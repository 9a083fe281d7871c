// A conversation: a session with what a prompt adds to it, its commands, undo, and what-ifs. It knows
// no terminal: entries in, replies out.

import Diagnostics
import Interpreter
import Presentation
import Syntax

package struct Conversation: Sendable {
    package var session: Session
    /// What each entry that changed the world found, oldest first.
    var past: [Moment] = []
    var future: [Moment] = []

    /// The world at a time, and the entry that changed it then.
    struct Moment: Sendable {
        let world: World
        let entry: String
    }

    package init(_ session: Session) { self.session = session }

    /// What an entry came to.
    package struct Reply: Sendable {
        package var outcome = Session.Outcome()
        /// The conversation is over.
        package var leaves = false

        static func said(_ text: String) -> Reply {
            Reply(outcome: Session.Outcome(output: text + "\n"))
        }
    }

    package var prompt: String { "kingmaker> " }

    /// Takes an entry: a sentence, a block, a command.
    package mutating func take(_ entry: Entries.Entry, from name: String, speaks: Bool) -> Reply {
        let source = Source(name: name, text: entry.text, firstLine: entry.firstLine)
        return Reply(outcome: session.run(source, .sentence(speaks: speaks)))
    }
}

extension Conversation {
    /// Whether an entry is whole, so that Enter runs it: a block is when its last line is blank, or
    /// stands no further in than its first.
    package static func isComplete(_ text: String) -> Bool {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard let first = lines.first, let last = lines.last, isIncomplete(String(first)) else {
            return true
        }
        guard lines.count > 1 else { return false }
        return !last.hasPrefix(" ") && !last.hasPrefix("\t")
            || last.allSatisfy { $0 == " " || $0 == "\t" }
    }

    /// An entry of several lines as sentences and blocks, one by one.
    package static func entries(of text: String) -> [Entries.Entry] {
        let (whole, rest) = finished(text + "\n")
        var entries = Entries()
        var last: [Entries.Entry] = []
        for line in rest.split(separator: "\n") {
            last += entries.add(String(line), number: 1, atPrompt: false)
        }
        return whole + last + entries.end()
    }

    /// The entries of a text that are whole, and what is left of an unfinished one.
    package static func finished(_ text: String) -> (whole: [Entries.Entry], rest: String) {
        var entries = Entries()
        var whole: [Entries.Entry] = []
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        for (index, line) in lines.dropLast().enumerated() {
            whole += entries.add(String(line), number: index + 1, atPrompt: false)
        }
        let open = entries.end().map(\.text)
        return (whole, (open + [String(lines.last ?? "")]).joined(separator: "\n"))
    }
}
