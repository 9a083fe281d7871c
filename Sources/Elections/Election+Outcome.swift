// One riding in full: its final ballot, and every whole vote that moved.

extension Election {
    /// The outcome of a riding, worked out when asked for. A riding that does not exist has an
    /// empty ballot.
    public func outcome(of riding: Int) -> RidingOutcome {
        guard has(riding) else { return RidingOutcome(candidates: [], winner: .nobody, total: 0) }
        guard let recount = overlay[riding] else {
            let ballots = base.ballots
            let candidates = ballots.candidates(of: riding).map {
                RidingOutcome.Candidate(
                    party: Int(ballots.party[$0]), votes: ballots.votes[$0], row: $0)
            }
            return RidingOutcome(
                candidates: candidates, winner: Self.winner(among: candidates),
                total: candidates.reduce(0) { $0 + $1.votes })
        }
        let candidates = recount.ballot.map(\.candidate)
        var outcome = RidingOutcome(
            candidates: candidates, winner: Self.winner(of: recount, among: candidates),
            total: recount.ranking.total)
        outcome.take(account(of: recount, in: riding))
        outcome.rounds = recount.runoff?.rounds ?? []
        return outcome
    }

    /// For each of the ridings the points that every swing of its change did move, in the change's
    /// order and with their sign.
    public func swings(of ridings: [Int]) -> [[Rate]] {
        var recounter = Recounter(ballots: base.ballots, partyCount: partyCount)
        return ridings.map { riding in
            guard has(riding), let sound = overlay[riding]?.sound, !sound.change.swings.isEmpty
            else { return [] }
            if let lone = sound.loneSwing?.moved(in: riding, of: base) { return [lone] }
            recounter.ledger = Ledger(settles: false)
            // The change was counted before, so it is sound and nothing is thrown.
            _ = try? recounter.recount(riding, sound.change)
            return recounter.ledger?.actualSwing ?? []
        }
    }

    private func account(of recount: Recount, in riding: Int) -> Ledger {
        if let ledger = recount.ledger { return ledger }
        var recounter = Recounter(ballots: base.ballots, partyCount: partyCount)
        recounter.ledger = Ledger()
        // The change was counted before, so it is sound and nothing is thrown.
        _ = try? recounter.recount(riding, recount.sound.change)
        return recounter.ledger ?? Ledger()
    }

    private static func winner(
        of recount: Recount, among candidates: [RidingOutcome.Candidate]
    ) -> Winner {
        if recount.sound.change.isVacant { return .vacant }
        if let party = recount.forcedWinner { return .forced(party: party) }
        return recount.runoff?.winner ?? winner(among: candidates)
    }

    private static func winner(among candidates: [RidingOutcome.Candidate]) -> Winner {
        guard let most = candidates.lazy.map(\.votes).max() else { return .nobody }
        let leaders = candidates.indices.filter { candidates[$0].votes == most }
        return leaders.count == 1 ? .candidate(leaders[0]) : .tied(leaders)
    }
}

extension RidingOutcome {
    fileprivate mutating func take(_ ledger: Ledger) {
        moved = ledger.moved
        actualSwing = ledger.actualSwing
        decidedPrimaries = ledger.primaries
        stoodDownButAbsent = ledger.stoodDownButAbsent
        gotButAbsent = ledger.gotButAbsent
        for movement in moved {
            if movement.to == nil { home += movement.votes }
            if movement.from == nil { home -= movement.votes }
        }
    }
}
