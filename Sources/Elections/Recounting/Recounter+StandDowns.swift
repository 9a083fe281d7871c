// Step four: primaries are decided on the votes after the swings, then all who stand down leave the
// ballot together and their votes move, rounded once for each party that leaves.

extension Recounter {
    typealias Transfer = [(to: Int, rate: Rate)]

    mutating func standDown(_ change: RidingChange, staying: Int?) {
        guard !(change.standDowns.isEmpty && change.primaries.isEmpty) else { return }
        var leaving: [(slot: Int, transfer: Transfer)] = []
        for standDown in change.standDowns {
            guard let slot = slot(of: standDown.party) else {
                ledger?.stoodDownButAbsent.append(standDown.party)
                continue
            }
            leaving.append((slot, standDown.transfer))
            slots[slot].leaves = true
        }
        for primary in change.primaries { leaving += losers(of: primary) }
        for (slot, _) in leaving { slots[slot].leaves = slots[slot].party != staying }
        for (slot, transfer) in leaving where slots[slot].leaves { empty(slot, by: transfer) }
    }

    /// All partners on the ballot but the winner; none where the most votes are shared.
    private mutating func losers(
        of primary: RidingChange.Primary
    ) -> [(slot: Int, transfer: Transfer)] {
        let running = primary.parties.compactMap(slot).filter { !slots[$0].leaves }
        let winner = winner(of: primary, among: running)
        let winningParty = winner.map { slots[$0].party }
        ledger?.primaries.append(.init(parties: primary.parties, winner: winningParty))
        guard let winner else { return [] }
        return running.filter { $0 != winner }.map { loser in
            let transfer = primary.transfers.first {
                $0.loser == slots[loser].party && $0.winner == winningParty
            }
            return (loser, transfer?.shares ?? [])
        }
    }

    private func winner(of primary: RidingChange.Primary, among running: [Int]) -> Int? {
        if let declared = primary.wonBy {
            return slot(of: declared).flatMap { running.contains($0) ? $0 : nil }
        }
        guard let most = running.map({ slots[$0].whole }).max() else { return nil }
        let leaders = running.filter { slots[$0].whole == most }
        return leaders.count == 1 ? leaders[0] : nil
    }

    /// Sends the votes of a party that leaves to those who stay; the rest goes home.
    private mutating func empty(_ slot: Int, by transfer: Transfer) {
        divide(slots[slot].whole, by: transfer)
        remainder.begin()
        for place in parts.indices {
            parts[place].whole = remainder.whole(of: parts[place].amount, at: place)
        }
        for place in remainder.upward() { parts[place].whole += 1 }
        slots[slot].whole = 0
        for part in parts {
            slots[part.to].whole += part.whole
            ledger?.leave(slots[slot], slots[part.to], votes: part.whole)
        }
    }

    /// One part for each receiver on the final ballot, in its order, and home last.
    private mutating func divide(_ votes: Int, by transfer: Transfer) {
        parts.removeAll(keepingCapacity: true)
        var rest = Int128(votes) * FixedPoint.vote
        for share in transfer {
            guard let to = slot(of: share.to), !slots[to].leaves else { continue }
            let amount = Int128(votes) * FixedPoint.multiplier(share.rate)
            rest -= amount
            parts.append(Part(to: to, amount: amount))
        }
        if parts.count > 1 { mergeParts() }
        parts.append(Part(to: home, amount: rest))
    }

    private mutating func mergeParts() {
        parts.sort { $0.to < $1.to }
        var last = 0
        for place in parts.indices.dropFirst() {
            if parts[place].to == parts[last].to {
                parts[last].amount += parts[place].amount
            } else {
                last += 1
                parts[last] = parts[place]
            }
        }
        parts.removeSubrange((last + 1)...)
    }
}
