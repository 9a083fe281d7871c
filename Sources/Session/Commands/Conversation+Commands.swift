// What the prompt's commands do.

import Diagnostics
import Interpreter
import Presentation
import Syntax

extension Conversation {
    mutating func command(_ source: Source, _ text: String) -> Reply {
        let body = text.drop { $0 == " " }.dropFirst()
        let word = String(body.prefix { !$0.isWhitespace })
        let rest = String(body.dropFirst(word.count)).trimmed
        let at = Location(source, SourceRange(0, source.bytes.count))
        guard let command = Command(word: word) else { return unknown(word, at) }
        switch command {
        case .quit: return Reply(leaves: true)
        case .help: return commandHelp(rest, at)
        case .load: return load(rest, at)
        case .reload: return reload(at)
        case .save: return save(rest, at)
        case .undo: return step(.undo, rest, at)
        case .redo: return step(.redo, rest, at)
        case .back: return back()
        case .world: return .said(told(session.world.summary))
        case .history: return .said(history(rest))
        case .format: return setFormat(rest, at)
        case .time: return setTime(rest, at)
        case .colour: return setColour(rest, at)
        case .width: return setWidth(rest, at)
        case .reset: return reset()
        case .clear: return .clearing
        case .tour: return tour(rest, at)
        }
    }

    func refused(_ diagnostic: Diagnostic) -> Reply {
        .refused(diagnostic, width: session.options.width)
    }

    private func unknown(_ word: String, _ at: Location) -> Reply {
        let near = Command.allCases.map(\.rawValue).filter {
            editDistance(Array($0.utf8), Array(word.lowercased().utf8), atMost: 2) <= 2
        }
        return refused(.unknownCommand(word, near: near.map { ":" + $0 }, at: at))
    }

    private func commandHelp(_ rest: String, _ at: Location) -> Reply {
        if !rest.isEmpty {
            let word = rest.hasPrefix(":") ? String(rest.dropFirst()) : rest
            guard let command = Command(word: word) else { return unknown(word, at) }
            return .said("\(command.usage)  \(command.summary)")
        }
        let widest = Command.allCases.map(\.usage.count).max() ?? 0
        let lines = Command.allCases.map { command in
            "  \(command.usage)"
                + String(repeating: " ", count: widest - command.usage.count + 2) + command.summary
        }
        return .said(
            lines.joined(separator: "\n")
                + "\n\n"
                + wrapped(
                    "Tab completes, → takes the grey text and Ctrl-→ a word of it, ↑ recalls, Ctrl-R "
                        + "searches, Ctrl-_ undoes, Alt-Enter runs a block, Ctrl-C drops the line.",
                    width: session.options.width)
        )
    }

    // MARK: Undo, redo, back, reset

    private enum Direction { case undo, redo }

    private mutating func step(_ way: Direction, _ rest: String, _ at: Location) -> Reply {
        let command = way == .undo ? Command.undo : .redo
        guard let count = rest.isEmpty ? 1 : Int(rest), count > 0 else {
            return refused(.commandTakes(command, "how many sentences, 1 or more", at: at))
        }
        let moved = take(count, way)
        guard !moved.isEmpty else {
            return .said(way == .undo ? "Nothing to take back." : "Nothing was taken back.")
        }
        let done = way == .undo ? "Taken back: " : "Done again: "
        return .said(moved.map { done + Self.head(of: $0) }.joined(separator: "\n"))
    }

    /// Goes back or forward by so many entries, as far as there are any, and says once what was so
    /// there; returns the entries.
    private mutating func take(_ count: Int, _ way: Direction) -> [String] {
        var entries: [String] = []
        var state: Moment.State? = (session.world, session.said)
        while entries.count < count,
            let moment = way == .undo ? past.popLast() : future.popLast()
        {
            let now = Moment(
                kept: state, entry: moment.entry, name: moment.name,
                firstLine: moment.firstLine)
            if way == .undo { future.append(now) } else { past.append(now) }
            state = moment.kept
            entries.append(moment.entry)
        }
        if !entries.isEmpty {
            let there = state ?? saidAgain()
            session.become(there.world, there.said)
        }
        return entries
    }

