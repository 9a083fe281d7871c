// What can be asked of an election, riding by riding. A riding that does not exist holds nothing.

extension Election {
    /// The party that holds the seat; nothing where it is undecided, vacant, or nobody stands.
    public func winningParty(of riding: Int) -> Int? {
        guard has(riding) else { return nil }
        let seat = seat(of: riding)
        return seat < 0 ? nil : seat
    }

    /// First place is shared.
    public func isUndecided(_ riding: Int) -> Bool {
        has(riding) && seat(of: riding) == Seat.undecided
    }

    /// The seat is vacant, or nobody stands for it.
    public func isVacant(_ riding: Int) -> Bool {
        has(riding) && seat(of: riding) == Seat.empty
    }

    /// The party second in votes, and its candidate's votes; beside a declared winner, the first of
    /// the others. Nothing where first place is shared, where candidates of several parties share
    /// second place, where there is no second, or where the seat is vacant.
    public func runnerUp(of riding: Int) -> (party: Int, votes: Int)? {
        guard has(riding), !isVacant(riding) else { return nil }
        if let forced = overlay[riding]?.forcedWinner {
            return best(in: riding, beside: forced)
        }
        if let recount = overlay[riding], let runoff = recount.runoff {
            let last = runoff.lastTwo
            guard last.count > 1, recount.seat != Seat.undecided else { return nil }
            return (Int(recount.ballot[last[1].candidate].party), last[1].votes)
        }
        let ranking = ranking(of: riding)
        guard ranking.leaders == 1, ranking.second >= 0 else { return nil }
        return (ranking.second, ranking.secondMost)
    }

    /// The winner's lead in votes, after an instant runoff in its last count: 0 where first place
    /// is shared, all its votes where nobody else stands. Nothing where votes do not decide: a
    /// declared winner, a vacancy, an empty ballot.
    public func margin(of riding: Int) -> Int? {
        guard has(riding), !isVacant(riding) else { return nil }
        if overlay[riding]?.forcedWinner != nil { return nil }
        if let runoff = overlay[riding]?.runoff {
            let last = runoff.lastTwo
            if isUndecided(riding) { return 0 }
            return (last.first?.votes ?? 0) - (last.count > 1 ? last[1].votes : 0)
        }
        return ranking(of: riding).margin
    }

    /// The sum of a party's votes in a riding.
    public func votes(of party: Int, in riding: Int) -> Int {
        var sum = 0
        guard has(riding) else { return sum }
        forEachCandidate(in: riding) { if $0 == party { sum += $1 } }
        return sum
    }

    /// The votes of every party in some ridings.
    public func votesByParty(in ridings: some Sequence<Int>) -> [Int] {
        var sums = Array(repeating: 0, count: partyCount)
        for riding in ridings where has(riding) {
            forEachCandidate(in: riding) { sums[$0] += $1 }
        }
        return sums
    }

    /// How many of some ridings every party wins, and how many are undecided or vacant.
    public func results(
        in ridings: some Sequence<Int>
    ) -> (byParty: [Int], undecided: Int, vacant: Int) {
        var count = (
            byParty: Array(repeating: 0, count: partyCount), undecided: 0, vacant: 0
        )
        for riding in ridings where has(riding) {
            switch seat(of: riding) {
            case Seat.undecided: count.undecided += 1
            case Seat.empty: count.vacant += 1
            case let party: count.byParty[party] += 1
            }
        }
        return count
    }

    /// All votes for candidates of a riding; 0 where there is no such riding.
    public func validVotes(in riding: Int) -> Int {
        guard has(riding) else { return 0 }
        return overlay[riding]?.ranking.total ?? base.totals[riding]
    }

    /// The party has a candidate on the ballot.
    public func runs(_ party: Int, in riding: Int) -> Bool {
        var isThere = false
        guard has(riding) else { return false }
        forEachCandidate(in: riding) { candidate, _ in
            if candidate == party { isThere = true }
        }
        return isThere
    }

    /// The ridings held by another party than in the other election, in order; a party in place of
    /// none counts. Cheap where both come from the same ballots.
    public func flipped(from other: Election) -> [Int] {
        if base === other.base {
            return overlay.differing(from: other.overlay).filter {
                winningParty(of: $0) != other.winningParty(of: $0)
            }
        }
        return (0..<max(ridingCount, other.ridingCount)).filter {
            winningParty(of: $0) != other.winningParty(of: $0)
        }
    }

    // MARK: Inside

    func has(_ riding: Int) -> Bool { riding >= 0 && riding < ridingCount }

    /// A party, or a mark of `Seat`, for a riding that exists.
    func seat(of riding: Int) -> Int {
        overlay[riding]?.seat ?? Int(base.seats[riding])
    }

    func ranking(of riding: Int) -> Ranking {
        if let recount = overlay[riding] { return recount.ranking }
        var ranking = Ranking()
        forEachCandidate(in: riding) { ranking.add(party: $0, votes: $1) }
        return ranking
    }

    @inline(__always)
    func forEachCandidate(in riding: Int, _ body: (_ party: Int, _ votes: Int) -> Void) {
        if let recount = overlay[riding] {
            for tally in recount.ballot { body(Int(tally.party), tally.votes) }
            return
        }
        for row in base.ballots.candidates(of: riding) {
            body(Int(base.ballots.party[row]), base.ballots.votes[row])
        }
    }

    /// The first of all candidates but the best of the party that holds the seat.
    private func best(in riding: Int, beside holder: Int) -> (party: Int, votes: Int)? {
        var holderMost = -1
        forEachCandidate(in: riding) { if $0 == holder { holderMost = max(holderMost, $1) } }
        var isPassed = holderMost < 0
        var ranking = Ranking()
        forEachCandidate(in: riding) { party, votes in
            if !isPassed, party == holder, votes == holderMost {
                isPassed = true
            } else {
                ranking.add(party: party, votes: votes)
            }
        }
        return ranking.leaders == 1 ? (ranking.first, ranking.most) : nil
    }
}
