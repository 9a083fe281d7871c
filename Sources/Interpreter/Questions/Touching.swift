// The ridings that a measure or a condition looks at: an answer leans on what touches them alone.

import Diagnostics
import Syntax

extension Asking {
    /// Nothing where it looks at the whole country, or chooses ridings by a condition.
    func ridings(of measure: Measure) throws -> [Int]? { try lookedAt.ridings(of: measure) }

    func ridings(of condition: Condition) throws -> [Int]? { try lookedAt.ridings(of: condition) }

    private var lookedAt: LookedAt { LookedAt(countsSeats: true, places: named) }

    /// The ridings of a place that is named, where each elects its own member.
    private func named(_ place: Place?) throws -> [Int]? {
        guard let place, world.ridings.count > 0, now.house.lists == nil else { return nil }
        switch place.kind {
        case .names, .it: return try ridings(place)
        case .everywhere, .every: return nil
        }
    }
}