    /// An entry's first line.
    static func head(of entry: String) -> String {
        let lines = entry.split(separator: "\n")
        let first = safe(lines.first.map(String.init) ?? "")
        return lines.count > 1 ? "\(first) … (\(lines.count) lines)" : first
    }

    private mutating func back() -> Reply {
        guard session.world.suppositionCount > 0 else {
            return .said("No what-if is open: 'suppose' and a change opens one.")
        }
        return changing(":back") { conversation in
            let ended = conversation.session.goBack()
            return .said(
                conversation.wrapped(
                    "No longer supposed: " + ended.map(Self.head).joined(separator: "; "),
                    width: conversation.session.options.width))
        }
    }

    private mutating func reset() -> Reply {
        loaded = []
        return changing(":reset") { conversation in
            conversation.session.become(World(), [])
            return .said("Everything is forgotten; ':undo' brings it back.")
        }
    }

    // MARK: Settings

    private mutating func setFormat(_ rest: String, _ at: Location) -> Reply {
        if rest.isEmpty { return .said("Answers are written as \(session.format.rawValue).") }
        guard let format = Format(rawValue: rest.lowercased()) else {
            return refused(.commandTakes(.format, "text, json, csv or markdown", at: at))
        }
        session.format = format
        return .said("Answers are written as \(format.rawValue).")
    }

    private mutating func setTime(_ rest: String, _ at: Location) -> Reply {
        guard let isOn = rest.isEmpty ? isTimed : Self.switched(rest) else {
            return refused(.commandTakes(.time, "on or off", at: at))
        }
        isTimed = isOn
        return .said(isOn ? "Times are told." : "Times are not told; ':time on' tells them.")
    }

    private mutating func setColour(_ rest: String, _ at: Location) -> Reply {
        switch rest.lowercased() {
        case "": break
        case "auto": session.options.colour = colours
        case "on": session.options.colour = colours == .none ? .sixteen : colours
        case "off": session.options.colour = .none
        default: return refused(.commandTakes(.colour, "on, off or auto", at: at))
        }
        return .said(session.options.colour == .none ? "No colours." : "Colours.")
    }

    private mutating func setWidth(_ rest: String, _ at: Location) -> Reply {
        if rest.lowercased() == "auto" {
            fix(width: nil)
            return .said("Answers are as wide as the terminal.")
        }
        if rest.isEmpty { return .said("Answers take \(session.options.width) columns.") }
        guard let width = Int(rest), (20...1000).contains(width) else {
            return refused(.commandTakes(.width, "a number of columns from 20 to 1000", at: at))
        }
        fix(width: width)
        return .said("Answers take \(width) columns.")
    }

    private static func switched(_ word: String) -> Bool? {
        switch word.lowercased() {
        case "on", "yes": true
        case "off", "no": false
        default: nil
        }
    }

    // MARK: Looking

    private func told(_ summary: [(String, String)]) -> String {
        let facts =
            summary + (loaded.isEmpty ? [] : [("loaded", loaded.map(safe).joined(separator: ", "))])
        let widest = facts.map(\.0.count).max() ?? 0
        let blanks = String(repeating: " ", count: widest + 4)
        return facts.map { name, value in
            let lines = wrapped(safe(value), width: session.options.width - widest - 4)
            return "  \(name)" + String(repeating: " ", count: widest - name.count + 2)
                + lines.split(separator: "\n").joined(separator: "\n" + blanks)
        }.joined(separator: "\n")
    }

    private func history(_ text: String) -> String {
        // What asks for it is the newest entry itself.
        let isAsking = entries.last?.hasPrefix(":") ?? false
        let found = entries.dropLast(isAsking ? 1 : 0).filter {
            text.isEmpty || $0.lowercased().contains(text.lowercased())
        }
        guard !found.isEmpty else { return "Nothing was typed before." }
        return found.suffix(text.isEmpty ? 30 : 200).map { entry in
            entry.split(separator: "\n", omittingEmptySubsequences: false)
                .map { "  " + safe(String($0)) }.joined(separator: "\n")
        }.joined(separator: "\n")
    }
}

extension String {
    /// Without blanks at either end.
    var trimmed: String {
        var text = self[...]
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
