// Who blinks first: a government tables its budget, the others move in turn, and the game is solved
// from its end backwards.

/// A game of a government and those who can bring it down, each with a payoff of every outcome.
///
/// The government concedes, dissolves or refuses; refused, each mover in turn folds or votes to
/// topple. What each prefers is settled from the last move backwards (Zermelo 1913; Selten 1965).
/// An indifferent player keeps the status quo: a government refuses, a mover folds.
public struct Showdown: Sendable {
    /// How the game ends.
    public enum Outcome: Hashable, Sendable {
        /// The government gives way, and stands.
        case conceded
        /// The government calls an election rather than give way.
        case dissolved
        /// Refused, and the government stands; who voted against it all the same, by mover.
        case stood(against: [Bool])
        /// Refused, and the government falls.
        case fell(against: [Bool])
    }

    /// What can be done in one's turn: the first three by the government, the others by a mover.
    public enum Choice: Hashable, Sendable {
        /// The government keeps its budget as it is, and the movers decide.
        case refuse
        /// The government gives what is asked.
        case concede
        /// The government calls an election.
        case dissolve
        /// A mover lets the budget pass.
        case fold
        /// A mover votes to bring the government down.
        case topple
    }

    /// A place in the game: who moves there, what each choice leads to, and what is chosen.
    public struct Node: Sendable {
        /// Nothing for the government.
        public let mover: Int?
        /// What each choice leads to.
        public let branches: [Branch]
        /// The index of the branch taken.
        public let chosen: Int
        /// Whether another choice would have served the mover as well.
        public let isIndifferent: Bool

        /// The branch of the choice that is made.
        public var taken: Branch { branches[chosen] }
    }

    /// One choice and what comes of it.
    public struct Branch: Sendable {
        /// What is done.
        public let choice: Choice
        /// Whether the game ends here.
        public let isLast: Bool
        /// Where it leads; nothing at an end, and nothing off the path of a game too wide to draw.
        public let next: [Node]
        /// How the game ends when all choose as they prefer from here on.
        public let outcome: Outcome
        /// What each gets when all choose as they prefer from here on.
        public let payoffs: [Int]
    }

    /// The most movers of whom every branch is kept; of more, only the path and what lies beside
    /// it.
    public static let mostDrawn = 4

    /// Where the government moves first.
    public let root: Node
    /// What each mover's threat comes to, should the government refuse.
    public let threats: [Threat]

    /// - Parameters:
    ///   - votes: of each mover, in the order in which they move.
    ///   - needed: votes to topple that bring the government down.
    ///   - canConcede: whether there is an offer to concede with.
    /// - Returns: nothing where a mover has votes below zero or the stakes are of other movers, and
    ///   with more movers and votes than can be solved.
    public init?(votes: [Int], needed: Int, canConcede: Bool, stakes: Stakes) {
        guard stakes.fits(votes.count),
            let solver = Backwards(votes: votes, needed: needed, stakes: stakes)
        else { return nil }
        let refused = solver.outcome(after: []).against
        threats = votes.indices.map { mover in
            Threat(of: mover, after: Array(refused[..<mover]), solver)
        }
        root = ShowdownTree(solver: solver, isWhole: votes.count <= Self.mostDrawn).root(canConcede)
    }

    /// What happens when all choose as they prefer.
    public var outcome: Outcome { root.taken.outcome }

    /// The choices made on the way there.
    public var path: [(mover: Int?, choice: Choice, isIndifferent: Bool)] {
        var path: [(mover: Int?, choice: Choice, isIndifferent: Bool)] = []
        var place: Node? = root
        while let node = place {
            path.append((node.mover, node.taken.choice, node.isIndifferent))
            place = node.taken.next.first
        }
        return path
    }

    /// Whether the government falls if it refuses.
    public var fallsIfRefused: Bool { root.branches[0].outcome.isFall }

    /// Whether a mover would carry its threat out.
    public func isThreatCredible(_ mover: Int) -> Bool {
        threats.indices.contains(mover) && threats[mover].isCredible
    }
}
