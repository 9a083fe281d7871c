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

    /// As many columns as a width has room for. Of many names a few long ones are cut, so that there
    /// is room for two.
    init(_ whole: [String], width: Int, rows: Int) {
        let all = whole.map(Self.width)
        let room = whole.count > rows ? max(8, width / 2 - 1) : .max
        names = all.contains { $0 > room } ? whole.map { Self.cut($0, to: room) } : whole
        widths = all.map { min($0, room) }
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

    /// A name that is too long, with an ellipsis for its end.
    private static func cut(_ name: String, to room: Int) -> String {
        guard width(of: name) > room else { return name }
        var cut = ""
        var taken = 1
        for scalar in name.unicodeScalars {
            taken += columns(of: scalar)
            guard taken <= room else { break }
            cut.unicodeScalars.append(scalar)
        }
        return cut + "…" + String(repeating: " ", count: max(0, room - width(of: cut) - 1))
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
