// `what can NDP get`

import Bargaining
import Coalitions
import Diagnostics
import Elections
import Syntax

extension Asking {
    /// What parties can get, of several as a bloc.
    func canGet(_ names: [Name]) throws -> Answer {
        guard try lookup.parties(names).count > 1 else { return try canGet(names[0]) }
        var answer = try supposing(.bloc(BlocClause(parties: names))).canGet(names[0])
        answer.assumptions.insert(
            list(try lookup.parties(names).map { "\(label($0))" })
                + " bargain together and vote as one", at: 0)
        return answer
    }

    /// The same question with one change more.
    func supposing(_ kind: ClauseKind) throws -> Asking {
        let clause = Clause(kind: kind, source: source, range: range)
        return Asking(
            world: world, before: before,
            now: try world.supposing([clause], depth: Rank.depth(above: now.layers), over: now),
            source: source, range: range, it: it, against: against ?? "Today")
    }

    private func canGet(_ name: Name) throws -> Answer {
        let table = try table()
        let party = try lookup.party(name)
        guard let player = table.chamber.index(of: party) else {
            var answer = Answer(
                .leverage, "\(label(party)) can get nothing: it has no votes to sell.")
            answer.found = .number(Value(0), .money)
            finish(&answer, table)
            return answer
        }
        if table.chamber.players[player].parties.contains(table.proposer) {
            var answer = Answer(
                .leverage,
                table.name(player)
                    + " tables \(name: table.budget.text): the others ask, and it gives. 'what is the cheapest way to pass the budget' says what that costs."
            )
            finish(&answer, table)
            return answer
        }
        let price = table.electionCosts[table.proposer]
        let leverage = table.bargain.leverage(of: player, electionPrice: price)
        var answer = Answer(.leverage, leverageHeadline(table, player, leverage))
        answer.found = leverage.sum.map { .number(Value($0), .money) }
        if leverage.cap != .nothingToSell {
            answer.tables = [
                leverageTable(table, player, leverage, price, try table.chamber.rival())
            ]
            answer.notes = leverageNotes(table, player, leverage)
            answer.derive(self.leverageSteps(table, player, leverage, price))
        }
        finish(&answer, table)
        answer.assumptions += uncountedPolls
        return answer
    }

    /// What deals bring at the polls has no price in money.
    var uncountedPolls: [Text] {
        guard world.rules.contains(where: \.actsInNext) else { return [] }
        return [
            "what a deal costs its partners at the next election is left out ('who blinks first' counts it)"
        ]
    }

    /// `who has the most leverage`: what each can get, the most first.
    func leverages(_ name: Name?) throws -> Answer {
        let table = try table(name)
        let price = table.electionCosts[table.proposer]
        let found = table.bargain.forSale.map { player in
            (player: player, what: table.bargain.leverage(of: player, electionPrice: price))
        }.sorted { ($0.what.ceiling ?? -1, $1.player) > ($1.what.ceiling ?? -1, $0.player) }
        let leaders = leaders(found)
        var answer = Answer(
            .leverage,
            leaders.isEmpty ? noLeverage(table, found) : mostLeverage(table, leaders))
        if !leaders.isEmpty || found.allSatisfy({ $0.what.sum == 0 }) {
            answer.found = .names(leaders.map { table.name($0.player).plain })
        }
        answer.tables = [
            Table(
                columns: [.init("party", key: "party"), .init("can get", key: "most")],
                rows: found.map {
                    [
                        .text(table.name($0.player)),
                        .text(leverageReason(table, $0.player, $0.what)),
                    ]
                })
        ].filter { !$0.rows.isEmpty }
        answer.notes = ["What several parties can get does not add up."]
        answer.derive(
            found.map {
                Step(
                    table.name($0.player),
                    children: self.leverageSteps(table, $0.player, $0.what, price))
            })
        finish(&answer, table)
        answer.assumptions += uncountedPolls
        return answer
    }

    /// Those who can get the most, and how much each; none where nobody can get more money.
    private func leaders(
        _ found: [(player: Int, what: Leverage)]
    ) -> [(player: Int, most: Int)] {
        guard let most = found.first?.what.ceiling, most > 0 else { return [] }
        return found.filter { $0.what.ceiling == most }.map { ($0.player, most) }
    }

    private func mostLeverage(
        _ table: BargainTable, _ leaders: [(player: Int, most: Int)]
    ) -> Text {
        list(leaders.map { table.name($0.player) })
            + " can get the most: \(moneyWords(leaders[0].most)) more than "
            + "\(name: table.budget.text) holds."
    }

