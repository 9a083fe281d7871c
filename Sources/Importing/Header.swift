// The first line of a table: its delimiter, its columns, and which of the known forms it begins.

import Diagnostics

struct Header {
    let delimiter: UInt8
    /// The columns as written, without nameless ones at the end.
    let names: [String]
    /// The columns as they are looked for: small letters, English half, blanks for underscores.
    let keys: [String]
    let row: Row
    /// Where the rows begin, with the line already counted.
    let table: Table

    /// Nil where the file holds nothing but blanks.
    init?(_ text: Span<UInt8>) {
        delimiter = Self.delimiter(text)
        var table = Table(delimiter: delimiter)
        var row = Row()
        guard table.next(&row, in: text) else { return nil }
        self.table = table
        self.row = row
        var names: [String] = []
        for field in row.fields { names.append(field.string(in: text)) }
        while names.last == "" { names.removeLast() }
        self.names = names
        keys = names.map(Self.key)
    }

    /// The column whose key is the first of these that the file has, −1 where it has none.
    func column(_ wanted: String...) -> Int { column(wanted) }

    func column(_ wanted: [String]) -> Int {
        for key in wanted {
            if let column = keys.firstIndex(of: key) { return column }
        }
        return -1
    }

    func has(_ wanted: String...) -> Bool { wanted.allSatisfy(keys.contains) }

    private static func key(_ name: String) -> String {
        let spaced = String(name.lowercased().map { $0 == "_" ? " " : $0 })
        let english = spaced.split(separator: "/").first.map(String.init) ?? spaced
        return english.split(separator: " ").joined(separator: " ")
    }

    /// Whichever of comma, semicolon and tab stands most often outside quotes in the first line.
    private static func delimiter(_ text: Span<UInt8>) -> UInt8 {
        var counts = (comma: 0, semicolon: 0, tab: 0)
        var isQuoted = false
        var hasText = false
        for index in text.indices {
            switch text[index] {
            case Ascii.quote: isQuoted.toggle()
            case Ascii.newline where !isQuoted && hasText: return most(counts)
            case Ascii.comma where !isQuoted: counts.comma += 1
            case Ascii.semicolon where !isQuoted: counts.semicolon += 1
            case Ascii.tab where !isQuoted: counts.tab += 1
            case let byte where byte > Ascii.blank: hasText = true
            default: break
            }
        }
        return most(counts)
    }

    private static func most(_ counts: (comma: Int, semicolon: Int, tab: Int)) -> UInt8 {
        if counts.tab > max(counts.comma, counts.semicolon) { return Ascii.tab }
        return counts.semicolon > counts.comma ? Ascii.semicolon : Ascii.comma
    }
}
