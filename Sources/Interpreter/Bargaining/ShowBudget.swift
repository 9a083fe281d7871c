// `show the budget`: its items as they stand, and what everybody asks of it.

import Bargaining
import Diagnostics
import Syntax

extension Asking {
    func showBudget(_ name: Name?) throws -> Answer {
        let table = try table(name)
        let budget = table.budget
        let deficit = [
            table.deficit.map { "a deficit of \(moneyWords($0))" },
            table.deficitLimit.map { "the deficit at most \(moneyWords($0))" },
        ].compactMap(\.self).joined(separator: ", ")
        var answer = Answer(
            .shown,
            "Budget \(name: budget.text) by " + table.label(table.proposer)
                + (deficit.isEmpty ? "" : ": \(deficit)") + ".")
        answer.tables = [itemTable(table), wishTable(table, table.wishes)].filter {
            !$0.rows.isEmpty
        }
        answer.notes = table.overLimit
        answer.assumptions = table.chamber.assumptions
        return answer
    }

    private func itemTable(_ table: BargainTable) -> Table {
        Table(
            columns: [
                .init("item", key: "item"), .init("in the budget", key: "tabled"),
                .init("as first tabled", key: "first"),
            ],
            rows: table.items.map { item in
                func words(_ entry: Entry?) -> Text {
                    guard let entry else { return "no" }
                    let amount = item.kind == .measure ? "yes" : item.kind.words(entry.amount)
                    return "\(amount)" + (entry.year.map { " by \($0)" } ?? "").text
                }
                return [
                    .text("\(name: item.name)"), .text(words(item.tabled)),
                    item.tabled == item.first ? .empty : .text(words(item.first)),
                ]
            })
    }

    func wishTable(_ table: BargainTable, _ wishes: [Wish]) -> Table {
        Table(
            columns: [
                .init("party", key: "party"), .init("", key: "force"), .init("what", key: "what"),
                .init("met", key: "met"),
            ],
            rows: wishes.map { wish in
                let isMet = table.isMet(wish, by: table.bargain.budget.tabled)
                return [
                    .party(label(wish.party)), .text(force(wish.force).text),
                    .text(table.words(wish) + worth(wish) + partners(wish)),
                    .text((isMet ? "yes" : "no").text),
                ]
            })
    }

    private func worth(_ wish: Wish) -> Text {
        wish.worth.map { ", worth \(seatWords($0))" } ?? ""
    }

    private func partners(_ wish: Wish) -> Text {
        let others = wish.shared.filter { $0 != wish.party }
        return others.isEmpty ? "" : ", together with " + list(others.map { "\(label($0))" })
    }

    private func force(_ force: DemandClause.Force) -> String {
        switch force {
        case .demand: "demands"
        case .wish: "wants"
        case .redLine: "red line"
        }
    }
}
