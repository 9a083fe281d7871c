// Completion of what is not the language's: the prompt's commands and files' paths.

import Interpreter
import Syntax

extension Completer {
    /// Commands and what they take; nothing where the text is no command.
    func completionOfCommand(_ before: String, _ world: World) -> Completion? {
        let end = before.utf8.count
        let words = before.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        guard let first = words.first else { return nil }
        let last = words[words.count - 1]
        let range = (end - last.utf8.count)..<end
        if first.hasPrefix(":"), words.count == 1 {
            return Completion(
                range: range,
                candidates: Command.allCases.map { ":" + $0.rawValue }.filter {
                    $0.hasPrefix(first.lowercased())
                })
        }
        if first.lowercased() == "help", words.count > 1 {
            let typed = before.dropFirst(5).drop { $0 == " " }
            let from = end - typed.utf8.count
            return Completion(
                range: from..<end,
                candidates: Topic.all.map(\.name).filter { $0.hasPrefix(typed.lowercased()) })
        }
        guard first.hasPrefix(":"), let command = Command(rawValue: String(first.dropFirst()))
        else { return nil }
        switch command.takes {
        case .nothing, .number: return Completion(range: range)
        case .file: return paths(last, range)
        case .words(let choices):
            return Completion(range: range, candidates: choices.filter { $0.hasPrefix(last) })
        }
    }

    /// A path in quotes after `from` or `include`.
    func completionOfPath(_ before: String) -> Completion? {
        guard let quote = before.lastIndex(of: "\"") else { return nil }
        let opening = before[..<quote].split(separator: " ").last?.lowercased()
        guard opening == "from" || opening == "include" else { return nil }
        guard !before[..<quote].contains("\"") else { return nil }
        let typed = String(before[before.index(after: quote)...])
        let end = before.utf8.count
        var completion = paths(typed, (end - typed.utf8.count)..<end)
        completion.candidates = completion.candidates.map { $0.hasSuffix("/") ? $0 : $0 + "\"" }
        return completion
    }

    private func paths(_ typed: String, _ range: Range<Int>) -> Completion {
        let slash = typed.lastIndex(of: "/").map { typed.index(after: $0) } ?? typed.startIndex
        let folder = String(typed[..<slash])
        let part = typed[slash...]
        let names = Files.names(in: folder.isEmpty ? "." : Files.expanded(folder)).filter {
            $0.hasPrefix(part) && (!$0.hasPrefix(".") || part.hasPrefix("."))
        }
        return Completion(range: range, candidates: names.sorted().map { folder + $0 })
    }
}