    private func noLeverage(
        _ table: BargainTable, _ found: [(player: Int, what: Leverage)]
    ) -> Text {
        let budget = Text("\(name: table.budget.text)")
        if !found.isEmpty, found.allSatisfy(\.what.isNothingToGet) {
            return "Nobody can get anything of " + budget + "."
        }
        return found.contains { $0.what.ceiling == nil && !$0.what.isNothingToGet }
            ? "What can be got of " + budget + " is no single sum for everybody."
            : "Nobody can get more money than " + budget + " holds."
    }

    private func leverageReason(
        _ table: BargainTable, _ player: Int, _ leverage: Leverage
    ) -> Text {
        let isPriced = leverage.ceiling != nil || leverage.cap != .rivals
        return isPriced
            ? leverageHeadline(table, player, leverage)
            : "no single sum: some concessions have no price ('what can \(table.name(player).plain) get' compares the deals)"
    }

    private func leverageHeadline(
        _ table: BargainTable, _ player: Int, _ leverage: Leverage
    ) -> Text {
        let name = table.name(player)
        let budget: Text = "\(name: table.budget.text)"
        switch leverage.cap {
        case .nothingToSell:
            return name + " can get nothing: "
                + (table.wishes(of: player).isEmpty
                    ? "it demands nothing, so nobody knows its price."
                    : "its votes are pledged, come what may.")
        case .nothingPasses:
            let uncut = uncutWords(table, [])
            return name + " can get nothing: no deal passes " + budget
                + (uncut.isEmpty
                    ? ", with it or without it." : uncut + ", with " + name + " or without it.")
        case .noDealWithIt:
            return name + " can get nothing: no deal that passes " + budget
                + " meets its demands" + uncutWords(table, [player]) + "."
        case .ownDemands, .rivals, .election: break
        }
        if leverage.demands?.cost == .nothing {
            return name + " can get nothing more: " + budget + " meets its demands as it stands."
        }
        guard let ceiling = leverage.ceiling else {
            if leverage.cap == .ownDemands {
                return name + " can get all it demands, for no other deal passes " + budget + ": "
                    + list(leverage.demands.map { table.changes($0.entries) } ?? []) + "."
            }
            return "What " + name
                + " can get is no single sum, for some concessions have no price. The deals are compared below."
        }
        let sum: Text = ceiling == 0 ? "nothing more" : "at most \(moneyWords(ceiling)) more"
        return name + " can get " + sum + " than " + budget + " holds" + capWords(table, leverage)
            + "."
    }

    /// What is said of deals that only a limit on the deficit rules out.
    private func uncutWords(_ table: BargainTable, _ players: PlayerSet) -> Text {
        guard case .deficit = table.bargain.obstacle(DealQuestion(with: players)) else { return "" }
        return Self.uncut
    }

    private func capWords(_ table: BargainTable, _ leverage: Leverage) -> Text {
        switch leverage.cap {
        case .rivals:
            guard let partners = leverage.without?.partners, !partners.isEmpty else {
                return ": without it the budget passes as it stands"
            }
            return leverage.ceiling == 0
                ? ": a deal with " + table.list(partners) + " alone costs no more"
                : ": above that, " + table.list(partners) + " would be cheaper"
        case .election: return ": above that, an election would be cheaper"
        case .ownDemands, .nothingPasses, .noDealWithIt, .nothingToSell:
            let changes = leverage.demands.map { table.changes($0.entries) } ?? []
            return ", which meets all its demands: " + list(changes)
        }
    }

