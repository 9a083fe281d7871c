// Stand-downs: where the voters are taken to go, and with how many of them a riding would turn.

import Diagnostics
import Elections
import Syntax

extension LeaningWriter {
    /// Whether a party's votes go to another in some of the ridings, where it stands down.
    func handsOn(_ party: Int, _ ridings: [Int], _ election: Election) -> Bool {
        ridings.contains { riding in
            guard let record = situation.records[riding] else { return false }
            return record.standDowns.contains { $0.party == party && !$0.transfer.isEmpty }
                || !record.primaries.isEmpty
                    && election.outcome(of: riding).decidedPrimaries.contains {
                        $0.parties.contains(party) && $0.winner != nil && $0.winner != party
                    }
        }
    }

    // MARK: Stand-downs

    private struct Group {
        let stand: RidingRecord.StandDown
        /// The first of the ridings, and what became of it.
        let first: RidingOutcome
        /// The party stood down for, where it left the ballot as well.
        let absentee: Int?
        var ridings: [Int] = []
        var voters = 0
    }

    mutating func sayStandDowns(_ election: Election) {
        var groups: [Group] = []
        for riding in touched(where: { !$0.standDowns.isEmpty }) {
            let outcome = election.outcome(of: riding)
            for stand in situation.records[riding]?.standDowns ?? [] {
                let absentee = stand.beneficiary.flatMap { outcome.isOnBallot($0) ? nil : $0 }
                let place =
                    groups.firstIndex { $0.stand.isLike(stand) && $0.absentee == absentee }
                    ?? groups.count
                if place == groups.count {
                    groups.append(Group(stand: stand, first: outcome, absentee: absentee))
                }
                groups[place].ridings.append(riding)
                groups[place].voters += outcome.voters(leaving: stand.party)
            }
        }
        // Of a party whose voters have gone elsewhere nobody is left to follow.
        groups.removeAll { $0.voters == 0 }
        for group in groups { say(group) }
        if !groups.isEmpty {
            leaning.lines.append(Self.secondChoices)
        }
        sayHanging(election)
        warnAbsent()
    }

    private mutating func say(_ group: Group) {
        let party = asking.label(group.stand.party)
        let voters: Text =
            group.ridings.count == 1
            ? "\(party)'s \(group.voters) voters in \(name: asking.riding(group.ridings[0]))"
            : "\(party)'s \(group.voters) voters in \(counted(group.ridings.count, "riding", "ridings"))"
        let isOne = group.ridings.count == 1 && group.stand.flow == nil
        let turn = isOne ? turningPoint(group, group.ridings[0]) : ""
        if let flow = group.stand.flow, case .flow(let declared) = flow.action {
            let shares = declared.shares.map { share in
                Text("\(ratePoints(share.rate))% to \(asking.label(share.to))")
            }
            let whole = declared.shares.reduce(0) { $0 + $1.rate.billionths }
            let rest: Text = whole < Rate.whole.billionths ? ", the rest stay home" : ""
            let all = shares.isEmpty ? " all stay home" : " go " + list(shares) + rest
            leaning.lines.append(
                voters + all + turn + " (declared at \(flow.clause.location.line))")
        } else if let other = group.absentee {
            leaning.lines.append(
                "all of " + voters
                    + " stay home: \(asking.label(other)), for which it stands down, is not on the ballot there either"
            )
        } else if let other = group.stand.beneficiary {
            leaning.lines.append("all of \(voters) follow to \(asking.label(other))\(turn)")
        } else {
            leaning.lines.append("all of \(voters) stay home\(turn)")
        }
    }

    /// ` (it needs 610 of them, 22.5%)`: who would take the riding, and with how many.
    private mutating func turningPoint(_ group: Group, _ riding: Int) -> Text {
        guard let best = cheapestGain(of: group.stand, group.first, voters: group.voters) else {
            return ""
        }
        guard !asking.world.rules.contains(where: \.bearsOnBallots) else {
            return
                " (how many of them it needs is not told: with fewer of them other rules may act)"
        }
        leaning.breakEvens.append(
            BreakEven(
                riding: asking.riding(riding), from: asking.label(group.stand.party).name,
                to: asking.label(best.party).name, votesNeeded: best.votes,
                votesHeld: group.voters))
        let share = mostly(best.votes, of: group.voters)
        if best.party == group.stand.beneficiary {
            return " (it needs \(best.votes) of them, \(share))"
        }
        return
            " (\(asking.label(best.party)) takes \(name: asking.riding(riding)) with \(best.votes) of them, \(share))"
    }

