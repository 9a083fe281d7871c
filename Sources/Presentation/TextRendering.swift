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
        out += label ?? ""
        if label == nil { blanks(indent) }
        var column = indent
        var isFirst = true
        let pieces = pieces(of: text)
        var index = 0
        while index < pieces.count {
            var end = index
            var width = 0
            repeat {
                width += displayWidth(pieces[end].text)
                end += 1
            } while end < pieces.count && !pieces[end].beginsWord
            if !isFirst, column + 1 + width > options.width {
                out += "\n"
                blanks(indent + hanging)
                column = indent + hanging
                isFirst = true
            }
            if !isFirst {
                out += " "
                column += 1
            }
            for piece in pieces[index..<end] { paint(piece.text, piece.colour) }
            column += width
            isFirst = false
            index = end
        }
        out += "\n"
    }

    mutating func blanks(_ count: Int) {
        for _ in 0..<max(0, count) { out += " " }
    }

    /// A word, or a part of one that differs in colour.
    private struct Piece {
        let text: Substring
        let colour: Colour?
        let beginsWord: Bool
    }

    private func pieces(of text: Text) -> [Piece] {
        var pieces: [Piece] = []
        var beginsWord = true
        for span in text.spans {
            let (string, colour) = content(of: span)
            var start = string.startIndex
            func take(to end: String.Index) {
                guard start < end else { return }
                pieces.append(
                    Piece(text: string[start..<end], colour: colour, beginsWord: beginsWord))
                beginsWord = false
            }
            for index in string.utf8.indices
            where string.utf8[index] == UInt8(ascii: " ")
                || string.utf8[index] == UInt8(ascii: "\n")
            {
                take(to: index)
                start = string.utf8.index(after: index)
                beginsWord = true
            }
            take(to: string.endIndex)
        }
        return pieces
    }

    private func content(of span: Text.Span) -> (String, Colour?) {
        switch span {
        case .plain(let text): (safe(text), nil)
        case .name(let text), .strong(let text): (safe(text), nil)
        case .party(let party): (safe(party.name), party.colour)
        }
    }

    mutating func paint(_ text: some StringProtocol, _ colour: Colour?) {
        guard let colour, let code = escape(colour, options.colour) else {
            out += text
            return
        }
        out += code
        out += text
        out += "\u{1B}[39m"
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
