// A table of yes and no in whole words of 64: a relation's pairs, or in one row the things that an
// adjective fits.

struct BitTable: Sendable, Equatable {
    let rows: Int
    let columns: Int
    /// Words in a row.
    private let width: Int
    private var words: [UInt64]

    init(rows: Int, columns: Int, filled: Bool = false) {
        self.rows = rows
        self.columns = columns
        width = (columns + 63) / 64
        words = Array(repeating: filled ? .max : 0, count: rows * width)
        if filled { trim() }
    }

    /// Takes away the bits past the last column.
    private mutating func trim() {
        guard columns % 64 != 0 else { return }
        let mask: UInt64 = (1 << UInt64(columns % 64)) - 1
        for row in 0..<rows { words[row * width + width - 1] &= mask }
    }

    subscript(row: Int, column: Int) -> Bool {
        get { words[row * width + column / 64] >> UInt64(column % 64) & 1 == 1 }
        set {
            let bit: UInt64 = 1 << UInt64(column % 64)
            if newValue {
                words[row * width + column / 64] |= bit
            } else {
                words[row * width + column / 64] &= ~bit
            }
        }
    }

    var isEmpty: Bool { words.allSatisfy { $0 == 0 } }
    var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

    func columns(inRow row: Int) -> [Int] {
        var found: [Int] = []
        forEachColumn(inRow: row) { found.append($0) }
        return found
    }

    private func forEachColumn(inRow row: Int, _ body: (Int) -> Void) {
        for place in 0..<width {
            var word = words[row * width + place]
            while word != 0 {
                body(place * 64 + word.trailingZeroBitCount)
                word &= word - 1
            }
        }
    }

    // MARK: Sets

    mutating func formUnion(_ other: BitTable) {
        for index in words.indices { words[index] |= other.words[index] }
    }

    mutating func formIntersection(_ other: BitTable) {
        for index in words.indices { words[index] &= other.words[index] }
    }

    mutating func subtract(_ other: BitTable) {
        for index in words.indices { words[index] &= ~other.words[index] }
    }

    var complement: BitTable {
        var other = self
        for index in other.words.indices { other.words[index] = ~other.words[index] }
        other.trim()
        return other
    }

    // MARK: Shapes

    /// One row of this table.
    func row(_ row: Int) -> BitTable {
        var one = BitTable(rows: 1, columns: columns)
        for place in 0..<width { one.words[place] = words[row * width + place] }
        return one
    }

    /// This table's only row, so many times.
    func repeated(_ count: Int) -> BitTable {
        var many = BitTable(rows: count, columns: columns)
        for row in 0..<count {
            for place in 0..<width { many.words[row * width + place] = words[place] }
        }
        return many
    }

    /// The columns that some row has: one row.
    var anyRow: BitTable {
        var one = BitTable(rows: 1, columns: columns)
        for row in 0..<rows {
            for place in 0..<width { one.words[place] |= words[row * width + place] }
        }
        return one
    }

    /// The rows that have some column: one row.
    var anyColumn: BitTable {
        var one = BitTable(rows: 1, columns: rows)
        for row in 0..<rows where (0..<width).contains(where: { words[row * width + $0] != 0 }) {
            one[0, row] = true
        }
        return one
    }

    var diagonal: BitTable {
        var one = BitTable(rows: 1, columns: rows)
        for row in 0..<min(rows, columns) where self[row, row] { one[0, row] = true }
        return one
    }

    /// Rows for columns, by blocks of 64 (after Warren, Hacker's Delight, section 7-3).
    var transposed: BitTable {
        var other = BitTable(rows: columns, columns: rows)
        var block = [UInt64](repeating: 0, count: 64)
        for top in stride(from: 0, to: rows, by: 64) {
            for place in 0..<width {
                for line in 0..<64 {
                    block[line] = top + line < rows ? words[(top + line) * width + place] : 0
                }
                Self.transpose(&block)
                for line in 0..<64 where place * 64 + line < columns {
                    other.words[(place * 64 + line) * other.width + top / 64] = block[line]
                }
            }
        }
        return other
    }

    /// Bit `j` of word `i` becomes bit `i` of word `j`.
    private static func transpose(_ block: inout [UInt64]) {
        var size = 32
        var mask: UInt64 = 0x0000_0000_FFFF_FFFF
        while size != 0 {
            var line = 0
            while line < 64 {
                let swapped = (block[line] >> UInt64(size) ^ block[line + size]) & mask
                block[line + size] ^= swapped
                block[line] ^= swapped << UInt64(size)
                line = (line + size + 1) & ~size
            }
            size /= 2
            mask ^= mask << UInt64(size)
        }
    }

    // MARK: Joining

    /// The pairs that go by way of something in the middle: this table's columns are the other's
    /// rows. Whichever way takes the fewest words leads, so that it matters little how a rule is
    /// phrased.
    func joined(with other: BitTable) -> BitTable {
        let (forward, backward, byEights) = costs(ofJoining: other)
        if byEights < min(forward, backward) { return pooling(other) }
        if forward <= backward { return leading(other) }
        return other.transposed.leading(transposed).transposed
    }

    /// The words that a join reads, led by this table's pairs, by the other's, or by eights.
    private func costs(ofJoining other: BitTable) -> (Int, Int, Int) {
        let backward = other.count * ((rows + 63) / 64)
        return (count * other.width, backward, (columns + 7) / 8 * (256 + rows) * other.width)
    }

    /// The words that a join reads.
    func cost(ofJoining other: BitTable) -> Int {
        let (forward, backward, byEights) = costs(ofJoining: other)
        return min(forward, backward, byEights)
    }

    /// The words of the table.
    var size: Int { rows * width }

    /// For each pair of this table, the other's row.
    private func leading(_ other: BitTable) -> BitTable {
        var result = BitTable(rows: rows, columns: other.columns)
        let width = other.width
        result.words.withUnsafeMutableBufferPointer { target in
            other.words.withUnsafeBufferPointer { source in
                for row in 0..<rows {
                    forEachColumn(inRow: row) { middle in
                        let from = middle * width
                        let to = row * width
                        for place in 0..<width { target[to + place] |= source[from + place] }
                    }
                }
            }
        }
        return result
    }

    /// The same by eights of the middle: every union of eight rows is made once and then taken for
    /// eight columns at a time (Arlazarov, Dinic, Kronrod and Faradzhev 1970).
    private func pooling(_ other: BitTable) -> BitTable {
        var result = BitTable(rows: rows, columns: other.columns)
        let width = other.width
        var unions = [UInt64](repeating: 0, count: 256 * width)
        result.words.withUnsafeMutableBufferPointer { target in
            for eight in 0..<(columns + 7) / 8 {
                other.unite(eight, into: &unions)
                unions.withUnsafeBufferPointer { source in
                    for row in 0..<rows {
                        let word = words[row * self.width + eight / 8]
                        let from = Int(word >> UInt64(eight % 8 * 8) & 0xFF) * width
                        guard from > 0 else { continue }
                        let to = row * width
                        for place in 0..<width { target[to + place] |= source[from + place] }
                    }
                }
            }
        }
        return result
    }

    /// The unions of every choice among eight rows, by the choice's bits.
    private func unite(_ eight: Int, into unions: inout [UInt64]) {
        unions.withUnsafeMutableBufferPointer { target in
            for choice in 1..<256 {
                let row = eight * 8 + choice.trailingZeroBitCount
                let rest = (choice & (choice - 1)) * width
                let isThere = row < rows
                for place in 0..<width {
                    let own = isThere ? words[row * width + place] : 0
                    target[choice * width + place] = target[rest + place] | own
                }
            }
        }
    }
}
