// The ridings that a measure or a condition looks at: an answer leans on what touches them alone.

import Diagnostics
import Syntax

extension Asking {
    /// Nothing where it looks at the whole country, or chooses ridings by a condition.
    func ridings(of measure: Measure) throws -> [Int]? {
        switch measure.kind {
        case .quantity: return []
        case .sum(let one, let other), .difference(let one, let other),
            .product(let one, let other), .quotient(let one, let other):
            return try both(ridings(of: one), ridings(of: other))
        case .tally(let node): return try named(node.place)
        case .margin(let node): return try named(node.place)
        case .count, .house, .own: return nil
        }
    }

    func ridings(of condition: Condition) throws -> [Int]? {
        switch condition.kind {
        case .any(let parts), .all(let parts):
            return try parts.reduce([]) { try both($0, ridings(of: $1)) }
        case .not(let inner): return try ridings(of: inner)
        case .comparison(let node):
            return try both(ridings(of: node.left), ridings(of: node.right))
        case .wins(let node): return try named(node.place)
        case .second(let node): return try named(node.place)
        case .runs(let node): return try named(node.place)
        case .tied(let node): return try named(node.place)
        case .holds, .stance, .inForce, .ruleOut, .own, .same, .lies: return nil
        }
    }

    private func both(_ one: [Int]?, _ other: [Int]?) -> [Int]? {
        guard let one, let other else { return nil }
        return one + other
    }

    /// The ridings of a place that is named, where each elects its own member.
    private func named(_ place: Place?) throws -> [Int]? {
        guard let place, world.ridings.count > 0, now.house.lists == nil else { return nil }
        switch place.kind {
        case .names, .it: return try ridings(place)
        case .everywhere, .every: return nil
        }
    }
}
