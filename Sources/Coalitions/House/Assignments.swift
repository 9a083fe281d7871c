// Who must vote and who need only abstain: the smallest changes that keep or topple a government.

/// Free players who turn a motion: some by voting, some by abstaining.
public struct Assignment: Hashable, Sendable {
    /// Those who must vote.
    public let voting: PlayerSet
    /// Those who need only abstain.
    public let abstaining: PlayerSet

    /// Two sets of free players with nobody in common.
    public init(voting: PlayerSet, abstaining: PlayerSet) {
        self.voting = voting
        self.abstaining = abstaining
    }
}

/// Assignments by fewest players, then fewest who vote, then fewest votes, then player order.
public struct AssignmentListing: Hashable, Sendable {
    /// The first of them, in order.
    public let assignments: [Assignment]
    /// A lower bound where there are too many to find them all; those listed are then some.
    public let count: Count

    /// Whether every assignment there is stands in the list.
    public var isComplete: Bool {
        count.isExact && count.value == UInt128(assignments.count)
    }
}

extension Division {
    /// The least that free players must do for the motion to carry while the others vote against:
    /// it no longer does when one of those who vote only abstains, or one who abstains votes
    /// against.
    public func sustainingAssignments(most: Int) -> AssignmentListing {
        let nays = Int128(votes(.opposes)) + Int128(votes(.free))
        let base = rule.yea * Int128(votes(.supports)) - rule.nay * nays
        return assignments(abstainer: rule.nay, voter: rule.yea, needed: rule.bar - base, most)
    }

    /// The least that free players must do to defeat the motion while the others vote for it.
    public func topplingAssignments(most: Int) -> AssignmentListing {
        let yeas = Int128(votes(.supports)) + Int128(votes(.free))
        let base = rule.yea * yeas - rule.nay * Int128(votes(.opposes))
        let needed = base - rule.bar + 1
        return assignments(abstainer: rule.yea, voter: rule.nay, needed: needed, most)
    }

    /// - Parameters:
    ///   - abstainer: what a vote is worth that is only withheld.
    ///   - voter: what it is worth besides when it is cast.
    private func assignments(
        abstainer: Int128, voter: Int128, needed: Int128, _ most: Int
    ) -> AssignmentListing {
        let search = AssignmentSearch(
            division: self, abstainer: abstainer, voter: voter, needed: needed)
        let (found, isWhole) = search.run()
        return AssignmentListing(
            assignments: Array(ordered(found).prefix(max(0, most))),
            count: Count(UInt128(found.count), isExact: isWhole))
    }

    private func ordered(_ found: [Assignment]) -> [Assignment] {
        found.map { assignment in
            let all = assignment.voting.union(assignment.abstaining)
            let votes = all.reduce(0) { $0 + weights[$1] }
            return (assignment, all, key: (all.count, assignment.voting.count, votes))
        }
        .sorted { one, other in
            if one.key != other.key { return one.key < other.key }
            if one.1 != other.1 { return one.1.precedes(other.1) }
            return one.0.voting.precedes(other.0.voting)
        }
        .map(\.0)
    }
}

/// Walks through what players can do, the dearest step first, as `CoalitionWalk` does.
private struct AssignmentSearch {
    /// One player's abstention or vote: what it is worth, and what is lost when the player does
    /// one step less.
    struct Option {
        let player: Int
        let votes: Bool
        let worth: Int128
        let step: Int128
    }

    private static let stepBudget = 50_000

    let options: [Option]
    let needed: Int128
    /// What the options from a place on are worth at most.
    let rest: [Int128]

    init(division: Division, abstainer: Int128, voter: Int128, needed: Int128) {
        var options: [Option] = []
        for player in division.freePlayers where division.weights[player] > 0 {
            let weight = Int128(division.weights[player])
            let (less, more) = (abstainer * weight, (abstainer + voter) * weight)
            if less > 0 {
                options.append(Option(player: player, votes: false, worth: less, step: less))
            }
            if more > less {
                options.append(Option(player: player, votes: true, worth: more, step: more - less))
            }
        }
        options.sort { ($1.step, $0.player) < ($0.step, $1.player) }
        var rest: [Int128] = [0]
        for option in options.reversed() { rest.append((rest.last ?? 0) + option.worth) }
        self.options = options
        self.needed = needed
        self.rest = rest.reversed()
    }

    /// All assignments, or some and false where there are too many.
    func run() -> ([Assignment], Bool) {
        if needed <= 0 { return ([Assignment(voting: [], abstaining: [])], true) }
        var found: [Assignment] = []
        var (voting, abstaining) = (PlayerSet(), PlayerSet())
        var (place, worth, steps) = (0, Int128(0), 0)
        var stack: [Int] = []
        while true {
            steps += 1
            if steps > Self.stepBudget { return (found, false) }
            if place < options.count, worth + rest[place] >= needed {
                let option = options[place]
                if !voting.contains(option.player), !abstaining.contains(option.player) {
                    if option.votes {
                        voting.insert(option.player)
                    } else {
                        abstaining.insert(option.player)
                    }
                    stack.append(place)
                    worth += option.worth
                    if worth < needed {
                        place += 1
                        continue
                    }
                    if worth - option.step < needed {
                        found.append(Assignment(voting: voting, abstaining: abstaining))
                    }
                } else {
                    place += 1
                    continue
                }
            }
            guard let last = stack.popLast() else { return (found, true) }
            worth -= options[last].worth
            voting.remove(options[last].player)
            abstaining.remove(options[last].player)
            place = last + 1
        }
    }
}
