// Where text stands on a terminal of a given width: the rows that libedit draws it in.

import CLibedit

/// The columns that a character takes on the terminal.
func columns(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    // Latin letters and the dashes and quotes among them: the C library need not be asked.
    case 0x20...0x7E, 0xC0...0x2FF, 0x2010...0x2027: 1
    default: max(0, Int(wcwidth(wchar_t(bitPattern: scalar.value))))
    }
}

/// What libedit shows in place of a character that shows nothing itself; nothing of any other.
func standIn(for scalar: Unicode.Scalar, at column: Int) -> String? {
    switch scalar.value {
    case 0x0A, 0x20...0x7E, 0xA0...0x2FF, 0x2010...0x2027: nil
    case 0x09: String(repeating: " ", count: 8 - column % 8)
    case 0..<0x20, 0x7F: "^" + String(scalars: [Unicode.Scalar(UInt8(scalar.value) ^ 0x40)])
    case let value where wcwidth(wchar_t(bitPattern: value)) < 0: hexadecimal(value)
    default: nil
    }
}

private func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return "\\U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
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
            if let shown = standIn(for: scalar, at: spot.column) {
                spots.append(spot)
                for _ in shown.utf8 { advance(&spot, by: 1) }
                continue
            }
            let needed = columns(of: scalar)
            // A wide character that no longer fits goes to the next row.
            if scalar != "\n", spot.column + needed > self.width {
                spot = Spot(row: spot.row + 1)
            }
            spots.append(spot)
            if scalar == "\n" {
                spot = Spot(row: spot.row + 1)
            } else {
                advance(&spot, by: needed)
            }
        }
        spots.append(spot)
    }

    private func advance(_ spot: inout Spot, by columns: Int) {
        spot.column += columns
        if spot.column >= width { spot = Spot(row: spot.row + 1) }
    }

    var end: Spot { spots[spots.count - 1] }
    var rows: Int { end.row + 1 }

    func spot(of index: Int) -> Spot { spots[min(max(index, 0), spots.count - 1)] }
}
