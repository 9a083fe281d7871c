// The house: its seats, its chairs, its vacancies and the rule of each motion.

import Diagnostics
import Syntax

struct House: Sendable {
    var name: String?
    /// Seats in all, filled or not; nothing where only ridings or `seats` say how many.
    var seats: Int?
    var vacant = 0
    /// The party that the Speaker was taken from, unless a change says another.
    var speaker: Int?
    /// Other chairs that never vote, by party.
    var deputies: [(party: Int, count: Int)] = []
    var rules: [Motion: MotionRule] = [:]
    var declaredAt: Location?

    func rule(of motion: Motion) -> MotionRule { rules[motion] ?? .majorityOfVotesCast }

    /// Members of a party who sit in a deputy's chair and do not vote.
    func deputies(from party: Int) -> Int {
        deputies.reduce(0) { $0 + ($1.party == party ? $1.count : 0) }
    }
}
