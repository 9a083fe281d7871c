// The balance of power of several houses beside each other: the Speaker from each party in turn, or
// today and what pacts and scenarios make of it.

import Coalitions
import Diagnostics
import Syntax

/// One of the houses, and who holds the balance of power in it.
struct BalanceRow {
    /// `Liberal`, whose member is Speaker; `Progressive Primary`, a pact.
    let words: Text
    let cell: Cell
    let balance: Balance

    init(speakerFrom party: PartyLabel, _ balance: Balance) {
        (words, cell, self.balance) = ("\(party)", .party(party), balance)
    }

    init(in world: String, _ balance: Balance) {
        words = "\(name: world)"
        (cell, self.balance) = (.text(words), balance)
    }

    var holders: PlayerSet { balance.result.decided == nil ? balance.result.holders : [] }

    /// Who keeps the government in office by no more than abstaining.
    var enoughByAbstaining: [Int] {
        guard balance.result.decided == nil else { return [] }
        return balance.division.freePlayers.filter {
            balance.division.counts(ifAbstains: $0).carries
        }
    }

    /// Their names, by the seats of their parties: who gives the Speaker does not come later.
    func labels(of players: some Sequence<Int>) -> [Text] {
        let chamber = balance.chamber
        return players.map { player in
            let parties = chamber.players[player].parties
            return (player, parties.reduce(0) { $0 + chamber.house.seats[$1] })
        }.sorted { (-$0.1, $0.0) < (-$1.1, $1.0) }.map { chamber.players[$0.0].label }
    }
}

extension Asking {
    /// What is the same of several, said once, with those it is so of: the same players in whatever
    /// order, or the same words of none.
    func alike(
        _ rows: [BalanceRow], of players: (BalanceRow) -> [Int], _ words: (BalanceRow) -> Text
    ) -> [(what: Text, names: [Text])] {
        var cases: [(key: [String], what: Text, names: [Text])] = []
        for row in rows {
            let (what, named) = (words(row), row.labels(of: players(row)).map(\.plain).sorted())
            let key = named.isEmpty ? [what.plain] : named
            if let known = cases.firstIndex(where: { $0.key == key }) {
                cases[known].names.append(row.words)
            } else {
                cases.append((key, what, [row.words]))
            }
        }
        return cases.map { ($0.what, $0.names) }
    }

    /// `Bloc and NDP share the balance of power`
    func holding(_ row: BalanceRow) -> Text {
        let chamber = row.balance.chamber
        switch row.holders.count {
        case 0: return "no one holds the balance of power" + reason(row)
        case 1: return chamber.name(row.holders) + " holds the balance of power"
        default: return chamber.name(row.holders) + " share the balance of power"
        }
    }

    /// Why no one holds it, where the votes of those who are free decide nothing.
    private func reason(_ row: BalanceRow) -> Text {
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

    /// Each house with the votes of its government, a majority and who holds the balance of power.
    func balanceTable(_ rows: [BalanceRow], of houses: Table.Column) -> Table {
        let governments = Set(rows.map { $0.balance.chamber.house.government })
        let chamber = rows.first?.balance.chamber
        let isAlone = governments.count == 1 && chamber?.house.government.count == 1
        let governing = (isAlone ? chamber?.governmentName.plain : nil) ?? "government"
        let needed = rows.allSatisfy(\.balance.needsMajority) ? "majority" : "needed"
        var table = Table(
            columns: [
                houses, .init(governing, key: "government"), .init(needed, key: needed),
                .init("balance of power", key: "balanceOfPower"),
                .init("enough by\nabstaining", key: "abstentionEnough"),
            ],
            rows: rows.map { row in
                let own = row.balance.division.players(.supports)
                return [
                    row.cell, .count(row.balance.chamber.votes(own)),
                    .count(row.balance.needed), .text(list(row.labels(of: row.holders))),
                    .text(list(row.labels(of: row.enoughByAbstaining))),
                ]
            })
        guard governments.count > 1 else { return table }
        table.columns.insert(.init("governs", key: "governs"), at: 1)
        for index in rows.indices {
            table.rows[index].insert(.text(rows[index].balance.chamber.governmentName), at: 1)
        }
        return table
    }
}
