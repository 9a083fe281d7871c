// Who blinks first: a government tables its budget, the others move in turn, and the game is solved
// from its end backwards.

/// A game of a government and those who can bring it down, each with a payoff of every outcome.
///
/// The government concedes, dissolves or refuses; refused, each mover in turn folds or votes to
/// topple. What each prefers is settled from the last move backwards (Zermelo 1913; Selten 1965).
/// An indifferent player keeps the status quo: a government refuses, a mover folds.
public struct Showdown: Sendable {
    public enum Outcome: Hashable, Sendable {
        case conceded
        case dissolved
        /// Refused, and the government stands; who voted against it all the same, by mover.
        case stood(against: [Bool])
        /// Refused, and the government falls.
        case fell(against: [Bool])
    }

    public enum Choice: Hashable, Sendable {
        case refuse, concede, dissolve
        case fold, topple
    }

    /// What each gets of an outcome, in any one unit: the government first, then the movers.
    public typealias Payoffs = (Outcome) -> [Int]

    /// A place in the game: who moves there, what each choice leads to, and what is chosen.
    public struct Node: Sendable {
        /// Nothing for the government.
        public let mover: Int?
        public let branches: [Branch]
        /// The index of the branch taken.
        public let chosen: Int
        /// Whether another choice would have served the mover as well.
        public let isIndifferent: Bool

        public var taken: Branch { branches[chosen] }
    }

    public struct Branch: Sendable {
        public let choice: Choice
        /// Where it leads: further moves, or an end.
        public let next: [Node]
        public let outcome: Outcome
        /// What each gets when all choose as they prefer from here on.
        public let payoffs: [Int]
    }

    /// More would make a tree of millions of ends.
    public static let mostMovers = 12

    public let root: Node
    /// What each mover would get from bringing the government down with all others, less what it
    /// would get from folding beside them; nothing beyond `Int`.
    public let gainFromToppling: [Int?]

    /// - Parameters:
    ///   - movers: how many others move, in the order of their numbers.
    ///   - canConcede: whether there is an offer to concede with.
    ///   - falls: whether the government falls when these movers vote to topple it.
    ///   - payoffs: one number for the government and each mover.
    /// - Returns: nothing with more than `mostMovers`.
    public init?(
        movers: Int, canConcede: Bool, falls: ([Bool]) -> Bool, payoffs: Payoffs
    ) {
        guard (0...Self.mostMovers).contains(movers) else { return nil }
        let fallen = payoffs(.fell(against: Array(repeating: true, count: movers)))
        let stood = payoffs(.stood(against: Array(repeating: false, count: movers)))
        gainFromToppling = (0..<movers).map { mover in
            guard fallen.count > mover + 1, stood.count > mover + 1 else { return nil }
            let (gain, overflow) = fallen[mover + 1].subtractingReportingOverflow(stood[mover + 1])
            return overflow ? nil : gain
        }
        root = withoutActuallyEscaping(falls) { falls in
            withoutActuallyEscaping(payoffs) { payoffs in
                Solver(movers: movers, falls: falls, payoffs: payoffs).root(canConcede)
            }
        }
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
    public var fallsIfRefused: Bool {
        if case .fell = root.branches[0].outcome { true } else { false }
    }

    /// Whether a mover would rather have the government fall than fold beside all others.
    public func isThreatCredible(_ mover: Int) -> Bool {
        gainFromToppling.indices.contains(mover) && gainFromToppling[mover] ?? 0 > 0
    }
}

private struct Solver {
    let movers: Int
    let falls: ([Bool]) -> Bool
    let payoffs: (Showdown.Outcome) -> [Int]

    struct Answer {
        let node: Showdown.Node?
        let outcome: Showdown.Outcome
        let payoffs: [Int]
    }

    /// The government's own move.
    func root(_ canConcede: Bool) -> Showdown.Node {
        let answer = refused([])
        var branches = [
            Showdown.Branch(
                choice: .refuse, next: answer.node.map { [$0] } ?? [], outcome: answer.outcome,
                payoffs: answer.payoffs)
        ]
        let ends: [(Showdown.Choice, Showdown.Outcome)] =
            (canConcede ? [(.concede, .conceded)] : []) + [(.dissolve, .dissolved)]
        for (choice, outcome) in ends {
            branches.append(
                .init(choice: choice, next: [], outcome: outcome, payoffs: payoffs(outcome)))
        }
        return Self.node(nil, branches)
    }

    /// What follows once the movers so far have chosen.
    func refused(_ against: [Bool]) -> Answer {
        guard against.count < movers else {
            let outcome: Showdown.Outcome =
                falls(against) ? .fell(against: against) : .stood(against: against)
            return Answer(node: nil, outcome: outcome, payoffs: payoffs(outcome))
        }
        let branches = [(Showdown.Choice.fold, false), (.topple, true)].map { choice, votes in
            let answer = refused(against + [votes])
            return Showdown.Branch(
                choice: choice, next: answer.node.map { [$0] } ?? [], outcome: answer.outcome,
                payoffs: answer.payoffs)
        }
        let node = Self.node(against.count, branches)
        return Answer(node: node, outcome: node.taken.outcome, payoffs: node.taken.payoffs)
    }

    /// The first of the best branches is taken: they stand with the status quo first.
    static func node(_ mover: Int?, _ branches: [Showdown.Branch]) -> Showdown.Node {
        let place = mover.map { $0 + 1 } ?? 0
        func worth(_ branch: Showdown.Branch) -> Int {
            branch.payoffs.indices.contains(place) ? branch.payoffs[place] : .min
        }
        let best = branches.map(worth).max() ?? .min
        let chosen = branches.firstIndex { worth($0) == best } ?? 0
        let isIndifferent = branches.filter { worth($0) == best }.count > 1
        return Showdown.Node(
            mover: mover, branches: branches, chosen: chosen, isIndifferent: isIndifferent)
    }
}
