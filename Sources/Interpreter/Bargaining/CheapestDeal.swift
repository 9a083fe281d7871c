// `what is the cheapest way to pass the budget`

import Bargaining
import Coalitions
import Diagnostics
import Elections
import Syntax

extension Asking {
    func cheapest(_ node: CheapestQuestion) throws -> Answer {
        let table = try table(node.budget)
        if let name = node.proposer, try lookup.party(name) != table.proposer {
            throw Diagnostic.noBudgetOf(
                name.text, table.budget.text, at: Location(source, name.range))
        }
        var question = DealQuestion(most: Self.mostSearched)
        for party in try lookup.parties(node.without) {
            if let player = table.chamber.index(of: party) { question.without.insert(player) }
        }
        for party in try lookup.parties(node.with) {
            guard let player = table.chamber.index(of: party),
                table.bargain.forSale.contains(player)
            else { return notForSale(table, party) }
            question.with.insert(player)
        }
        question.mostPartners = try node.mostPartners.map { quantity in
            guard let most = quantity.whole, (0...1_000).contains(most) else {
                throw Diagnostic.outOfRange(
                    "partners", "a whole number from 0 to 1,000",
                    at: Location(source, quantity.range))
            }
            return most
        }
        let found = table.bargain.cheapestDeals(question)
        guard let best = found.best else {
            return found.isComplete ? try noDeal(table, question) : givenUp(table)
        }
        let deals = Array(table.bargain.sifted(found.deals).prefix(Self.mostTold))
        let tied = tied(deals)
        var answer = Answer(.cheapestDeal, dealHeadline(table, best) + tiedWords(table, tied))
        if tied.isEmpty {
            answer.found = .names(best.partners.map { table.name($0).plain })
        }
        let joiners = deals.map(table.bargain.joiners)
        answer.tables = [dealTable(table, deals, joiners)]
        answer.notes = dealNotes(
            table, deals, joiners, isComplete: found.isComplete, question)
        answer.derive(deals.map { dealStep(table, $0) })
        finish(&answer, table)
        answer.assumptions.append(
            "a party without its demands votes against, and whoever is open is not counted on")
        answer.assumptions += uncountedPolls
        if deals.contains(where: { Stage.cost(of: $0, table) != 0 }) {
            answer.assumptions.append(
                "the cheapest is the one that costs the least money, whatever seats it costs "
                    + table.label(table.proposer))
        }
        return answer
    }

    /// Deals listed, and those looked at for them: some of these give more than they need to.
    private static let (mostTold, mostSearched) = (6, 12)

    /// Those that cost as much as the first.
    private func tied(_ deals: [Deal]) -> [Deal] {
        deals.dropFirst().filter { $0.cost == deals[0].cost }
    }

    private func tiedWords(_ table: BargainTable, _ tied: [Deal]) -> Text {
        guard !tied.isEmpty else { return "" }
        return " It costs as much with " + list(tied.map { table.chamber.sum($0.partners) }, "or")
            + "."
    }

    /// A party asked for as a partner that has no price.
    private func notForSale(_ table: BargainTable, _ party: Int) -> Answer {
        let player = table.chamber.index(of: party)
        let why: Text =
            if party == table.proposer {
                "it tables the budget"
            } else if let player, table.bargain.open.contains(player) {
                "it demands nothing, so nobody knows its price"
            } else {
                player == nil ? "it has no votes" : "its vote is pledged already"
            }
        var answer = Answer(
            .cheapestDeal, "\(label(party)) is no partner to be won: " + why + ".")
        finish(&answer, table)
        return answer
    }

    private func dealHeadline(_ table: BargainTable, _ deal: Deal) -> Text {
        let name = Text("\(name: table.budget.text)")
        let changes = table.changes(deal.entries)
        if deal.partners.isEmpty, changes.isEmpty {
            return name + " passes as it stands: no deal is needed."
        }
        let what = changes.isEmpty ? "as it stands" : list(changes)
        let with: Text =
            deal.partners.isEmpty ? "with nobody's help" : "with " + table.list(deal.partners)
        return "The cheapest way to pass " + name + " is " + with + ": " + what
            + ", which costs \(table.words(deal.cost))."
    }

