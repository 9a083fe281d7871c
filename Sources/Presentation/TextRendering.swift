// An answer as words and tables on a terminal.

import Diagnostics
import Interpreter

package enum Format: String, CaseIterable, Sendable {
    case text, json, csv, markdown
}

/// How many colours a terminal has.
package enum ColourDepth: Sendable {
    case none, sixteen, palette256, trueColour
}

package struct TextOptions: Sendable {
    /// Columns.
    package var width = 80
    package var colour = ColourDepth.none
    /// Rows of a table shown at the most; all where nothing is given.
    package var maxRows: Int?
    /// Lines of a derivation shown at the most; all where nothing is given.
    package var maxSteps: Int?

    package init(
        width: Int = 80, colour: ColourDepth = .none, maxRows: Int? = nil, maxSteps: Int? = nil
    ) {
        self.width = width
        self.colour = colour
        self.maxRows = maxRows
        self.maxSteps = maxSteps
    }
}

package func renderText(_ answer: Answer, _ options: TextOptions) -> String {
    var writer = TextWriter(options: options)
    if answer.kind == .why {
        writer.derivation(answer)
    } else {
        writer.answer(answer)
    }
    return writer.text
}

/// Writes bytes of UTF-8: an answer is long, and a string grows more slowly.
struct TextWriter {
    let options: TextOptions
    private var bytes: [UInt8] = []

    init(options: TextOptions) {
        self.options = options
        bytes.reserveCapacity(1_024)
    }

    var text: String { String(decoding: bytes, as: UTF8.self) }

    mutating func write(_ text: String) {
        var text = text
        text.withUTF8 { bytes.append(contentsOf: $0) }
    }

    mutating func blanks(_ count: Int) {
        for _ in 0..<max(0, count) { bytes.append(UInt8(ascii: " ")) }
    }

    mutating func endLine() { bytes.append(UInt8(ascii: "\n")) }

    mutating func answer(_ answer: Answer) {
        paragraph(answer.headline)
        for table in answer.tables where !table.rows.isEmpty && !table.isForData {
            endLine()
            if let title = table.title { paragraph(title) }
            self.table(table)
        }
        if !answer.notes.isEmpty {
            endLine()
            for note in answer.notes { paragraph(note) }
        }
        assumptions(answer.assumptions, spaced: answer.notes.isEmpty)
    }

    private mutating func assumptions(_ lines: [Text], spaced: Bool) {
        guard !lines.isEmpty else { return }
        if spaced { endLine() }
        if lines.count == 1 { return paragraph("Assuming \(lines[0]).") }
        write("Assuming\n")
        for line in lines { paragraph(line, indent: 4, hanging: 0, label: "  - ") }
    }

    // MARK: Paragraphs

    /// Words wrapped at the width.
    /// - Parameter label: stands in place of the first line's blanks.
    mutating func paragraph(
        _ text: Text, indent: Int = 0, hanging: Int = 0, label: String? = nil
    ) {
        if let label { write(label) } else { blanks(indent) }
        var line = Line(hanging: indent + hanging, column: indent)
        for span in text.agreed {
            var (string, colour) = content(of: span)
            let code = colour.flatMap { escape($0, options.colour) }
            string.withUTF8 { letters in
                var start = 0
                while start < letters.count {
                    if letters[start] == UInt8(ascii: " ") {
                        endWord(on: &line)
                        start += 1
                        continue
                    }
                    let end = wordEnd(in: letters, from: start)
                    put(.init(rebasing: letters[start..<end]), code, on: &line)
                    start = end
                }
            }
        }
        endWord(on: &line)
        endLine()
    }

    /// Puts a piece of a word behind what the line has, a blank before the first.
    private mutating func put(
        _ letters: UnsafeBufferPointer<UInt8>, _ code: String?, on line: inout Line
    ) {
        if line.word == nil {
            line.word = bytes.count
            if !line.isEmpty { bytes.append(UInt8(ascii: " ")) }
        }
        if let code { write(code) }
        if let width = plainWidth(letters) {
            bytes.append(contentsOf: letters)
            line.wordWidth += width
        } else {
            let (text, width) = shown(String(decoding: letters, as: UTF8.self))
            write(text)
            line.wordWidth += width
        }
        if code != nil { write(plainColour) }
    }

    /// A word that does not fit moves to the next line: the blank before it becomes the line's end.
    private mutating func endWord(on line: inout Line) {
        guard let word = line.word else { return }
        let width = line.wordWidth
        if line.isEmpty {
            line.column += width
        } else if line.column + 1 + width > options.width {
            let next = [UInt8(ascii: "\n")] + repeatElement(UInt8(ascii: " "), count: line.hanging)
            bytes.replaceSubrange(word...word, with: next)
            line.column = line.hanging + width
        } else {
            line.column += 1 + width
        }
        line.isEmpty = false
        line.word = nil
        line.wordWidth = 0
    }

    private func content(of span: Text.Span) -> (String, Colour?) {
        switch span {
        case .plain(let text), .name(let text), .strong(let text): (text, nil)
        case .party(let party): (party.name, party.colour)
        }
    }

    mutating func paint(_ text: String, _ colour: Colour?) {
        guard let colour, let code = escape(colour, options.colour) else { return write(text) }
        write(code)
        write(text)
        write(plainColour)
    }

    // MARK: Derivations

    mutating func derivation(_ answer: Answer) {
        paragraph(answer.headline)
        let steps = answer.derivation
        guard !steps.isEmpty else { return }
        endLine()
        let folded = FoldedDerivation(steps, most: answer.isInFull ? nil : options.maxSteps)
        for line in folded.lines {
            switch line {
            case .step(let step, let depth):
                let source: Text = step.source.map { "  [\(name: $0)]" } ?? ""
                paragraph(step.text + source, indent: 2 * min(depth, 12), hanging: 2)
            case .more(let count, let depth):
                paragraph("… \(count) more", indent: 2 * min(depth, 12))
            }
        }
        if folded.left > 0 {
            endLine()
            let left = folded.left == 1 ? "the line" : "the \(folded.left) lines"
            paragraph("'why in full' shows \(left) left out here.")
        }
        assumptions(answer.assumptions, spaced: true)
    }
}

private func wordEnd(in letters: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var end = start
    while end < letters.count, letters[end] != UInt8(ascii: " ") { end += 1 }
    return end
}

/// A line being filled.
private struct Line {
    /// Blanks before the lines that follow, columns.
    let hanging: Int
    /// Columns taken by the words that fit.
    var column: Int
    var isEmpty = true
    /// Where the word that is being put together begins, of pieces that may differ in colour.
    var word: Int?
    /// Columns.
    var wordWidth = 0
}
