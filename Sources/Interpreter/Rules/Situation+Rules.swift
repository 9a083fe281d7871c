// A situation with everything that its rules bring about.

import Diagnostics
import Syntax

/// A value kept on the heap, so that a situation can hold the one it came from.
final class Boxed<Value: Sendable>: Sendable {
    let value: Value

    init(_ value: Value) { self.value = value }
}

extension Rank {
    /// What a rule brings about gives way to whatever is said.
    static let rules = -2
}

extension Situation {
    /// The same without what rules brought about.
    var withoutRules: Situation { unruled?.value ?? self }

    /// Lets the world's rules act until none has anything new to act on.
    mutating func fire(in world: World, today: HouseState?) throws {
        guard !world.rules.isEmpty else { return }
        unruled = Boxed(self)
        // Rules do not change who governs, save by saying so.
        let today = today ?? house
        var fired: Set<Firing.Key> = []
        var all = Set(touched)
        while true {
            let fresh = try newFirings(in: world, fired)
            guard !fresh.isEmpty else { break }
            fired.formUnion(fresh.map(\.key))
            try act(on: fresh, in: world, today: today)
            all.formUnion(touched)
        }
        touched = all.sorted()
    }

    private func newFirings(
        in world: World, _ fired: Set<Firing.Key>
    ) throws -> [Firing] {
        let round = (firings.last?.round ?? 0) + 1
        return try world.rules.indices.flatMap { index in
            try Firing.all(of: index, in: world, self, round: round)
        }.filter { !fired.contains($0.key) }
    }

    private mutating func act(
        on fresh: [Firing], in world: World, today: HouseState?
    ) throws {
        var layer = Layer(kind: .rules, rank: Rank.rules)
        for firing in fresh {
            let resolver = RuleResolver(
                world: world, situation: self, bindings: firing.bindings, riding: firing.riding)
            for clause in world.rules[firing.rule].node.clauses {
                layer.effects += try resolver.effects(of: clause)
            }
        }
        firings += fresh
        try add([layer], in: world, today: today)
    }
}
