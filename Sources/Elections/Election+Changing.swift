// Changing ridings: each change works on the ballot as it was cast, and replaces an earlier change
// of the same riding.

extension Election {
    /// The election with these changes, by riding; all other ridings stay as they are here.
    ///
    /// The parts of a change take effect in this order, whatever the order of the clauses.
    /// Parties that run join the ballot with no votes, so that all that follows reaches them.
    /// 1. `gets`: votes set a party's sum, and the total with it; shares are of that total.
    /// 2. `scalings` multiply, from home and to home.
    /// 3. `swings`, `flows` and `gains` are summed on the votes after step 2, a swing and a gain
    ///    in points of the valid vote after step 2. A party short of votes scales all that
    ///    leaves it alike. Then all is rounded once to whole votes, home included, by largest
    ///    remainder.
    /// 4. Primaries are decided, and all who stand down leave together; the votes of each are
    ///    rounded once by largest remainder. Then `forcedWinner`, and over it `isVacant`.
    ///
    /// Of several errors the one of the first riding is thrown.
    public func changing(_ changes: [Int: RidingChange]) throws(ElectionError) -> Election {
        try changing(changes.sorted { $0.key < $1.key }.map { ([$0.key], $0.value) })
    }

    /// The election with the same change in each of these ridings.
    public func changing(
        _ ridings: some Sequence<Int>, by change: RidingChange
    ) throws(ElectionError) -> Election {
        try changing([(Array(ridings), change)])
    }

    /// The election with each change in each of its ridings: a change that many ridings share is
    /// looked over once.
    public func changing(
        _ changes: [(ridings: [Int], change: RidingChange)]
    ) throws(ElectionError) -> Election {
        var result = self
        var recounter = Recounter(ballots: base.ballots, partyCount: partyCount)
        var failure: ElectionError?
        for (ridings, change) in changes {
            do throws(ElectionError) {
                try result.change(ridings, change, by: &recounter)
            } catch {
                let isFirst = failure?.riding.map { error.riding ?? $0 < $0 } ?? true
                if isFirst { failure = error }
            }
        }
        if let failure { throw failure }
        return result
    }

    private mutating func change(
        _ ridings: [Int], _ change: RidingChange, by recounter: inout Recounter
    ) throws(ElectionError) {
        guard let first = ridings.first else { return }
        if let outside = ridings.first(where: { !has($0) }) {
            throw ElectionError(.ridingOutOfRange(outside)).located(in: outside)
        }
        let sound: SoundChange
        do throws(ElectionError) {
            sound = try SoundChange(change, partyCount: partyCount)
        } catch {
            throw error.located(in: first)
        }
        let isEmpty = change.isEmpty
        recounter.ledger = ridings.count == 1 ? Ledger() : nil
        for riding in ridings {
            do throws(ElectionError) {
                put(isEmpty ? nil : try recount(riding, sound, by: &recounter), in: riding)
            } catch {
                throw error.located(in: riding)
            }
        }
    }

    private func recount(
        _ riding: Int, _ sound: SoundChange, by recounter: inout Recounter
    ) throws(ElectionError) -> Recount {
        if let swung = sound.loneSwing?.ballot(of: riding, in: base) {
            return Recount(sound, ballot: swung)
        }
        let ballot = try recounter.recount(riding, sound.change)
        return Recount(sound, ballot: ballot, ledger: recounter.ledger)
    }

    private mutating func put(_ recount: Recount?, in riding: Int) {
        if let old = overlay[riding] {
            count(old, -1)
        } else {
            countBase(riding, -1)
        }
        overlay[riding] = recount
        if let recount {
            count(recount, 1)
        } else {
            countBase(riding, 1)
        }
    }

    /// Adds a riding counted again to the sums, or takes it off.
    private mutating func count(_ recount: Recount, _ sign: Int) {
        for tally in recount.ballot { votes[Int(tally.party)] += sign * tally.votes }
        validVotes += sign * recount.ranking.total
        count(seat: recount.seat, sign)
    }

    /// The same for a riding as it was cast.
    private mutating func countBase(_ riding: Int, _ sign: Int) {
        for row in base.ballots.candidates(of: riding) {
            let number = sign * base.ballots.votes[row]
            votes[Int(base.ballots.party[row])] += number
            validVotes += number
        }
        count(seat: Int(base.seats[riding]), sign)
    }

    private mutating func count(seat: Int, _ sign: Int) {
        switch seat {
        case Seat.undecided: undecided += sign
        case Seat.empty: vacant += sign
        case let party: seats[party] += sign
        }
    }
}
