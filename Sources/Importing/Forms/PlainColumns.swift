// Our own columns, one row a riding: `riding, region, Liberal, NDP, …`; a blank is not on the ballot.

import Diagnostics

struct PlainColumns: Form {
    static let format = ImportedRidings.Format.plainColumns

    /// Columns of sums and notes that such files have beside the parties.
    private static let sums: Set<String> = [
        "total", "total votes", "valid votes", "invalid votes", "rejected", "rejected ballots",
        "rejected votes", "electors", "electorate", "registered", "turnout", "majority", "margin",
        "winner", "id", "year", "date", "",
    ]

    private let riding: Int
    private let region: Int
    private let columns: [Int]
    private let unused: [Int]
    private let header: Header
    /// The number of each column's party, once the first row has been read.
    private var parties: [Int32] = []
    private var zeros = 0
    private var blanks = 0

    /// Nil where the header has no riding, or no column that can be a party's.
    init?(_ header: Header) {
        self.header = header
        let riding = header.column(PlainRows.ridingKeys)
        let region = header.column(PlainRows.regionKeys)
        let rest = header.names.indices.filter { $0 != riding && $0 != region }
        let isSum = { (column: Int) in Self.sums.contains(header.keys[column]) }
        columns = rest.filter { !isSum($0) }
        unused = rest.filter { isSum($0) && !header.names[$0].isEmpty }
        self.riding = riding
        self.region = region
        let rowKeys = PlainRows.partyKeys + PlainRows.votesKeys + PlainRows.candidateKeys
        guard riding >= 0, !columns.isEmpty, header.column(rowKeys) < 0 else { return nil }
    }

    mutating func read(_ row: Row, of text: Span<UInt8>, into gathering: inout Gathering) {
        if parties.isEmpty { nameParties(in: text, &gathering) }
        guard
            let place = gathering.riding(row[riding], region: row[region], row: row, in: text)
        else { return }
        guard place.isNew else {
            gathering.faults.add(
                .ridingTwice(
                    gathering.ridingName(place.id),
                    at: row[riding].location(in: gathering.source),
                    before: gathering.ridingLocation(place.id)))
            return
        }
        for (column, party) in zip(columns, parties) {
            guard let number = gathering.votes(row[column], in: text) else {
                blanks += 1
                continue
            }
            if number == 0 { zeros += 1 }
            gathering.append(riding: place.id, party: party, votes: number, at: row[column])
        }
    }

    func finish(_ result: inout ImportedRidings, _ gathering: Gathering) {
        for column in unused {
            result.remarks.append(
                .unusedColumn(
                    header.names[column],
                    at: header.row.fields[column].location(in: gathering.source)))
        }
        if zeros > 0, blanks == 0 {
            result.remarks.append(.zeros(zeros, at: header.row.location(in: gathering.source)))
        }
    }

    private mutating func nameParties(in text: Span<UInt8>, _ gathering: inout Gathering) {
        var columnOf: [Int32: Int] = [:]
        for column in columns {
            let field = header.row.fields[column]
            _ = gathering.isName(field, "party", header.row)
            let party = gathering.parties.id(of: field, in: text)
            if let before = columnOf[party] {
                gathering.faults.add(
                    .columnTwice(
                        header.names[column], at: field.location(in: gathering.source),
                        before: header.row.fields[before].location(in: gathering.source)))
            }
            columnOf[party] = column
            parties.append(party)
        }
    }
}
