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
}
