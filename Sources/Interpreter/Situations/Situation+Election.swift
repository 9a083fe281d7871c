// An election that is called keeps the sitting house and adds the next one: swings, pacts and what
// support costs at the polls count there; vacancies are filled, crossings undone, and who governs
// and what was pledged earlier does not carry over.

import Bargaining
import Diagnostics
import Elections
import Syntax

/// Where a party with few campaigns ran them.
struct CampaignRecord: Sendable {
    let party: Int
    let count: Int
    /// Ridings where it is on the ballot.
    let contested: Int
    let fought: [Int]
    /// Ridings that a campaign would have held or taken, and that went without.
    let forgone: [Int]
    /// Ridings where it ran last time and stands down.
    let spared: Int
    /// Its lead in each riding with a campaign and without; nothing where it is not on the ballot.
    let grounds: [Battleground?]
}

extension Situation {
    var isElectionCalled: Bool {
        effects.contains { ranked in
            if case .bargain(.electionCalled) = ranked.effect.action { true } else { false }
        }
    }

    /// This situation, or where an election is called, the one after it.
    func held(in world: World) throws -> Situation {
        guard isElectionCalled, sitting.isEmpty, election != nil else { return self }
        return try afterElection(in: world)
    }

    /// The house that sits: votes as last time, whatever is supposed of the next election.
    func sittingHouse(in world: World) throws -> Situation {
        if let sitting = sitting.first { return sitting }
        let kept = layers.filter { $0.kind != .rules }.map { layer in
            var layer = layer
            layer.effects.removeAll { !$0.ridings.isEmpty && !$0.action.endsWithParliament }
            return layer
        }
        return try Situation(of: world, under: kept, today: house)
    }

    /// The house after an election in which all changes of votes in force count.
    /// - Parameter house: the sitting house, where it is built already.
    func afterElection(in world: World, from house: Situation? = nil) throws -> Situation {
        var next = self
        next.sitting = [try house ?? sittingHouse(in: world)]
        var fresh = Fresh(count: world.ridings.count)
        fresh.add(next.end { $0.effect.action.endsWithParliament && !outlivesElection($0) })
        next.wake(into: &fresh)
        try next.fireForElection(in: world, into: &fresh)
        try next.settleElection(fresh, in: world)
        try next.campaign(in: world)
        try next.endStancesOnOldGovernment(in: world)
        return next
    }

    /// The house after the election that is called, or else after one held now.
    func nextElection(in world: World, after house: Situation? = nil) throws -> Situation {
        sitting.isEmpty ? try afterElection(in: world, from: house) : self
    }

    /// This situation with more effects on the votes.
    func adding(_ effects: [Effect], in world: World) throws -> Situation {
        var next = self
        var fresh = Fresh(count: world.ridings.count)
        for effect in effects { next.enter(effect, into: &fresh) }
        try next.settleElection(fresh, in: world)
        return next
    }

    private mutating func enter(_ effect: Effect, into fresh: inout Fresh) {
        let layer = Layer(kind: .supposed, rank: Rank.supposition(64))
        enter(effect, of: layer, into: &fresh)
    }

    private mutating func settleElection(_ fresh: Fresh, in world: World) throws {
        touched = fresh.ridings
        try recount(in: world)
        house = try HouseState(
            of: world, election: election, effects: effects, system: system)
    }

    // MARK: Campaigns

    /// Sends each party's campaigns where they matter most, all others at full strength.
    private mutating func campaign(in world: World) throws {
        let (limits, keeps) = campaignLimits
        guard let election, let keeps else { return }
        var fresh = Fresh(count: world.ridings.count)
        for (party, count, clause) in limits {
            let grounds = (0..<world.ridings.count).map {
                Self.ground(of: party, in: election.outcome(of: $0), keeps: keeps)
            }
            let plan = Campaigns(in: grounds, count: count)
            let contested = grounds.indices.filter { grounds[$0] != nil }
            let fought = Set(plan.chosen)
            let neglected = contested.filter { !fought.contains($0) }
            let ran = sitting.first?.election.map { before in
                (0..<world.ridings.count).count { before.runs(party, in: $0) }
            }
            campaigns.append(
                CampaignRecord(
                    party: party, count: count, contested: contested.count, fought: plan.chosen,
                    forgone: plan.forgone, spared: max(0, (ran ?? 0) - contested.count),
                    grounds: grounds))
            let loss = Rate(billionths: keeps.billionths - Rate.whole.billionths)
            enter(
                Effect(
                    action: .scale(party: party, by: loss), ridings: neglected, scope: .region,
                    chosen: .byCondition(count: neglected.count), clause: clause),
                into: &fresh)
        }
        try settleElection(fresh, in: world)
    }

    /// How many campaigns each party can run, by its latest clause, and what part of its votes one
    /// keeps without a campaign; nothing where no clause says that.
    var campaignLimits: (limits: [(party: Int, count: Int, clause: Clause)], keeps: Rate?) {
        var limits: [(party: Int, count: Int, clause: Clause)] = []
        var keeps: Rate?
        for ranked in effects {
            switch ranked.effect.action {
            case .bargain(.campaigns(let party, let count)):
                limits.removeAll { $0.party == party }
                limits.append((party, count, ranked.effect.clause))
            case .bargain(.neglect(let rate)): keeps = rate
            case .bargain, .standDown, .run, .endorse, .primary, .flow, .swing, .gainPoints,
                .scale, .getVotes, .getShare, .win, .vacant, .cross, .vacate, .speaker, .absence,
                .stance,
                .ruleOut, .bloc,
                .pair, .government, .rival, .opposition, .system:
                break
            }
        }
        return (limits, keeps)
    }

    private static func ground(
        of party: Int, in outcome: RidingOutcome, keeps: Rate
    ) -> Battleground? {
        let own = outcome.candidates.filter { $0.party == party }.map(\.votes).max()
        guard let own else { return nil }
        let rival = outcome.candidates.filter { $0.party != party }.map(\.votes).max() ?? 0
        let kept = own.multipliedFullWidth(by: Int(keeps.billionths))
        let without = 1_000_000_000.dividingFullWidth(kept).quotient
        return Battleground(leadWith: own - rival, leadWithout: without - rival)
    }
}
