// `does the budget pass`, `who votes for the budget`, `who can bring the government down over the
// budget`

import Bargaining
import Coalitions
import Diagnostics
import Elections
import Syntax

extension Asking {
    func bargain(_ question: BargainQuestion) throws -> Answer {
        switch question {
        case .passes(let node): try passes(node)
        case .failing(let budget): try failing(budget)
        case .voters(let budget, let against): try voters(budget, against: against)
        case .cheapest(let node): try cheapest(node)
        case .canGet(let parties): try canGet(parties)
        case .topplers(let budget): try topplers(budget)
        case .canTopple(let parties, let budget): try canTopple(parties, budget)
        case .credible(let party, let isDoubted):
            try credible(party, isDoubted ? .bluffing : .credible)
        case .threatWorth(let party): try credible(party, .worth)
        case .electionWorth(let party, let isAsked): try electionWorth(party, isAsked: isAsked)
        case .blinks(let blinkers, let budget): try blinks(blinkers, budget)
        case .threshold(let node): try threshold(node)
        case .campaigning(let party, let isForgone):
            try campaigning(party, isForgone: isForgone)
        case .leverages(let budget): try leverages(budget)
        case .deficit(let budget): try deficit(budget)
        case .votes(let parties, let budget): try votes(parties, budget)
        case .wants(let parties): try wants(parties)
        case .wanted(let item): try wanted(item)
        }
    }

    func table(_ budget: Name? = nil) throws -> BargainTable {
        try BargainTable(try chamber(), budget, at: location)
    }

    // MARK: Does it pass

    /// How the budget fares with the open players left open.
    enum Fate {
        case passes, fails
        case depends(sustaining: [PlayerSet], toppling: [PlayerSet])
    }

    func fate(_ table: BargainTable, _ entries: [Entry?]? = nil) -> Fate {
        let division = table.bargain.division(on: entries ?? table.bargain.budget.tabled)
        let sustaining = division.sustainingSets(most: 20).sets
        let toppling = division.topplingSets(most: 20).sets
        if sustaining.contains([]) { return .passes }
        if toppling.contains([]) { return .fails }
        return .depends(sustaining: sustaining, toppling: toppling)
    }

    private func passes(_ node: PassesQuestion) throws -> Answer {
        if node.isOfGovernment {
            guard !world.budgets.isEmpty else {
                return try turnGovernment(TurnGovernmentQuestion(topples: true, motion: nil))
            }
            let table = try table(node.budget)
            let isOfGovernment = try table.chamber.government().contains(table.proposer)
            return isOfGovernment ? try passes(table, node.isFailing) : unshaken(table, node)
        }
        var asking = self
        if !node.with.isEmpty {
            asking = try asking.supposing(
                .stance(StanceClause(parties: node.with, stance: .supports, object: .budget)))
        }
        if !node.without.isEmpty {
            asking = try asking.supposing(
                .stance(StanceClause(parties: node.without, stance: .opposes, object: .budget)))
        }
        return try asking.passes(try asking.table(node.budget), node.isFailing)
    }

    /// The government where it is not its budget that is voted on.
    private func unshaken(_ table: BargainTable, _ node: PassesQuestion) -> Answer {
        var answer = Answer(
            .budgetVote,
            (node.isFailing ? "No: " : "Yes: ").text
                + "\(name: table.budget.text) is no budget of the government's, and nobody falls with it. "
                + words(fate(table), table))
        answer.tables = [voteTable(table)]
        finish(&answer, table)
        return answer
    }

    private func passes(_ table: BargainTable, _ isFailing: Bool) throws -> Answer {
        let fate = fate(table)
        let verdict: Text =
            switch fate {
            case .passes: isFailing ? "No: " : "Yes: "
            case .fails: isFailing ? "Yes: " : "No: "
            case .depends: "It depends: "
            }
        var answer = try faring(table, fate)
        answer.headline = verdict + answer.headline
        return answer
    }

    /// How the vote on a budget ends, and why.
    func faring(_ table: BargainTable, _ fate: Fate) throws -> Answer {
        let division = table.bargain.division(on: table.bargain.budget.tabled)
        var answer = Answer(.budgetVote, words(fate, table) + crossing(table))
        answer.tables = [voteTable(table)]
        if case .depends = fate { answer.notes += abstentions(table, division) }
        answer.notes += try fallNote(table, fate)
        finish(&answer, table)
        return answer
    }

