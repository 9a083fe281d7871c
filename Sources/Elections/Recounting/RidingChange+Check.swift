// The rules that a change must keep, checked before any of it happens.

extension RidingChange {
    /// Refuses parties out of range, rates that their clause does not allow, more than all of a
    /// party's voters, and two clauses of which only one can hold.
    func check(partyCount: Int) throws(ElectionError) {
        let parties = 0..<partyCount
        for get in gets { try get.check(parties) }
        for scaling in scalings {
            try require(scaling.party, in: parties)
            try require(
                scaling.by, from: Rate(billionths: -Rate.whole.billionths), to: Scaling.most)
        }
        for swing in swings {
            try require(swing.from, in: parties)
            try require(swing.to, in: parties)
            try requirePoints(swing.points)
        }
        for flow in flows {
            try require(flow.from, in: parties)
            try requireShares(flow.shares, and: flow.home, of: flow.from, parties)
        }
        for gain in gains {
            try require(gain.party, in: parties)
            try requirePoints(gain.points)
        }
        for party in runs { try require(party, in: parties) }
        if let forcedWinner { try require(forcedWinner, in: parties) }
        try checkCandidacies(parties)
        if gets.count > 1 { try requireOnce(gets.map(\.party)) }
    }

    private func checkCandidacies(_ parties: Range<Int>) throws(ElectionError) {
        for primary in primaries {
            for party in primary.parties { try require(party, in: parties) }
            if let winner = primary.wonBy { try require(winner, in: parties) }
            for transfer in primary.transfers {
                try requireShares(transfer.shares, and: .zero, of: transfer.loser, parties)
            }
        }
        for standDown in standDowns {
            try require(standDown.party, in: parties)
            try requireShares(standDown.transfer, and: .zero, of: standDown.party, parties)
        }
        if standDowns.count > 1 { try requireOnce(standDowns.map(\.party)) }
        if !primaries.isEmpty { try requireOnce(primaries.flatMap(\.parties)) }
    }

    private func requireShares(
        _ shares: [(to: Int, rate: Rate)], and home: Rate, of party: Int, _ parties: Range<Int>
    ) throws(ElectionError) {
        var left = Rate.whole.billionths
        try require(home, from: .zero, to: .whole)
        left -= home.billionths
        for (to, rate) in shares {
            try require(to, in: parties)
            try require(rate, from: .zero, to: .whole)
            left -= rate.billionths
            guard left >= 0 else { throw ElectionError(.overWhole(party: party)) }
        }
    }

    private func requirePoints(_ points: Rate) throws(ElectionError) {
        try require(points, from: Rate(billionths: -Rate.whole.billionths), to: .whole)
    }

    private func requireOnce(_ parties: [Int]) throws(ElectionError) {
        var seen: Set<Int> = []
        for party in parties where !seen.insert(party).inserted {
            throw ElectionError(.saidTwice(party: party))
        }
    }
}

extension RidingChange.Get {
    fileprivate func check(_ parties: Range<Int>) throws(ElectionError) {
        try require(party, in: parties)
        switch amount {
        case .votes(let votes):
            guard (0...Ballots.mostVotes).contains(votes) else {
                throw ElectionError(.votesOutOfRange(votes))
            }
        case .share(let share):
            try require(share, from: .zero, to: .whole)
        }
    }
}

private func require(_ party: Int, in parties: Range<Int>) throws(ElectionError) {
    guard parties.contains(party) else { throw ElectionError(.partyOutOfRange(party)) }
}

private func require(_ rate: Rate, from least: Rate, to most: Rate) throws(ElectionError) {
    guard least <= rate, rate <= most else { throw ElectionError(.rateOutOfRange(rate)) }
}
