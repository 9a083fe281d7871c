// How many of the voters of a party that stands down another needs to take the seat.

extension Election {
    /// The least whole number of `party`'s voters that, moved to `other` while the rest stay home,
    /// makes a candidate of `other` lead alone in the riding; 0 where it leads alone without them,
    /// nothing where all of them are too few or either does not run. `of` is how many voters there
    /// are. Where the riding's change already has the party stand down, it is asked what would
    /// have come of it with this number instead; forced results are left aside.
    public func breakEven(
        from party: Int, to other: Int, in riding: Int
    ) -> (votes: Int, of: Int)? {
        guard has(riding), party != other else { return nil }
        var ballot: [(party: Int, votes: Int)] = []
        if let recount = overlay[riding] {
            var recounter = Recounter(ballots: base.ballots, partyCount: partyCount)
            let kept = try? recounter.recount(riding, recount.sound.change, staying: party)
            ballot = (kept ?? []).map { (Int($0.party), $0.votes) }
        } else {
            forEachCandidate(in: riding) { ballot.append(($0, $1)) }
        }
        return Self.breakEven(from: party, to: other, on: ballot)
    }

    /// More than any sound ballot holds, and few enough to add up.
    fileprivate static let mostOnBallot = 1 << 60

    /// The same on a ballot given as its candidates' parties and votes; nothing where any of them
    /// has fewer than 0 or more than 2⁶⁰.
    public static func breakEven(
        from party: Int, to other: Int, on ballot: [(party: Int, votes: Int)]
    ) -> (votes: Int, of: Int)? {
        let leaving = ballot.filter { $0.party == party }
        let own = ballot.filter { $0.party == other }.map(\.votes)
        guard party != other, !leaving.isEmpty, !own.isEmpty else { return nil }
        let rivals = ballot.filter { $0.party != party && $0.party != other }.map(\.votes)
        guard ballot.allSatisfy({ (0...mostOnBallot).contains($0.votes) }) else { return nil }
        let voters = leaving.reduce(0) { $0 + min($1.votes, mostOnBallot - $0) }
        let race = Race(own: own, rival: rivals.max() ?? -1)
        return race.leastToLead(of: voters).map { ($0, voters) }
    }
}

/// One party's candidates against the best of the rest.
private struct Race {
    let own: [Int]
    let rival: Int

    func leastToLead(of voters: Int) -> Int? {
        if own.count == 1 {
            let needed = max(0, rival - own[0] + 1)
            return needed <= voters ? needed : nil
        }
        guard leads(with: voters) else { return nil }
        var low = 0
        var high = voters
        while low < high {
            let middle = low + (high - low) / 2
            if leads(with: middle) { high = middle } else { low = middle + 1 }
        }
        // Rounding among several candidates can make a lead come and go within a few votes.
        let near = max(0, low - 2 * own.count - 2)..<low
        return near.first(where: leads) ?? low
    }

    private func leads(with votes: Int) -> Bool {
        var remainder = LargestRemainder()
        let sum = own.reduce(0) { $0 + min($1, Election.mostOnBallot - $0) }
        let after = remainder.divide(sum + votes, inProportionTo: own)
        guard let most = after.max(), most > rival else { return false }
        return after.filter { $0 == most }.count == 1
    }
}