    /// `Spring passes, 189 to 149.`
    func words(_ fate: Fate, _ table: BargainTable) -> Text {
        let division = table.bargain.division(on: table.bargain.budget.tabled)
        let name = Text("\(name: table.budget.text)")
        switch fate {
        case .passes:
            let least = division.tally(supporting: [])
            return name + " passes, \(least.yeas) to \(least.nays)\(tie(least))"
                + (table.bargain.open.isEmpty ? "." : ", even if all who are open vote against.")
        case .fails:
            let most = division.tally(opposing: [])
            let against = PlayerSet(table.votes.indices.filter { table.votes[$0] == .against })
            return name + " fails, \(most.yeas) to \(most.nays)\(tie(most))"
                + (against.isEmpty ? "." : ", with " + table.list(against) + " against.")
        case .depends(let sustaining, let toppling):
            return name + " passes with "
                + list(sustaining.prefix(4).map { table.chamber.sum($0) }, "or")
                + " for it, and fails with "
                + list(toppling.prefix(4).map { table.chamber.sum($0) }, "or") + " against."
        }
    }

    private func tie(_ tally: Tally) -> String {
        guard tally.yeas == tally.nays else { return "" }
        return tally.carries ? ", a tie that the Speaker breaks" : ", and a tie is lost"
    }

    /// Open players whose mere abstention carries the budget, all other open players against.
    private func abstentions(_ table: BargainTable, _ division: Division) -> [Text] {
        let enough = table.bargain.open.filter {
            division.tally(supporting: [], abstaining: [$0]).carries
        }
        guard !enough.isEmpty else { return [] }
        return ["The mere abstention of \(list(enough.map(table.name), "or")) is enough."]
    }

    private func fallNote(_ table: BargainTable, _ fate: Fate) throws -> [Text] {
        if case .passes = fate { return [] }
        guard table.chamber.house.government.contains(table.proposer) else { return [] }
        return ["A lost budget is a lost confidence: " + fallWords(try table.chamber.rival()) + "."]
    }

    /// What follows a lost vote, and how the vote stands.
    private func failing(_ name: Name?) throws -> Answer {
        let table = try table(name)
        let budget = Text("\(name: table.budget.text)")
        let isConfidence = table.chamber.house.government.contains(table.proposer)
        let rival = try table.chamber.rival()
        let follows: Text =
            isConfidence
            ? "confidence is lost with it: " + fallWords(rival)
            : "nothing more follows: it is not the government's budget"
        var answer = Answer(
            .budgetVote,
            "Should " + budget + " fail, " + follows + ".")
        if isConfidence, rival?.canWin != true, now.election != nil, now.sitting.isEmpty {
            let next = try now.afterElection(in: world)
            answer.tables = [housesTable(table.chamber.house, next.house)]
            answer.assumptions = ["the next election goes as the last but for what is supposed"]
        }
        answer.notes = ["As it stands, " + words(fate(table), table)]
        finish(&answer, table)
        return answer
    }

    // MARK: Who votes how

    private func voters(_ name: Name?, against: Bool) throws -> Answer {
        let table = try table(name)
        let wanted: Bargain.Vote = against ? .against : .votesFor
        let players = PlayerSet(table.votes.indices.filter { table.votes[$0] == wanted })
        let verb = players.count == 1 ? "votes" : "vote"
        let side = against ? "against" : "for"
        let open = table.bargain.open
        var headline: Text =
            (players.isEmpty ? "Nobody" : table.list(players))
            + " \(players.isEmpty ? "votes" : verb) \(side) \(name: table.budget.text): \(counted(table.chamber.votes(players), "vote", "votes"))."
        if !open.isEmpty {
            headline =
                headline + " " + list(open.map(table.name))
                + " \(open.count == 1 ? "is" : "are") open."
        }
        var answer = Answer(.budgetVote, headline + crossing(table))
        answer.found = .names(
            players.flatMap { table.chamber.players[$0].parties }.map { label($0).name })
        answer.tables = [voteTable(table)]
        finish(&answer, table)
        return answer
    }

