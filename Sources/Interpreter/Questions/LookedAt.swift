// The ridings that a measure or a condition looks at, as long as it looks at ridings alone.

import Syntax

/// One way of looking: which ridings a place stands for, and what hangs on them alone.
struct LookedAt {
    /// Whether who runs in a riding, and which seats are won there, count as looked at there.
    let countsSeats: Bool
    /// The ridings of a place; nothing where it is not named.
    let places: (Place?) throws -> [Int]?

    /// Nothing where it looks further than at ridings.
    func ridings(of condition: Condition) throws -> [Int]? {
        switch condition.kind {
        case .any(let parts), .all(let parts):
            try parts.reduce([]) { try both($0, ridings(of: $1)) }
        case .not(let inner): try ridings(of: inner)
        case .comparison(let node): try both(ridings(of: node.left), ridings(of: node.right))
        case .wins(let node): try places(node.place)
        case .second(let node): try places(node.place)
        case .tied(let node): try places(node.place)
        case .runs(let node): countsSeats ? try places(node.place) : nil
        case .holds, .stance, .inForce, .ruleOut, .own, .same, .lies: nil
        }
    }

    func ridings(of measure: Measure) throws -> [Int]? {
        switch measure.kind {
        case .quantity: []
        case .sum(let left, let right), .difference(let left, let right),
            .product(let left, let right), .quotient(let left, let right):
            try both(ridings(of: left), ridings(of: right))
        case .margin(let node): try places(node.place)
        case .tally(let node): countsSeats || node.what != .seats ? try places(node.place) : nil
        case .count, .house, .own: nil
        }
    }

    private func both(_ one: [Int]?, _ other: [Int]?) -> [Int]? {
        guard let one, let other else { return nil }
        return one + other
    }
}
