// An election that is called, told beside the sitting house: the balance of power, the budget, and
// where the campaigns went.

import Diagnostics
import Elections
import Syntax

extension Asking {
    /// Adds to an answer what the next house has that the sitting one had not.
    func compareHouses(_ answer: inout Answer) throws {
        guard let sitting = now.sitting.first else { return }
        let houses = [("sitting", sitting), ("next", now)].map { name, situation in
            (name: name, asking: asking(in: situation))
        }
        for house in houses {
            if let balance = try? house.asking.balanceOfPower() {
                answer.notes.append("In the \(house.name) house: " + balance.headline)
            }
            if !world.budgets.isEmpty, let table = try? house.asking.table() {
                answer.notes.append(
                    "In the \(house.name) house "
                        + house.asking.words(house.asking.fate(table), table))
            }
        }
        answer.notes += now.campaigns.map(campaignNote)
        answer.assumptions.append(
            "the election goes as the last but for what is supposed; who governs, and who supports it, does not carry over"
        )
    }

    private func asking(in situation: Situation) -> Asking {
        Asking(
            world: world, before: situation, now: situation, source: source, range: range, it: nil,
            against: nil)
    }

    /// `NDP is on the ballot in 319 ridings and campaigns in 150; …`
    private func campaignNote(_ record: CampaignRecord) -> Text {
        let party = Text("\(label(record.party))")
        var note =
            party + " is on the ballot in \(counted(record.contested, "riding", "ridings"))"
            + (record.contested > record.fought.count
                ? " and campaigns in the \(record.fought.count) where it matters most"
                : ", and can campaign in all of them")
        if record.spared > 0 {
            note =
                note + "; stand-downs spare it \(counted(record.spared, "campaign", "campaigns"))"
        }
        guard !record.forgone.isEmpty else { return note + "." }
        let lost = record.forgone.count
        return note + "; \(lost) more would each win it a seat"
            + (lost <= 5 ? " (" + list(record.forgone.map { "\(name: riding($0))" }) + ")." : ".")
    }
}
