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
    /// Ridings that went without a campaign and that one more would win, all else as it went.
    var forgone: [Int] = []
    /// Ridings where it ran last time and stands down.
    let spared: Int
    /// Its lead in each riding with a campaign and without, all others campaigning everywhere;
    /// nothing where it is not on the ballot.
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

    /// The last election held again, with what is said of the next and nothing else that is supposed
    /// of the votes.
    /// - Parameter house: the sitting house.
    func laterElection(in world: World, from house: Situation) throws -> Situation {
        var later = house
        later.sitting = [house]
        var fresh = Fresh(count: world.ridings.count)
        fresh.add(later.end { $0.effect.action.endsWithParliament && !outlivesElection($0) })
        for ranked in effects where ranked.layer != .rules && ranked.effect.clause.kind.isNext {
            let layer = Layer(kind: ranked.layer, rank: ranked.rank)
            later.enter(ranked.effect, of: layer, into: &fresh)
        }
        try later.settleElection(fresh, in: world)
        return later
    }

    /// This election with what the rules bring to it in place of what they brought.
    func ruled(by brought: [Effect], in world: World) throws -> Situation {
        var fresh = Fresh(count: world.ridings.count)
        var next = self
        fresh.add(next.end { $0.layer == .rules && $0.effect.clause.kind.isNext })
        let layer = Layer(kind: .rules, rank: Rank.rules)
        for effect in brought { next.enter(effect, of: layer, into: &fresh) }
        try next.fight(fresh, in: world)
        return next
    }

    /// This situation with more effects on the votes.
    func adding(_ effects: [Effect], in world: World) throws -> Situation {
        var next = self
        var fresh = Fresh(count: world.ridings.count)
        for effect in effects { next.enter(effect, into: &fresh) }
        try next.fight(fresh, in: world)
        return next
    }

    /// Counts again; in an election every party places its campaigns anew.
    private mutating func fight(_ fresh: Fresh, in world: World) throws {
        var fresh = fresh
        fresh.add(end(where: \.isLackOfCampaign))
        campaigns = []
        try settleElection(fresh, in: world)
        if !sitting.isEmpty { try campaign(in: world) }
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
                    spared: max(0, (ran ?? 0) - contested.count), grounds: grounds))
            let loss = Rate(billionths: keeps.billionths - Rate.whole.billionths)
            enter(
                Effect(
                    action: .scale(party: party, by: loss), ridings: neglected, scope: .region,
                    chosen: .byCondition(count: neglected.count), clause: clause),
                into: &fresh)
        }
        try settleElection(fresh, in: world)
        for index in campaigns.indices {
            campaigns[index].forgone = forgone(campaigns[index], atFullStrength: election)
        }
    }

    /// Ridings without a party's campaign that its votes at full strength would win.
    /// - Parameter full: the election with everyone campaigning everywhere.
    private func forgone(_ record: CampaignRecord, atFullStrength full: Election) -> [Int] {
        guard let election else { return [] }
        let fought = Set(record.fought)
        return record.grounds.indices.filter { riding in
            guard record.grounds[riding] != nil, !fought.contains(riding) else { return false }
            let now = Self.lead(of: record.party, in: election.outcome(of: riding))
            let best = Self.lead(of: record.party, in: full.outcome(of: riding))
            return now.own <= now.rival && best.own > now.rival
        }
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
        guard outcome.candidates.contains(where: { $0.party == party }) else { return nil }
        let (own, rival) = lead(of: party, in: outcome)
        let kept = own.multipliedFullWidth(by: Int(keeps.billionths))
        let without = 1_000_000_000.dividingFullWidth(kept).quotient
        return Battleground(leadWith: own - rival, leadWithout: without - rival)
    }

    /// Votes of a party and of the strongest of the others.
    private static func lead(
        of party: Int, in outcome: RidingOutcome
    ) -> (own: Int, rival: Int) {
        (
            outcome.candidates.filter { $0.party == party }.map(\.votes).max() ?? 0,
            outcome.candidates.filter { $0.party != party }.map(\.votes).max() ?? 0
        )
    }
}

extension Situation.RankedEffect {
    /// Whether it is what a party loses in ridings where it runs no campaign.
    var isLackOfCampaign: Bool {
        guard case .scale = effect.action, case .bargain(.campaigns) = effect.clause.kind
        else { return false }
        return true
    }
}