    /// - Parameter joiners: who votes for each besides its partners.
    private func dealTable(
        _ table: BargainTable, _ deals: [Deal], _ joiners: [PlayerSet]
    ) -> Table {
        var columns: [Table.Column] = [
            .init("with", key: "with"), .init("votes", key: "votes"),
            .init("money\nadded", key: "money"), .init("without\na price", key: "concessions"),
        ]
        let showsDeficit = table.budget.deficit != nil || table.deficitLimit != nil
        let showsSeats = deals.contains { Stage.cost(of: $0, table) != 0 }
        let showsJoiners = joiners.contains { !$0.isEmpty }
        if showsJoiners { columns.insert(.init("also\nfor it", key: "also"), at: 1) }
        if showsDeficit { columns.append(.init("deficit", key: "deficit")) }
        if showsSeats { columns.append(.init("seats it\ncosts", key: "seats")) }
        columns.append(.init("what changes", key: "changes"))
        let rows = zip(deals, joiners).map { deal, joiners -> [Cell] in
            let division = table.bargain.division(on: deal.entries)
            let tally = division.tally(supporting: [])
            var row: [Cell] = [
                .text(deal.partners.isEmpty ? "nobody" : table.chamber.sum(deal.partners)),
                .text("\(tally.yeas)–\(tally.nays)"), .text(moneyWords(deal.cost.money).text),
                .count(deal.cost.concessions),
            ]
            if showsJoiners {
                row.insert(joiners.isEmpty ? .empty : .text(table.list(joiners)), at: 1)
            }
            if showsDeficit {
                row.append(.text(moneyWords(table.deficit(growing: deal.deficitGrowth)).text))
            }
            if showsSeats { row.append(.text("\(seatNumber(Stage.cost(of: deal, table)))")) }
            let changes = table.changes(deal.entries)
            row.append(.text(changes.isEmpty ? "nothing" : list(changes)))
            return row
        }
        return Table(columns: columns, rows: rows)
    }

    private func dealNotes(
        _ table: BargainTable, _ deals: [Deal], _ joiners: [PlayerSet], isComplete: Bool,
        _ question: DealQuestion
    ) -> [Text] {
        var notes: [Text] = []
        let used = (deals.map(\.partners) + joiners).reduce(PlayerSet()) { $0.union($1) }
        let left = table.bargain.forSale.filter {
            !used.contains($0) && !question.without.contains($0)
        }
        if !left.isEmpty {
            notes.append(
                list(left.map(table.name)) + " \(left.count == 1 ? "is" : "are") in none of these.")
        }
        if let fewest = deals.min(by: { $0.cost.isLess(than: $1.cost, .concessions) }),
            fewest.cost.concessions < deals[0].cost.concessions
        {
            notes.append(
                "Fewest concessions without a price: with " + table.chamber.sum(fewest.partners)
                    + ", \(table.words(fewest.cost)).")
        }
        if deals.contains(where: { $0.cut > 0 }) {
            notes.append("What is cut lessens the deficit; the money added counts what is given.")
        }
        notes += conflictNotes(table, table.bargain.conflicts)
        if !isComplete {
            notes.append("The search was given up before its end: a cheaper way may exist.")
        }
        return notes
    }

    private func givenUp(_ table: BargainTable) -> Answer {
        let name = Text("\(name: table.budget.text)")
        var answer = Answer(
            .cheapestDeal, "No deal that passes " + name + " was found.")
        answer.notes = ["The search was given up before its end: there may be one."]
        finish(&answer, table)
        return answer
    }

    private func noDeal(_ table: BargainTable, _ question: DealQuestion) throws -> Answer {
        guard question.with.isEmpty else { return noDealMeeting(table, question) }
        let name = Text("\(name: table.budget.text)")
        var answer = Answer(.cheapestDeal, "No deal passes " + name + ".")
        switch table.bargain.obstacle(question) {
        case .tooFewVotes(let most, let needed):
            answer.headline =
                "No deal passes " + name
                + ": those who can be won bring \(counted(most, "vote", "votes")), and \(needed) are needed."
        case .excludeEachOther(let conflicts):
            answer.headline =
                "No deal passes " + name
                + ": of those with votes enough together, some demands exclude each other."
            answer.notes = conflictNotes(table, conflicts)
        case .deficit(let growth):
            answer.headline =
                "No deal passes " + name + Self.uncut
                + ": to meet the demands of any who together carry it "
                + table.beyondLimit(growth) + "."
            answer.notes = [roomNote(table, growth)]
        case .redLines:
            answer.headline =
                "No deal passes " + name + ": the red lines of " + table.label(table.proposer)
                + " exclude each other."
            answer.notes = conflictNotes(table, [table.bargain.conflict(of: [])].compactMap { $0 })
        }
        finish(&answer, table)
        return answer
    }

