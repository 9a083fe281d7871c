// An answer as words and tables on a terminal.

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

    package init(width: Int = 80, colour: ColourDepth = .none, maxRows: Int? = nil) {
        self.width = width
        self.colour = colour
        self.maxRows = maxRows
    }
}

package func renderText(_ answer: Answer, _ options: TextOptions) -> String {
    var writer = TextWriter(options: options)
    if answer.kind == .why {
        writer.derivation(answer)
    } else {
        writer.answer(answer)
    }
    return writer.out
}

struct TextWriter {
    let options: TextOptions
    var out = ""

    mutating func answer(_ answer: Answer) {
        paragraph(answer.headline)
        for table in answer.tables where !table.rows.isEmpty && !table.isForData {
            out += "\n"
            if let title = table.title { paragraph(title) }
            self.table(table)
        }
        if !answer.notes.isEmpty {
            out += "\n"
            for note in answer.notes { paragraph(note) }
        }
        assumptions(answer.assumptions, spaced: answer.notes.isEmpty)
    }

    private mutating func assumptions(_ lines: [Text], spaced: Bool) {
        guard !lines.isEmpty else { return }
        if spaced { out += "\n" }
        if lines.count == 1 { return paragraph("Assuming \(lines[0]).") }
        out += "Assuming\n"
        for line in lines { paragraph("- \(line)", indent: 2, hanging: 2) }
    }

    // MARK: Paragraphs

    /// Words wrapped at the width.
    /// - Parameter label: stands in place of the first line's blanks.
    mutating func paragraph(
        _ text: Text, indent: Int = 0, hanging: Int = 0, label: String? = nil
    ) {
        var column = 0
        var isFirst = true
        var isLabelled = label != nil
        func begin(_ indent: Int) {
            out += isLabelled ? label ?? "" : String(repeating: " ", count: indent)
            isLabelled = false
            column = indent
            isFirst = true
        }
        begin(indent)
        for word in words(of: text) {
            let width = word.reduce(0) { $0 + displayWidth($1.text) }
            if !isFirst, column + 1 + width > options.width {
                out += "\n"
                begin(indent + hanging)
            }
            if !isFirst {
                out += " "
                column += 1
            }
            for piece in word { out += paint(piece.text, piece.colour) }
            column += width
            isFirst = false
        }
        out += "\n"
    }

    private typealias Piece = (text: String, colour: Colour?)

    /// Words, each of pieces that may differ in colour.
    private func words(of text: Text) -> [[Piece]] {
        var words: [[Piece]] = []
        var word: [Piece] = []
        for span in text.spans {
            let (string, colour) = content(of: span)
            var piece = ""
            for character in string {
                guard character == " " || character == "\n" else {
                    piece.append(character)
                    continue
                }
                if !piece.isEmpty { word.append((piece, colour)) }
                if !word.isEmpty { words.append(word) }
                word = []
                piece = ""
            }
            if !piece.isEmpty { word.append((piece, colour)) }
        }
        if !word.isEmpty { words.append(word) }
        return words
    }

    private func content(of span: Text.Span) -> (String, Colour?) {
        switch span {
        case .plain(let text): (safe(text), nil)
        case .name(let text), .strong(let text): (safe(text), nil)
        case .party(let party): (safe(party.name), party.colour)
        }
    }

    func paint(_ text: String, _ colour: Colour?) -> String {
        guard let colour, let code = escape(colour, options.colour) else { return text }
        return code + text + "\u{1B}[39m"
    }

    // MARK: Derivations

    mutating func derivation(_ answer: Answer) {
        paragraph(answer.headline)
        guard !answer.derivation.isEmpty else { return }
        out += "\n"
        var stack = answer.derivation.reversed().map { ($0, 1) }
        var shown = 0
        while let (step, depth) = stack.popLast() {
            shown += 1
            let source: Text = step.source.map { "  [\(name: $0)]" } ?? ""
            paragraph(step.text + source, indent: 2 * min(depth, 12), hanging: 2)
            for child in step.children.reversed() { stack.append((child, depth + 1)) }
        }
        assumptions(answer.assumptions, spaced: true)
    }
}