    /// What the proposer would not table by its own word; empty where it keeps to its red lines.
    private func crossing(_ table: BargainTable) -> Text {
        let crossed = table.redLines.filter { !table.isMet($0, by: table.bargain.budget.tabled) }
        guard !crossed.isEmpty else { return "" }
        return
            " It crosses \(label(table.proposer))'s own red \(crossed.count == 1 ? "line" : "lines"): "
            + list(crossed.map { table.unmetWords($0, in: table.bargain.budget.tabled) }) + "."
    }

    func voteTable(_ table: BargainTable) -> Table {
        var rows = Table(
            columns: [
                .init("party", key: "party"), .init("votes", key: "votes"),
                .init("how", key: "how"), .init("why", key: "why"),
            ])
        for player in table.votes.indices where table.chamber.players[player].votes > 0 {
            rows.rows.append([
                .text(table.name(player)), .votes(table.chamber.players[player].votes),
                .text(how(table.votes[player]).text), .text(reason(table, player)),
            ])
        }
        return rows
    }

    private func how(_ vote: Bargain.Vote) -> String {
        switch vote {
        case .votesFor: "for"
        case .against: "against"
        case .abstains: "abstains"
        case .open: "open"
        }
    }

    /// Why each party votes as it does; of several, or where it is not as asked, with how it votes.
    func voteReasons(
        _ parties: [Int], asked: Bargain.Vote, _ table: BargainTable
    ) -> [Text] {
        parties.compactMap { party in
            guard let player = table.player(of: party) else { return nil }
            let reason = reason(table, player)
            if parties.count == 1, table.votes[player] == asked { return reason }
            return "\(label(party)) \(deed(table.votes[player])): " + reason
        }
    }

    func deed(_ vote: Bargain.Vote) -> String {
        switch vote {
        case .votesFor: "votes for it"
        case .against: "votes against it"
        case .abstains: "abstains"
        case .open: "may vote either way"
        }
    }

    func reason(_ table: BargainTable, _ player: Int) -> Text {
        let parties = table.chamber.players[player].parties
        if isProposer(table, player) {
            return crossing(table).isEmpty
                ? "its own budget" : "its own budget, across its own red line"
        }
        switch table.bargain.division.pledges[player] {
        case .supports:
            let governs = parties.contains(where: table.chamber.house.government.contains)
            guard governs else { return "pledged, whatever the budget says" }
            let forgone = table.forgone(by: player).count
            return "in the government"
                + (forgone == 0 ? "" : ", its \(forgone == 1 ? "demand" : "demands") unmet")
        case .opposes where parties.contains(where: table.chamber.house.government.contains):
            return table.chamber.house.government.contains(table.proposer)
                ? "in the government, and yet pledged against"
                : "in the government, and the budget is its rival's"
        case .opposes, .abstains: return "pledged"
        case .free: break
        }
        guard !table.wishes(of: player).isEmpty else { return "asked for nothing, pledged nothing" }
        let unmet = table.unmet(player, by: table.bargain.budget.tabled)
        guard !unmet.isEmpty else { return "every demand is met" }
        return "unmet: "
            + list(once(unmet.map { table.unmetWords($0, in: table.bargain.budget.tabled) }))
    }

    /// Members of a bloc may demand the same.
    private func once(_ words: [Text]) -> [Text] {
        words.enumerated().filter { place, text in
            !words[..<place].contains { $0.plain == text.plain }
        }.map(\.element)
    }

    // MARK: Who can bring it down

    private func topplers(_ name: Name?) throws -> Answer {
        let table = try table(name)
        let against = PlayerSet(table.votes.indices.filter { table.votes[$0] == .against })
        let division = table.bargain.division(on: table.bargain.budget.tabled)
        let sets = division.topplingSets(most: 20).sets
        let most = division.tally(opposing: [])
        let government = list(table.chamber.house.government.map { "\(label($0))" })
        let challengers: Text =
            against.isEmpty ? "Nobody has a demand unmet" : table.list(against)
        var headline: Text
        if sets.contains([]) {
            headline =
                challengers + " can bring " + government
                + " down over \(name: table.budget.text) without anyone else: \(most.yeas) to \(most.nays)."
        } else if sets.isEmpty {
            headline =
                "Nobody can bring " + government + " down over \(name: table.budget.text): "
                + challengers + ", and all who are open are too few."
        } else {
            headline =
                challengers
                + (against.isEmpty ? "; it would take " : " cannot do it alone: it also takes ")
                + list(sets.prefix(5).map { table.chamber.sum($0) }, "or") + "."
        }
        var answer = Answer(.budgetVote, headline)
        answer.tables = [voteTable(table)]
        if sets.contains([]) {
            answer.notes = spareNotes(table, division, against)
            if !table.bargain.open.isEmpty {
                let open = list(table.bargain.open.map(table.name))
                let one = table.bargain.open.count == 1 ? "s" : ""
                answer.notes.append("So it is even if " + open + " vote\(one) for it.")
            }
        }
        finish(&answer, table)
        return answer
    }

