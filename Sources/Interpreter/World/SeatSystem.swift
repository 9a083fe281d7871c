// How votes become seats: riding by riding, by instant runoff, or by lists.

import Coalitions
import Syntax

enum SeatSystem: Hashable, Sendable {
    case byRiding, ranked
    case lists(Lists)

    struct Lists: Hashable, Sendable {
        let byRegion: Bool
        let method: SeatMethod
        /// A share of all valid votes, in billionths.
        let threshold: Int
        /// Seats beside the ridings; nothing where lists fill the whole house.
        let levelling: Int?
        /// Parties that need not reach the threshold.
        var exempt: [Int] = []
        /// So many ridings won are as good as the threshold; nothing where none are.
        var orRidings: Int?
        /// Seats set aside, by party: it has those and no others.
        var reserved: [Int: Int] = [:]
    }
}
