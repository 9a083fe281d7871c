// A plan's clauses are checked when it is declared: every name must be known and every quantity of
// its kind, though nothing takes effect and no place is fixed yet.

import Diagnostics
import Syntax

struct PlanCheck {
    let world: World

    func check(_ clause: Clause) throws {
        if case .inForce(let node) = clause.kind {
            // A plan of the same file may be declared further down.
            if !node.name.kinds.isDisjoint(with: node.wanted) { return }
            _ = try Resolver(world: world, before: try world.situation()).resolve(clause)
            return
        }
        guard world.ridings.count > 0 else { return }
        _ = try Resolver(world: world, before: try world.situation()).resolve(clause)
    }

    /// Flows of a pact that move nothing by it: in a pact they say where the votes of those who
    /// stand down go, and nobody stands down in it whose voters they name.
    func idleFlows(_ plan: Plan) throws -> [Diagnostic] {
        guard plan.kind == .pact else { return [] }
        let lookup = Lookup(world: world, source: plan.location.source)
        let leaving = Set(
            try plan.clauses.flatMap { clause -> [Int] in
                switch clause.kind {
                case .standDown(let node): try lookup.parties(node.parties)
                case .primary(let node): try lookup.parties(node.parties)
                default: []
                }
            })
        return try plan.clauses.compactMap { clause in
            guard case .flow(let node) = clause.kind, case .always = node.occasion else {
                return nil
            }
            let party = try lookup.party(node.party)
            guard !leaving.contains(party) else { return nil }
            return .idleFlow(world.label(party).name, at: clause.location)
        }
    }
}
