// `who blinks first`, `is NDP's threat credible`

import Bargaining
import Coalitions
import Diagnostics
import Elections
import Syntax

extension Asking {
    func blinks(_ budget: Name?) throws -> Answer {
        let stage = try Stage(self, budget)
        let game = try stage.showdown()
        var answer = Answer(.showdown, blinkHeadline(stage, game))
        if !stage.movers.isEmpty {
            answer.tables = [treeTable(stage, game), houseTable(stage)]
            answer.notes = moverNotes(stage, game) + (try turningNotes(stage, game))
        }
        finish(&answer, stage)
        return answer
    }

    func credible(_ name: Name) throws -> Answer {
        let stage = try Stage(self, nil)
        let party = try lookup.party(name)
        guard let player = stage.chamber.index(of: party),
            let mover = stage.movers.firstIndex(of: player)
        else { return try notMoving(stage, name, party) }
        let game = try stage.showdown()
        var answer = Answer(.showdown, credibleHeadline(stage, game, mover))
        answer.tables = [houseTable(stage)]
        answer.notes = [moverNote(stage, game, mover)] + (try credibleTurns(stage, mover))
        finish(&answer, stage)
        return answer
    }

    /// A party that does not move: pledged, at its red line, satisfied, or without votes.
    private func notMoving(_ stage: Stage, _ name: Name, _ party: Int) throws -> Answer {
        let table = stage.table
        guard let player = stage.chamber.index(of: party) else {
            throw Diagnostic.nothingAtStake(label(party).name, at: location)
        }
        let unmet = table.unmet(player, by: table.bargain.budget.tabled)
        guard let line = unmet.first(where: { $0.force == .redLine }) else {
            throw Diagnostic.nothingAtStake(label(party).name, at: location)
        }
        var answer = Answer(
            .showdown,
            table.name(player)
                + "'s threat is a matter of course: it never votes for a budget without its red line, "
                + table.words(line) + ".")
        finish(&answer, stage)
        return answer
    }

    // MARK: Headlines

    private func government(_ stage: Stage) -> Text {
        list(stage.chamber.house.government.map { "\(label($0))" })
    }

    private func blinkHeadline(_ stage: Stage, _ game: Showdown) -> Text {
        let government = government(stage)
        let table = stage.table
        let fate = fate(table)
        guard !stage.movers.isEmpty else {
            if case .fails = fate {
                return "Nobody blinks: \(name: table.budget.text) fails, and " + government
                    + " falls. Those against it never fold."
            }
            return
                "Nobody has to blink: \(name: table.budget.text) meets every demand made, or nobody can stop it."
        }
        let movers = list(stage.movers.map(table.name))
        switch game.outcome {
        case .conceded:
            let what = stage.offer.map { list(table.changes($0.entries)) } ?? ""
            return government + " blinks first: refused, " + movers
                + " would bring it down, so it concedes (" + what + ")."
        case .dissolved:
            return "Nobody blinks: " + government + " dissolves, for it gains by an election."
        case .fell:
            return "Nobody blinks: " + government + " refuses and falls."
        case .stood(let against):
            return standing(stage, against)
        }
    }

    /// The government refuses and stands: who gave in, or without whom the others were too few.
    private func standing(_ stage: Stage, _ against: [Bool]) -> Text {
        let folded = stage.movers.indices.filter { !against[$0] }.map { stage.movers[$0] }
        let blinking = folded.filter { !stage.missing.contains($0) }
        let absent = folded.filter(stage.missing.contains)
        let passes: Text =
            government(stage) + " refuses, and \(name: stage.table.budget.text) passes as it stands"
        let without: Text =
            absent.isEmpty
            ? ""
            : ". Those against it are too few without "
                + list(absent.map(stage.table.name), "or") + ", who will not join them"
        guard !blinking.isEmpty else { return "Nobody blinks: " + passes + without + "." }
        return list(blinking.map(stage.table.name)) + (blinking.count == 1 ? " blinks" : " blink")
            + " first: " + passes + without + "."
    }

    private func credibleHeadline(_ stage: Stage, _ game: Showdown, _ mover: Int) -> Text {
        let name = stage.table.name(stage.movers[mover])
        let gain = game.gainFromToppling[mover] ?? 0
        let isCredible = game.isThreatCredible(mover)
        let verdict: Text =
            isCredible
            ? "Yes: " + name + " would rather have the election than fold"
            : "No: " + name + " would not rather have the election than fold"
        let worth: Text =
            gain == 0
            ? " (it is indifferent)"
            : " (it \(gain > 0 ? "gains" : "loses") \(seatWords(abs(gain))) by it)"
        guard isCredible, !game.fallsIfRefused else { return verdict + worth + "." }
        return verdict + worth + ", but it cannot bring "
            + government(stage) + " down without others, who fold."
    }

    private func seatWords(_ billionths: Int) -> String {
        billionths == Stage.seat ? "1 seat" : "\(seatNumber(billionths)) seats"
    }

    // MARK: Tables and notes

    /// The moves as a tree, one line each, with what each gets.
    private func treeTable(_ stage: Stage, _ game: Showdown) -> Table {
        var table = Table(
            columns: [
                .init("move", key: "move"), .init("", key: "chosen"), .init("it", key: "end"),
            ]
                + [.init(government(stage).plain, key: "government")]
                + challengers(stage).map { place in
                    let name = stage.table.name(stage.movers[place]).plain
                    return .init(name, key: name)
                })
        table.title =
            "The moves, what each gets in seats, and what is chosen (←; 'or not': indifferent):"
        let isWhole = stage.movers.count <= 3
        draw(game.root, stage, depth: 0, isWhole, onPath: true, into: &table)
        return table
    }

