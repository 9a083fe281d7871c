// An election that is called, told beside the sitting house: the balance of power, the budget, and
// where the campaigns went.

import Coalitions
import Diagnostics
import Elections
import Syntax

extension Asking {
    /// Tells both houses side by side where an election is called: seats, the balance of power, the
    /// budget, and where the campaigns went.
    /// - Parameter before: what the changes were added to, which is today where the same house sits.
    func compareHouses(_ answer: inout Answer, _ before: Situation) throws {
        guard let sitting = now.sitting.first else { return }
        let former = before.sitting.first ?? before
        let today = former.house.seats == sitting.house.seats ? former : sitting
        answer.tables = [
            housesTable(sitting.house, now.house),
            sidesTable(asking(in: today), asking(in: now)),
        ]
        answer.notes += ungovernedNotes() + now.campaigns.map { campaignWords($0) + "." }
        if now.campaigns.count > 1 {
            answer.assumptions.append(
                "each party places its campaigns as if all others ran theirs everywhere")
        }
        answer.assumptions.append(
            "who governs does not carry over, nor does what was pledged earlier"
        )
        if let table = try? asking(in: now).table() {
            answer.assumptions += changedWords(table) + endedWords(table)
        }
    }

    /// Seats in the sitting house and the next.
    func housesTable(_ now: HouseState, _ next: HouseState) -> Table {
        var table = Table(
            columns: [
                .init("party", key: "party"), .init("seats\ntoday", key: "today"),
                .init("after an\nelection", key: "next"), .init("change", key: "change"),
            ],
            rows: parties(by: next.seats, also: now.seats).map {
                [
                    .party(label($0)), .seats(now.seats[$0]), .seats(next.seats[$0]),
                    .change(next.seats[$0] - now.seats[$0]),
                ]
            })
        func row(_ what: Text, _ count: (HouseState) -> Int) {
            guard count(now) + count(next) > 0 else { return }
            table.rows.append([
                .text(what), .seats(count(now)), .seats(count(next)),
                .change(count(next) - count(now)),
            ])
        }
        row("undecided", \.undecided)
        row("vacant", \.vacant)
        return table
    }

    /// Who governs, who holds the balance of power and how the budget fares in each of two houses.
    private func sidesTable(_ sitting: Asking, _ next: Asking) -> Table {
        var rows: [(Text, (Asking) throws -> Text)] = [
            ("governs", { try $0.governing() }),
            ("balance of power", { try $0.holding(.opposed) }),
            ("with every party for sale", { try $0.holding(.forSale) }),
        ]
        if let budget = try? sitting.table().budget.text {
            rows.append(
                ("\(name: budget)", { asking in try asking.faring(try asking.table()) }))
        }
        return Table(
            columns: [
                .init("", key: "fact"), .init("today", key: "today"),
                .init("after an election", key: "next"),
            ],
            rows: rows.map { fact, words in
                [.text(fact)] + [sitting, next].map { .text((try? words($0)) ?? "nobody can say") }
            })
    }

    /// Why nobody can say what comes after the election.
    private func ungovernedNotes() -> [Text] {
        do {
            _ = try asking(in: now).chamber().government()
            return []
        } catch let refusal as Diagnostic where refusal.code == .noGovernment {
            return ["What comes after the election nobody can say, for \(refusal.message)."]
        } catch {
            return []
        }
    }

    /// `Liberal with NDP, 181 of 338`
    private func governing() throws -> Text {
        let chamber = try chamber()
        let government = try chamber.government()
        let side = try chamber.division(.forSale).players(.supports)
        let others = side.filter { player in
            !chamber.players[player].parties.contains(where: government.contains)
        }
        return chamber.governmentName
            + (others.isEmpty ? "" : " with " + chamber.name(PlayerSet(others)))
            + ", \(chamber.votes(side)) of \(chamber.votingSeats)"
    }

    /// `Bloc and NDP`
    private func holding(_ reading: Chamber.Reading) throws -> Text {
        let chamber = try chamber()
        let balance = try chamber.balance(reading)
        switch balance.result.decided {
        case .carries: return "nobody: the government has enough"
        case .fails: return "nobody: the government is beaten"
        case nil: return chamber.name(balance.result.holders)
        }
    }

    /// `passes, 184 to 154`
    private func faring(_ table: BargainTable) throws -> Text {
        let division = table.bargain.division(on: table.bargain.budget.tabled)
        switch fate(table) {
        case .passes:
            let least = division.tally(supporting: [])
            return "passes, \(least.yeas) to \(least.nays)"
        case .fails:
            let most = division.tally(opposing: [])
            return "fails, \(most.yeas) to \(most.nays)"
        case .depends(let sustaining, _):
            let enough = sustaining.prefix(4).map { table.chamber.sum($0) }
            return "passes with " + list(enough, "or")
        }
    }

    /// `NDP is on the ballot in 319 ridings and campaigns in 150; …`
    func campaignWords(_ record: CampaignRecord) -> Text {
        let party = Text("\(label(record.party))")
        var note =
            party + " is on the ballot in \(counted(record.contested, "riding", "ridings"))"
            + (record.contested > record.fought.count
                ? " and campaigns in the \(record.fought.count) where it matters most"
                : ", and can campaign in all of them")
        if let spared = record.spared {
            let campaigns =
                spared == 0 ? "no campaign" : counted(spared, "campaign", "campaigns")
            note = note + "; stand-downs spare it \(campaigns) that it would run without them"
        }
        guard !record.forgone.isEmpty else { return note }
        let lost = record.forgone.count
        let each = lost == 1 ? "" : " each"
        return note + "; \(lost) more"
            + (lost <= 5
                ? ", in " + list(record.forgone.map { "\(name: riding($0))" }) + "," : "")
            + " would\(each) win it a seat"
    }
}
