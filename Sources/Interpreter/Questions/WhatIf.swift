// `what if CLAUSES`: seats and what flips; where the change is about votes in the house, how the
// budget or the government fares.

import Diagnostics
import Elections
import Syntax

extension Asking {
    func whatIf() throws -> Answer {
        guard let sitting = now.sitting.first, before.sitting.isEmpty else {
            return try changes(since: before)
        }
        var answer = try Asking(
            world: world, before: sitting, now: now, source: source, range: range, it: it,
            against: against
        ).changes(since: before)
        if sitting.house.seats != before.house.seats {
            answer.assumptions.append(
                "today is the house that sits: vacancies and crossings count in it, what changes votes or names a winner in the next election"
            )
        }
        return answer
    }

    /// - Parameter today: what the changes were added to.
    private func changes(since today: Situation) throws -> Answer {
        let isStill = now.house.seats == before.house.seats
        if isStill, let answer = try standing() { return answer }
        var answer = try seats(nil)
        answer.kind = .whatIf
        try compareHouses(&answer, today)
        if now.election == nil, now.isElectionCalled {
            answer.assumptions.append(
                "an election changes nothing here: seats were declared, and no ridings to count votes in"
            )
        }
        guard now.house.listsAlone == nil, let election = try? election(for: "flips") else {
            return answer
        }
        let flipped = election.now.flipped(from: election.before)
        if flipped.isEmpty {
            answer.notes.insert("No riding flips.", at: 0)
        } else {
            var table = flipTable(flipped)
            table.title = flipHeadline(flipped, nil)
            answer.tables.append(table)
        }
        return answer
    }

    /// How the budget fares, or the government where there is none; nothing where the changes are not
    /// about votes in the house.
    private func standing() throws -> Answer? {
        let added = now.effects.dropFirst(before.effects.count)
        guard added.contains(where: { $0.effect.action.turnsVotes }), now.sitting.isEmpty,
            !now.house.government.isEmpty
        else { return nil }
        let vote = try world.budgets.isEmpty ? nil : table()
        let fated = vote.map { (table: $0, fate: fate($0)) }
        var answer = try fated.map { try faring($0.table, $0.fate) } ?? balanceOfPower()
        answer.kind = .whatIf
        if let (table, now) = fated {
            let former = try asking(in: before).table()
            let fate = fate(former)
            let isSame = BudgetFortune(fate, former) == BudgetFortune(now, table)
            answer.notes.append(isSame ? "It was so before." : "Before: " + words(fate, former))
        } else if added.contains(where: { $0.effect.action.isOnBudget }) {
            answer.notes.append(
                "No budget is declared ('budget Spring by PARTY: pharmacare 3.5 billion'), so a vote on one counts as a vote on the government."
            )
        }
        answer.notes.append("No party's seats change.")
        return answer
    }
}

extension Action {
    /// Whether it changes how parties vote in the house, and not who sits there.
    fileprivate var turnsVotes: Bool {
        switch self {
        case .stance, .ruleOut, .bloc, .government, .opposition, .speaker, .absence, .pair: true
        case .bargain(let action): action.turnsVotes
        case .standDown, .run, .endorse, .primary, .flow, .swing, .gainPoints, .scale, .getVotes,
            .getShare, .win, .vacant, .cross, .vacate, .rival, .system:
            false
        }
    }

    fileprivate var isOnBudget: Bool {
        switch self {
        case .stance(_, _, let object): object == .budget
        case .bargain: true
        case .ruleOut, .bloc, .government, .opposition, .standDown, .run, .endorse, .primary, .flow,
            .swing, .gainPoints, .scale, .getVotes, .getShare, .win, .vacant, .cross, .vacate,
            .speaker, .absence, .rival, .pair,
            .system:
            false
        }
    }
}

extension BargainAction {
    fileprivate var turnsVotes: Bool {
        switch self {
        case .wish, .offer, .change, .drop, .dropDemands, .deficitLimit: true
        case .itemCosts, .itemWorth, .electionCosts, .electionCostsSeats, .office, .electionCalled,
            .campaigns, .neglect, .past:
            false
        }
    }
}
