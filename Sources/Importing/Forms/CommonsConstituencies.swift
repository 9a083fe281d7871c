// House of Commons Library, general election results by constituency: one row a constituency, one
// column a party. `All other candidates` is a lump of several; taking it for one candidate would
// make the wrong winner in Buckingham, Fermanagh and South Tyrone, and North Down in 2010.

import Diagnostics

struct CommonsConstituencies: Form {
    static let format = ImportedRidings.Format.commonsConstituencies
    static var known: [KnownParty] { KnownParty.commons }
    private static let lumpKey = "all other candidates"

    private let header: Header
    private let constituency: Int
    private let region: Int
    private let first: Int
    private let second: Int
    private let majority: Int
    private let lump: Int
    private let firstName: Int
    private let surname: Int
    private let columns: [Int]
    private var parties: [Int32] = []
    private var winners: [Int32] = []
    /// Constituencies with a lump, and those where winner and runner-up are both in it.
    private var lumped = 0
    private var shared: [String] = []

    /// Nil where the header is another.
    init?(_ header: Header) {
        guard header.has("constituency name", "first party", "second party", "majority"),
            let lump = header.keys.firstIndex(of: Self.lumpKey),
            let majority = header.keys.firstIndex(of: "majority"), majority < lump
        else { return nil }
        self.header = header
        self.majority = majority
        self.lump = lump
        constituency = header.column("constituency name")
        region = header.column("region name")
        first = header.column("first party")
        second = header.column("second party")
        firstName = header.column("member first name")
        surname = header.column("member surname")
        columns = Array((majority + 1)..<lump)
    }

    mutating func read(_ row: Row, of text: Span<UInt8>, into gathering: inout Gathering) {
        if parties.isEmpty {
            for column in columns + [lump] {
                parties.append(gathering.parties.id(of: header.row.fields[column], in: text))
            }
        }
        guard
            let place = gathering.riding(
                row[constituency], region: row[region], row: row, in: text),
            gathering.isName(row[first], "first party", row),
            gathering.isName(row[second], "second party", row)
        else { return }
        guard place.isNew else {
            gathering.faults.add(
                .ridingTwice(
                    gathering.ridingName(place.id),
                    at: row[constituency].location(in: gathering.source),
                    before: gathering.ridingLocation(place.id)))
            return
        }
        var ballot = LumpedBallot(
            winner: gathering.parties.id(of: row[first], in: text),
            second: gathering.parties.id(of: row[second], in: text),
            majority: gathering.votes(row[majority], in: text) ?? 0,
            lump: gathering.votes(row[lump], in: text) ?? 0)
        for (column, party) in zip(columns, parties) {
            let number = gathering.votes(row[column], in: text) ?? 0
            if number > 0 { ballot.rows.append((party, number)) }
        }
        guard ballot.resolve(as: parties[columns.count]) else {
            gathering.faults.add(
                .winnerDisagrees(
                    row[first].string(in: text), gathering.ridingName(place.id),
                    at: row[first].location(in: gathering.source)))
            return
        }
        append(ballot, place.id, row, text, &gathering)
    }

    func finish(_ result: inout ImportedRidings, _ gathering: Gathering) {
        result.winnersDeclared = winners
        guard lumped > 0 else { return }
        result.remarks.append(
            .lump(
                header.names[lump], ridings: lumped, shared: shared,
                at: header.row.fields[lump].location(in: gathering.source)))
    }

    private mutating func append(
        _ ballot: LumpedBallot, _ riding: Int32, _ row: Row, _ text: Span<UInt8>,
        _ gathering: inout Gathering
    ) {
        winners.append(ballot.winner)
        if ballot.hasLump { lumped += 1 }
        if ballot.isShared { shared.append(gathering.ridingName(riding)) }
        for (party, votes) in ballot.rows {
            let isWinner = party == ballot.winner
            gathering.append(riding: riding, party: party, votes: votes, at: row[constituency])
            gathering.candidates.append(
                isWinner ? row[firstName] : .none, isWinner ? row[surname] : .none, of: text)
        }
    }
}

/// One ballot with several candidates told together, taken apart as far as the winner, the
/// runner-up and the majority tell.
struct LumpedBallot {
    let winner: Int32
    let second: Int32
    let majority: Int
    var lump: Int
    /// Parties with votes, in the order of the columns; in the end with the lump's.
    var rows: [(party: Int32, votes: Int)] = []
    /// Winner and runner-up are both in the lump: their votes are the most that they can be.
    private(set) var isShared = false
    private(set) var hasLump = false

    init(winner: Int32, second: Int32, majority: Int, lump: Int) {
        self.winner = winner
        self.second = second
        self.majority = majority
        self.lump = lump
    }

    /// A lump is shown as at most so many candidates.
    private static let mostParts = 20

    /// Names the winner and the runner-up out of the lump, the one from the other and the majority,
    /// and leaves the rest under its own name, in as few equal parts as are each fewer than the
    /// runner-up's votes. False where the row contradicts itself: the winner has not the most votes.
    mutating func resolve(as lumpParty: Int32) -> Bool {
        switch (votes(of: winner), votes(of: second)) {
        case (nil, nil):
            isShared = true
            let least = (lump - majority) / 2
            guard least >= 0, take(least + majority, winner), take(least, second) else {
                return false
            }
        case (nil, let votes?): if !take(votes + majority, winner) { return false }
        case (let votes?, nil): if !take(votes - majority, second) { return false }
        case (.some, .some): break
        }
        guard let most = votes(of: winner), rows.allSatisfy({ $0.votes <= most }) else {
            return false
        }
        return addRest(lumpParty)
    }

    private func votes(of party: Int32) -> Int? {
        rows.first { $0.party == party }?.votes
    }

    private mutating func take(_ votes: Int, _ party: Int32) -> Bool {
        guard votes >= 0, votes <= lump else { return false }
        lump -= votes
        rows.append((party, votes))
        return true
    }

    private mutating func addRest(_ lumpParty: Int32) -> Bool {
        hasLump = lump > 0
        guard hasLump else { return true }
        let ceiling = max((votes(of: second) ?? 0) - 1, 1)
        let parts = (lump + ceiling - 1) / ceiling
        guard parts <= Self.mostParts else { return false }
        for part in 0..<parts {
            rows.append((lumpParty, lump / parts + (part < lump % parts ? 1 : 0)))
        }
        return true
    }
}
