// `ridings from "canada-2019.csv"`: what the file says, added to the world.

import Diagnostics
import Elections
import Syntax

extension World {
    mutating func declare(
        _ node: RidingsFromDeclaration, _ location: Location, _ taking: Taking
    ) throws -> Answer {
        if !plainSeatsAt.isEmpty { throw Diagnostic.seatsAndRidings(at: location) }
        if national.areDeclared { throw Diagnostic.votesAndRidings(at: location) }
        guard let facts = taking.files[NamedFile(path: node.path, in: location.source.name)] else {
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
            .declared,
            "\(count) from \(name: facts.source): \(stood), \(counted(votes, "vote", "votes"))")
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
        try checkParties(of: facts, as: partyOf, location)
        let firstRiding = ridings.count
        for (offset, id) in named.names.enumerated() {
            if let old = ridingNamed[id] {
                let isHere = old >= firstRiding
                throw Diagnostic.declaredTwice(
                    "riding \(facts.ridings[offset])", at: facts.place?(offset) ?? location,
                    before: isHere ? facts.place?(old - firstRiding) : nil,
                    line: isHere ? nil : ridings.source(of: old))
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

    /// No two parties of a ballot are one here, by other names: a party has one candidate.
    private func checkParties(
        of facts: RidingFacts, as partyOf: [Int32], _ location: Location
    ) throws {
        guard Set(partyOf).count < partyOf.count else { return }
        var lastRow = [Int](repeating: -1, count: parties.count)
        for riding in facts.ridings.indices {
            for row in Int(facts.starts[riding])..<Int(facts.starts[riding + 1]) {
                let party = Int(partyOf[Int(facts.party[row])])
                let before = lastRow[party]
                lastRow[party] = row
                guard before >= facts.starts[riding], facts.party[before] != facts.party[row],
                    !parties[party].sitsAlone
                else { continue }
                throw Diagnostic.twoSpellings(
                    label(party).name, in: facts.ridings[riding],
                    [
                        facts.parties[Int(facts.party[before])],
                        facts.parties[Int(facts.party[row])],
                    ],
                    at: facts.place?(riding) ?? location)
            }
        }
    }
}
