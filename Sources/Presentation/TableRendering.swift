// Tables aligned by display width, within the terminal's.

import Interpreter

/// Words with the columns that they take.
private struct Measured {
    let text: String
    let width: Int

    init(_ text: String) {
        self.text = text
        width = displayWidth(text)
    }

    static let empty = Measured("")
}

extension TextWriter {
    /// A column with nothing in it is left out.
    mutating func table(_ table: Table) {
        var shown = options.maxRows.map { table.rows.prefix($0) } ?? table.rows[...]
        var cells = shown.map { row in row.map { Measured(safe($0.words)) } }
        let kept = table.columns.indices.filter { column in
            cells.contains { column < $0.count && $0[column].width > 0 }
        }
        if kept.count < table.columns.count {
            shown = shown.map { row in kept.map { $0 < row.count ? row[$0] : .empty } }[...]
            cells = cells.map { row in kept.map { $0 < row.count ? row[$0] : .empty } }
        }
        let heads = kept.map { lines(ofHead: table.columns[$0].head) }
        var widths = heads.map { $0.reduce(0) { max($0, $1.width) } }
        var right = heads.map { _ in false }
        for (row, measured) in zip(shown, cells) {
            for column in row.indices where column < widths.count {
                widths[column] = max(widths[column], measured[column].width)
                right[column] = right[column] || row[column].isNumber
            }
        }
        fit(&widths, right, cells, heads)
        self.heads(heads, widths, right)
        for (texts, row) in zip(cells, shown) {
            if zip(texts, widths).allSatisfy({ $0.width <= $1 }) {
                self.row(texts, widths, right, row)
            } else {
                for line in wrapped(texts, widths) { self.row(line, widths, right, row) }
            }
        }
        if shown.count < table.rows.count {
            write("  … \(grouped(table.rows.count - shown.count)) more\n")
        }
        if let omitted = table.omitted { paragraph("  \(omitted)", indent: 2) }
    }

    private func lines(ofHead head: String) -> [Measured] {
        head.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .map { Measured(safe(String(Substring($0)))) }
    }

    /// Heads of several lines stand on a common foot.
    private mutating func heads(_ heads: [[Measured]], _ widths: [Int], _ right: [Bool]) {
        guard heads.contains(where: { $0.contains { !$0.text.isEmpty } }) else { return }
        let depth = heads.reduce(1) { max($0, $1.count) }
        for line in 0..<depth {
            let texts = heads.map { head in
                let offset = line - (depth - head.count)
                return offset >= 0 ? head[offset] : .empty
            }
            row(texts, widths, right, [])
        }
    }

    /// Too wide a table gives up room in its widest columns of words: first down to their longest
    /// word, then further.
    private func fit(
        _ widths: inout [Int], _ right: [Bool], _ cells: [[Measured]], _ heads: [[Measured]]
    ) {
        var excess = widths.reduce(0) { $0 + $1 + 2 } - options.width
        guard excess > 0 else { return }
        let floors = heads.map { $0.map(\.width).max() ?? 0 }
        let longest = widths.indices.map { column in
            cells.flatMap { $0.indices.contains(column) ? pieces(of: $0[column].text) : [] }
                .map { displayWidth($0.trimmedEnd) }.max() ?? 0
        }
        for least in [longest, longest.map { min($0, 8) }] {
            while excess > 0 {
                let words = widths.indices.filter {
                    !right[$0] && widths[$0] > max(least[$0], floors[$0], 1)
                }
                guard let widest = words.max(by: { widths[$0] < widths[$1] }) else { break }
                widths[widest] -= 1
                excess -= 1
            }
        }
    }

    private mutating func row(
        _ texts: [Measured], _ widths: [Int], _ right: [Bool], _ cells: [Cell]
    ) {
        var pending = 0
        for column in texts.indices where column < widths.count {
            let text = texts[column]
            let gap = max(0, widths[column] - text.width)
            pending += 2
            if right[column] { pending += gap }
            if text.width > 0 {
                blanks(pending)
                paint(text.text, column < cells.count ? cells[column].colour : nil)
                pending = 0
            }
            if !right[column] { pending += gap }
        }
        endLine()
    }

    /// The lines that a row takes where a cell of words is wider than its column.
    private func wrapped(_ texts: [Measured], _ widths: [Int]) -> [[Measured]] {
        let pieces = zip(texts, widths).map { text, width in
            text.width <= width ? [text] : lines(of: text.text, within: width).map(Measured.init)
        }
        let depth = pieces.reduce(1) { max($0, $1.count) }
        return (0..<depth).map { line in pieces.map { line < $0.count ? $0[line] : .empty } }
    }

    /// Broken after a space or a dash; a longer word anywhere.
    private func lines(of text: String, within width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        for piece in pieces(of: text) {
            if displayWidth(line) + displayWidth(piece.trimmedEnd) > width, !line.isEmpty {
                lines.append(line.trimmedEnd)
                line = ""
            }
            line += piece
            while displayWidth(line.trimmedEnd) > width {
                let head = prefix(of: line, within: width)
                lines.append(head)
                line = String(line.dropFirst(head.count))
            }
        }
        return lines + [line.trimmedEnd]
    }

    private func pieces(of text: String) -> [String] {
        var pieces: [String] = []
        var piece = ""
        for character in text {
            piece.append(character)
            guard " -–—/".contains(character) else { continue }
            pieces.append(piece)
            piece = ""
        }
        return piece.isEmpty ? pieces : pieces + [piece]
    }

    /// At least one character, so that every line takes some.
    private func prefix(of text: String, within width: Int) -> String {
        var head = ""
        for character in text {
            guard head.isEmpty || displayWidth(head + String(character)) <= width else { break }
            head.append(character)
        }
        return head
    }
}

extension String {
    /// Without the blanks at its end.
    fileprivate var trimmedEnd: String {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}

extension Cell {
    var colour: Colour? {
        if case .party(let party) = self { party.colour } else { nil }
    }
}

/// The escape sequence that ends a foreground colour.
let plainColour = "\u{1B}[39m"

/// The escape sequence that sets a foreground colour as well as the terminal can.
package func escape(_ colour: Colour, _ depth: ColourDepth) -> String? {
    let (red, green, blue) = (Int(colour.red), Int(colour.green), Int(colour.blue))
    switch depth {
    case .none: return nil
    case .trueColour: return "\u{1B}[38;2;\(red);\(green);\(blue)m"
    case .palette256:
        func step(_ part: Int) -> Int { part < 48 ? 0 : part < 115 ? 1 : (part - 35) / 40 }
        return "\u{1B}[38;5;\(16 + 36 * step(red) + 6 * step(green) + step(blue))m"
    case .sixteen:
        let bits = (red > 127 ? 1 : 0) + (green > 127 ? 2 : 0) + (blue > 127 ? 4 : 0)
        return "\u{1B}[\(bits == 0 || bits == 7 ? 39 : 30 + bits)m"
    }
}
