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
        if let other = node.other { return try exchange(node, parties, with: other, clause) }
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

    /// Votes that one party loses and another gains: of points a swing, of a percentage a flow.
    private func exchange(
        _ node: GainClause, _ parties: [Int], with name: Name, _ clause: Clause
    ) throws -> [Effect] {
        let other = try lookup(clause).party(name)
        try refuse(other, among: parties, name, clause)
        let actions: [Action]
        if node.amount.kind == .percent {
            let rate = try percent(node.amount, "a loss", clause)
            actions = parties.map {
                .flow(
                    Action.Flow(
                        party: $0, shares: [(other, rate)], home: .zero, occasion: .always,
                        plan: nil))
            }
        } else {
            let points = try points(node.amount, "a gain or loss", clause)
            actions = parties.map {
                .swing(
                    points: points, from: node.loses ? $0 : other, to: node.loses ? other : $0)
            }
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