    /// Who of those that bring it down could vote for it and it would fall all the same.
    private func spareNotes(
        _ table: BargainTable, _ division: Division, _ against: PlayerSet
    ) -> [Text] {
        let spare = against.filter {
            !division.pledging([$0], .supports).tally(opposing: []).carries
        }
        guard !spare.isEmpty else { return [] }
        let one = spare.count == 1 ? "" : ", one of them at a time"
        return [
            list(spare.map(table.name), "or") + " could vote for it" + one.text
                + ", and it would fall all the same."
        ]
    }

    /// `can NDP bring the government down over the budget`
    private func canTopple(_ parties: [Name], _ name: Name?) throws -> Answer {
        let table = try table(name)
        let division = table.bargain.division(on: table.bargain.budget.tabled)
        let names = try lookup.parties(parties)
        var answer = canTurn(
            table.chamber, division, names, topples: true, free: "every party that is open")
        answer.tables = [voteTable(table)]
        answer.notes += neededNotes(table, division, names)
        finish(&answer, table)
        return answer
    }

    /// Who must vote against it too for some parties to bring it down.
    private func neededNotes(
        _ table: BargainTable, _ division: Division, _ parties: [Int]
    ) -> [Text] {
        let own = table.chamber.allPlayers(of: parties)
        let turned = division.pledging(own, .opposes)
        guard !turned.tally(opposing: []).carries else { return [] }
        let needed = turned.players(.opposes).subtracting(own).filter {
            turned.pledging([$0], .supports).tally(opposing: []).carries
        }
        guard !needed.isEmpty else { return [] }
        let whose = needed.count == 1 ? "it" : "any of them"
        return [
            "That takes " + list(needed.map(table.name))
                + " too: should \(whose) vote for it, \(name: table.budget.text) passes."
        ]
    }

    // MARK: What every answer of a budget says

    func finish(_ answer: inout Answer, _ table: BargainTable, isElectionAhead: Bool = false) {
        answer.assumptions += changedWords(table) + endedWords(table)
        answer.notes += table.overLimit
        if table.deficitLimit != nil, table.deficit == nil {
            answer.assumptions.append(
                "\(name: table.budget.text) as first tabled makes no deficit, for none was declared"
            )
        }
        if table.budget.proposer == nil {
            answer.assumptions.append(table.label(table.proposer) + " tables the budget")
        }
        answer.assumptions += table.chamber.assumptions
        if !table.bargain.open.isEmpty {
            let names = list(table.bargain.open.map(table.name))
            let verb = table.bargain.open.count == 1 ? "has" : "have"
            answer.assumptions.append(
                names + " \(verb) asked for nothing and pledged nothing, and may vote either way")
        }
        answer.derive(self.budgetSteps(table))
        lean(&answer, on: nil, isElectionAhead: isElectionAhead)
    }

    private func isProposer(_ table: BargainTable, _ player: Int) -> Bool {
        table.chamber.players[player].parties.contains(table.proposer)
    }

    private func budgetSteps(_ table: BargainTable) -> [Step] {
        let items = table.items.indices.map { row -> Step in
            let text =
                table.items[row].tabled == nil
                ? "\(name: table.items[row].name): not in the budget"
                : table.words(table.items[row].tabled, row)
            return Step(text, source: table.items[row].said?.line)
        }
        let players = table.votes.indices.map { player in
            Step(
                table.name(player)
                    + ": \(counted(table.chamber.players[player].votes, "vote", "votes")), \(how(table.votes[player])): "
                    + reason(table, player),
                children: table.wishes(of: player).map {
                    Step("demands " + table.words($0), source: $0.clause.line)
                }
                    + (isProposer(table, player) ? table.redLines : []).map {
                        Step("draws the line at " + table.words($0), source: $0.clause.line)
                    })
        }
        return [Step("\(name: table.budget.text) as it stands", children: items)] + players
    }
}