    private func leverageTable(
        _ table: BargainTable, _ player: Int, _ leverage: Leverage, _ price: Int?, _ rival: Rival?
    ) -> Table {
        let name = table.name(player)
        func deal(_ deal: Deal?, _ always: PlayerSet = []) -> Text {
            guard let deal else { return "none passes the budget" }
            let partners = deal.partners.union(always)
            let with: Text = partners.isEmpty ? "nobody" : table.chamber.sum(partners)
            return with + ": \(table.words(deal.cost))"
        }
        let own = leverage.demands.map { table.words($0.cost) } ?? "no budget can hold them"
        var facts: [(String, Text)] = [
            ("its demands", own.text),
            ("best deal with \(name.plain)", deal(leverage.with, [player])),
            ("best deal without \(name.plain)", deal(leverage.without)),
            ("best deal if \(name.plain) asked nothing", deal(leverage.unasked)),
        ]
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

    private func leverageNotes(
        _ table: BargainTable, _ player: Int, _ leverage: Leverage
    ) -> [Text] {
        var notes: [Text] = []
        switch leverage.cap {
        case .noDealWithIt: return refusalNotes(table, [player])
        case .nothingPasses:
            guard case .deficit(let growth) = table.bargain.obstacle(DealQuestion()) else {
                return []
            }
            return [roomNote(table, growth)]
        case .nothingToSell: return []
        case .ownDemands, .rivals, .election: break
        }
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

    /// Why no deal meets the demands of some parties.
    func refusalNotes(_ table: BargainTable, _ players: PlayerSet) -> [Text] {
        if let conflict = table.bargain.conflict(of: players) {
            return conflictNotes(table, [conflict])
        }
        if case .deficit(let growth) = table.bargain.obstacle(DealQuestion(with: players)) {
            return [
                "Every deal that meets them " + table.beyondLimit(growth) + ".",
                roomNote(table, growth),
            ]
        }
        let others = table.bargain.forSale.filter { !players.contains($0) }
        let conflicts = others.compactMap { table.bargain.conflict(of: players.inserting($0)) }
        guard conflicts.isEmpty else { return conflictNotes(table, conflicts) }
        return ["Their demands go with those of no others who bring votes enough."]
    }

    // MARK: Why

    /// The subtraction behind a ceiling, a deal a line.
    private func leverageSteps(
        _ table: BargainTable, _ player: Int, _ leverage: Leverage, _ price: Int?
    ) -> [Step] {
        guard let ceiling = leverage.ceiling, let unasked = leverage.unasked?.cost.money,
            let own = leverage.demands, own.cost.concessions == 0
        else { return comparedSteps(table, player, leverage) }
        var steps = pricedSteps(table, player, leverage, price)
        let prices = [leverage.without?.cost.money, price].compactMap { $0 }
        guard let outside = prices.min() else {
            let title: Text =
                "nobody else passes it, so " + table.name(player) + " can get all it demands"
            return [Step(title, children: steps)]
        }
        let left = max(0, outside - unasked)
        steps.append(
            Step(
                "the cheaper way without it less that: \(money(outside)) − \(money(unasked)) = \(money(left))"
            ))
        return [
            Step(
                "the lesser of \(money(own.cost.money)) and \(money(left)) is \(money(ceiling))",
                children: steps)
        ]
    }

    /// What each way costs: its demands, without it, an election, and with it for nothing.
    private func pricedSteps(
        _ table: BargainTable, _ player: Int, _ leverage: Leverage, _ price: Int?
    ) -> [Step] {
        let name = table.name(player)
        var steps: [Step] = []
        if let own = leverage.demands {
            steps.append(
                Step(
                    "its demands: \(table.words(own.cost))",
                    children: table.changes(own.entries).map { Step($0) }))
        }
        if let without = leverage.without?.cost {
            steps.append(
                Step(
                    "the best deal without " + name
                        + " costs \(without.concessions == 0 ? money(without.money) : table.words(without))"
                ))
        }
        if let price { steps.append(Step("an election costs \(money(price))")) }
        if let unasked = leverage.unasked?.cost.money {
            steps.append(
                Step("the best deal if " + name + " asked nothing costs \(money(unasked))"))
        }
        return steps
    }

    /// The deals that are compared where no sum says what a party can get.
    private func comparedSteps(
        _ table: BargainTable, _ player: Int, _ leverage: Leverage
    ) -> [Step] {
        if leverage.cap == .noDealWithIt {
            return refusalNotes(table, [player]).map { Step($0) }
        }
        let name = table.name(player)
        let deals: [(Text, Deal?)] = [
            ("its demands", leverage.demands), ("the best deal with " + name, leverage.with),
            ("the best deal without " + name, leverage.without),
            ("the best deal if " + name + " asked nothing", leverage.unasked),
        ]
        return deals.map { title, deal in
            guard let deal else { return Step(title + ": none") }
            return Step(
                title + ": \(table.words(deal.cost))",
                children: table.changes(deal.entries).map { Step($0) })
        }
    }

    private func money(_ amount: Int) -> String { moneyWords(amount) }
}

extension Leverage {
    /// What it can get in money, where that is one sum.
    fileprivate var sum: Int? { isNothingToGet ? 0 : ceiling }

    /// Whether no deal gives it anything: none passes that it has a part in.
    fileprivate var isNothingToGet: Bool {
        switch cap {
        case .nothingToSell, .nothingPasses, .noDealWithIt: true
        case .ownDemands, .rivals, .election: false
        }
    }
}
