// Whether what a rule brings about has given way: whatever is said is stronger than a rule.

import Diagnostics
import Syntax

extension Situation {
    /// `supposed` or `said`: what leaves nothing of all that a rule brought about; nothing where
    /// something of it stands, or it brought nothing about.
    func overruling(_ rule: Rule) -> String? {
        let own = effects.indices.filter { index in
            let clause = effects[index].effect.clause
            return effects[index].layer == .rules && clause.source === rule.location.source
                && rule.location.range.lower <= clause.range.lower
                && clause.range.lower < rule.location.range.upper
        }
        let stronger = own.compactMap(overruling)
        guard !own.isEmpty, stronger.count == own.count else { return nil }
        return stronger.contains { $0 > Rank.session } ? "supposed" : "said"
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
        case (.government, .government), (.rival, .rival), (.opposition, .opposition),
            (.system, .system):
            contradicts(other)
        default: false
        }
    }
}
