// Where text stands on a terminal of a given width: the rows that libedit draws it in.

import CLibedit

/// The columns that a character takes on the terminal.
func columns(of scalar: Unicode.Scalar) -> Int {
    max(0, Int(wcwidth(wchar_t(bitPattern: scalar.value))))
}

/// A place on the terminal, from the row and column where the prompt begins.
struct Spot: Equatable {
    var row = 0
    var column = 0
}

/// The rows that a prompt and a text take.
struct Layout: Equatable {
    let width: Int
    /// Where each scalar of the text stands, and one more for the end.
    private(set) var spots: [Spot] = []

    init(prompt: Int, text: [Unicode.Scalar], width: Int) {
        self.width = max(1, width)
        spots.reserveCapacity(text.count + 1)
        var spot = Spot(row: prompt / self.width, column: prompt % self.width)
        for scalar in text {
            let needed = columns(of: scalar)
            // A wide character that no longer fits goes to the next row.
            if scalar != "\n", spot.column + needed > self.width {
                spot = Spot(row: spot.row + 1)
            }
            spots.append(spot)
            if scalar == "\n" {
                spot = Spot(row: spot.row + 1)
            } else {
                spot.column += needed
                if spot.column >= self.width { spot = Spot(row: spot.row + 1) }
            }
        }
        spots.append(spot)
    }

    var end: Spot { spots[spots.count - 1] }
    var rows: Int { end.row + 1 }

    func spot(of index: Int) -> Spot { spots[min(max(index, 0), spots.count - 1)] }
}

/// Names set out in columns, down before across, as many as the width has room for.
package func inColumns(_ names: [String], width: Int) -> [String] {
    let widths = names.map { $0.unicodeScalars.reduce(0) { $0 + columns(of: $1) } }
    let most = min(names.count, max(1, width / 4))
    for across in stride(from: most, to: 1, by: -1) {
        let down = (names.count + across - 1) / across
        let starts = Array(stride(from: 0, to: names.count, by: down))
        let cells = starts.map { widths[$0..<min($0 + down, names.count)].max() ?? 0 }
        guard cells.reduce(0, +) + 2 * (cells.count - 1) <= width else { continue }
        return (0..<down).map { row in
            line(starts.map { $0 + row }.filter { $0 < names.count }, names, widths, cells)
        }
    }
    return names
}

private func line(
    _ indexes: [Int], _ names: [String], _ widths: [Int], _ cells: [Int]
) -> String {
    var line = ""
    for (column, index) in indexes.enumerated() {
        line += names[index]
        guard column + 1 < indexes.count else { break }
        line += String(repeating: " ", count: cells[column] - widths[index] + 2)
    }
    return line
}
