// Tables of typed cells: a rendering decides how a number looks, never what it is.

package struct Table: Sendable {
    package struct Column: Sendable {
        /// One or more lines, parted by newlines: `change\nfrom Today`.
        package let head: String
        /// The column's key in JSON and CSV: `change`.
        package let key: String

        package init(_ head: String, key: String) {
            self.head = head
            self.key = key
        }

        /// The head on one line: a word parted behind its dash is one again.
        package var headInLine: String {
            head.split(separator: "\n").reduce(into: "") { line, part in
                line += line.isEmpty || line.hasSuffix("–") ? part : " " + part
            }
        }
    }

    /// A line above the table, where an answer has several.
    package var title: Text?
    package var columns: [Column]
    package var rows: [[Cell]]
    /// The most rows in text and Markdown, where it is not all of them; JSON and CSV have all.
    package var mostInText: Int?
    /// How many there are in all, where text says how many of them it lists: `5,200`.
    package var total: String?
    /// How many rows are left out of the text form, and what was left out: `of 338 ridings`.
    package var omitted: Text?
    /// The headline says it all: for JSON and CSV only.
    package var isForData = false

    /// The rows that text and Markdown show.
    package var rowsInText: ArraySlice<[Cell]> { rows.prefix(mostInText ?? .max) }

    /// What is said below so many rows: how many there are in all, and what is left out.
    package func remainder(showing shown: Int) -> Text? {
        guard let total else { return omitted }
        let listed: Text = "\(grouped(shown)) of \(total) listed"
        return omitted.map { listed + "; " + $0 } ?? listed
    }

    package init(
        title: Text? = nil, columns: [Column], rows: [[Cell]] = [], isForData: Bool = false
    ) {
        self.title = title
        self.columns = columns
        self.rows = rows
        self.isForData = isForData
    }
}

package enum Cell: Sendable {
    case empty
    case text(Text)
    case party(PartyLabel)
    case seats(Int)
    case votes(Int)
    /// A plain count.
    case count(Int)
    /// A count beyond what a table has room for: in text only that it is so.
    case many(UInt128)
    /// A difference, shown with its sign; zero shows as nothing.
    case change(Int)
    /// A share of the valid vote: `part` votes of `whole`, shown in percent to two decimals.
    case share(part: Int, whole: Int)
    /// A lead of `part` votes of `whole`, shown in percentage points to two decimals.
    case points(part: Int, whole: Int)
    /// A plain number in billionths of one, shown with so many decimals.
    case decimal(billionths: Int, places: Int)
    /// A difference of two shares in billionths of one, shown in points with its sign.
    case pointsChange(billionths: Int)
}
