// The moves of a showdown laid out: who moves where, and what each choice leads to.

struct ShowdownTree {
    let solver: Backwards
    let isWhole: Bool

    /// The government's own move.
    func root(_ canConcede: Bool) -> Showdown.Node {
        let ends: [(Showdown.Choice, Showdown.Outcome)] =
            (canConcede ? [(.concede, .conceded)] : []) + [(.dissolve, .dissolved)]
        let branches =
            [(Showdown.Choice.refuse, solver.outcome(after: []))].map { choice, outcome in
                branch(choice, outcome, isLast: solver.votes.isEmpty)
            } + ends.map { branch($0, $1, isLast: true) }
        return following(node(nil, branches), after: [])
    }

    private func branch(
        _ choice: Showdown.Choice, _ outcome: Showdown.Outcome, isLast: Bool,
        next: [Showdown.Node] = []
    ) -> Showdown.Branch {
        Showdown.Branch(
            choice: choice, isLast: isLast, next: next, outcome: outcome,
            payoffs: solver.stakes.payoffs(of: outcome))
    }

    /// A mover's place, once those before it have chosen.
    private func place(_ against: [Bool]) -> Showdown.Node {
        let branches = [(Showdown.Choice.fold, false), (.topple, true)].map { choice, votes in
            branch(
                choice, solver.outcome(after: against + [votes]),
                isLast: against.count + 1 == solver.votes.count)
        }
        return following(node(against.count, branches), after: against)
    }

    /// The same place with what follows its branches: all of it, or what follows the one taken.
    private func following(_ node: Showdown.Node, after against: [Bool]) -> Showdown.Node {
        let branches = node.branches.enumerated().map { index, branch -> Showdown.Branch in
            // Whoever refuses goes on to the first mover, wherever else the path leads.
            let isKept = isWhole || index == node.chosen || branch.choice == .refuse
            guard isKept, !branch.isLast else { return branch }
            let made = branch.choice == .refuse ? against : against + [branch.choice == .topple]
            return self.branch(
                branch.choice, branch.outcome, isLast: false, next: [place(made)])
        }
        return Showdown.Node(
            mover: node.mover, branches: branches, chosen: node.chosen,
            isIndifferent: node.isIndifferent)
    }

    /// The first of the best branches is taken: they stand with the status quo first.
    private func node(_ mover: Int?, _ branches: [Showdown.Branch]) -> Showdown.Node {
        let worths = branches.map { $0.payoffs[mover.map { $0 + 1 } ?? 0] }
        let best = worths.max() ?? .min
        return Showdown.Node(
            mover: mover, branches: branches, chosen: worths.firstIndex(of: best) ?? 0,
            isIndifferent: worths.filter { $0 == best }.count > 1)
    }
}
