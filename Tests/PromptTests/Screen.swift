// What a terminal shows: enough of the codes of xterm for all that the command and libedit send.

import Foundation

struct Screen {
    struct Cell: Equatable {
        var text: Character = " "
        /// The parameters of the colour it was written in.
        var style = ""
    }

    let rows: Int
    private(set) var columns: Int
    private var cells: [[Cell]]
    /// Rows that run on into the next.
    private var wrapped: [Bool]
    private(set) var row = 0
    private(set) var column = 0
    private var isPending = false
    private var style = ""
    private var saved = (row: 0, column: 0, style: "", isPending: false)
    private var rest: [UInt8] = []
    /// Modes that were asked for and not ended: `?2004`.
    private(set) var modes: Set<String> = []

    init(rows: Int, columns: Int) {
        self.rows = rows
        self.columns = columns
        cells = Array(repeating: Array(repeating: Cell(), count: columns), count: rows)
        wrapped = Array(repeating: false, count: rows)
    }

    // MARK: What it shows

    private func line(_ row: Int) -> String {
        var line = String(cells[row].map(\.text))
        while line.last == " " { line.removeLast() }
        return line
    }

    var text: String { (0..<rows).map(line).joined(separator: "\n") }

    /// Lines that are not blank.
    var lines: [String] { (0..<rows).map(line).filter { !$0.isEmpty } }

    /// The cursor's line, up to the cursor.
    var cursorLine: String { String(cells[row][..<column].map(\.text)) }

    /// The style in which a text stands on the screen, at its last place.
    func style(of text: String) -> String? {
        for row in (0..<rows).reversed() {
            let line = cells[row].map { String($0.text) }.joined()
            if let found = line.range(of: text, options: .backwards) {
                let column = line.distance(from: line.startIndex, to: found.lowerBound)
                return cells[row][column].style
            }
        }
        return nil
    }

    // MARK: Bytes

    mutating func feed(_ bytes: ArraySlice<UInt8>) {
        rest += bytes
        var index = 0
        while index < rest.count, let length = take(at: index) { index += length }
        rest.removeFirst(index)
    }

    /// Does what stands at a place; nothing where it is not whole yet.
    private mutating func take(at index: Int) -> Int? {
        let first = rest[index]
        switch first {
        case 0x1B: return escape(at: index)
        case 0x08: column = max(0, column - 1); isPending = false
        case 0x0A: lineFeed()
        case 0x0D: column = 0; isPending = false
        case 0..<0x20: break
        default:
            let length = first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
            guard index + length <= rest.count else { return nil }
            put(Character(String(decoding: rest[index..<index + length], as: UTF8.self)))
            return length
        }
        return 1
    }

    private mutating func escape(at index: Int) -> Int? {
        guard index + 1 < rest.count else { return nil }
        switch rest[index + 1] {
        case UInt8(ascii: "7"): saved = (row, column, style, isPending)
        case UInt8(ascii: "8"): (row, column, style, isPending) = saved
        case UInt8(ascii: "["):
            guard let end = rest[(index + 2)...].firstIndex(where: { (0x40...0x7E).contains($0) })
            else { return nil }
            let parameters = String(decoding: rest[index + 2..<end], as: UTF8.self)
            control(Character(Unicode.Scalar(rest[end])), parameters)
            return end - index + 1
        default: break
        }
        return 2
    }

    private mutating func control(_ code: Character, _ parameters: String) {
        let count = max(1, Int(parameters.split(separator: ";").first ?? "") ?? 1)
        if code != "m" { isPending = false }
        switch code {
        case "A": row = max(0, row - count)
        case "B": row = min(rows - 1, row + count)
        case "C": column = min(columns - 1, column + count)
        case "D": column = max(0, column - count)
        case "G": column = min(columns - 1, count - 1)
        case "H": row = 0; column = 0
        case "J":
            if parameters == "2" {
                for row in 0..<rows { clear(row, from: 0) }
            } else {
                clearDown()
            }
        case "K": clear(row, from: column)
        case "P": delete(count)
        case "@": insert(count)
        case "m": colour(parameters)
        case "h": modes.insert(parameters)
        case "l": modes.remove(parameters)
        default: break
        }
    }

    private mutating func colour(_ parameters: String) {
        let parts = parameters.split(separator: ";", omittingEmptySubsequences: false)
        style = parts.allSatisfy { $0.isEmpty || $0 == "0" } ? "" : parameters
        if parameters == "39" { style = "" }
    }

    // MARK: Cells

    private mutating func put(_ text: Character) {
        if isPending {
            wrapped[row] = true
            column = 0
            lineFeed()
        }
        cells[row][column] = Cell(text: text, style: style)
        if column == columns - 1 { isPending = true } else { column += 1 }
    }

    private mutating func lineFeed() {
        isPending = false
        guard row == rows - 1 else {
            row += 1
            return
        }
        cells.removeFirst()
        wrapped.removeFirst()
        cells.append(Array(repeating: Cell(), count: columns))
        wrapped.append(false)
    }

    private mutating func clear(_ row: Int, from start: Int) {
        for column in start..<columns { cells[row][column] = Cell() }
        if start == 0 { wrapped[row] = false }
    }

    private mutating func clearDown() {
        clear(row, from: column)
        for row in (row + 1)..<max(row + 1, rows) { clear(row, from: 0) }
    }

    private mutating func delete(_ count: Int) {
        let count = min(count, columns - column)
        cells[row].removeSubrange(column..<column + count)
        cells[row] += Array(repeating: Cell(), count: count)
    }

    private mutating func insert(_ count: Int) {
        let count = min(count, columns - column)
        cells[row].removeLast(count)
        cells[row].insert(contentsOf: Array(repeating: Cell(), count: count), at: column)
    }

    // MARK: Another width

    /// Lays the lines out anew, as most terminals do: what had run on is one line again.
    mutating func resize(columns new: Int) {
        var lines: [[Cell]] = [[]]
        var cursor = (line: 0, offset: 0)
        for row in 0..<rows {
            if row == self.row { cursor = (lines.count - 1, lines[lines.count - 1].count + column) }
            lines[lines.count - 1] += cells[row]
            guard !wrapped[row] else { continue }
            while lines[lines.count - 1].last == Cell() { lines[lines.count - 1].removeLast() }
            lines.append([])
        }
        lines.removeLast()
        columns = new
        cells = []
        wrapped = []
        for (index, line) in lines.enumerated() {
            let rows = max(1, (line.count + new - 1) / new)
            if index == cursor.line {
                row = cells.count + cursor.offset / new
                column = cursor.offset % new
            }
            for part in 0..<rows {
                let cells = line[min(part * new, line.count)..<min((part + 1) * new, line.count)]
                self.cells.append(cells + Array(repeating: Cell(), count: new - cells.count))
                wrapped.append(part < rows - 1)
            }
        }
        fit()
    }

    /// Rows are lost at the top, or come at the bottom.
    private mutating func fit() {
        while cells.count < rows || row >= cells.count {
            cells.append(Array(repeating: Cell(), count: columns))
            wrapped.append(false)
        }
        while cells.count > rows {
            if row < rows, cells.last?.allSatisfy({ $0 == Cell() }) == true {
                cells.removeLast()
                wrapped.removeLast()
            } else {
                cells.removeFirst()
                wrapped.removeFirst()
                row = max(0, row - 1)
            }
        }
        isPending = false
    }
}
