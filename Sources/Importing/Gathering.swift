// Rows as they come, into columns sorted by riding.

import Diagnostics

/// What has been read of a file so far. Every form reads into one of these.
struct Gathering {
    let source: Source
    var faults = Faults()
    var parties: Parties
    private var ridings = Interner()
    private var regions = Interner()
    private var regionOf: [Int32] = []
    private var lines: [Int32] = []
    /// Where each riding was first named.
    private var ridingAt: [Field] = []
    private var rowRiding: [Int32] = []
    private var rowParty: [Int32] = []
    private var rowVotes: [Int] = []
    /// Where each row's party, or else its votes, are said.
    private var rowAt: [Field] = []
    var incumbents: [Bool] = []
    var candidates = Names()

    /// What a row that adds up the others is called.
    private static let totals: [StaticString] = ["total", "totals", "grand total", "sum"]
    /// A name is at most so long. Bytes.
    static let longestName = 1_000

    init(_ source: Source, known: [KnownParty] = []) {
        self.source = source
        parties = Parties(known: known)
        let rows = source.bytes.count / 64
        rowRiding.reserveCapacity(rows)
        rowParty.reserveCapacity(rows)
        rowVotes.reserveCapacity(rows)
        rowAt.reserveCapacity(rows)
    }

    var ridingCount: Int { ridings.count }
    var rowCount: Int { rowParty.count }

    /// The number of the riding in a field, and whether this is the first row that names it. Where
    /// the fields lie in a text of their own, `at` says where in the file they came from.
    mutating func riding(
        _ field: Field, region: Field, row: Row, at place: Field? = nil, in text: Span<UInt8>
    ) -> (id: Int32, isNew: Bool)? {
        guard isName(field, "riding", row), region.isEmpty || isName(region, "region", row) else {
            return nil
        }
        for word in Self.totals where field.matches(word, in: text) {
            faults.add(.totalsRow(at: (place ?? field).location(in: source)))
            return nil
        }
        let id = ridings.id(of: field, in: text)
        let regionID = region.isEmpty ? -1 : regions.id(of: region, in: text)
        guard Int(id) < regionOf.count else {
            regionOf.append(regionID)
            lines.append(Int32(clamping: row.line))
            ridingAt.append(place ?? field)
            return (id, true)
        }
        let before = regionOf[Int(id)]
        if before < 0 {
            regionOf[Int(id)] = regionID
        } else if regionID >= 0, regionID != before {
            faults.add(
                .twoRegions(
                    ridings[Int(id)], regions[Int(regionID)], before: regions[Int(before)],
                    at: (place ?? region).location(in: source),
                    first: ridingAt[Int(id)].location(in: source)))
        }
        return (id, false)
    }

    func ridingName(_ id: Int32) -> String { ridings[Int(id)] }
    func ridingLocation(_ id: Int32) -> Location { ridingAt[Int(id)].location(in: source) }

    /// Whether a field can be a name; the error is told where it cannot.
    mutating func isName(_ field: Field, _ what: String, _ row: Row) -> Bool {
        if field.isEmpty {
            faults.add(.nameMissing(what, at: row.location(in: source)))
            return false
        }
        if field.count > Self.longestName {
            let start = Int(field.start)
            faults.add(
                .nameTooLong(
                    what, bytes: field.count,
                    at: Location(source, SourceRange(start, start + 20))))
            return false
        }
        return true
    }

    /// The votes in a field, nil where it is blank; the error is told where it is no number.
    mutating func votes(_ field: Field, in text: Span<UInt8>) -> Int? {
        switch VoteField(field, in: text) {
        case .votes(let number): return number
        case .blank: return nil
        case .negative: faults.add(.votesNegative(at: field.location(in: source)))
        case .tooMany: faults.add(.votesTooMany(at: shortened(field)))
        case .notWhole: faults.add(.votesNotWhole(at: shortened(field)))
        }
        return nil
    }

    mutating func append(riding: Int32, party: Int32, votes: Int, at field: Field) {
        rowRiding.append(riding)
        rowParty.append(party)
        rowVotes.append(votes)
        rowAt.append(field)
    }

