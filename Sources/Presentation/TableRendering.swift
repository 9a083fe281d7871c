// Tables aligned by display width, within the terminal's.

import Diagnostics
import Interpreter

/// Words with the columns that they take on the terminal.
private struct Measured {
    let text: String
    let width: Int
    let colour: Colour?

    init(_ text: String, _ colour: Colour? = nil) {
        self.text = text
        width = displayWidth(text)
        self.colour = colour
    }

    static let empty = Measured("")
}

extension TextWriter {
    mutating func table(_ table: Table) {
        let shown = options.maxRows.map { table.rows.prefix($0) } ?? table.rows[...]
        let grid = Grid(table, shown, within: options.width)
        if grid.heads.contains(where: { $0.contains { !$0.text.isEmpty } }) {
            for line in grid.headLines { row(line, grid) }
        }
        for cells in grid.rows {
            for line in grid.lines(of: cells) { row(line, grid) }
        }
        if shown.count < table.rows.count {
            write("  … \(grouped(table.rows.count - shown.count)) more\n")
        }
        if let omitted = table.omitted { paragraph("  \(omitted)", indent: 2) }
    }

    private mutating func row(_ cells: [Measured], _ grid: Grid) {
        var pending = 0
        for column in cells.indices {
            let cell = cells[column]
            let gap = max(0, grid.widths[column] - cell.width)
            pending += 2
            if grid.isRight[column] { pending += gap }
            if cell.width > 0 {
                blanks(pending)
                paint(cell.text, cell.colour)
                pending = 0
            }
            if !grid.isRight[column] { pending += gap }
        }
        endLine()
    }
}

/// A table laid out: its columns as wide as they must be, those with nothing in them left out.
private struct Grid {
    /// The lines of each column's head.
    let heads: [[Measured]]
    let rows: [[Measured]]
    private(set) var widths: [Int]
    /// Whether a column holds numbers, and stands on the right.
    let isRight: [Bool]

    init(_ table: Table, _ shown: ArraySlice<[Cell]>, within width: Int) {
        let kept = table.columns.indices.filter { column in
            shown.contains { column < $0.count && !$0[column].isBlank }
        }
        heads = kept.map { column in
            table.columns[column].head.utf8
                .split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
                .map { Measured(safe(String(Substring($0)))) }
        }
        rows = shown.map { row in
            kept.map { column in
                guard column < row.count else { return .empty }
                return Measured(safe(row[column].words), row[column].colour)
            }
        }
        isRight = kept.map { column in
            shown.contains { column < $0.count && $0[column].isNumber }
        }
        widths = heads.map { $0.reduce(0) { max($0, $1.width) } }
        for row in rows {
            for column in row.indices { widths[column] = max(widths[column], row[column].width) }
        }
        fit(within: width)
    }

    /// Heads of several lines stand on a common foot.
    var headLines: [[Measured]] {
        let depth = heads.reduce(1) { max($0, $1.count) }
        return (0..<depth).map { line in
            heads.map { head in
                let offset = line - (depth - head.count)
                return offset >= 0 ? head[offset] : .empty
            }
        }
    }

    /// Too wide a table gives up room in its widest columns of words: first down to their longest
    /// word, then further.
    private mutating func fit(within width: Int) {
        var excess = widths.reduce(0) { $0 + $1 + 2 } - width
        guard excess > 0 else { return }
        let floors = heads.map { $0.map(\.width).max() ?? 0 }
        let longest = widths.indices.map { column in
            rows.flatMap { pieces(of: $0[column].text) }
                .map { displayWidth($0.trimmedEnd) }.max() ?? 0
        }
        for least in [longest, longest.map { min($0, 8) }] {
            while excess > 0 {
                let words = widths.indices.filter {
                    !isRight[$0] && widths[$0] > max(least[$0], floors[$0], 1)
                }
                guard let widest = words.max(by: { widths[$0] < widths[$1] }) else { break }
                widths[widest] -= 1
                excess -= 1
            }
        }
    }

    /// The lines that a row takes: several where a cell of words is wider than its column.
    func lines(of row: [Measured]) -> [[Measured]] {
        guard row.indices.contains(where: { row[$0].width > widths[$0] }) else { return [row] }
        let pieces = row.indices.map { column in
            row[column].width <= widths[column]
                ? [row[column]]
                : lines(of: row[column].text, within: widths[column])
                    .map { Measured($0, row[column].colour) }
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
