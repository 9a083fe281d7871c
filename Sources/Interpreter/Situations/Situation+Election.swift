// An election that is called keeps the sitting house and adds the next one: swings, pacts and what
// support costs at the polls count there; vacancies are filled, crossings undone, and who governs
// and who supports it does not carry over.

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
        let kept = layers.map { layer in
            var layer = layer
            layer.effects.removeAll { !$0.ridings.isEmpty && !$0.action.endsWithParliament }
            return layer
        }
        return try Situation(of: world, under: kept, today: house)
    }

    /// The house after an election in which all changes of votes in force count.
    func afterElection(in world: World) throws -> Situation {
        var next = self
        next.sitting = [try sittingHouse(in: world)]
        var fresh: Set<Int> = []
        for index in effects.indices where effects[index].effect.action.endsWithParliament {
            let old = effects[index]
            let ended = Effect(
                action: .bargain(.past), ridings: old.effect.ridings, scope: old.effect.scope,
                chosen: old.effect.chosen, clause: old.effect.clause)
            next.effects[index] = RankedEffect(effect: ended, rank: old.rank, layer: old.layer)
            fresh.formUnion(ended.ridings)
        }
        if let house = next.sitting.first?.house {
            for effect in consequences(in: house, world) { next.enter(effect, into: &fresh) }
        }
        try next.settleElection(fresh, in: world)
        try next.campaign(in: world)
        return next
    }

    /// This situation with one more effect on the votes.
    func adding(_ effects: [Effect], in world: World) throws -> Situation {
        var next = self
        var fresh: Set<Int> = []
        for effect in effects { next.enter(effect, into: &fresh) }
        try next.settleElection(fresh, in: world)
        return next
    }

    private mutating func enter(_ effect: Effect, into fresh: inout Set<Int>) {
        let layer = Layer(kind: .supposed, rank: Rank.supposition(64))
        enter(effect, of: layer, into: &fresh)
    }

    private mutating func settleElection(_ fresh: Set<Int>, in world: World) throws {
        touched = fresh.sorted()
        try recount(in: world)
        house = try HouseState(
            of: world, election: election, effects: effects, system: system)
    }

    // MARK: Consequences

    /// What each party's part in a parliament does to its votes at the next election.
    private func consequences(in house: HouseState, _ world: World) -> [Effect] {
        effects.flatMap { ranked -> [Effect] in
            guard case .bargain(.consequence(let consequence)) = ranked.effect.action else {
                return []
            }
            return world.parties.indices.filter { house.fits($0, consequence.occasion) }
                .map { consequence.effect(on: $0, ranked.effect.clause, world) }
        }
    }

    // MARK: Campaigns

    /// Sends each party's campaigns where they matter most, all others at full strength.
    private mutating func campaign(in world: World) throws {
        guard let election else { return }
        var limits: [(party: Int, count: Int, clause: Clause)] = []
        var keeps: Rate?
        for ranked in effects {
            switch ranked.effect.action {
            case .bargain(.campaigns(let party, let count)):
                limits.removeAll { $0.party == party }
                limits.append((party, count, ranked.effect.clause))
            case .bargain(.neglect(let rate)): keeps = rate
            default: break
            }
        }
        guard let keeps else { return }
        var fresh: Set<Int> = []
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
                    forgone: plan.forgone, spared: max(0, (ran ?? 0) - contested.count)))
            let loss = Rate(billionths: keeps.billionths - Rate.whole.billionths)
            enter(
                Effect(
                    action: .scale(party: party, by: loss), ridings: neglected, scope: .region,
                    chosen: .byCondition(count: neglected.count), clause: clause),
                into: &fresh)
        }
        try settleElection(fresh, in: world)
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

extension HouseState {
    /// Whether a party's part in this house is of a kind.
    func fits(_ party: Int, _ occasion: ConsequenceClause.Occasion) -> Bool {
        let governs = government.contains(party)
        func takes(_ stance: Stance) -> Bool {
            stances.contains { said in
                guard said.party == party, said.stance == stance else { return false }
                switch said.object {
                case .government, .budget: return true
                case .party(let other): return government.contains(other)
                }
            }
        }
        switch occasion {
        case .governs: return governs
        case .joins: return governs && seats[party] < government.map { seats[$0] }.max() ?? 0
        case .supports: return !governs && (supporters.contains(party) || takes(.supports))
        case .abstains: return !governs && takes(.abstains)
        case .opposes: return !governs && takes(.opposes)
        }
    }
}

extension Consequence {
    func effect(on party: Int, _ clause: Clause, _ world: World) -> Effect {
        Effect(
            action: isOfItsVotes
                ? .scale(party: party, by: rate) : .gainPoints(party: party, points: rate),
            ridings: Array(0..<world.ridings.count), scope: .everywhere, chosen: .everywhere,
            clause: clause)
    }
}