    /// Those who made demands, by their turn to move.
    private func challengers(_ stage: Stage) -> [Int] {
        stage.movers.indices.filter { !stage.missing.contains(stage.movers[$0]) }
    }

    private func draw(
        _ node: Showdown.Node, _ stage: Stage, depth: Int, _ isWhole: Bool, onPath: Bool,
        into table: inout Table
    ) {
        let who = node.mover.map { stage.table.name(stage.movers[$0]) } ?? government(stage)
        for (index, branch) in node.branches.enumerated() {
            let isTaken = onPath && index == node.chosen
            let move =
                String(repeating: "· ", count: depth).text + who + " \(words(branch.choice))"
            let mark = isTaken ? (node.isIndifferent ? "← or not" : "←") : ""
            let places = [0] + challengers(stage).map { $0 + 1 }
            let payoffs = places.map { branch.payoffs[$0] }.map { payoff -> Cell in
                payoff % Stage.seat == 0
                    ? .seats(payoff / Stage.seat) : .text(seatNumber(payoff).text)
            }
            table.rows.append(
                [
                    .text(move), .text(mark.text),
                    .text((branch.next.isEmpty ? ending(branch.outcome) : "").text),
                ]
                    + (branch.next.isEmpty ? payoffs : payoffs.map { _ in .empty }))
            if let next = branch.next.first, isWhole || isTaken || depth == 0 {
                draw(next, stage, depth: depth + 1, isWhole, onPath: isTaken, into: &table)
            }
        }
    }

    private func ending(_ outcome: Showdown.Outcome) -> String {
        switch outcome {
        case .conceded, .dissolved: ""
        case .stood: "stands"
        case .fell: "falls"
        }
    }

    private func words(_ choice: Showdown.Choice) -> String {
        switch choice {
        case .refuse: "refuses"
        case .concede: "concedes"
        case .dissolve: "dissolves"
        case .fold: "folds"
        case .topple: "topples"
        }
    }

    /// Seats in the sitting house and the next.
    private func houseTable(_ stage: Stage) -> Table {
        let now = stage.chamber.house.seats
        let next = stage.next.house.seats
        let shown = parties(by: next, also: now)
        var table = Table(
            columns: [
                .init("party", key: "party"), .init("now", key: "now"),
                .init("after an\nelection", key: "next"), .init("change", key: "change"),
            ],
            rows: shown.map {
                [.party(label($0)), .seats(now[$0]), .seats(next[$0]), .change(next[$0] - now[$0])]
            })
        if stage.next.house.undecided > 0 {
            table.rows.append([
                .text("undecided"), .seats(stage.chamber.house.undecided),
                .seats(stage.next.house.undecided), .empty,
            ])
        }
        return table
    }

    private func moverNotes(_ stage: Stage, _ game: Showdown) -> [Text] {
        var notes: [Text] = []
        if !stage.missing.isEmpty {
            let one = stage.missing.count == 1
            notes.append(
                "Those whose demands are unmet are too few: it also takes "
                    + list(stage.completing.prefix(4).map { stage.chamber.sum($0) }, "or")
                    + ", who \(one ? "moves" : "move") by \(one ? "its" : "their") own seats.")
        }
        return notes + stage.movers.indices.map { moverNote(stage, game, $0) }
    }

    private func moverNote(_ stage: Stage, _ game: Showdown, _ mover: Int) -> Text {
        let name = stage.table.name(stage.movers[mover])
        let gain = game.gainFromToppling[mover] ?? 0
        let lost = stage.losses[stage.movers[mover]] ?? 0
        let price: Text =
            lost > 0
            ? " Carrying the budget costs it \(counted(lost, "seat", "seats")) at the next election."
            : ""
        if gain > 0 {
            return name
                + "'s threat is credible: toppling is worth \(seatWords(gain)) more than folding."
                + price
        }
        if gain == 0 {
            return name + " is indifferent between toppling and folding, so it folds." + price
        }
        return name + "'s threat is hollow: toppling costs it \(seatWords(-gain)) against folding."
            + price
    }

    private func finish(_ answer: inout Answer, _ stage: Stage) {
        let table = stage.table
        let unpriced = table.officeWorth.isEmpty
        answer.assumptions.append(
            unpriced
                ? "nobody values office beside seats (say 'PARTY values office at 40 seats')"
                : list(
                    table.officeWorth.sorted { $0.key < $1.key }.map {
                        "\(label($0.key)) values office at \(seatWords($0.value))"
                    }))
        if table.itemCosts.isEmpty, stage.offer != nil {
            answer.assumptions.append(
                "a concession costs the government no seats (say 'ITEM costs PARTY 5 seats')")
        }
        answer.assumptions.append(
            "after an election the largest party governs; a fallen government meets an election, for no rival is declared"
        )
        answer.assumptions.append(
            stage.next.effects.count > stage.chamber.situation.effects.count
                ? "the next election goes as last time but for what is supposed below"
                : "the next election goes as the last")
        finish(&answer, table)
    }
}
