// `who blinks first`, `is NDP's threat credible`

import Bargaining
import Coalitions
import Diagnostics
import Elections
import Syntax

extension Asking {
    func blinks(_ blinkers: Blinkers, _ budget: Name?) throws -> Answer {
        let stage = try Stage(self, budget)
        let game = try stage.showdown()
        let asked: [Int] =
            switch blinkers {
            case .anyone: []
            case .government: stage.chamber.house.government
            case .parties(let names): try lookup.parties(names)
            }
        let isSo = Set(asked).isSubset(of: blinking(stage, game))
        let verdict: Text = asked.isEmpty ? "" : isSo ? "Yes: " : "No: "
        var answer = Answer(.showdown, verdict + blinkHeadline(stage, game))
        if asked.isEmpty {
            answer.found = .names(blinking(stage, game).sorted().map { label($0).name })
        }
        if !stage.movers.isEmpty {
            answer.tables = [
                treeTable(stage, game), housesTable(stage.chamber.house, stage.next.house),
            ]
            answer.notes =
                tieNotes(stage, game) + limitNotes(stage) + unwillingNotes(stage)
                + moverNotes(stage, game)
                + (try turningNotes(stage, game))
            answer.derive(self.stakeSteps(stage, game))
        }
        try finish(&answer, stage)
        return answer
    }

    /// The parties that give way.
    func blinking(_ stage: Stage, _ game: Showdown) -> Set<Int> {
        guard !stage.movers.isEmpty else { return [] }
        switch game.outcome {
        case .conceded: return Set(stage.chamber.house.government)
        case .dissolved, .fell: return []
        case .stood(let against): return Set(givingIn(stage, against).flatMap(stage.parties))
        }
    }

    /// The movers who fold, but for those who asked for nothing.
    private func givingIn(_ stage: Stage, _ against: [Bool]) -> [Int] {
        stage.movers.indices.filter { !against[$0] }.map { stage.movers[$0] }
            .filter { !stage.missing.contains($0) }
    }

    // MARK: Headlines

    func government(_ stage: Stage) -> Text {
        list(stage.chamber.house.government.map { "\(label($0))" })
    }

    /// The government with what it does: `Liberal concedes`, `Liberal and NDP concede`.
    func government(_ stage: Stage, _ verb: String) -> Text {
        government(stage) + " " + (isOne(stage) ? verb : String(verb.dropLast())).text
    }

    func isOne(_ stage: Stage) -> Bool { stage.chamber.house.government.count == 1 }

    func blinkHeadline(_ stage: Stage, _ game: Showdown) -> Text {
        let table = stage.table
        let fate = fate(table)
        guard !stage.movers.isEmpty else {
            if case .fails = fate {
                return "Nobody blinks: \(name: table.budget.text) fails, and "
                    + government(stage, "falls") + ". Those against it never fold."
            }
            return "Nobody has to blink: " + safeWords(table)
        }
        let movers = list(stage.movers.map(table.name))
        switch game.outcome {
        case .conceded:
            let what = stage.offer.map { list(table.changes($0.entries)) } ?? ""
            return government(stage, "blinks") + " first: refused, " + movers
                + " would bring \(isOne(stage) ? "it down, so it concedes" : "them down, so they concede") ("
                + what + ")."
        case .dissolved:
            return "Nobody blinks: " + government(stage, "dissolves")
                + ": that is worth more to \(isOne(stage) ? "it" : "them") than to concede or refuse."
        case .fell:
            return "Nobody blinks: " + government(stage, "refuses")
                + (isOne(stage) ? " and falls." : " and fall.")
        case .stood(let against):
            return standing(stage, against)
        }
    }

