// `seats by region`, `votes by region`, `shares by province`: every region apart.

import Diagnostics
import Elections
import Syntax

extension Asking {
    private struct Region {
        let name: String
        let ridings: [Int]
        /// Seats or votes by party.
        let counts: [Int]
        /// Seats that belong to no party.
        let open: Int

        var total: Int { counts.reduce(0, +) + open }
    }

    func regions(_ what: TallyKind) throws -> Answer {
        let election = try election(for: "'\(what.rawValue) by region'").now
        let regions = try gathered(what, election)
        guard !regions.isEmpty else { throw Diagnostic.noRegions(at: location) }
        let sums = world.parties.indices.map { party in
            regions.reduce(0) { $0 + $1.counts[party] }
        }
        var answer = Answer(what == .seats ? .seats : .votes, regionsHeadline(regions, what))
        answer.tables = [regionsTable(regions, what, parties(by: sums, also: sums))]
        answer.derive(
            regions.map { region in
                let own = parties(by: region.counts, also: region.counts)
                return Step(
                    "\(name: region.name): \(counted(region.ridings.count, "riding", "ridings"))",
                    children: own.map { Step("\(label($0)) \(region.counts[$0])") })
            })
        if what == .seats { answer.derive(self.sharingSteps(self.now.house.lists?.areas ?? [])) }
        lean(&answer, on: nil)
        return answer
    }

    /// Regions in order of their first riding.
    private func gathered(_ what: TallyKind, _ election: Election) throws -> [Region] {
        try world.byRegion(0..<election.ridingCount).compactMap { region, ridings in
            guard let region else { return nil }
            let votes = what == .seats ? nil : election.votesByParty(in: ridings)
            let seats = try votes == nil ? seats(of: region, ridings, election) : nil
            return Region(
                name: world.name(ofRegion: region), ridings: ridings,
                counts: votes ?? seats?.byParty ?? [],
                open: (seats?.undecided ?? 0) + (seats?.vacant ?? 0))
        }
    }

    private func seats(
        of region: Int, _ ridings: [Int], _ election: Election
    ) throws -> SeatCount {
        if let area = now.house.lists?.areas.first(where: { $0.region == region }) {
            return SeatCount(
                byParty: area.seats, undecided: area.undecided, vacant: area.vacant)
        }
        if now.house.listsAlone != nil { throw Diagnostic.seatsOfLists(at: location) }
        let won = election.results(in: ridings)
        return SeatCount(byParty: won.byParty, undecided: won.undecided, vacant: won.vacant)
    }

    /// In how many regions each party has most: `Liberal has most in 8 of 13 regions`.
    private func regionsHeadline(_ regions: [Region], _ what: TallyKind) -> Text {
        var first = Array(repeating: 0, count: world.parties.count)
        var shared = 0
        for region in regions {
            let most = region.counts.max() ?? 0
            let leaders = region.counts.indices.filter { region.counts[$0] == most }
            if leaders.count == 1, most > 0 { first[leaders[0]] += 1 } else { shared += 1 }
        }
        let noun = what == .seats ? "seats" : "votes"
        let parts = parties(by: first, also: first).map { Text("\(label($0)) in \(first[$0])") }
        let ties: [Text] = shared > 0 ? ["no one alone in \(shared)"] : []
        return "Most \(noun) in each of \(counted(regions.count, "region", "regions")): "
            + list(parts + ties) + "."
    }

    // MARK: The table

    private static let widest = 78

    /// Parties beside each other as far as a screen goes; the smaller ones together.
    private func regionsTable(_ regions: [Region], _ what: TallyKind, _ shown: [Int]) -> Table {
        let names = regions.map(\.name.count).max() ?? 0
        let least = what == .seats ? 3 : what == .votes ? 9 : 6
        let hasOpen = regions.contains { $0.open > 0 }
        var width =
            names + 2 + max(least, "others".count) + 2 + (hasOpen ? "undecided".count + 2 : 0)
        let apart = shown.prefix { party in
            width += 2 + max(least, label(party).name.count)
            return width <= Self.widest
        }
        let together = shown.dropFirst(apart.count)
        var table = Table(columns: [.init("region", key: "region")])
        table.columns += apart.map { .init(label($0).name, key: label($0).name) }
        if !together.isEmpty { table.columns.append(.init("others", key: "others")) }
        if hasOpen { table.columns.append(.init("undecided", key: "undecided")) }
        table.rows = regions.map { region in
            let rest = together.reduce(0) { $0 + region.counts[$1] }
            return [.text("\(name: region.name)")]
                + (apart.map { region.counts[$0] } + (together.isEmpty ? [] : [rest])
                + (hasOpen ? [region.open] : [])).map { cell(what, $0, region.total) }
        }
        return table
    }

    private func cell(_ what: TallyKind, _ count: Int, _ total: Int) -> Cell {
        switch what {
        case .seats: count == 0 ? .empty : .seats(count)
        case .votes: .votes(count)
        case .share: .share(part: count, whole: total)
        }
    }
}
