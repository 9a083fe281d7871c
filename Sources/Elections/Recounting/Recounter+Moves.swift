// Step three: all swings, flows and gains in points are summed on the votes as they stand; a party
// that is short of votes scales all that leaves it alike.

extension Recounter {
    mutating func move(_ change: RidingChange) {
        guard !(change.swings.isEmpty && change.flows.isEmpty && change.gains.isEmpty) else {
            return
        }
        if !edges.isEmpty { edges.removeAll(keepingCapacity: true) }
        var total: Int128 = 0
        for slot in slots.dropLast() { total += slot.stock }
        swing(change.swings, total)
        flow(change.flows)
        if !change.gains.isEmpty { gain(change.gains, total) }
        fitOutflows()
        for edge in edges {
            slots[edge.from].stock -= edge.amount
            slots[edge.to].stock += edge.amount
        }
        ledger?.moved(edges, swings: change.swings, total: total)
    }

    private mutating func send(
        _ amount: Int128, from: Int, to: Int, _ cause: RidingOutcome.Cause, swing: Int = -1
    ) {
        guard amount > 0, from != to else { return }
        slots[from].outflow += amount
        edges.append(Edge(from: from, to: to, amount: amount, cause: cause, swing: swing))
    }

    /// Points of the valid vote, from one party to another; nothing where either does not run.
    private mutating func swing(_ swings: [RidingChange.Swing], _ total: Int128) {
        for index in swings.indices {
            let swing = swings[index]
            guard let from = slot(of: swing.from), let to = slot(of: swing.to) else { continue }
            let amount = FixedPoint.part(
                of: total, Int128(abs(swing.points.billionths)), over: FixedPoint.vote)
            if swing.points >= .zero {
                send(amount, from: from, to: to, .swing, swing: index)
            } else {
                send(amount, from: to, to: from, .swing, swing: index)
            }
        }
    }

    /// Shares of a party's votes; a share to a party that does not run stays where it is.
    private mutating func flow(_ flows: [RidingChange.Flow]) {
        for flow in flows {
            guard let from = slot(of: flow.from) else { continue }
            let votes = slots[from].stock
            for share in flow.shares {
                guard let to = slot(of: share.to) else { continue }
                let amount = FixedPoint.part(
                    of: votes, FixedPoint.multiplier(share.rate), over: FixedPoint.vote)
                send(amount, from: from, to: to, .flow)
            }
            let amount = FixedPoint.part(
                of: votes, FixedPoint.multiplier(flow.home), over: FixedPoint.vote)
            send(amount, from: from, to: home, .flow)
        }
    }

    /// A gain is taken from the others, and a loss given to them, in proportion to their votes. The
    /// others are the parties with no gain or loss of their own, or all where every party has one.
    private mutating func gain(_ gains: [RidingChange.PointsGain], _ total: Int128) {
        for gain in gains {
            guard let slot = slot(of: gain.party) else { continue }
            slots[slot].points += FixedPoint.multiplier(gain.points)
            slots[slot].isNamed = true
        }
        let unnamed = (0..<home).filter { !slots[$0].isNamed }
        for slot in 0..<home where slots[slot].points != 0 {
            let points = slots[slot].points
            let amount = FixedPoint.part(of: total, abs(points), over: FixedPoint.vote)
            let others = unnamed.isEmpty ? (0..<home).filter { $0 != slot } : unnamed
            if points > 0 {
                take(amount, for: slot, from: others)
            } else {
                give(amount, of: slot, to: others)
            }
        }
    }

    private mutating func take(_ amount: Int128, for slot: Int, from others: [Int]) {
        let sum = others.reduce(0) { $0 + slots[$1].stock }
        for other in others {
            let part = FixedPoint.part(of: amount, slots[other].stock, over: sum)
            send(part, from: other, to: slot, .gain)
        }
    }

    private mutating func give(_ amount: Int128, of slot: Int, to others: [Int]) {
        let sum = others.reduce(0) { $0 + slots[$1].stock }
        for other in others {
            let part =
                sum > 0
                ? FixedPoint.part(of: amount, slots[other].stock, over: sum)
                : amount / Int128(others.count)
            send(part, from: slot, to: other, .gain)
        }
    }

    private mutating func fitOutflows() {
        for index in edges.indices {
            let from = slots[edges[index].from]
            guard from.outflow > from.stock else { continue }
            edges[index].amount = FixedPoint.part(
                of: edges[index].amount, from.stock, over: from.outflow)
        }
    }
}
