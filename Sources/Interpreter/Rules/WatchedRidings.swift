// Which ridings a rule's condition looks at: until one of them is counted again it says what it said,
// so that a round costs what it changes (semi-naive evaluation).

import Diagnostics
import Syntax

enum WatchedRidings {
    case only(Set<Int>)
    /// Also at the house, at pledges, or at things that vary.
    case more

    fileprivate func union(_ other: WatchedRidings) -> WatchedRidings {
        guard case .only(let these) = self, case .only(let those) = other else { return .more }
        return .only(these.union(those))
    }
}

extension Rule {
    func watchedRidings(in world: World, _ situation: Situation) throws -> WatchedRidings {
        guard varying.isEmpty else { return .more }
        return try Watching(
            places: Places(world: world, situation: situation, source: location.source)
        ).ridings(of: node.condition)
    }
}

private struct Watching {
    let places: Places

    func ridings(of condition: Condition) throws -> WatchedRidings {
        switch condition.kind {
        case .any(let parts), .all(let parts):
            try parts.reduce(.only([])) { try $0.union(ridings(of: $1)) }
        case .not(let inner): try ridings(of: inner)
        case .wins(let node): try ridings(of: node.place)
        case .second(let node): try ridings(of: node.place)
        case .tied(let node): try ridings(of: node.place)
        case .comparison(let node): try ridings(of: node.left).union(ridings(of: node.right))
        case .runs, .holds, .stance, .inForce, .ruleOut, .own, .same, .lies: .more
        }
    }

    private func ridings(of measure: Measure) throws -> WatchedRidings {
        switch measure.kind {
        case .quantity: .only([])
        case .sum(let left, let right), .difference(let left, let right),
            .product(let left, let right), .quotient(let left, let right):
            try ridings(of: left).union(ridings(of: right))
        case .margin(let node): try ridings(of: node.place)
        case .tally(let node) where node.what != .seats: try ridings(of: node.place)
        case .tally, .count, .house, .own: .more
        }
    }

    private func ridings(of place: Place?) throws -> WatchedRidings {
        guard let place, case .names = place.kind else { return .more }
        return .only(Set(try places.fix(place).ridings))
    }
}
