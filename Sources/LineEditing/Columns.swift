// Names set out in columns, down before across. A line is made when it is shown: of thousands only
// the first screens are.

struct Columns {
    private let names: [String]
    /// The columns of the terminal that each name takes.
    private let widths: [Int]
    /// Columns of the terminal that a name may take at the most.
    private let room: Int
    /// The widths of the columns of names.
    private var cells: [Int] = []
    /// How many lines there are.
    private(set) var count: Int

    /// As many columns as a width has room for. Of many names a few long ones are cut, so that there
    /// is room for two.
    init(_ names: [String], width: Int, rows: Int) {
        let room = names.count > rows ? max(8, width / 2 - 1) : .max
        self.names = names
        self.room = room
        widths = names.map { min(Self.width(of: $0), room) }
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

    /// A name; of one that is too long an ellipsis ends what there is room for.
    private func shown(_ index: Int) -> String {
        let name = names[index]
        guard name.utf8.count > room, Self.width(of: name) > room else { return name }
        var cut = ""
        var taken = 1
        for scalar in name.unicodeScalars {
            taken += columns(of: scalar)
            guard taken <= room else { break }
            cut.unicodeScalars.append(scalar)
        }
        cut += "…"
        return cut + String(repeating: " ", count: max(0, room - Self.width(of: cut)))
    }

    subscript(row: Int) -> String {
        guard !cells.isEmpty else { return names[row] }
        var line = ""
        for (column, cell) in cells.enumerated() {
            let index = column * count + row
            guard index < names.count else { break }
            line += shown(index)
            if index + count < names.count {
                line += String(repeating: " ", count: cell - widths[index] + 2)
            }
        }
        return line
    }
}
