// An election that is called keeps the sitting house and adds the next one: swings, pacts and what
// support costs at the polls count there; vacancies are filled, crossings undone, and who governs
// and what was pledged earlier does not carry over.

import Diagnostics
import Elections
import Syntax

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

    /// The house that sits: votes as last time and seats as they were given then, whatever is
    /// supposed of the next election.
    func sittingHouse(in world: World) throws -> Situation {
        if let sitting = sitting.first { return sitting }
        let kept = layers.filter { $0.kind != .rules }.map { layer in
            var layer = layer
            layer.effects.removeAll {
                !$0.ridings.isEmpty && !$0.action.endsWithParliament
                    || layer.rank > Rank.session && $0.action.isSystem
            }
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

    mutating func enter(_ effect: Effect, into fresh: inout Fresh) {
        let layer = Layer(kind: .supposed, rank: Rank.supposition(64))
        enter(effect, of: layer, into: &fresh)
    }

    mutating func settleElection(_ fresh: Fresh, in world: World) throws {
        touched = fresh.ridings
        try recount(in: world)
        house = try HouseState(
            of: world, election: election, effects: effects, system: system)
    }
}
