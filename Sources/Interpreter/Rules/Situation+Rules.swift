// A situation with everything that its rules bring about.

import Diagnostics
import Syntax

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
        var watched: [Int: WatchedRidings] = [:]
        var all = Set(touched)
        while true {
            let fresh = try newFirings(in: world, fired, &watched)
            guard !fresh.isEmpty else { break }
            fired.formUnion(fresh.map(\.key))
            try act(on: fresh, in: world, today: today)
            all.formUnion(touched)
        }
        touched = all.sorted()
    }

    /// Rules have a second look at what was counted again, and at all that is not ridings'.
    private func newFirings(
        in world: World, _ fired: Set<Firing.Key>, _ watched: inout [Int: WatchedRidings]
    ) throws -> [Firing] {
        let round = (firings.last?.round ?? 0) + 1
        let extents = Extents(world: world, situation: self)
        var found: [Firing] = []
        for index in world.rules.indices where world.rules[index].actsAtOnce {
            if round > 1 {
                let rule = world.rules[index]
                let known = try watched[index] ?? rule.watchedRidings(in: world, self)
                watched[index] = known
                if case .only(let ridings) = known, ridings.isDisjoint(with: touched) { continue }
            }
            found += try Firing.all(of: index, extents, round: round)
        }
        return found.filter { !fired.contains($0.key) }
    }

    private mutating func act(
        on fresh: [Firing], in world: World, today: HouseState?
    ) throws {
        var layer = Layer(kind: .rules, rank: Rank.rules)
        let fresh = try fresh.map { try $0.acting(in: world, self) }
        for firing in fresh { layer.effects += firing.brought }
        firings += fresh
        try add([layer], in: world, today: today)
    }

    /// Lets the rules act that speak of the next election, as the sitting house has it.
    mutating func fireForElection(in world: World, into fresh: inout Fresh) throws {
        guard let house = sitting.first else { return }
        let acting = try Firing.ofElection(in: world, house).map {
            try $0.acting(in: world, house)
        }
        let layer = Layer(kind: .rules, rank: Rank.rules)
        for effect in acting.flatMap(\.brought) { enter(effect, of: layer, into: &fresh) }
        firings += acting
    }
}
