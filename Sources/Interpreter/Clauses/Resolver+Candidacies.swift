// Clauses about who is on a ballot, and where the votes of those who leave it go.

import Diagnostics
import Elections
import Syntax

extension Resolver {
    func standDown(_ node: StandDownClause, _ clause: Clause) throws -> [Effect] {
        let lookup = lookup(clause)
        let parties = try lookup.parties(node.parties)
        let beneficiary = try node.beneficiary.map(lookup.party)
        try refuse(beneficiary, among: parties, node.beneficiary, clause)
        return try effects(
            parties.map { .standDown(party: $0, for: beneficiary) }, in: node.place, clause)
    }

    func run(_ node: RunClause, _ clause: Clause) throws -> [Effect] {
        let parties = try lookup(clause).parties(node.parties)
        return try effects(parties.map { .run(party: $0) }, in: node.place, clause)
    }

    func endorse(_ node: EndorseClause, _ clause: Clause) throws -> [Effect] {
        let parties = try lookup(clause).parties(node.parties)
        let other = try lookup(clause).party(node.beneficiary)
        try refuse(other, among: parties, node.beneficiary, clause)
        return try effects(
            parties.map { .endorse(party: $0, other: other) }, in: node.place, clause)
    }

    func primary(_ node: PrimaryClause, _ clause: Clause) throws -> [Effect] {
        let parties = try lookup(clause).parties(node.parties)
        guard parties.count > 1 else {
            throw Diagnostic.partnersNeeded(
                "a primary", world.label(parties[0]).name, at: clause.location)
        }
        let winner = try node.winner.map(lookup(clause).party)
        if let winner, let name = node.winner, !parties.contains(winner) {
            throw Diagnostic.outOfRange(
                "the winner of a primary", "one of the parties in it",
                at: Location(clause.source, name.range))
        }
        return try effects([.primary(parties: parties, wonBy: winner)], in: node.place, clause)
    }

    func flow(_ node: FlowClause, _ clause: Clause) throws -> [Effect] {
        let lookup = lookup(clause)
        let party = try lookup.party(node.party)
        var shares: [(to: Int, rate: Rate)] = []
        var total = 0
        for share in node.shares {
            let to = try lookup.party(share.party)
            try refuse(to, among: [party], share.party, clause)
            guard !shares.contains(where: { $0.to == to }) else {
                throw Diagnostic.twice(
                    world.label(to).name, at: Location(clause.source, share.party.range))
            }
            let rate = try percent(share.percent, "a share of voters", clause)
            total += rate.billionths
            guard total <= Rate.whole.billionths else {
                throw Diagnostic.overWhole(at: Location(clause.source, share.percent.range))
            }
            shares.append((to, rate))
        }
        let flow = Action.Flow(
            party: party, shares: shares,
            home: node.restStaysHome
                ? Rate(billionths: Rate.whole.billionths - total) : Rate(billionths: 0),
            occasion: try occasion(node, clause), plan: plan)
        return try effects([.flow(flow)], in: node.place, clause)
    }

    /// Inside a pact a flow moves the votes of that pact's stand-downs, said or not.
    private func occasion(
        _ node: FlowClause, _ clause: Clause
    ) throws -> Action.Flow.Occasion {
        switch node.occasion {
        case .standDown(let beneficiary):
            return .standDown(for: try beneficiary.map(lookup(clause).party))
        case .always:
            let isInPact = plan.map { world.plans[$0].kind == .pact } ?? false
            return isInPact ? .standDown(for: nil) : .always
        }
    }

    func refuse(_ other: Int?, among parties: [Int], _ name: Name?, _ clause: Clause) throws {
        guard let other, let name, parties.contains(other) else { return }
        throw Diagnostic.sameParty(
            world.label(other).name, at: Location(clause.source, name.range))
    }
}
