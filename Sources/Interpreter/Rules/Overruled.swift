// Whether what a rule brings about has given way: whatever is said is stronger than a rule.

import Diagnostics
import Syntax

extension Situation {
    /// A rule's firings: those of which something stands, and those of which nothing does.
    struct Overruled {
        var standing: [Firing] = []
        var overruled: [Firing] = []
        /// Whether of one that stands something does not.
        var isPartial = false
        /// Whether something that is only supposed is stronger, rather than what is said.
        var isSupposed = false

        /// `what is supposed`
        var stronger: String { "what is \(isSupposed ? "supposed" : "said")" }
    }

    /// Where among the effects each of those is that the firings brought about.
    var placesOfBrought: [ObjectIdentifier: Int] {
        guard !firings.isEmpty else { return [:] }
        var places: [ObjectIdentifier: Int] = [:]
        for (index, ranked) in effects.enumerated() where ranked.layer == .rules {
            places[ObjectIdentifier(ranked.effect)] = index
        }
        return places
    }

    /// What became of a rule's firings; one that brought nothing about stands.
    ///
    /// - Parameter places: `placesOfBrought`, looked up once for all rules.
    func overruling(_ firings: [Firing], _ places: [ObjectIdentifier: Int]) -> Overruled {
        var found = Overruled()
        for firing in firings {
            let own = firing.brought.compactMap { places[ObjectIdentifier($0)] }
            let stronger = own.compactMap(overruling)
            found.isSupposed = found.isSupposed || stronger.contains { $0 > Rank.session }
            guard !own.isEmpty, stronger.count == own.count else {
                found.isPartial = found.isPartial || !stronger.isEmpty
                found.standing.append(firing)
                continue
            }
            found.overruled.append(firing)
        }
        return found
    }

    /// The rank of what leaves nothing of an effect.
    private func overruling(_ index: Int) -> Int? {
        let weak = effects[index]
        guard weak.effect.ridings.isEmpty else {
            let stronger = weak.effect.ridings.compactMap { riding in
                records[riding]?.overrides.first { $0.weaker == index }.map(\.stronger)
            }
            return stronger.count == weak.effect.ridings.count
                ? stronger.map { effects[$0].rank }.max() : nil
        }
        return effects.first {
            $0.rank > weak.rank && weak.effect.action.isOverruled(by: $0.effect.action)
        }?.rank
    }
}

extension Action {
    /// Whether another, said more strongly, leaves nothing of what this does in the house.
    fileprivate func isOverruled(by other: Action) -> Bool {
        switch (self, other) {
        case (.stance(let one, let own, let object), .stance(let two, let wanted, let of)):
            one == two && object == of && own != wanted
        case (.stance(let one, .supports, .party(let object)), .ruleOut(let two, let what, let of)):
            one == two && object == of && what != .coalition
        case (.ruleOut(let one, .supporting, let of), .stance(let two, .supports, let object)):
            one == two && object == .party(of)
        case (.government, .government), (.rival, .rival), (.opposition, .opposition),
            (.system, .system):
            contradicts(other)
        default: false
        }
    }
}
