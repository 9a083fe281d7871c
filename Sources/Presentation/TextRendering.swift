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
    private var word = Word()

    init(options: TextOptions) {
        self.options = options
        bytes.reserveCapacity(1_024)
    }

    var text: String { String(decoding: bytes, as: UTF8.self) }

    mutating func write(_ text: some StringProtocol) { bytes.append(contentsOf: text.utf8) }

    mutating func blanks(_ count: Int) {
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: max(0, count)))
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
        for span in text.spans {
            var (string, colour) = content(of: span)
            string.withUTF8 { letters in
                var start = 0
                for (index, byte) in letters.enumerated() where byte == 0x20 || byte == 0x0A {
                    word.append(letters[start..<index], colour, options.colour)
                    end(&line)
                    start = index + 1
                }
                word.append(letters[start...], colour, options.colour)
            }
        }
        end(&line)
        endLine()
    }

    /// Puts the word where it fits: on this line, else on the next.
    private mutating func end(_ line: inout Line) {
        guard !word.bytes.isEmpty else { return }
        if !line.isEmpty, line.column + 1 + word.width > options.width {
            endLine()
            blanks(line.hanging)
            line.column = line.hanging
            line.isEmpty = true
        }
        if !line.isEmpty {
            blanks(1)
            line.column += 1
        }
        bytes.append(contentsOf: word.bytes)
        line.column += word.width
        line.isEmpty = false
        word.clear()
    }

    private func content(of span: Text.Span) -> (String, Colour?) {
        switch span {
        case .plain(let text): (safe(text), nil)
        case .name(let text), .strong(let text): (safe(text), nil)
        case .party(let party): (safe(party.name), party.colour)
        }
    }

    mutating func paint(_ text: some StringProtocol, _ colour: Colour?) {
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
            paragraph("'why in full' shows the \(folded.left) lines left out here.")
        }
        assumptions(answer.assumptions, spaced: true)
    }
}

/// A line being filled.
private struct Line {
    /// Blanks before the lines that follow, columns.
    let hanging: Int
    /// Columns taken.
    var column: Int
    var isEmpty = true
}

/// A word being put together, of pieces that may differ in colour.
private struct Word {
    /// UTF-8, with the escape sequences of its colours.
    var bytes: [UInt8] = []
    /// Columns.
    var width = 0

    mutating func append(
        _ letters: Slice<UnsafeBufferPointer<UInt8>>, _ colour: Colour?, _ depth: ColourDepth
    ) {
        guard !letters.isEmpty else { return }
        let code = colour.flatMap { escape($0, depth) }
        if let code { bytes.append(contentsOf: code.utf8) }
        bytes.append(contentsOf: letters)
        if code != nil { bytes.append(contentsOf: plainColour.utf8) }
        width += displayWidth(letters)
    }

    mutating func clear() {
        bytes.removeAll(keepingCapacity: true)
        width = 0
    }
}