    /// Why a budget that nobody moves against passes.
    private func safeWords(_ table: BargainTable) -> Text {
        let budget = Text("\(name: table.budget.text)")
        let unmet = table.bargain.forSale.filter {
            !table.unmet($0, by: table.bargain.budget.tabled).isEmpty
        }
        guard !unmet.isEmpty else {
            return budget
                + (table.bargain.forSale.isEmpty
                    ? " is asked for nothing by anyone who could still vote either way, and passes."
                    : " meets every demand made by those who could still vote either way, and passes.")
        }
        return "not every demand of " + list(unmet.map(table.name))
            + " is met, but all who could vote against " + budget + " are too few to stop it."
    }

    /// The government refuses and stands: who gave in, or without whom the others were too few.
    private func standing(_ stage: Stage, _ against: [Bool]) -> Text {
        let folded = stage.movers.indices.filter { !against[$0] }.map { stage.movers[$0] }
        let blinking = givingIn(stage, against)
        let absent = folded.filter(stage.missing.contains)
        let passes: Text =
            government(stage, "refuses")
            + ", and \(name: stage.table.budget.text) passes as it stands"
        let without: Text =
            absent.isEmpty
            ? ""
            : ". Those against it are too few without "
                + list(absent.map(stage.table.name), "or") + ", who will not join them"
        guard !blinking.isEmpty else { return "Nobody blinks: " + passes + without + "." }
        return list(blinking.map(stage.table.name)) + (blinking.count == 1 ? " blinks" : " blink")
            + " first: " + passes + without + "."
    }

    func seatWords(_ billionths: Int) -> String {
        billionths == Stage.seat ? "1 seat" : "\(seatNumber(billionths)) seats"
    }

    /// How the government's own tie is broken, and whose payoffs the table leaves out.
    private func tieNotes(_ stage: Stage, _ game: Showdown) -> [Text] {
        var notes: [Text] = []
        if game.root.isIndifferent, case .fell = game.outcome {
            notes.append(
                government(stage) + (isOne(stage) ? " gets" : " get")
                    + " as much from another move: of equal ones to refuse comes first.")
        } else if game.root.isIndifferent {
            notes.append(
                isOne(stage)
                    ? government(stage)
                        + " gets as much from another move: of equal ones it keeps its budget, else concedes."
                    : government(stage)
                        + " get as much from another move: of equal ones they keep their budget, else concede."
            )
        }
        if stage.movers.count > Self.mostPaid {
            notes.append("What each of the movers gets of every ending, 'why' tells.")
        }
        return notes
    }

    /// Where only a limit on the deficit keeps the government from conceding.
    private func limitNotes(_ stage: Stage) -> [Text] {
        let table = stage.table
        guard stage.offers.isEmpty else { return [] }
        let obstacles = [stage.idle, []].map { table.bargain.obstacle(DealQuestion(without: $0)) }
        for case .deficit(let growth) in obstacles {
            return [
                government(stage)
                    + " cannot concede without cuts that nobody asks for: to meet the demands of any who together carry \(name: table.budget.text) "
                    + table.beyondLimit(growth) + "."
            ]
        }
        return []
    }

    /// Why each deal that a partner would not take is refused.
    private func unwillingNotes(_ stage: Stage) -> [Text] {
        let told = stage.refused.prefix(Self.mostRefused)
        let left = stage.refused.count - told.count
        return told.map { refused in
            let ends = refused.partners.enumerated().map { place, partner in
                stage.table.name(partner.mover) + (place == 0 ? " ends with " : " with ")
                    + (place == 0 ? seatWords(partner.taken) : seatNumber(partner.taken)).text
                    + " rather than \(seatNumber(partner.refused))"
                    + worthHint(stage, refused.deal, partner)
            }
            return "The deal with " + stage.chamber.sum(refused.deal.partners) + " ("
                + list(stage.table.changes(refused.deal.entries))
                + ") is refused: carrying the budget, " + list(ends) + "."
        }
            + (left == 0
                ? [] : ["\(counted(left, "more deal is", "more deals are")) refused likewise."])
    }

    /// No more refused deals than so many are told one by one.
    private static let mostRefused = 4