    /// The party that would take the riding with the fewest of the voters, all else as supposed and
    /// the rest of them at home: the one stood down for, else any other than the winner.
    private func cheapestGain(
        of stand: RidingRecord.StandDown, _ outcome: RidingOutcome, voters: Int
    ) -> (party: Int, votes: Int)? {
        switch outcome.winner {
        case .forced, .vacant, .nobody: return nil
        case .candidate, .tied: break
        }
        var votes = outcome.candidates.map(\.votes)
        for move in outcome.moved where move.from == stand.party && move.cause == .standDown {
            let place = outcome.candidates.firstIndex { $0.party == move.to }
            if let place { votes[place] -= move.votes }
        }
        let gains = outcome.candidates.indices.compactMap { place -> (party: Int, votes: Int)? in
            let party = outcome.candidates[place].party
            guard stand.beneficiary == nil || stand.beneficiary == party else { return nil }
            let most = votes.indices.lazy.filter { $0 != place }.map { votes[$0] }.max() ?? 0
            let needed = most - votes[place] + 1
            return (1...max(1, voters)).contains(needed) && voters > 0 ? (party, needed) : nil
        }
        return gains.min { $0.votes < $1.votes }
    }

    /// Ridings won only because voters were taken to follow, with no flow declared for them.
    private mutating func sayHanging(_ election: Election) {
        guard let base = asking.before.election else { return }
        var seats: [Int: Int] = [:]
        for riding in touched(where: { !$0.standDowns.isEmpty || !$0.primaries.isEmpty })
        where listed?.contains(riding) ?? true {
            guard let winner = election.winningParty(of: riding),
                base.winningParty(of: riding) != winner, let record = situation.records[riding],
                record.isLeanedOn(by: winner, election.outcome(of: riding))
            else { continue }
            seats[winner, default: 0] += 1
        }
        leaning.hanging = seats.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// A named riding in which the party does not run: said as a warning.
    private mutating func warnAbsent() {
        for riding in touched(where: { !$0.absent.isEmpty }) {
            for absent in situation.records[riding]?.absent ?? []
            where absent.effect.scope == .riding {
                leaning.warnings.append(
                    .absentParty(
                        asking.label(absent.party).name, in: asking.riding(riding),
                        at: absent.effect.clause.location))
            }
        }
    }
}

extension RidingRecord {
    /// Whether a party was helped by voters who were only taken to follow.
    fileprivate func isLeanedOn(
        by party: Int, _ outcome: @autoclosure () -> RidingOutcome
    ) -> Bool {
        let isHelped =
            standDowns.contains { $0.beneficiary == party && $0.flow == nil }
            || (primaries.contains { $0.flows.contains { $0 == nil } }
                && outcome().decidedPrimaries.contains { $0.winner == party })
        guard isHelped else { return false }
        let told = standDowns.filter { $0.flow != nil }.map(\.party)
        return !outcome().isWon(withoutFollowersBut: Set(told))
    }
}

extension RidingOutcome {
    fileprivate func isOnBallot(_ party: Int) -> Bool {
        candidates.contains { $0.party == party }
    }

    /// Whether its winner has the most votes with no one following from those who stood down, save
    /// from some; of a runoff, where no count tells it, no.
    fileprivate func isWon(withoutFollowersBut told: Set<Int>) -> Bool {
        guard case .candidate(let first) = winner, rounds.isEmpty else { return false }
        let party = candidates[first].party
        let followers = moved.reduce(0) { sum, move in
            let isGuessed =
                move.to == party && move.cause == .standDown
                && !(move.from.map(told.contains) ?? false)
            return isGuessed ? sum + move.votes : sum
        }
        let own = candidates[first].votes - followers
        return candidates.indices.allSatisfy { $0 == first || candidates[$0].votes < own }
    }

    /// Votes that left a party as it stood down.
    fileprivate func voters(leaving party: Int) -> Int {
        moved.reduce(0) { $0 + ($1.from == party && $1.cause == .standDown ? $1.votes : 0) }
    }
}

extension RidingRecord.StandDown {
    fileprivate func isLike(_ other: RidingRecord.StandDown) -> Bool {
        party == other.party && beneficiary == other.beneficiary
            && flow?.clause.range == other.flow?.clause.range
            && effect.clause.range == other.effect.clause.range
    }
}
