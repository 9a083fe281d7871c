// `riding Victoria in British Columbia: …`

import Diagnostics
import Elections
import Syntax

extension World {
    mutating func declare(
        _ node: RidingDeclaration, _ location: Location, _ taking: Taking
    ) throws -> Answer {
        if !plainSeatsAt.isEmpty { throw Diagnostic.seatsAndRidings(at: location) }
        if national.areDeclared { throw Diagnostic.votesAndRidings(at: location) }
        let candidates: [(party: Int, votes: Int)] = try candidates(node, location.source)
        var warnings: [Diagnostic] = []
        let id = node.name.id ?? lexicon.add(node.name.text, as: .riding)
        let names = node.results.map(\.candidate)
        if let old = ridingNamed[id] {
            guard !taking.isFile else {
                throw Diagnostic.declaredTwice(
                    "riding \(node.name.text)", at: Location(location.source, node.name.range),
                    before: nil, line: ridings.source(of: old))
            }
            let region = region(of: node.region, location.source, &warnings)
            try replace(old, by: candidates, names: names, region: region, location)
        } else {
            // What may be refused comes first: a riding that is, leaves all as it was.
            try ridings.ballots.append(candidates)
            let region = region(of: node.region, location.source, &warnings)
            append(id, node.name.text, names: names, region: region, location)
        }
        let votes = candidates.reduce(0) { $0 + $1.votes }
        let stood = counted(candidates.count, "candidate", "candidates")
        var answer = Answer(
            .declared,
            "Riding \(name: node.name.text): \(stood), \(counted(votes, "vote", "votes"))")
        answer.diagnostics = warnings
        return answer
    }

    private func candidates(
        _ node: RidingDeclaration, _ source: Source
    ) throws -> [(party: Int, votes: Int)] {
        let lookup = Lookup(world: self, source: source)
        var candidates: [(party: Int, votes: Int)] = []
        for result in node.results {
            let party = try lookup.party(result.party)
            if !parties[party].sitsAlone, candidates.contains(where: { $0.party == party }) {
                throw Diagnostic.twice(
                    label(party).name, at: Location(source, result.party.range))
            }
            guard let votes = result.votes.whole, (0...Ballots.mostVotes).contains(votes) else {
                throw Diagnostic.outOfRange(
                    "votes", "a whole number from 0 to \(grouped(Ballots.mostVotes))",
                    at: Location(source, result.votes.range))
            }
            candidates.append((party, votes))
        }
        return candidates
    }

    /// Beyond so many regions a new one's name is not held against all others.
    private static let mostRegionsCompared = 500

    private mutating func region(
        of name: Name?, _ source: Source, _ warnings: inout [Diagnostic]
    ) -> Int? {
        guard let name else { return nil }
        let id = name.id ?? lexicon.add(name.text, as: .region)
        if let region = regionNamed[id] { return region }
        let near =
            regions.count > Self.mostRegionsCompared
            ? nil
            : lexicon.nearest(name.text, kinds: .region, most: 3)
                .first { $0 != id && regionNamed[$0] != nil }
        if let near, closeSpelling(lexicon.text(near), name.text) {
            warnings.append(
                .nearRegion(name, lexicon.text(near), at: Location(source, name.range)))
        }
        return addRegion(id, name.text)
    }

    mutating func addRegion(_ id: NameID, _ name: String) -> Int {
        if let region = regionNamed[id] { return region }
        regionNamed[id] = regions.count
        regions.append(name)
        return regions.count - 1
    }

    private mutating func append(
        _ id: NameID, _ text: String, names: [String?], region: Int?, _ location: Location
    ) {
        ridingNamed[id] = ridings.count
        ridings.texts.append(text)
        ridings.names.append(id)
        ridings.region.append(Int32(region ?? -1))
        origin(names, location)
    }

    /// Notes where a riding was said, one origin a source unless candidates are named.
    private mutating func origin(_ names: [String?], _ location: Location) {
        let line = location.source.line(at: location.range.lower).number
        let isNamed = names.contains { $0 != nil }
        if isNamed || ridings.origins.last?.name != location.source.name
            || ridings.origins.last?.candidates != nil
        {
            let candidates: @Sendable (Int) -> String? = { row in
                names.indices.contains(row) ? names[row] : nil
            }
            ridings.origins.append(
                Ridings.Origin(
                    name: location.source.name, candidates: isNamed ? candidates : nil,
                    incumbents: []))
        }
        ridings.origin.append(Int32(ridings.origins.count - 1))
        ridings.originRow.append(0)
        ridings.line.append(Int32(clamping: line))
    }

    /// Columns only grow, so a replaced riding means columns made anew.
    private mutating func replace(
        _ old: Int, by candidates: [(party: Int, votes: Int)], names: [String?], region: Int?,
        _ location: Location
    ) throws {
        let before = ridings
        ridings = Ridings()
        ridings.origins = before.origins
        for riding in 0..<before.count {
            if riding == old {
                try ridings.ballots.append(candidates)
                ridings.names.append(before.names[riding])
                ridings.texts.append(before.texts[riding])
                ridings.region.append(region.map { Int32($0) } ?? before.region[riding])
                origin(names, location)
            } else {
                let rows = before.ballots.candidates(of: riding)
                try ridings.ballots.append(
                    rows.map { row in
                        (party: Int(before.ballots.party[row]), votes: before.ballots.votes[row])
                    })
                ridings.names.append(before.names[riding])
                ridings.texts.append(before.texts[riding])
                ridings.region.append(before.region[riding])
                ridings.origin.append(before.origin[riding])
                ridings.originRow.append(before.originRow[riding])
                ridings.line.append(before.line[riding])
            }
        }
    }
}

/// Whether two names differ by at most two letters, both being longer than that.
func closeSpelling(_ one: String, _ other: String) -> Bool {
    let one = Array(one.unicodeScalars.prefix(80))
    let other = Array(other.unicodeScalars.prefix(80))
    guard abs(one.count - other.count) <= 2, min(one.count, other.count) > 3 else { return false }
    var row = Array(0...other.count)
    for (index, letter) in one.enumerated() {
        var diagonal = row[0]
        row[0] = index + 1
        for column in other.indices {
            let above = row[column + 1]
            row[column + 1] =
                letter == other[column]
                ? diagonal : 1 + min(diagonal, above, row[column])
            diagonal = above
        }
    }
    return (row.last ?? 0) <= 2
}
