// Tables aligned by display width, within the terminal's.

import Diagnostics
import Interpreter

/// Words with the columns that they take on the terminal.
private struct Measured {
    let text: String
    let width: Int
    let colour: Colour?

    init(_ text: String, _ colour: Colour? = nil) {
        (self.text, width) = shown(text)
        self.colour = colour
    }

    static let empty = Measured("")
}

extension TextWriter {
    mutating func table(_ table: Table) {
        let rows = table.rowsInText
        let shown = options.maxRows.map { rows.prefix($0) } ?? rows
        let grid = Grid(table, shown, within: options.width)
        if grid.heads.contains(where: { $0.width > 0 }) {
            for start in grid.starts(of: grid.heads) { row(grid.heads, from: start, grid) }
        }
        for start in grid.starts(of: grid.cells) {
            if grid.isTooWide(from: start) {
                let lines = grid.wrapped(from: start)
                for start in grid.starts(of: lines) { row(lines, from: start, grid) }
            } else {
                row(grid.cells, from: start, grid)
            }
        }
        if table.total == nil, shown.count < rows.count {
            write("  … \(grouped(rows.count - shown.count)) more\n")
        }
        if let rest = table.remainder(showing: shown.count) { paragraph("  \(rest)", indent: 2) }
    }

    private mutating func row(_ cells: [Measured], from start: Int, _ grid: Grid) {
        var pending = 0
        for column in grid.widths.indices {
            let cell = cells[start + column]
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
    /// Line after line, each with a cell a column; heads of several lines stand on a common foot.
    private(set) var heads: [Measured] = []
    /// Row after row.
    private(set) var cells: [Measured] = []
    private(set) var widths: [Int]
    /// Whether a column holds numbers, and stands on the right.
    let isRight: [Bool]

    init(_ table: Table, _ shown: ArraySlice<[Cell]>, within width: Int) {
        let kept = table.columns.indices.filter { column in
            shown.contains { column < $0.count && !$0[column].isBlank }
        }
        isRight = kept.map { column in
            shown.contains { column < $0.count && $0[column].isNumber }
        }
        widths = Array(repeating: 0, count: kept.count)
        cells.reserveCapacity(shown.count * kept.count)
        for row in shown {
            for column in kept {
                let cell = column < row.count ? row[column] : .empty
                cells.append(Measured(cell.words, cell.colour))
            }
        }
        setHeads(kept.map { table.columns[$0].head })
        widen(to: heads)
        let floors = widths
        widen(to: cells)
        fit(within: width, floors)
    }

    /// Where each line of heads or cells begins.
    func starts(of cells: [Measured]) -> StrideTo<Int> {
        stride(from: 0, to: cells.count, by: max(1, widths.count))
    }

    private mutating func setHeads(_ words: [String]) {
        guard words.contains(where: { $0.utf8.contains(UInt8(ascii: "\n")) }) else {
            heads = words.map { Measured($0) }
            return
        }
        let parts = words.map(\.lines)
        let depth = parts.reduce(0) { max($0, $1.count) }
        for line in 0..<depth {
            for part in parts {
                let place = line - (depth - part.count)
                heads.append(place < 0 ? .empty : Measured(part[place]))
            }
        }
    }

    private mutating func widen(to cells: [Measured]) {
        for start in starts(of: cells) {
            for column in widths.indices {
                widths[column] = max(widths[column], cells[start + column].width)
            }
        }
    }

    /// Too wide a table gives up room in its widest columns of words: first down to their longest
    /// word, then further.
    /// - Parameter floors: the widths of the heads.
    private mutating func fit(within width: Int, _ floors: [Int]) {
        var excess = widths.reduce(0) { $0 + $1 + 2 } - width
        guard excess > 0 else { return }
        let longest = widths.indices.map { column in
            stride(from: column, to: cells.count, by: widths.count)
                .flatMap { pieces(of: cells[$0].text) }
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

    func isTooWide(from start: Int) -> Bool {
        widths.indices.contains { cells[start + $0].width > widths[$0] }
    }

    /// The lines that a row takes where a cell of words is wider than its column.
    func wrapped(from start: Int) -> [Measured] {
        let pieces = widths.indices.map { column in
            let cell = cells[start + column]
            return cell.width <= widths[column]
                ? [cell]
                : lines(of: cell.text, within: widths[column])
                    .map { Measured($0, cell.colour) }
        }
        let depth = pieces.reduce(1) { max($0, $1.count) }
        return (0..<depth).flatMap { line in
            pieces.map { line < $0.count ? $0[line] : .empty }
        }
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
    fileprivate var lines: [String] {
        utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .map { String(Substring($0)) }
    }

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
