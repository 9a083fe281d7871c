// `who holds the balance of power with the Speaker from each party`: each chair costs another vote.

import Coalitions
import Diagnostics
import Elections
import Syntax

extension Asking {
    func speakers() throws -> Answer {
        let chamber = try chamber()
        _ = try chamber.government()
        let chairs = try chairs()
        guard chairs.count <= Self.mostChairs else {
            throw Diagnostic.tooManyToName(chairs.count, at: location)
        }
        let rows = try chairs.map { party in
            Chair(party: party, balance: try seated(party).balance(.opposed))
        }
        var answer = Answer(.balanceOfPower, chairHeadline(rows))
        answer.tables = [chairTable(rows)]
        answer.notes = abstentionNote(rows)
        answer.assumptions =
            [Chamber.chairWords()] + chamber.governmentAssumption + chamber.absenceAssumptions
            + chamber.oppositionAssumption + chamber.idlePledges
        answer.derive(
            rows.map { row in
                Step(
                    "the Speaker from \(self.label(row.party))",
                    children: self.pledgeSteps(row.balance))
            })
        lean(&answer, on: nil)
        return answer
    }

    /// One party giving the Speaker, and what that makes of the house.
    private struct Chair {
        let party: Int
        let balance: Balance

        var holders: PlayerSet { balance.result.decided == nil ? balance.result.holders : [] }
        /// Who keeps the government in office by no more than abstaining.
        var enoughByAbstaining: [Int] {
            guard balance.result.decided == nil else { return [] }
            return balance.division.freePlayers.filter {
                balance.division.counts(ifAbstains: $0).carries
            }
        }

        func names(_ players: some Sequence<Int>) -> [Text] {
            players.map { balance.chamber.players[$0].label }
        }
    }

    /// Each chair makes a house of its own.
    private static let mostChairs = 100

    /// Parties that have a member to give, the largest first.
    private func chairs() throws -> [Int] {
        let seats = now.house.seats
        return parties(by: seats, also: seats).filter { !now.house.absent.contains($0) }
    }

    /// The house with the Speaker from a party.
    private func seated(_ party: Int) throws -> Chamber {
        let name = Name(text: label(party).name, id: nil, kinds: .party, range: range)
        let clause = Clause(speakerFrom: name, source: source)
        let effect = Effect(
            action: .speaker(from: party), ridings: [], scope: .everywhere, chosen: .nowhere,
            clause: clause)
        let rank = Rank.supposition(Rank.depth(above: now.layers))
        let layer = Layer(kind: .supposed, rank: rank, effects: [effect])
        return try chamber(now.adding([layer], in: world))
    }

    // MARK: Words

    private func chairHeadline(_ rows: [Chair]) -> Text {
        let cases = alike(rows) { holding($0) }
        guard cases.count > 1 else {
            return "Whichever party gives the Speaker, "
                + (cases.first?.what ?? "no one holds the balance of power") + "."
        }
        let told = cases.map { "with one from " + list($0.parties, "or") + ", " + $0.what }
        return "It hangs on who gives the Speaker: " + parted(told) + "."
    }

    /// What is the same of several, said once, with the parties that it is so of.
    private func alike(
        _ rows: [Chair], _ words: (Chair) -> Text
    ) -> [(what: Text, parties: [Text])] {
        var cases: [(what: Text, parties: [Text])] = []
        for row in rows {
            let what = words(row)
            if let known = cases.firstIndex(where: { $0.what.plain == what.plain }) {
                cases[known].parties.append("\(label(row.party))")
            } else {
                cases.append((what, ["\(label(row.party))"]))
            }
        }
        return cases
    }

    /// `Bloc and NDP share the balance of power`
    private func holding(_ row: Chair) -> Text {
        let chamber = row.balance.chamber
        switch row.holders.count {
        case 0: return "no one holds the balance of power" + reason(row)
        case 1: return chamber.name(row.holders) + " holds the balance of power"
        default: return chamber.name(row.holders) + " share the balance of power"
        }
    }

    /// Why no one holds it, where the votes of those who are free decide nothing.
    private func reason(_ row: Chair) -> Text {
        let chamber = row.balance.chamber
        switch row.balance.result.decided {
        case .carries?:
            let backers = row.balance.division.players(.supports)
            let name = backers.isEmpty ? chamber.governmentName : chamber.name(backers)
            let hasMajority = chamber.votes(backers) >= row.balance.majority
            let has: Text =
                backers.count > 1 ? " have a majority together" : " has a majority"
            return ", for " + name + (hasMajority ? has : " cannot be outvoted")
        case .fails?: return ", for the votes that are left cannot save " + chamber.governmentName
        case nil: return ""
        }
    }

    /// Whose mere abstention is enough only with some Speakers.
    private func abstentionNote(_ rows: [Chair]) -> [Text] {
        let open = rows.filter { $0.balance.result.decided == nil }
        let cases = alike(open) { list($0.names($0.enoughByAbstaining)) }
        guard cases.count > 1 else { return [] }
        let told = cases.map { entry -> Text in
            (entry.what.plain.isEmpty ? "no one's" : "that of " + entry.what)
                + " with a Speaker from " + list(entry.parties, "or")
        }
        return [
            "One party's abstention is enough, though all the others vote against: "
                + parted(told) + "."
        ]
    }

    private func chairTable(_ rows: [Chair]) -> Table {
        let chamber = rows.first?.balance.chamber
        let isAlone = chamber?.house.government.count == 1
        let governing = (isAlone ? chamber?.governmentName.plain : nil) ?? "govern-\nment"
        return Table(
            columns: [
                .init("Speaker\nfrom", key: "speaker"), .init(governing, key: "government"),
                .init("majority", key: "majority"),
                .init("balance of power", key: "balanceOfPower"),
                .init("enough by\nabstaining", key: "abstentionEnough"),
            ],
            rows: rows.map { row in
                let own = row.balance.division.players(.supports)
                return [
                    .party(label(row.party)), .count(row.balance.chamber.votes(own)),
                    .count(row.balance.majority),
                    .text(list(row.names(row.holders))),
                    .text(list(row.names(row.enoughByAbstaining))),
                ]
            })
    }
}
