// Rules fire in rounds: all see the situation as the round began and act together. Each fires at most
// once for each thing and stays fired, so that no rules go on forever. Firings are never stored:
// every situation derives its own.

import Diagnostics
import Syntax

/// One rule that acted, for what, and when.
struct Firing: Sendable {
    /// An index into the world's rules.
    let rule: Int
    let bindings: Bindings
    let riding: Int?
    /// From 1.
    let round: Int
    /// Whether it is about the next election: what the sitting house brings about there.
    var isNext = false
    /// The changes that it brought about.
    var brought: [Effect] = []

    /// What it is about, in whatever round.
    struct Matter: Hashable {
        let bindings: Bindings
        let riding: Int?
        let isNext: Bool
    }

    var matter: Matter { Matter(bindings: bindings, riding: riding, isNext: isNext) }
}

extension Firing {
    /// Looks a rule over when it is declared, in a world in which none has acted: its names, its
    /// kinds, how much varies in it.
    static func check(_ rule: Rule, in world: World, _ situation: Situation) throws {
        _ = try extent(of: rule, Extents(world: world, situation: situation))
        var bindings: Bindings = [:]
        for (index, variable) in rule.varying.filter({ $0.kind == .party }).enumerated() {
            guard index < world.parties.count else { return }
            bindings[variable] = index
        }
        let hasRiding = rule.varying.contains { $0.kind == .riding }
        guard !hasRiding || world.ridings.count > 0 else { return }
        let resolver = RuleResolver(
            world: world, situation: situation, words: rule.node.words, bindings: bindings,
            riding: hasRiding ? 0 : nil)
        for clause in rule.node.clauses { try resolver.check(clause) }
    }

    private static func extent(of rule: Rule, _ extents: Extents) throws -> Extent {
        try Body(
            condition: rule.node.condition, words: rule.node.words,
            source: rule.location.source, keep: rule.varying, extents: extents
        ).extent()
    }

    /// What a rule's condition fits now. Two parties that vary are two parties.
    static func all(of index: Int, _ extents: Extents, round: Int) throws -> [Firing] {
        let extent = try extent(of: extents.world.rules[index], extents)
        var firings: [Firing] = []
        for row in 0..<extent.table.rows {
            for column in extent.table.columns(inRow: row) {
                var places = [row, column]
                if extent.varying.count < 2 { places.removeFirst() }
                var bindings: Bindings = [:]
                var riding: Int?
                for (variable, place) in zip(extent.varying, places) {
                    if variable.kind == .riding {
                        riding = place
                    } else {
                        bindings[variable] = place
                    }
                }
                guard Set(bindings.values).count == bindings.count else { continue }
                firings.append(
                    Firing(rule: index, bindings: bindings, riding: riding, round: round))
            }
        }
        return firings
    }

    /// What the rules bring about in an election held while this house sits.
    static func ofElection(in world: World, _ sitting: Situation) throws -> [Firing] {
        let round = (sitting.firings.last?.round ?? 0) + 1
        let extents = Extents(world: world, situation: sitting)
        return try world.rules.indices.filter { world.rules[$0].actsInNext }.flatMap { index in
            try all(of: index, extents, round: round).map { firing in
                var firing = firing
                firing.isNext = true
                return firing
            }
        }
    }

    /// The same with the changes that it brings about.
    func acting(in world: World, _ situation: Situation) throws -> Firing {
        var firing = self
        firing.brought = try effects(in: world, situation)
        return firing
    }

    /// The changes that the firing brings about: at once, or in the next election.
    func effects(in world: World, _ situation: Situation) throws -> [Effect] {
        let resolver = RuleResolver(
            world: world, situation: situation, words: world.rules[rule].node.words,
            bindings: bindings, riding: riding)
        return try world.rules[rule].node.clauses.filter { $0.kind.isNext == isNext }
            .flatMap { try resolver.effects(of: $0) }
    }

    /// One rule and one thing.
    struct Key: Hashable {
        let rule: Int
        let bindings: Bindings
        let riding: Int?
    }

    var key: Key { Key(rule: rule, bindings: bindings, riding: riding) }
}

/// A rule's clauses, with what varies filled in.
struct RuleResolver {
    let world: World
    let situation: Situation
    let words: RuleWords
    let bindings: Bindings
    let riding: Int?

    /// Pacts are taken apart: what a rule puts in force is the rule's.
    func effects(of clause: Clause, within plans: [Int] = []) throws -> [Effect] {
        var resolver = Resolver(world: world, before: situation, plan: plans.last)
        resolver.bindings = bindings
        resolver.it = riding
        switch try resolved(clause, by: resolver) {
        case .effects(let effects): return effects
        case .plan(let plan, isOff: false):
            guard !plans.contains(plan) else {
                throw Diagnostic.planInItself(
                    world.lexicon.text(world.plans[plan].name), at: clause.location)
            }
            guard plans.count < 100 else {
                throw Diagnostic.chainTooLong(
                    "'\(world.lexicon.text(world.plans[plan].name))'",
                    at: world.plans[plan].location)
            }
            return try world.plans[plan].clauses.flatMap {
                try effects(of: $0, within: plans + [plan])
            }
        case .plan(_, isOff: true): throw Diagnostic.ruleEndsPlan(at: clause.location)
        }
    }

    /// Of the parties that vary, one that the clause itself names as the other side is passed over.
    private func resolved(_ clause: Clause, by resolver: Resolver) throws -> Resolver.Resolved {
        do {
            return try resolver.resolve(clause)
        } catch let refusal as Diagnostic
            where refusal.code == .sameParty && !words.variables(in: clause.range).isEmpty
        {
            return .effects([])
        }
    }

    /// Looks a clause over; in a world without ridings what needs them can wait.
    func check(_ clause: Clause) throws {
        do {
            _ = try effects(of: clause)
        } catch let refusal as Diagnostic
            where refusal.code == .ballotsNeeded && world.ridings.count == 0
        {
            return
        }
    }
}