    /// A limit on the deficit rules out deals only as long as nothing is cut but what somebody in
    /// them asks to cut.
    static let uncut: Text = " without cuts that nobody in it asks for"

    /// What cuts in items that nobody who can be won asks to keep would bring: a deal itself only
    /// meets demands.
    func roomNote(_ table: BargainTable, _ growth: Int?) -> Text {
        let opening: Text =
            "Only budgets that meet such demands and change nothing else were looked at"
        guard let growth, let room = table.bargain.budget.room else {
            return opening + ": cuts in other items might make room."
        }
        let uncut: Text =
            "Items that others ask for were not cut, though a deal may do without those who ask"
        let asked = table.bargain.forSale.flatMap(table.wishes) + table.redLines
        let idle = idleItems(table, asked)
        guard !idle.isEmpty else {
            return opening + ". " + uncut
                + ": of every item in money somebody whose vote can be won asks for some."
        }
        let names = list(
            idle.map { "\(name: $0.name) (\(moneyWords($0.tabled?.amount ?? 0)))" })
        let missing = growth - room
        let sum = idle.reduce(0) { $0 + ($1.tabled?.amount ?? 0) }
        let untouched = sum - idle.reduce(0) { $0 + cut(from: $1, by: asked) }
        let what: Text =
            "Cuts of \(moneyWords(missing)) in what nobody whose vote can be won asks to keep"
        if missing <= untouched {
            return opening + ". " + what + " would make room for the least of them: " + names + "."
        }
        let makesRoom: Text =
            missing <= sum
            ? what + " might make room, though some deals cut there already: "
            : "What nobody whose vote can be won asks to keep is too little to make room: "
        return opening + ". " + makesRoom + names + ". " + uncut + "."
    }

    /// The most of an item that a deal may take out of it.
    private func cut(from row: BargainTable.Row, by asked: [Wish]) -> Int {
        let held = row.tabled?.amount ?? 0
        return asked.filter { $0.key == row.key }.reduce(0) { most, wish in
            switch wish.ask {
            case .atMost(let amount): max(most, held - amount)
            case .absent: held
            case .atLeast, .exactly, .included: most
            }
        }
    }

    /// Items in money that hold some, and of which nobody who can be won asks for any.
    private func idleItems(_ table: BargainTable, _ asked: [Wish]) -> [BargainTable.Row] {
        let kept = asked.flatMap { wish -> [String] in
            let condition = [wish.condition?.key].compactMap { $0 }
            switch wish.ask {
            case .atLeast, .exactly, .included: return [wish.key] + condition
            case .atMost, .absent: return condition
            }
        }
        return table.items.filter {
            $0.kind == .money && ($0.tabled?.amount ?? 0) > 0 && !kept.contains($0.key)
        }
    }

    /// No deal meets the demands of the parties that are asked for.
    private func noDealMeeting(_ table: BargainTable, _ question: DealQuestion) -> Answer {
        var answer = Answer(
            .cheapestDeal,
            "No deal that meets the demands of " + table.list(question.with)
                + " passes \(name: table.budget.text).")
        let isBarred = !question.with.isDisjoint(with: question.without)
        answer.notes =
            isBarred
            ? ["No deal is with a party and without it."] : refusalNotes(table, question.with)
        finish(&answer, table)
        return answer
    }

    private func dealStep(_ table: BargainTable, _ deal: Deal) -> Step {
        let division = table.bargain.division(on: deal.entries)
        let tally = division.tally(supporting: [])
        return Step(
            "with " + (deal.partners.isEmpty ? "nobody" : table.chamber.sum(deal.partners))
                + ": \(tally.yeas) to \(tally.nays), \(table.words(deal.cost))",
            children: table.changes(deal.entries).map { Step($0) })
    }
}
