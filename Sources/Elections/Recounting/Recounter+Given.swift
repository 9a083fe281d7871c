// Steps one and two: the votes and shares that parties get, then losses to home and gains from it.

extension Recounter {
    /// Votes given set a party's sum and change the total; shares are then of that total, and the
    /// parties not named keep their proportions in what is left.
    mutating func get(_ gets: [RidingChange.Get]) throws(ElectionError) {
        guard !gets.isEmpty else { return }
        for get in gets {
            guard let slot = slot(of: get.party) else {
                ledger?.gotButAbsent.append(get.party)
                continue
            }
            slots[slot].isNamed = true
            guard case .votes(let votes) = get.amount else { continue }
            fromHome(to: slot, Int128(votes) * FixedPoint.vote - slots[slot].stock, .get)
        }
        try getShares(gets)
        for slot in slots.indices { slots[slot].isNamed = false }
    }

    private mutating func getShares(_ gets: [RidingChange.Get]) throws(ElectionError) {
        let old = slots[..<home].map(\.stock)
        let total = old.reduce(0, +)
        var new = old
        var hasShares = false
        for get in gets {
            guard case .share(let rate) = get.amount, let slot = slot(of: get.party) else {
                continue
            }
            hasShares = true
            new[slot] = FixedPoint.part(
                of: total, FixedPoint.multiplier(rate), over: FixedPoint.vote)
        }
        guard hasShares else { return }
        var left = total
        for slot in new.indices where slots[slot].isNamed { left -= new[slot] }
        guard left >= 0 else { throw ElectionError(.getsOverTotal) }
        try rest(left, into: &new)
        ledger?.exchange(from: old, to: new)
        for slot in new.indices { slots[slot].stock = new[slot] }
    }

    /// Gives what is left to the parties not named, in proportion, or equally where none has votes.
    private func rest(_ left: Int128, into new: inout [Int128]) throws(ElectionError) {
        let others = new.indices.filter { !slots[$0].isNamed }
        guard var largest = others.first else {
            if left > 0 { throw ElectionError(.getsUnderTotal) }
            return
        }
        let sum = others.reduce(0) { $0 + slots[$1].stock }
        var given: Int128 = 0
        for slot in others {
            let stock = slots[slot].stock
            if stock > slots[largest].stock { largest = slot }
            new[slot] =
                sum > 0
                ? FixedPoint.part(of: stock, left, over: sum) : left / Int128(others.count)
            given += new[slot]
        }
        // Fewer billionths of a vote than there are parties.
        new[largest] += left - given
    }

    /// Each party's losses and gains multiply; the votes go home and come from there.
    mutating func scale(
        _ scalings: [RidingChange.Scaling], most: Int128
    ) throws(ElectionError) {
        guard !scalings.isEmpty else { return }
        let inOrder =
            scalings.count == 1
            ? scalings : scalings.sorted { ($0.party, $0.by) < ($1.party, $1.by) }
        for scaling in inOrder {
            guard let slot = slot(of: scaling.party) else { continue }
            let stock = slots[slot].stock
            let amount = FixedPoint.part(
                of: stock, FixedPoint.vote + FixedPoint.multiplier(scaling.by),
                over: FixedPoint.vote)
            guard amount <= most else { throw ElectionError(.tooManyVotes) }
            fromHome(to: slot, amount - stock, .scaling)
        }
    }

    private mutating func fromHome(
        to slot: Int, _ amount: Int128, _ cause: RidingOutcome.Cause
    ) {
        guard amount != 0 else { return }
        let edge = Edge(from: home, to: slot, amount: amount, cause: cause)
        slots[slot].stock += amount
        slots[edge.from].stock -= amount
        ledger?.edges.append(edge)
    }
}
