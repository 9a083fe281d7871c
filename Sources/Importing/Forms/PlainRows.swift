// Our own columns, one row a candidate: `riding, region, party, candidate, votes, incumbent`.

import Diagnostics

struct PlainRows: Form {
    static let format = ImportedRidings.Format.plainRows

    static let ridingKeys = [
        "riding", "constituency", "constituency name", "electoral district", "district", "seat",
    ]
    static let regionKeys = ["region", "region name", "province", "state"]
    static let partyKeys = ["party", "party name"]
    static let votesKeys = ["votes", "vote", "votes obtained"]
    static let candidateKeys = ["candidate", "candidate name", "name"]
    static let incumbentKeys = ["incumbent", "sitting mp"]

    private let riding: Int
    private let region: Int
    private let party: Int
    private let candidate: Int
    private let votes: Int
    private let incumbent: Int
    /// Columns that mean nothing here.
    private let unused: [Int]
    private let header: Header

    /// Nil where the header lacks a riding, a party or votes.
    init?(_ header: Header) {
        self.header = header
        riding = header.column(Self.ridingKeys)
        region = header.column(Self.regionKeys)
        party = header.column(Self.partyKeys)
        candidate = header.column(Self.candidateKeys)
        votes = header.column(Self.votesKeys)
        incumbent = header.column(Self.incumbentKeys)
        let used = [riding, region, party, candidate, votes, incumbent]
        unused = header.names.indices.filter {
            !used.contains($0) && !header.names[$0].isEmpty
        }
        guard riding >= 0, party >= 0, votes >= 0 else { return nil }
    }

    /// Of the three columns that must be, those that are there and those that are not; nil where
    /// none is there.
    static func missing(_ header: Header) -> (has: [String], lacks: [String])? {
        let needed = [("riding", ridingKeys), ("party", partyKeys), ("votes", votesKeys)]
        let has = needed.filter { header.column($0.1) >= 0 }.map(\.0)
        return has.isEmpty ? nil : (has, needed.map(\.0).filter { !has.contains($0) })
    }

    mutating func read(_ row: Row, of text: Span<UInt8>, into gathering: inout Gathering) {
        let votesField = row[votes]
        guard
            let place = gathering.riding(row[riding], region: row[region], row: row, in: text),
            gathering.isName(row[party], "party", row)
        else { return }
        guard let number = gathering.votes(votesField, in: text) else {
            if VoteField(votesField, in: text) == .blank {
                gathering.faults.add(.votesMissing(at: row.location(in: gathering.source)))
            }
            return
        }
        let party = gathering.parties.id(of: row[self.party], in: text)
        gathering.append(riding: place.id, party: party, votes: number, at: row[self.party])
        if candidate >= 0 { gathering.candidates.append(row[candidate], of: text) }
        if incumbent >= 0 {
            gathering.incumbents.append(isIncumbent(row[incumbent], text, &gathering))
        }
    }

    func finish(_ result: inout ImportedRidings, _ gathering: Gathering) {
        for column in unused {
            result.remarks.append(
                .unusedColumn(
                    header.names[column],
                    at: header.row.fields[column].location(in: gathering.source)))
        }
    }

    private func isIncumbent(
        _ field: Field, _ text: Span<UInt8>, _ gathering: inout Gathering
    ) -> Bool {
        if field.isEmpty { return false }
        for word in Self.yes where field.matches(word, in: text) { return true }
        for word in Self.no where field.matches(word, in: text) { return false }
        gathering.faults.add(.incumbentUnclear(at: field.location(in: gathering.source)))
        return false
    }

    private static let yes: [StaticString] = ["yes", "y", "true", "1", "x", "incumbent", "*", "**"]
    private static let no: [StaticString] = ["no", "n", "false", "0", "-"]
}
