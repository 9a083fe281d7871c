// What a condition fits, all at once: for each thing that varies in it, or each pair, yes or no.

import Syntax

struct Extent: Sendable {
    /// None, one or two things that vary.
    let varying: [Variable]
    /// One thing lies along the one row's columns; of two the first along the rows.
    var table: BitTable

    init(_ varying: [Variable], _ table: BitTable) {
        self.varying = varying
        self.table = table
    }

    static func constant(_ holds: Bool) -> Extent {
        Extent([], BitTable(rows: 1, columns: 1, filled: holds))
    }

    /// The same, for other things besides: `sizes` says how many there are of each.
    func spread(over wanted: [Variable], _ sizes: (Variable) -> Int) -> Extent {
        if varying == wanted { return self }
        switch (varying.count, wanted.count) {
        case (0, _):
            let rows = wanted.count == 2 ? sizes(wanted[0]) : 1
            let columns = wanted.last.map(sizes) ?? 1
            return Extent(wanted, BitTable(rows: rows, columns: columns, filled: table[0, 0]))
        case (1, 2) where varying[0] == wanted[1]:
            return Extent(wanted, table.repeated(sizes(wanted[0])))
        case (1, 2):
            return Extent(wanted, table.repeated(sizes(wanted[1])).transposed)
        default: return Extent(wanted, table.transposed)
        }
    }

    /// For which of the others there is some one of this.
    func without(_ variable: Variable) -> Extent {
        guard let place = varying.firstIndex(of: variable) else { return self }
        if varying.count == 1 { return .constant(!table.isEmpty) }
        return place == 0
            ? Extent([varying[1]], table.anyRow) : Extent([varying[0]], table.anyColumn)
    }

    var complement: Extent { Extent(varying, table.complement) }
}
