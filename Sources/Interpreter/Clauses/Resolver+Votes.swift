// Clauses about votes and results: swings, gains and losses, votes set, results forced.

import Diagnostics
import Elections
import Syntax

extension Resolver {
    func swing(_ node: SwingClause, _ clause: Clause) throws -> [Effect] {
        let from = try lookup(clause).party(node.from)
        let to = try lookup(clause).party(node.to)
        try refuse(to, among: [from], node.to, clause)
        let points = try points(node.points, "a swing", clause)
        return try effects([.swing(points: points, from: from, to: to)], in: node.place, clause)
    }

    func gain(_ node: GainClause, _ clause: Clause) throws -> [Effect] {
        let parties = try lookup(clause).parties(node.parties)
        let sign = node.loses ? -1 : 1
        let actions: [Action]
        if node.amount.kind == .percent {
            let rate = try scaling(node.amount, loses: node.loses, clause)
            actions = parties.map { .scale(party: $0, by: rate) }
        } else {
            let points = try points(node.amount, "a gain or loss", clause)
            let signed = Rate(billionths: sign * points.billionths)
            actions = parties.map { .gainPoints(party: $0, points: signed) }
        }
        return try effects(actions, in: node.place, clause)
    }

    /// A party can lose all of its votes, and gain up to nine times as many again.
    private func scaling(_ amount: Quantity, loses: Bool, _ clause: Clause) throws -> Rate {
        if loses {
            return Rate(billionths: -(try percent(amount, "a loss", clause)).billionths)
        }
        guard (0...9_000_000_000).contains(amount.billionths) else {
            throw Diagnostic.outOfRange(
                "a gain", "between 0% and 900%", at: Location(clause.source, amount.range))
        }
        return Rate(billionths: amount.billionths)
    }

    func get(_ node: GetClause, _ clause: Clause) throws -> [Effect] {
        let party = try lookup(clause).party(node.party)
        let action: Action
        if node.amount.kind == .percent {
            action = .getShare(party: party, share: try percent(node.amount, "a share", clause))
        } else {
            let votes = try whole(
                node.amount, "votes", most: Ballots.mostVotes, clause.source)
            action = .getVotes(party: party, votes: votes)
        }
        return try effects([action], in: node.place, clause)
    }

    func win(_ node: WinClause, _ clause: Clause) throws -> [Effect] {
        let party = try lookup(clause).party(node.party)
        return try effects([.win(party: party)], in: node.place, clause)
    }

    func vacant(_ node: VacantClause, _ clause: Clause) throws -> [Effect] {
        try effects([.vacant], in: node.place, clause)
    }
}