    /// What would make up for the loss, where nobody said what a deal is worth to a partner.
    private func worthHint(
        _ stage: Stage, _ deal: Deal, _ partner: Stage.Unwilling
    ) -> Text {
        let table = stage.table
        let parties = stage.parties(partner.mover)
        let won = table.wishes.first { wish in
            parties.contains(wish.party) && table.isMet(wish, by: deal.entries)
                && !table.isMet(wish, by: table.bargain.budget.tabled)
        }
        guard let won, stage.gain(parties, deal) == 0 else { return "" }
        let gap = seatWords(partner.refused - partner.taken)
        let item = won.name.contains(" ") ? "\"\(won.name)\"" : won.name
        let party = label(won.party).name
        let said =
            won.ask == .absent
            ? "\(party) demands no \(item), worth \(gap)" : "\(item) is worth \(gap) to \(party)"
        return " (nobody said what it gains by that; '\(said)' would make up for it)"
    }

    func finish(_ answer: inout Answer, _ stage: Stage) throws {
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
        if !stage.movers.isEmpty, !stage.held.isEmpty {
            answer.assumptions.append(
                list(
                    stage.held.map { held in
                        "\(name: table.items[held.row].name) in the budget is worth \(seatWords(held.worth)) to \(label(held.party))"
                    }) + ", lost when the government falls or dissolves")
        }
        answer.assumptions.append("after an election the largest party governs")
        answer.assumptions.append("should it fall, " + fallWords(try table.chamber.rival()))
        answer.assumptions += electionPrices(table)
        if !stage.polls.isEmpty {
            answer.assumptions.append(
                "who carries the budget supports the government, and who votes it down opposes it")
            answer.assumptions.append(
                stage.polls.isJoint
                    ? "every ending is counted at the polls with what the votes of all who move bring there, wherever the losses go"
                    : "at the polls each is judged by its own vote, all others folding where the government stands and toppling where it falls"
            )
        }
        if !stage.offers.isEmpty {
            answer.assumptions.append(
                stage.polls.isEmpty
                    ? "whoever's demands are met takes the deal"
                    : "whoever's demands are met carries the deal, but for a partner whom that costs more at the polls"
            )
        }
        answer.assumptions.append(
            stage.next.effects.count > stage.chamber.situation.effects.count
                ? "the next election goes as last time but for what is supposed below"
                : "the next election goes as the last")
        if !stage.polls.isEmpty, stage.isOtherwiseSupposed {
            answer.assumptions.append(
                "where the government stands, the next election comes later: what is supposed of the votes and not said of that election counts only in one held at once"
            )
        }
        answer.assumptions += stage.next.campaigns.map(campaignWords)
        if now.isElectionCalled {
            answer.assumptions.insert(
                "the showdown is in the house that sits, with what is pledged there, and the election called is the one that follows when the government falls or dissolves ('does the budget pass if an election is called' counts the house after it)",
                at: 0)
        }
        finish(&answer, table, isElectionAhead: true)
        let idle = table.bargain.open.filter { !stage.movers.contains($0) }
        if !stage.movers.isEmpty, !idle.isEmpty {
            let one = idle.count == 1
            answer.assumptions.append(
                list(idle.map(table.name))
                    + " \(one ? "makes" : "make") no move, and \(one ? "is" : "are") counted for the budget in every ending"
            )
        }
    }

    /// An election's price counts here in seats; in money it caps what a party can get.
    private func electionPrices(_ table: BargainTable) -> [Text] {
        table.electionSeats.sorted { $0.key < $1.key }.map {
            "an election costs \(label($0.key)) \(seatWords($0.value))"
        }
            + table.electionCosts.keys.sorted().filter { table.electionSeats[$0] == nil }.map {
                "what an election costs \(label($0)) in money is left out here, where all is counted in seats (say 'an election costs \(label($0).name) 3 seats')"
            }
    }
}
