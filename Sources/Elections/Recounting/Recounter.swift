// Applies a change to the ballot of one riding: the parties on it become slots, their votes are
// counted in billionths, and each step of the change works on the slots. One recounter serves many
// ridings, so that its columns are made once.

struct Recounter {
    /// A party on the ballot at hand, with all its candidates together; the last slot is home.
    struct Slot {
        /// By index; −1 for home.
        let party: Int
        /// Whole votes on the ballot as it was cast.
        var before = 0
        var candidates = 0
        /// Billionths of a vote. Home's may be negative.
        var stock: Int128 = 0
        /// Billionths of a vote that are asked to leave in step three.
        var outflow: Int128 = 0
        /// Whole votes, once step three is rounded.
        var whole = 0
        var leaves = false
        /// A clause of the step at hand names the party.
        var isNamed = false
        /// Points gained in step three, in billionths.
        var points: Int128 = 0
    }

    /// Votes on their way between two slots, in billionths.
    struct Edge {
        let from: Int
        let to: Int
        var amount: Int128
        let cause: RidingOutcome.Cause
        /// Which swing of the change this is part of.
        var swing = -1
    }

    /// What one receiver gets of the votes of a party that leaves.
    struct Part {
        let to: Int
        /// Billionths of a vote.
        var amount: Int128
        var whole = 0
    }

    let ballots: Ballots
    let partyCount: Int

    /// The slot of each party on the ballot at hand, or −1.
    private var slotOf: [Int32]
    /// In the order of the ballot, then those who join, then home.
    var slots: [Slot] = []
    /// Home's place among the slots, which is the number of parties.
    private(set) var home = 0
    private var joined: Range<Int> = 0..<0
    var edges: [Edge] = []
    var parts: [Part] = []
    var remainder = LargestRemainder()
    /// What happened, vote by vote, where it is asked for.
    var ledger: Ledger?

    init(ballots: Ballots, partyCount: Int) {
        self.ballots = ballots
        self.partyCount = partyCount
        slotOf = Array(repeating: -1, count: partyCount)
        slots.reserveCapacity(16)
    }

    func slot(of party: Int) -> Int? {
        let slot = slotOf[party]
        return slot < 0 ? nil : Int(slot)
    }

    /// The riding after its change, which was found sound before. `staying` is a party that is kept
    /// on the ballot even where the change would have it stand down.
    mutating func recount(
        _ riding: Int, _ change: RidingChange, staying: Int? = nil
    ) throws(ElectionError) -> [Tally] {
        defer { close() }
        open(riding, joinedBy: change.runs)
        try get(change.gets)
        try scale(change.scalings, most: mostVotes(in: riding))
        move(change)
        round()
        standDown(change, staying: staying)
        return ballot(of: riding)
    }

    private func mostVotes(in riding: Int) -> Int128 {
        let candidates = ballots.candidates(of: riding).count + joined.count
        return Int128(Ballots.mostVotes) * Int128(max(1, candidates)) * FixedPoint.vote
    }

    // MARK: From the ballot to slots

    private mutating func open(_ riding: Int, joinedBy runs: [Int]) {
        for row in ballots.candidates(of: riding) {
            let slot = enter(Int(ballots.party[row]))
            slots[slot].before += ballots.votes[row]
            slots[slot].candidates += 1
        }
        let onBallot = slots.count
        if !runs.isEmpty {
            for party in runs.sorted() { _ = enter(party) }
        }
        home = slots.count
        joined = onBallot..<home
        for slot in 0..<home { slots[slot].stock = Int128(slots[slot].before) * FixedPoint.vote }
        slots.append(Slot(party: -1))
        if let kept = ledger { ledger = Ledger(settles: kept.settles) }
    }

    private mutating func enter(_ party: Int) -> Int {
        let known = slotOf[party]
        if known >= 0 { return Int(known) }
        slotOf[party] = Int32(truncatingIfNeeded: slots.count)
        slots.append(Slot(party: party))
        return slots.count - 1
    }

    private mutating func close() {
        for slot in slots where slot.party >= 0 { slotOf[slot.party] = -1 }
        slots.removeAll(keepingCapacity: true)
    }

    private mutating func round() {
        remainder.begin()
        for slot in slots.indices {
            slots[slot].whole = remainder.whole(of: slots[slot].stock, at: slot)
        }
        for slot in remainder.upward() { slots[slot].whole += 1 }
        ledger?.close(slots)
    }

    // MARK: From slots to the final ballot

    private mutating func ballot(of riding: Int) -> [Tally] {
        let rows = ballots.candidates(of: riding)
        var result: [Tally] = []
        result.reserveCapacity(rows.count + joined.count)
        var isShared = false
        for row in rows {
            let party = ballots.party[row]
            let slot = Int(slotOf[Int(party)])
            if slots[slot].leaves { continue }
            let isAlone = slots[slot].candidates == 1
            isShared = isShared || (!isAlone && slots[slot].whole != slots[slot].before)
            let votes = isAlone ? slots[slot].whole : ballots.votes[row]
            result.append(Tally(votes: votes, party: party, row: Int32(truncatingIfNeeded: row)))
        }
        if isShared { share(among: &result) }
        for slot in joined where !slots[slot].leaves {
            let party = Int32(truncatingIfNeeded: slots[slot].party)
            result.append(Tally(votes: slots[slot].whole, party: party, row: -1))
        }
        return result
    }

    /// The votes of a party with several candidates, in proportion to what each had.
    private mutating func share(among ballot: inout [Tally]) {
        var positions: [Int: [Int]] = [:]
        for position in ballot.indices {
            let index = Int(slotOf[Int(ballot[position].party)])
            guard slots[index].candidates > 1, slots[index].whole != slots[index].before else {
                continue
            }
            positions[index, default: []].append(position)
        }
        for (slot, positions) in positions {
            let votes = remainder.divide(
                slots[slot].whole, inProportionTo: positions.map { ballot[$0].votes })
            for (position, votes) in zip(positions, votes) { ballot[position].votes = votes }
        }
    }
}
