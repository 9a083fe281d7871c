// What is asked of a budget besides whether it passes: its deficit, who wants what, how a party votes.

import Bargaining
import Coalitions
import Diagnostics
import Elections
import Syntax

extension Asking {
    // MARK: The deficit

    func deficit(_ name: Name?) throws -> Answer {
        let table = try table(name)
        let budget = Text("\(name: table.budget.text)")
        let growth = table.growth
        let offered: Text =
            growth == 0
            ? ""
            : ": offers and cuts since it was tabled make it \(moneyWords(Int(growth.magnitude))) \(growth > 0 ? "larger" : "smaller")"
        var answer = Answer(
            .shown,
            table.deficit.map { budget + " makes a deficit of \(moneyWords($0))" + offered + "." }
                ?? budget + " names no deficit"
                + (growth == 0 ? "" : ", which it changes by \(signedMoney(growth))").text + ".")
        answer.found = table.deficit.map { .number(Value($0), .money) }
        answer.tables = [moneyTable(table)].filter { !$0.rows.isEmpty }
        answer.notes = table.overLimit
        answer.assumptions = flooredWords(table) + table.chamber.assumptions
        return answer
    }

    private func signedMoney(_ amount: Int) -> String {
        (amount > 0 ? "+" : "") + moneyWords(amount)
    }

    /// The items in money, as first tabled and as they stand.
    private func moneyTable(_ table: BargainTable) -> Table {
        func money(_ entry: Entry?) -> Cell { .text(moneyWords(entry?.amount ?? 0).text) }
        let rows = table.items.filter { $0.kind == .money && ($0.tabled ?? $0.first) != nil }
        var sheet = Table(
            columns: [
                .init("item", key: "item"), .init("as first\ntabled", key: "first"),
                .init("now", key: "tabled"),
            ],
            rows: rows.map { [.text("\(name: $0.name)"), money($0.first), money($0.tabled)] })
        if let declared = table.budget.deficit, let now = table.deficit {
            sheet.rows.append(
                [.text("deficit"), .text(moneyWords(declared).text), .text(moneyWords(now).text)])
        }
        return sheet
    }

    // MARK: Who wants what

    /// `what do Green and NDP want`; of nobody named, all who want anything.
    func wants(_ names: [Name]) throws -> Answer {
        let table = try table()
        let seated = parties(by: now.house.seats, also: now.house.seats)
        let others = world.parties.indices.filter { !seated.contains($0) }
        let all = (seated + others).filter { party in
            table.wishes.contains { $0.party == party }
        }
        let parties = try names.isEmpty ? all : lookup.parties(names)
        let wishes = table.wishes.filter { parties.contains($0.party) }
        var answer = Answer(
            .shown, asking(parties, wishes, of: "\(name: table.budget.text)", table))
        answer.derive(self.wishSteps(wishes, table))
        answer.tables = [wishTable(table, wishes)].filter { !$0.rows.isEmpty }
        answer.assumptions = endedWords(table) + table.chamber.assumptions
        return answer
    }

    /// `who wants pharmacare`
    func wanted(_ item: Name) throws -> Answer {
        let table = try table()
        let key = itemKey(item.text)
        guard let row = table.items.first(where: { $0.key == key }) else {
            throw Diagnostic.unknownItem(
                item.text, at: Location(source, item.range),
                near: nearest(to: item.text, of: table.items.map(\.name)))
        }
        let wishes = table.wishes.filter { $0.key == key }
        var parties: [Int] = []
        for wish in wishes where !parties.contains(wish.party) { parties.append(wish.party) }
        var answer = Answer(.shown, asking(parties, wishes, of: "\(name: row.name)", table))
        answer.found = .names(parties.map { label($0).name })
        answer.derive(self.wishSteps(wishes, table))
        answer.tables = [wishTable(table, wishes)].filter { !$0.rows.isEmpty }
        answer.assumptions = endedWords(table) + table.chamber.assumptions
        return answer
    }

    /// What is asked, whether the budget as it stands meets it, and where it was said.
    private func wishSteps(_ wishes: [Wish], _ table: BargainTable) -> [Step] {
        wishes.map { wish in
            let isMet = table.isMet(wish, by: table.bargain.budget.tabled)
            return Step(
                "\(label(wish.party)) \(wish.force.verb) " + table.words(wish)
                    + (isMet ? ": met" : ": unmet"), source: wish.clause.line)
        }
    }

    /// `NDP asks 2 things of Spring 2020: none is met.`
    private func asking(
        _ parties: [Int], _ wishes: [Wish], of what: Text, _ table: BargainTable
    ) -> Text {
        let who = list(parties.map { "\(label($0))" })
        let ask = parties.count > 1 ? " ask " : " asks "
        guard !parties.isEmpty else { return "Nobody asks anything of " + what + "." }
        guard !wishes.isEmpty else { return who + ask.text + "nothing of " + what + "." }
        let met = wishes.count { table.isMet($0, by: table.bargain.budget.tabled) }
        let fate =
            switch (met, wishes.count) {
            case (0, 1): "it is not met"
            case (1, 1): "it is met"
            case (0, _): "none is met"
            case (let met, let all) where met == all: "all are met"
            case (1, _): "1 is met"
            default: "\(met) are met"
            }
        return who + ask.text + "\(counted(wishes.count, "thing", "things")) of " + what
            + ": \(fate)."
    }

    // MARK: How a party votes

    /// `how does NDP vote on the budget`
    func votes(_ names: [Name], _ budget: Name?) throws -> Answer {
        let table = try table(budget)
        let parties = try lookup.parties(names)
        let reasons = parties.map { party -> Text in
            guard let player = table.player(of: party) else {
                return "\(label(party)) has no vote."
            }
            return "\(label(party)) \(deed(table.votes[player])): " + reason(table, player) + "."
        }
        var answer = Answer(.budgetVote, reasons.reduce("") { $0.isEmpty ? $1 : $0 + " " + $1 })
        answer.tables = [voteTable(table)]
        finish(&answer, table)
        return answer
    }
}
