// `where does NDP campaign`, `where does NDP not campaign`

import Bargaining
import Coalitions
import Diagnostics
import Elections
import Syntax

extension Asking {
    /// So many ridings are listed.
    private static let mostGrounds = 20

    func campaigning(_ name: Name, isForgone: Bool) throws -> Answer {
        let party = try lookup.party(name)
        _ = try election(for: "'where does \(label(party).name) campaign'")
        let next = try now.nextElection(in: world)
        guard let record = next.campaigns.first(where: { $0.party == party }) else {
            return unlimited(party)
        }
        let fought = Set(record.fought)
        let grounds = record.grounds.enumerated().compactMap { riding, ground in
            ground.map { (riding: riding, ground: $0) }
        }.filter { fought.contains($0.riding) != isForgone }
            .sorted { $0.ground.rank(of: $0.riding) < $1.ground.rank(of: $1.riding) }
        var answer = Answer(.shown, campaigningHeadline(record, grounds.map(\.ground), isForgone))
        answer.found = .names(grounds.map { riding($0.riding) })
        if !grounds.isEmpty {
            answer.tables = [groundTable(grounds)]
            cut(&answer.tables[0], of: Count(UInt128(grounds.count)), showing: Self.mostGrounds)
        }
        answer.assumptions = [
            "campaigns go first where they decide a seat, then to the closest races",
            "a lead is over the strongest rival, all others campaigning everywhere",
        ]
        lean(&answer, on: nil, isElectionAhead: true)
        return answer
    }

    /// Nothing is said of how many campaigns it can run, or of what a riding without one keeps.
    private func unlimited(_ party: Int) -> Answer {
        let limit = now.effects.reduce(nil as Int?) { limit, ranked in
            if case .bargain(.campaigns(party, let count)) = ranked.effect.action { return count }
            return limit
        }
        let name = Text("\(label(party))")
        let keeps = "'a riding without a campaign keeps 80% of its votes'"
        if let limit {
            var answer = Answer(
                .shown,
                name
                    + " can run \(counted(limit, "campaign", "campaigns")), and nothing says what a riding without one costs it."
            )
            answer.notes = ["Say \(keeps)."]
            return answer
        }
        var answer = Answer(
            .shown, name + " campaigns wherever it is on the ballot: nothing said limits it.")
        let isKept = now.effects.contains { ranked in
            if case .bargain(.neglect) = ranked.effect.action { true } else { false }
        }
        answer.notes = [
            "Say '\(label(party).name) can run 150 campaigns'\(isKept ? "" : " and \(keeps)")."
        ]
        return answer
    }

    private func campaigningHeadline(
        _ record: CampaignRecord, _ grounds: [Battleground], _ isForgone: Bool
    ) -> Text {
        let party = Text("\(label(record.party))")
        let all =
            "of the \(counted(record.contested, "riding", "ridings")) where it is on the ballot"
        let decisive = grounds.count(where: \.isDecisive)
        guard !grounds.isEmpty else {
            return isForgone
                ? party + " gives up none " + all.text + "."
                : party + " campaigns in none " + all.text + "."
        }
        guard isForgone else {
            return party + " campaigns in \(grounds.count) " + all.text
                + (decisive > 0
                    ? ": \(decisive) that it wins only so, and then the closest races."
                    : ": none decides a seat, and these are the closest races.")
        }
        return party + " does without a campaign in \(grounds.count) " + all.text
            + (decisive > 0
                ? ": \(decisive) of them a campaign would win it."
                : ": in none of them would one win it a seat.")
    }

    private func groundTable(_ grounds: [(riding: Int, ground: Battleground)]) -> Table {
        Table(
            columns: [
                .init("riding", key: "riding"), .init("region", key: "region"),
                .init("lead with\na campaign", key: "with"),
                .init("lead\nwithout", key: "without"),
            ],
            rows: grounds.map { riding, ground in
                [
                    .text("\(name: self.riding(riding))"),
                    .text("\(name: world.regionName(ofRiding: riding) ?? "")"),
                    .votes(ground.leadWith), .votes(ground.leadWithout),
                ]
            })
    }
}
