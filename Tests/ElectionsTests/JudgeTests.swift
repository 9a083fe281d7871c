import TestSupport
import Testing

@testable import Elections

/// Both implementations on thousands of small ballots with random changes.
struct JudgeTests {
    private static let parties = 5

    @Test(arguments: UInt64(1)...8)
    func `largest remainder rounds the exact votes of the first three steps`(
        seed: UInt64
    ) throws {
        var random = SplitMix(seed)
        var counted = 0
        for _ in 0..<400 {
            let ballot = random.ballot(parties: Self.parties, most: 60)
            let change = random.voteChange(parties: Self.parties)
            let base = try election(ballot)
            guard let result = try? base.changing([0: change]) else { continue }
            counted += 1
            let judge = Judge(ballot, change)
            var roundings = judge.votes.map { party, exact in
                (exact: exact, whole: result.votes(of: party, in: 0))
            }
            let cast = ballot.reduce(0) { $0 + $1.votes }
            let home = Fraction(Int128(cast)) - judge.votes.values.reduce(.zero, +)
            roundings.append((home, cast - result.validVotes))
            expectLargestRemainder(roundings, ballot, change)
        }
        #expect(counted > 300)
    }

    /// Each within a vote of exact; none rounded down whose remainder is larger, by more than the
    /// millionth of a vote that fixed point may cost, than that of one rounded up.
    private func expectLargestRemainder(
        _ roundings: [(exact: Fraction, whole: Int)], _ ballot: Ballot, _ change: RidingChange
    ) {
        let near = Fraction(1, 1_000_000)
        var leastUp = Fraction(2)
        var mostDown = Fraction(-1)
        for (exact, whole) in roundings {
            let gap = Fraction(Int128(whole)) - exact
            #expect(gap < Fraction(1) && gap > Fraction(-1), "\(ballot) \(change)")
            if gap > near { leastUp = min(leastUp, exact.rest) }
            if gap < -near { mostDown = max(mostDown, exact.rest) }
        }
        #expect(leastUp + near >= mostDown, "\(ballot) \(change)")
    }

    @Test(arguments: UInt64(1)...6)
    func `who stands down leaves, and each vote goes where its transfer says`(
        seed: UInt64
    ) throws {
        var random = SplitMix(seed &+ 100)
        for _ in 0..<300 {
            let ballot = random.ballot(parties: Self.parties, most: 5_000)
            let base = try election(ballot)
            var change = random.candidacies(parties: Self.parties, on: .init())
            let outcome = try base.changing([0: change]).outcome(of: 0)
            var votes: [Int: Int] = [:]
            var order: [Int: Int] = [:]
            for (party, number) in ballot {
                votes[party, default: 0] += number
                if order[party] == nil { order[party] = order.count }
            }
            for party in change.runs.sorted() where votes[party] == nil {
                votes[party] = 0
                order[party] = order.count
            }
            change.standDowns += lost(change.primaries, votes)
            let expected = left(of: votes, change.standDowns, order: order)
            #expect(outcome.sums == expected, "\(ballot) \(change)")
        }
    }

    /// Primaries as the stand-downs that they come to.
    private func lost(
        _ primaries: [RidingChange.Primary], _ votes: [Int: Int]
    ) -> [RidingChange.StandDown] {
        primaries.flatMap { primary -> [RidingChange.StandDown] in
            let running = primary.parties.filter { votes[$0] != nil }
            let most = running.map { votes[$0] ?? 0 }.max()
            let leaders = running.filter { votes[$0] == most }
            let winner = primary.wonBy ?? (leaders.count == 1 ? leaders[0] : nil)
            guard let winner, running.contains(winner) else { return [] }
            return running.filter { $0 != winner }.map { loser in
                let shares = primary.transfers.first {
                    $0.loser == loser && $0.winner == winner
                }
                return .init(party: loser, transfer: shares?.shares ?? [])
            }
        }
    }

    private func left(
        of votes: [Int: Int], _ standDowns: [RidingChange.StandDown], order: [Int: Int]
    ) -> [Int: Int] {
        let home = Int.max
        let leaving = Set(standDowns.map(\.party))
        var result = votes.filter { !leaving.contains($0.key) }
        for standDown in standDowns {
            guard let all = votes[standDown.party] else { continue }
            var parts = standDown.transfer.filter { result[$0.to] != nil }.map {
                (to: $0.to, exact: Fraction(Int128(all)) * Fraction($0.rate))
            }
            parts.append((home, parts.reduce(Fraction(Int128(all))) { $0 - $1.exact }))
            parts.sort { one, two in
                if one.exact.rest != two.exact.rest { return one.exact.rest > two.exact.rest }
                if one.exact.down != two.exact.down { return one.exact.down > two.exact.down }
                return (order[one.to] ?? home) < (order[two.to] ?? home)
            }
            var extra = all - parts.reduce(0) { $0 + Int($1.exact.down) }
            for part in parts {
                let votes = Int(part.exact.down) + (extra > 0 ? 1 : 0)
                extra -= 1
                if part.to != home { result[part.to, default: 0] += votes }
            }
        }
        return result
    }
}

extension RidingOutcome {
    /// Votes by party.
    var sums: [Int: Int] {
        candidates.reduce(into: [:]) { $0[$1.party, default: 0] += $1.votes }
    }
}