    private func shortened(_ field: Field) -> Location {
        let start = Int(field.start)
        return Location(source, SourceRange(start, min(Int(field.end), start + 40)))
    }
}

extension Gathering {
    /// All that was read as columns, or all that was wrong.
    mutating func finish(
        _ format: ImportedRidings.Format
    ) throws(Diagnostics) -> ImportedRidings {
        try faults.throwAny()
        guard rowCount > 0 else { throw Diagnostics([.noRows(in: source)]) }
        var result = ImportedRidings(format: format, source: source)
        result.starts = starts()
        sortByRiding(result.starts)
        checkBallots(result.starts)
        try faults.throwAny()
        result.ridings = ridings.strings
        result.region = regionOf
        result.regions = regions.strings
        result.regionAliases = result.regions.map { _ in [] }
        result.parties = parties.names
        result.partyAliases = parties.aliases()
        result.lone = parties.lone
        result.party = rowParty
        result.votes = rowVotes
        result.line = lines
        result.ridingAt = ridingAt
        result.incumbent = incumbents.isEmpty ? nil : incumbents
        result.candidateNames = candidates.count == 0 ? nil : candidates
        return result
    }

    private func starts() -> [Int32] {
        var starts = [Int32](repeating: 0, count: ridingCount + 1)
        for riding in rowRiding { starts[Int(riding) + 1] += 1 }
        for riding in 0..<ridingCount { starts[riding + 1] += starts[riding] }
        return starts
    }

    /// Brings each riding's rows together, in their order in the file; most files have them so.
    private mutating func sortByRiding(_ starts: [Int32]) {
        guard zip(rowRiding, rowRiding.dropFirst()).contains(where: { $0 > $1 }) else { return }
        var next = starts
        var order = [Int32](repeating: 0, count: rowCount)
        for (row, riding) in rowRiding.enumerated() {
            order[Int(next[Int(riding)])] = Int32(clamping: row)
            next[Int(riding)] += 1
        }
        rowRiding = order.map { rowRiding[Int($0)] }
        rowParty = order.map { rowParty[Int($0)] }
        rowVotes = order.map { rowVotes[Int($0)] }
        rowAt = order.map { rowAt[Int($0)] }
        if !incumbents.isEmpty { incumbents = order.map { incumbents[Int($0)] } }
        if candidates.count > 0 { candidates = candidates.reordered(order) }
    }

    /// Every riding has a candidate, and no party two, unless its members sit alone.
    private mutating func checkBallots(_ starts: [Int32]) {
        var lastRow = [Int32](repeating: -1, count: parties.names.count)
        for riding in 0..<ridingCount where !faults.areTooMany {
            let first = starts[riding]
            if first == starts[riding + 1] {
                faults.add(.noCandidates(ridings[riding], at: ridingLocation(Int32(riding))))
            }
            var alone: [Person: Int32] = [:]
            for row in first..<starts[riding + 1] {
                let party = Int(rowParty[Int(row)])
                if parties.lone[party] {
                    checkPerson(row, riding, &alone)
                } else if lastRow[party] >= first {
                    addTwice(parties.names[party], riding, row, lastRow[party])
                }
                lastRow[party] = row
            }
        }
    }

    /// A candidate who sits alone, by name.
    private struct Person: Hashable {
        let party: Int32
        let name: String
    }

    /// Several may sit alone, but not the same person twice.
    private mutating func checkPerson(_ row: Int32, _ riding: Int, _ alone: inout [Person: Int32]) {
        guard candidates.count > 0, !candidates[Int(row)].isEmpty else { return }
        let person = Person(party: rowParty[Int(row)], name: candidates[Int(row)])
        if let before = alone[person] { addTwice(person.name, riding, row, before, isPerson: true) }
        alone[person] = row
    }

    private mutating func addTwice(
        _ name: String, _ riding: Int, _ row: Int32, _ before: Int32, isPerson: Bool = false
    ) {
        faults.add(
            .partyTwice(
                name, ridings[riding], isPerson: isPerson,
                at: rowAt[Int(row)].location(in: source),
                before: rowAt[Int(before)].location(in: source)))
    }
}
