// Names set out in columns, down before across. A line is made when it is shown: of thousands only
// the first screens are.

struct Columns {
    private let names: [String]
    /// The columns of the terminal that each name takes.
    private let widths: [Int]
    /// The widths of the columns of names.
    private var cells: [Int] = []
    /// How many lines there are.
    private(set) var count: Int

    /// As many columns as a width has room for.
    init(_ names: [String], width: Int) {
        self.names = names
        widths = names.map(Self.width)
        count = names.count
        let most = min(names.count, max(1, width / 4))
        for across in stride(from: most, to: 1, by: -1) {
            let down = (names.count + across - 1) / across
            guard let cells = cells(down: down, within: width) else { continue }
            self.cells = cells
            count = down
            return
        }
    }

    /// The widths of columns of so many lines; nothing where there is no room for them.
    private func cells(down: Int, within width: Int) -> [Int]? {
        var cells: [Int] = []
        var room = width + 2
        for start in stride(from: 0, to: names.count, by: down) {
            let cell = widths[start..<min(start + down, names.count)].max() ?? 0
            room -= cell + 2
            guard room >= 0 else { return nil }
            cells.append(cell)
        }
        return cells
    }

    private static func width(of name: String) -> Int {
        var count = 0
        for scalar in name.unicodeScalars { count += columns(of: scalar) }
        return count
    }

    subscript(row: Int) -> String {
        guard !cells.isEmpty else { return names[row] }
        var line = ""
        for (column, cell) in cells.enumerated() {
            let index = column * count + row
            guard index < names.count else { break }
            line += names[index]
            if index + count < names.count {
                line += String(repeating: " ", count: cell - widths[index] + 2)
            }
        }
        return line
    }
}
