// `riding Victoria in British Columbia: …` and `ridings from "canada-2019.csv"`

import Diagnostics
import Elections
import Syntax

extension World {
    mutating func declare(
        _ node: RidingDeclaration, _ location: Location, _ taking: Taking
    ) throws -> Answer {
        if plainSeatsAt != nil { throw Diagnostic.seatsAndRidings(at: location) }
        let candidates: [(party: Int, votes: Int)] = try candidates(node, location.source)
        var warnings: [Diagnostic] = []
        var region: Int?
        if let name = node.region { region = self.region(of: name, location.source, &warnings) }
        let id = node.name.id ?? lexicon.add(node.name.text, as: .riding)
        let names = node.results.map(\.candidate)
        if let old = ridingNamed[id] {
            guard !taking.isFile else {
                throw Diagnostic.declaredTwice(
                    "riding \(node.name.text)", at: Location(location.source, node.name.range),
                    before: nil, line: ridings.source(of: old))
            }
            try replace(old, by: candidates, names: names, region: region, location)
        } else {
            ridings.texts.append(node.name.text)
            try append(id, candidates, names: names, region: region, location)
        }
        let votes = candidates.reduce(0) { $0 + $1.votes }
        let stood = counted(candidates.count, "candidate", "candidates")
        var answer = Answer(.declared, "Riding \(name: node.name.text): \(stood), \(votes) votes")
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

    private mutating func region(
        of name: Name, _ source: Source, _ warnings: inout [Diagnostic]
    ) -> Int {
        let id = name.id ?? lexicon.add(name.text, as: .region)
        if let region = regionNamed[id] { return region }
        let near = lexicon.nearest(name.text, kinds: .region, most: 3)
            .first { $0 != id && regionNamed[$0] != nil }
        if let near, closeSpelling(lexicon.text(near), name.text) {
            warnings.append(
                .nearRegion(name, lexicon.text(near), at: Location(source, name.range)))
        }
        return addRegion(id, name.text)
    }

    private mutating func addRegion(_ id: NameID, _ name: String) -> Int {
        if let region = regionNamed[id] { return region }
        regionNamed[id] = regions.count
        regions.append(name)
        return regions.count - 1
    }

    private mutating func append(
        _ id: NameID, _ candidates: [(party: Int, votes: Int)], names: [String?], region: Int?,
        _ location: Location
    ) throws {
        try ridings.ballots.append(candidates)
        ridingNamed[id] = ridings.count
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

    mutating func declare(
        _ node: RidingsFromDeclaration, _ location: Location, _ taking: Taking
    ) throws -> Answer {
        if plainSeatsAt != nil { throw Diagnostic.seatsAndRidings(at: location) }
        guard let facts = taking.files[node.path] else {
            var missing = Diagnostic.unreadable(
                node.path, "it was not given", at: Location(location.source, node.range))
            missing.isDependent = true
            throw missing
        }
        let before = parties.count
        try append(facts, Location(location.source, node.range))
        let count = counted(facts.ridings.count, "riding", "ridings")
        let stood = counted(facts.party.count, "candidate", "candidates")
        let votes = facts.votes.reduce(0, &+)
        var answer = Answer(
            .declared, "\(count) from \(name: facts.source): \(stood), \(votes) votes")
        if parties.count > before {
            answer.diagnostics = [
                .declaredOnTheWay(
                    parties[before...].map(\.label.name),
                    at: Location(location.source, node.range))
            ]
        }
        return answer
    }

    private mutating func append(_ facts: RidingFacts, _ location: Location) throws {
        var named = facts
        if named.names.count != facts.ridings.count { named.register(in: &lexicon) }
        let partyOf = zip(facts.parties.indices, facts.parties).map { index, name in
            Int32(
                partyMet(name, aliases: facts.partyAliases[index], isLone: facts.lone[index]).0)
        }
        let regionOf = facts.regions.map { Int32(addRegion(lexicon.add($0, as: .region), $0)) }
        let firstRiding = ridings.count
        for (offset, id) in named.names.enumerated() {
            if let old = ridingNamed[id] {
                throw Diagnostic.declaredTwice(
                    "riding \(facts.ridings[offset])", at: location, before: nil,
                    line: ridings.source(of: old))
            }
            ridingNamed[id] = firstRiding + offset
        }
        nameAliases(facts, regionOf: regionOf, firstRiding: firstRiding)
        try ridings.ballots.append(
            Ballots(
                starts: facts.starts, party: facts.party.map { partyOf[Int($0)] },
                votes: facts.votes))
        ridings.names += named.names
        ridings.texts += facts.ridings
        ridings.region += facts.region.map { $0 < 0 ? -1 : regionOf[Int($0)] }
        ridings.line += facts.line
        ridings.originRow += facts.starts.dropLast()
        ridings.origins.append(
            .init(
                name: facts.source, candidates: facts.candidates, incumbents: facts.incumbents))
        ridings.origin += repeatElement(
            Int32(ridings.origins.count - 1), count: facts.ridings.count)
    }
}

extension World {
    /// Other names of a file's regions and ridings, where nothing else has them.
    private mutating func nameAliases(_ facts: RidingFacts, regionOf: [Int32], firstRiding: Int) {
        for (region, aliases) in zip(regionOf, facts.regionAliases) {
            for id in aliases.map({ lexicon.add($0, as: .region) }) where regionNamed[id] == nil {
                regionNamed[id] = Int(region)
            }
        }
        for alias in facts.ridingAliases {
            let id = lexicon.add(alias.name, as: .riding)
            if ridingNamed[id] == nil { ridingNamed[id] = firstRiding + Int(alias.riding) }
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
