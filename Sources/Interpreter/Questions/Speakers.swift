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
            BalanceRow(speakerFrom: label(party), try seated(party).balance(.opposed))
        }
        var answer = Answer(.balanceOfPower, chairHeadline(rows))
        answer.tables = [balanceTable(rows, of: .init("Speaker\nfrom", key: "speaker"))]
        answer.notes = abstentionNote(rows)
        answer.assumptions =
            [Chamber.chairWords()] + chamber.governmentAssumption + chamber.motionAssumption()
            + chamber.absenceAssumptions
            + chamber.oppositionAssumption + chamber.idlePledges
        answer.derive(
            rows.map { row in
                Step(
                    "the Speaker from " + row.words,
                    children: self.pledgeSteps(row.balance))
            })
        lean(&answer, on: nil)
        return answer
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

    private func chairHeadline(_ rows: [BalanceRow]) -> Text {
        let cases = alike(rows, of: \.holders.members) { holding($0) }
        guard cases.count > 1 else {
            return "Whichever party gives the Speaker, "
                + (cases.first?.what ?? "no one holds the balance of power") + "."
        }
        let told = cases.map { "with one from " + list($0.names, "or") + ", " + $0.what }
        return "It hangs on who gives the Speaker: " + parted(told) + "."
    }

    /// Whose mere abstention is enough only with some Speakers.
    private func abstentionNote(_ rows: [BalanceRow]) -> [Text] {
        let open = rows.filter { $0.balance.result.decided == nil }
        let cases = alike(open, of: \.enoughByAbstaining) {
            list($0.labels(of: $0.enoughByAbstaining))
        }
        guard cases.count > 1 else { return [] }
        let told = cases.map { entry -> Text in
            (entry.what.plain.isEmpty ? "no one's" : "that of " + entry.what)
                + " with a Speaker from " + list(entry.names, "or")
        }
        return [
            "One party's abstention is enough, though all the others vote against: "
                + parted(told) + "."
        ]
    }
}
