// Clauses that become true in the session's world, or are only supposed for one question.

import Diagnostics
import Elections
import Syntax

extension World {
    /// Makes clauses true: they join the session's own layer, where a later one replaces an
    /// earlier. The world is unchanged when this throws.
    mutating func add(_ clauses: [Clause]) throws {
        let before = try situation()
        let change = try layers(of: clauses, rank: Rank.session, kind: .session, over: before)
        if change.off.isEmpty {
            settled = try before.adding(change.fresh, in: self)
        } else {
            settled = try Situation(of: self, under: change.all)
        }
        settled = try settled?.held(in: self)
        layers = change.all
    }

    /// The situation in which clauses are supposed on top of another.
    func supposing(
        _ clauses: [Clause], depth: Int = 0, over before: Situation
    ) throws -> Situation {
        guard !clauses.isEmpty else { return before }
        let change = try layers(
            of: clauses, rank: Rank.supposition(depth), kind: .supposed, over: before)
        if change.off.isEmpty {
            return try before.adding(change.fresh, in: self).held(in: self)
        }
        return try Situation(of: self, under: change.all, today: before.house).held(in: self)
    }

    private struct Change {
        var fresh: [Layer] = []
        /// Plans put out of force.
        var off: Set<Int> = []
        var all: [Layer] = []
    }

    private func layers(
        of clauses: [Clause], rank: Int, kind: Layer.Kind, over before: Situation
    ) throws -> Change {
        var change = Change()
        var own = Layer(kind: kind, rank: rank)
        let resolver = Resolver(world: self, before: before)
        for clause in clauses {
            switch try resolver.resolve(clause) {
            case .effects(let effects): own.effects += effects
            case .plan(let plan, isOff: true): change.off.insert(plan)
            case .plan(let plan, isOff: false):
                change.off.remove(plan)
                try put(
                    plan, rank: Rank.plans(beside: rank), over: before, within: [],
                    said: clause.location, into: &change)
            }
        }
        change.fresh.append(own)
        let kept = before.layers.filter { layer in
            guard case .plan(let plan) = layer.kind else { return layer.kind != .rules }
            return !change.off.contains(plan)
        }
        change.all = kept + change.fresh
        return change
    }

    /// Puts a plan in force, and the plans that its clauses put in force.
    private func put(
        _ plan: Int, rank: Int, over before: Situation, within outer: [Int], said: Location,
        into change: inout Change
    ) throws {
        guard !outer.contains(plan) else {
            throw Diagnostic.planInItself(lexicon.text(plans[plan].name), at: said)
        }
        guard outer.count < 100 else {
            throw Diagnostic.chainTooLong(
                "'\(lexicon.text(plans[plan].name))'", at: plans[plan].location)
        }
        let isInForce = (before.layers + change.fresh).contains { $0.kind == .plan(plan) }
        guard !isInForce else { return }
        var layer = Layer(kind: .plan(plan), rank: rank)
        let resolver = Resolver(world: self, before: before, plan: plan)
        for clause in plans[plan].clauses {
            switch try resolver.resolve(clause) {
            case .effects(let effects): layer.effects += effects
            case .plan(let inner, isOff: true): change.off.insert(inner)
            case .plan(let inner, isOff: false):
                try put(
                    inner, rank: rank, over: before, within: outer + [plan],
                    said: clause.location, into: &change)
            }
        }
        change.fresh.append(layer)
    }
}
