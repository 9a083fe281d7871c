// Lines that arrive one by one, gathered into entries: a sentence, or a block with its lines.

import Syntax

package struct Entries: Sendable {
    package struct Entry: Sendable {
        package let text: String
        package let firstLine: Int

        package init(text: String, firstLine: Int) {
            self.text = text
            self.firstLine = firstLine
        }
    }

    private var lines: [String] = []
    private var firstLine = 1

    package init() {}

    /// Whether a block is open or a line goes on.
    package var isInside: Bool { !lines.isEmpty }

    /// Takes a line and gives the entries that it completes.
    /// - Parameter atPrompt: an empty line ends a block there; in a pipe a dedented line does.
    package mutating func add(_ line: String, number: Int, atPrompt: Bool) -> [Entry] {
        var done: [Entry] = []
        let isBlank = line.allSatisfy { $0 == " " || $0 == "\t" || $0 == "\r" }
        let isIndented = line.first == " " || line.first == "\t"
        let goesOn = lines.last?.hasSuffix(",") ?? false
        if isInside, !isBlank, !isIndented, !goesOn { done += end() }
        if isInside, isBlank, atPrompt { return done + end() }
        if lines.isEmpty { firstLine = number }
        lines.append(line)
        if lines.count == 1, !isIncomplete(line) { done += end() }
        return done
    }

    /// What is left when no more lines come.
    package mutating func end() -> [Entry] {
        defer { lines = [] }
        guard !lines.isEmpty else { return [] }
        return [Entry(text: lines.joined(separator: "\n"), firstLine: firstLine)]
    }
}
