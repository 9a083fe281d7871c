// Which ridings a rule's condition looks at: until one of them is counted again it says what it said,
// so that a round costs what it changes (semi-naive evaluation).

import Diagnostics
import Syntax

enum WatchedRidings {
    case only(Set<Int>)
    /// Also at the house, at pledges, or at things that vary.
    case more
}

extension Rule {
    func watchedRidings(in world: World, _ situation: Situation) throws -> WatchedRidings {
        guard varying.isEmpty else { return .more }
        let places = Places(world: world, situation: situation, source: location.source)
        let watched = LookedAt(countsSeats: false) { place in
            guard let place, case .names = place.kind else { return nil }
            return try places.fix(place).ridings
        }
        return try watched.ridings(of: node.condition).map { .only(Set($0)) } ?? .more
    }
}
