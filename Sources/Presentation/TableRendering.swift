// Tables aligned by display width, within the terminal's.

import Interpreter

extension TextWriter {
    mutating func table(_ table: Table) {
        let shown = options.maxRows.map { Array(table.rows.prefix($0)) } ?? table.rows
        let cells = shown.map { row in row.map { safe($0.words) } }
        let heads = table.columns.map {
            $0.head.split(separator: "\n", omittingEmptySubsequences: false).map {
                safe(String($0))
            }
        }
        let depth = heads.map(\.count).max() ?? 1
        var widths = heads.indices.map { column in
            max(
                heads[column].map(displayWidth).max() ?? 0,
                cells.map { $0.indices.contains(column) ? displayWidth($0[column]) : 0 }.max() ?? 0)
        }
        let right = heads.indices.map { column in
            shown.contains { $0.indices.contains(column) && $0[column].isNumber }
        }
        fit(&widths, right, cells, heads)
        if heads.contains(where: { $0.contains { !$0.isEmpty } }) {
            for line in 0..<depth {
                let texts = heads.map { head -> String in
                    let offset = line - (depth - head.count)
                    return offset >= 0 ? head[offset] : ""
                }
                row(texts, widths, right, colours: [])
            }
        }
        for (index, texts) in cells.enumerated() {
            let colours = shown[index].map(\.colour)
            if zip(texts, widths).allSatisfy({ displayWidth($0) <= $1 }) {
                row(texts, widths, right, colours: colours)
            } else {
                for line in wrapped(texts, widths) { row(line, widths, right, colours: colours) }
            }
        }
        if shown.count < table.rows.count {
            out += "  … \(grouped(table.rows.count - shown.count)) more\n"
        }
        if let omitted = table.omitted { paragraph("  \(omitted)", indent: 2) }
    }

    /// Too wide a table gives up room in its widest columns of words: first down to their longest
    /// word, then further.
    private func fit(
        _ widths: inout [Int], _ right: [Bool], _ cells: [[String]], _ heads: [[String]]
    ) {
        var excess = widths.reduce(0) { $0 + $1 + 2 } - options.width
        guard excess > 0 else { return }
        let floors = heads.map { $0.map(displayWidth).max() ?? 0 }
        let longest = widths.indices.map { column in
            cells.flatMap { $0.indices.contains(column) ? pieces(of: $0[column]) : [] }
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
        _ texts: [String], _ widths: [Int], _ right: [Bool], colours: [Colour?]
    ) {
        var pending = 0
        for (column, text) in texts.enumerated() where column < widths.count {
            let gap = max(0, widths[column] - displayWidth(text))
            pending += 2
            if right[column] { pending += gap }
            if !text.isEmpty {
                blanks(pending)
                paint(text, colours.indices.contains(column) ? colours[column] : nil)
                pending = 0
            }
            if !right[column] { pending += gap }
        }
        out += "\n"
    }

    /// The lines that a row takes where a cell of words is wider than its column.
    private func wrapped(_ texts: [String], _ widths: [Int]) -> [[String]] {
        let pieces = zip(texts, widths).map { text, width in
            displayWidth(text) <= width ? [text] : lines(of: text, within: width)
        }
        let depth = pieces.map(\.count).max() ?? 1
        return (0..<depth).map { line in pieces.map { line < $0.count ? $0[line] : "" } }
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
