// Facts about the house that a file states by the thousand: they are looked over one by one, and
// worked out together once something asks what they come to.

import Syntax

extension World {
    /// Whether clauses wait to be worked out: in a file, or in a pipe where no rule could be found to
    /// be wrong only later.
    func piles(_ clauses: [Clause], _ taking: Taking) -> Bool {
        (taking.isFile || (taking.isQuiet && rules.isEmpty)) && canPile(clauses)
    }

    /// Whether clauses only say who supports or refuses whom: nothing of them depends on what was
    /// said before, and rules act on all of them together.
    private func canPile(_ clauses: [Clause]) -> Bool {
        suppositions.isEmpty
            && clauses.allSatisfy { clause in
                switch clause.kind {
                case .stance, .ruleOut: true
                case .standDown, .run, .endorse, .primary, .flow, .swing, .gain, .get, .win,
                    .cross, .vacate, .vacant, .speaker, .absence, .bloc, .pair, .government,
                    .opposition,
                    .system, .inForce,
                    .bargain:
                    false
                }
            }
    }

    /// What rules make of it at the end of a file, which may be wrong though each sentence is right.
    package mutating func finish() throws {
        if !rules.isEmpty { try settle() }
    }

    /// Makes them true; the situation waits until it is asked for.
    mutating func pile(_ clauses: [Clause]) throws {
        let effects = try resolved(clauses)
        settled = nil
        if layers.last?.isOwn == true {
            layers[layers.count - 1].effects += effects
        } else {
            layers.append(Layer(kind: .session, rank: Rank.session, effects: effects))
        }
    }

    /// Their effects, which are the same in every situation.
    private func resolved(_ clauses: [Clause]) throws -> [Effect] {
        let resolver = Resolver(world: self, before: try Situation.ofNothing.get())
        return try clauses.flatMap { clause -> [Effect] in
            guard case .effects(let effects) = try resolver.resolve(clause) else { return [] }
            return effects
        }
    }
}

extension Layer {
    /// Whether it is the session's own.
    fileprivate var isOwn: Bool { kind == .session && rank == Rank.session }
}
