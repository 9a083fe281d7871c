// `what can NDP get`

import Bargaining
import Coalitions
import Diagnostics
import Elections
import Syntax

extension Asking {
    func canGet(_ name: Name) throws -> Answer {
        let table = try table()
        let party = try lookup.party(name)
        guard let player = table.chamber.index(of: party) else {
            var answer = Answer(
                .leverage, "\(label(party)) can get nothing: it has no votes to sell.")
            finish(&answer, table)
            return answer
        }
        let price = table.electionCosts[table.proposer]
        let leverage = table.bargain.leverage(of: player, electionPrice: price)
        var answer = Answer(.leverage, leverageHeadline(table, player, leverage))
        if leverage.cap != .nothingToSell {
            answer.tables = [
                leverageTable(table, player, leverage, price, try table.chamber.rival())
            ]
            answer.notes = leverageNotes(table, leverage)
        }
        finish(&answer, table)
        return answer
    }

    private func leverageHeadline(
        _ table: BargainTable, _ player: Int, _ leverage: Leverage
    ) -> Text {
        let name = table.name(player)
        switch leverage.cap {
        case .nothingToSell:
            return name + " can get nothing: "
                + (table.wishes(of: player).isEmpty
                    ? "it demands nothing, so nobody knows its price."
                    : "its votes are pledged, come what may.")
        case .nothingPasses:
            return name
                + " can get nothing: no deal passes \(name: table.budget.text), with it or without it."
        case .ownDemands, .rivals, .election: break
        }
        guard let ceiling = leverage.ceiling else {
            return "What " + name
                + " can get is no single sum, for some concessions have no price. The deals are compared below."
        }
        let cap: Text =
            switch leverage.cap {
            case .rivals: ": above that, " + rival(table, leverage) + " would be cheaper"
            case .election: ": above that, an election would be cheaper"
            default: ", which is all it asks for"
            }
        return name + " can get at most \(moneyWords(ceiling))" + cap + "."
    }

    private func rival(_ table: BargainTable, _ leverage: Leverage) -> Text {
        guard let partners = leverage.without?.partners, !partners.isEmpty else {
            return "the budget as it stands"
        }
        return table.list(partners)
    }

    private func leverageTable(
        _ table: BargainTable, _ player: Int, _ leverage: Leverage, _ price: Int?, _ rival: Rival?
    ) -> Table {
        let name = table.name(player)
        var facts: [(String, Text)] = []
        func deal(_ deal: Deal?) -> Text {
            guard let deal else { return "no deal passes the budget" }
            let with: Text =
                deal.partners.isEmpty ? "nobody" : table.chamber.sum(deal.partners)
            return with + ": \(table.words(deal.cost))"
        }
        facts.append(
            ("its demands", (leverage.demands.map { table.words($0) } ?? "exclude each other").text)
        )
        facts.append(("best deal without \(name.plain)", deal(leverage.without)))
        facts.append(("best deal if \(name.plain) asked nothing", deal(leverage.unasked)))
        if let price { facts.append(("an election", "\(moneyWords(price))")) }
        if let rival {
            let fall: Text =
                rival.canWin
                ? takeOver(rival) + ", which has no price in money"
                : self.name(rival) + " cannot win"
            facts.append(("should it fall", fall))
        }
        return pairs(facts)
    }

    private func leverageNotes(_ table: BargainTable, _ leverage: Leverage) -> [Text] {
        var notes: [Text] = []
        if !leverage.undercutBy.isEmpty {
            notes.append(
                "Nothing, if " + list(leverage.undercutBy.map(table.name), "or")
                    + " would vote for the budget without asking for anything.")
        }
        notes.append(
            leverage.ceiling == nil
                ? "This holds as long as the others keep to their demands."
                : "That is the most, as long as the others keep to their demands; what several parties can get does not add up."
        )
        if !leverage.isComplete {
            notes.append("The search was given up before its end.")
        }
        return notes
    }
}
