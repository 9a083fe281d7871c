// Keeps account of what moved while a riding is counted again, for answers that show their work.

struct Ledger {
    /// Whether movements are wanted in whole votes, which costs more than all the rest.
    var settles = true
    var edges: [Recounter.Edge] = []
    var moved: [RidingOutcome.Movement] = []
    var actualSwing: [Rate] = []
    var primaries: [RidingOutcome.DecidedPrimary] = []
    var stoodDownButAbsent: [Int] = []
    var gotButAbsent: [Int] = []

    /// Votes that parties lost to shares given to others, each loser's in proportion to the gains.
    mutating func exchange(from old: [Int128], to new: [Int128]) {
        var gained: Int128 = 0
        for slot in new.indices { gained += max(0, new[slot] - old[slot]) }
        for from in new.indices where new[from] < old[from] {
            for to in new.indices where new[to] > old[to] {
                let amount = FixedPoint.part(
                    of: old[from] - new[from], new[to] - old[to], over: gained)
                edges.append(.init(from: from, to: to, amount: amount, cause: .get))
            }
        }
    }

    /// What went between parties, and of each swing the points that did.
    mutating func moved(
        _ edges: [Recounter.Edge], swings: [RidingChange.Swing], total: Int128
    ) {
        self.edges += edges
        actualSwing = Array(repeating: .zero, count: swings.count)
        for edge in edges where edge.swing >= 0 {
            let wanted = swings[edge.swing].points
            let full = FixedPoint.part(
                of: total, Int128(abs(wanted.billionths)), over: FixedPoint.vote)
            let points = FixedPoint.part(of: edge.amount, FixedPoint.vote, over: total)
            let size = Int(clamping: points)
            actualSwing[edge.swing] =
                edge.amount == full
                ? wanted : Rate(billionths: wanted < .zero ? -size : size)
        }
    }

    /// Settles the first three steps in whole votes.
    mutating func close(_ slots: [Recounter.Slot]) {
        guard settles else { return }
        guard !edges.isEmpty || slots.contains(where: { $0.whole != $0.before }) else { return }
        var settlement = Settlement(need: slots.map { $0.whole - $0.before })
        moved = settlement.movements(of: edges).map { from, to, votes, cause in
            RidingOutcome.Movement(
                from: slots[from].partyOrHome, to: slots[to].partyOrHome, votes: votes,
                cause: cause)
        }
    }

    mutating func leave(_ from: Recounter.Slot, _ to: Recounter.Slot, votes: Int) {
        guard votes > 0 else { return }
        moved.append(
            .init(from: from.party, to: to.partyOrHome, votes: votes, cause: .standDown))
    }
}

extension Recounter.Slot {
    /// The party, or nothing for home.
    fileprivate var partyOrHome: Int? { party < 0 ? nil : party }
}
