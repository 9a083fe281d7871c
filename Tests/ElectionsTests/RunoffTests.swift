// Instant runoff: published counts, a judge that counts by definition, and elections run by it.

import TestSupport
import Testing

@testable import Elections

struct PublishedRunoff: CustomTestStringConvertible, Sendable {
    let name: String
    let source: String
    let candidates: Int
    let ballots: [(order: [Int], count: Int)]
    let winner: Int
    /// Votes of those still standing, count by count.
    let rounds: [[Int?]]
    var testDescription: String { name }

    static let all = [
        PublishedRunoff(
            name: "Burlington 2009: Kiss, Montroll, Wright", source: "rangevoting.org/Burlington",
            candidates: 3,
            ballots: [
                ([1, 0, 2], 1332), ([1, 2, 0], 767), ([1], 455), ([0, 1, 2], 2043),
                ([0, 2, 1], 371), ([0], 568), ([2, 1, 0], 1513), ([2, 0, 1], 495), ([2], 1289),
            ], winner: 0, rounds: [[2982, 2554, 3297], [4314, nil, 4064]]),
        PublishedRunoff(
            name: "Ireland's president 1990: Currie, Lenihan, Robinson",
            source: "votelib, test_real_stv", candidates: 3,
            ballots: [
                ([2], 612_265), ([1], 694_484), ([0, 1], 36_789), ([0, 2], 205_565), ([0], 25_548),
            ], winner: 2,
            rounds: [[267_902, 694_484, 612_265], [nil, 731_273, 817_830]]),
        PublishedRunoff(
            name: "five candidates, three struck", source: "rangevoting.org, nightmare 12",
            candidates: 5,
            ballots: [
                ([0, 1, 2, 3, 4], 50), ([1, 0, 2, 3, 4], 51), ([2, 3, 1, 4, 0], 100),
                ([3, 4, 2, 1, 0], 53), ([4, 3, 2, 1, 0], 49),
            ], winner: 3,
            rounds: [
                [50, 51, 100, 53, 49], [50, 51, 100, 102, nil], [nil, 101, 100, 102, nil],
                [nil, 101, nil, 202, nil],
            ]),
        PublishedRunoff(
            name: "every ballot turned round, the same winner",
            source: "votelib, test_rv_irv_revfail", candidates: 3,
            ballots: [([0, 2, 1], 9), ([2, 1, 0], 8), ([1, 0, 2], 7)], winner: 0,
            rounds: [[9, 7, 8], [16, nil, 8]]),
    ]
}

@Suite struct RunoffTests {
    @Test(arguments: PublishedRunoff.all) func `published counts`(count: PublishedRunoff) {
        let runoff = InstantRunoff(rankings: count.ballots, candidates: count.candidates)
        #expect(runoff.winner == .candidate(count.winner))
        #expect(runoff.rounds.map(\.votes) == count.rounds)
        #expect(!runoff.isByLot)
    }

    /// Everyone who may win, by striking in every possible way.
    private func possible(
        _ ballots: [(order: [Int], count: Int)], _ standing: Set<Int>
    ) -> Set<Int> {
        var votes = Dictionary(uniqueKeysWithValues: standing.map { ($0, 0) })
        for (order, count) in ballots {
            if let first = order.first(where: standing.contains) {
                votes[first, default: 0] += count
            }
        }
        if standing.count == 1 { return standing }
        let all = votes.values.reduce(0, +)
        if let (winner, _) = votes.first(where: { $0.value * 2 > all }) { return [winner] }
        let least = votes.values.min() ?? 0
        let last = votes.filter { $0.value == least }.map(\.key)
        if last.count == standing.count { return standing }
        return last.reduce(into: Set<Int>()) {
            $0.formUnion(possible(ballots, standing.subtracting([$1])))
        }
    }

    @Test func `random rankings against every way of striking`() {
        var random = SplitMix(5)
        var ties = 0
        for _ in 0..<2_000 {
            let candidates = Int.random(in: 1...5, using: &random)
            let ballots = (0..<Int.random(in: 1...6, using: &random)).map { _ in
                let order = Array(0..<candidates).shuffled(using: &random)
                let length = Int.random(in: 1...candidates, using: &random)
                return (
                    order: Array(order.prefix(length)), count: Int.random(in: 1...6, using: &random)
                )
            }
            let runoff = InstantRunoff(rankings: ballots, candidates: candidates)
            let winners = possible(ballots, Set(0..<candidates)).sorted()
            #expect(runoff.winner == (winners.count == 1 ? .candidate(winners[0]) : .tied(winners)))
            if winners.count > 1 { ties += 1 }
        }
        #expect(ties > 50)
    }

    @Test func `first choices move on in declared shares, the rest is exhausted`() {
        let runoff = InstantRunoff(
            candidates: [(0, 40), (1, 35), (2, 25)],
            transfers: [2: [(to: 1, rate: percent(60)), (to: 0, rate: percent(20))]])
        #expect(runoff.rounds.map(\.votes) == [[40, 35, 25], [45, 50, nil]])
        #expect(runoff.rounds.map(\.exhausted) == [0, 5])
        #expect(runoff.winner == .candidate(1))
    }

    /// Of the 20 that 2 has once 3 is struck 10 would go to 3: half of them go on to 1 as 3's own do,
    /// and half would come back.
    @Test func `what would go to one already struck goes on as that one's own`() {
        let runoff = InstantRunoff(
            candidates: [(0, 40), (1, 35), (2, 15), (3, 10)],
            transfers: [
                3: [(to: 1, rate: percent(50)), (to: 2, rate: percent(50))],
                2: [(to: 3, rate: percent(50)), (to: 0, rate: percent(10))],
            ])
        #expect(
            runoff.rounds.map(\.votes) == [
                [40, 35, 15, 10], [40, 40, 20, nil], [42, 45, nil, nil],
            ])
        #expect(runoff.rounds.map(\.exhausted) == [0, 0, 13])
        #expect(runoff.winner == .candidate(1))
    }

    @Test func `what would go to one who never stood is exhausted`() {
        let runoff = InstantRunoff(
            candidates: [(0, 40), (1, 35), (2, 25)],
            transfers: [2: [(to: 3, rate: .whole)], 3: [(to: 1, rate: .whole)]])
        #expect(runoff.rounds.map(\.votes) == [[40, 35, 25], [40, 35, nil]])
        #expect(runoff.winner == .candidate(0))
    }

    @Test func `without transfers whoever leads wins`() {
        var random = SplitMix(6)
        for _ in 0..<500 {
            let votes = (0..<Int.random(in: 1...8, using: &random)).map { _ in
                Int.random(in: 0...30, using: &random)
            }
            let runoff = InstantRunoff(
                candidates: votes.enumerated().map { (party: $0.offset, votes: $0.element) },
                transfers: [:])
            let leaders = votes.indices.filter { votes[$0] == votes.max() }
            let expected: Winner = leaders.count == 1 ? .candidate(leaders[0]) : .tied(leaders)
            #expect(runoff.winner == expected, "\(votes)")
        }
    }

    @Test func `no vote is made or lost`() {
        var random = SplitMix(7)
        for _ in 0..<500 {
            let ballot = (0..<6).map { (party: $0, votes: Int.random(in: 0...100, using: &random)) }
            let transfers = Dictionary(
                uniqueKeysWithValues: (0..<6).map { party in
                    let shares = (0..<3).map { _ in
                        (to: Int.random(in: 0..<7, using: &random), rate: percent(40))
                    }
                    return (party, shares)
                })
            let runoff = InstantRunoff(candidates: ballot, transfers: transfers)
            let all = ballot.reduce(0) { $0 + $1.votes }
            for round in runoff.rounds {
                #expect(round.votes.reduce(0) { $0 + ($1 ?? 0) } + round.exhausted == all)
            }
        }
    }

    @Test func `many alike are given up as tied, and nobody is nobody`() {
        let alike = InstantRunoff(
            candidates: (0..<40).map { (party: $0, votes: $0 < 2 ? 9 : 1) }, transfers: [:])
        #expect(alike.winner == .tied([0, 1]) || alike.isByLot)
        #expect(InstantRunoff(candidates: [], transfers: [:]).winner == .nobody)
        #expect(InstantRunoff(rankings: [([9, -1], 4)], candidates: 2).winner == .tied([0, 1]))
    }

    @Test func `an election whose ridings are decided by it`() throws {
        let plain = try election(
            [(0, 40), (1, 35), (2, 25)], [(0, 60), (1, 40)], [(0, 10), (1, 10)], parties: 3)
        var change = RidingChange()
        change.runoff = [2: [(to: 1, rate: .whole)]]
        let ranked = try plain.changing(0..<3, by: change)
        #expect(ranked.seats == [1, 1, 0] && ranked.undecided == 1)
        #expect(ranked.winningParty(of: 0) == 1 && ranked.margin(of: 0) == 20)
        #expect(ranked.runnerUp(of: 0)?.party == 0 && ranked.runnerUp(of: 0)?.votes == 40)
        #expect(ranked.outcome(of: 0).winner == .candidate(1))
        #expect(ranked.outcome(of: 0).rounds.count == 2)
        #expect(ranked.outcome(of: 1).rounds.count == 1)
        #expect(ranked.margin(of: 2) == 0 && ranked.runnerUp(of: 2) == nil)
        #expect(ranked.flipped(from: plain) == [0])
        change.forcedWinner = 2
        #expect(try plain.changing(0..<3, by: change).seats == [0, 0, 3])
    }

    /// A 40, B 35, C 15, D 10: D's go to C, then C's 25 to B, 20, and A, 5: B 55 against A 45.
    @Test func `how a party fares is told of the last count, or of the one that strikes it`() throws
    {
        let plain = try election([(0, 40), (1, 35), (2, 15), (3, 10)], parties: 5)
        #expect(plain.outcome(of: 0).standing(of: 0) == .ahead(of: [1], votes: 5))
        #expect(plain.outcome(of: 0).standing(of: 3) == .behind(0, votes: 30))
        let ranked = try plain.after {
            $0.runoff = [
                3: [(to: 2, rate: .whole)], 2: [(to: 1, rate: percent(80)), (to: 0, percent(20))],
            ]
        }
        #expect(ranked.standing(of: 1) == .ahead(of: [0], votes: 10))
        #expect(ranked.standing(of: 0) == .behind(1, votes: 10))
        #expect(ranked.standing(of: 2) == .struck(count: 2, votes: 25))
        #expect(ranked.standing(of: 3) == .struck(count: 1, votes: 10))
        #expect(ranked.standing(of: 4) == .absent)
        #expect(ranked.finishes.map(\.candidate) == [1, 0, 2, 3])
    }

    @Test func `margins, seconds and standings are one reading`() throws {
        var random = SplitMix(8)
        for _ in 0..<500 {
            let plain = try election(random.ballot(parties: 6, most: 12), parties: 6)
            var change = RidingChange()
            for party in 0..<6 {
                change.runoff = change.runoff ?? [:]
                change.runoff?[party] = [(to: random.number(0...5), rate: random.rate(0...100))]
            }
            for election in [plain, try plain.changing([0: change])] {
                let outcome = election.outcome(of: 0)
                guard let winner = election.winningParty(of: 0) else { continue }
                guard case .ahead(let others, let votes) = outcome.standing(of: winner) else {
                    Issue.record("\(outcome)")
                    continue
                }
                #expect(votes == election.margin(of: 0))
                if let second = election.runnerUp(of: 0) {
                    #expect(others.first == second.party || others.contains(winner), "\(outcome)")
                }
                for loser in 0..<6 where loser != winner && election.runs(loser, in: 0) {
                    switch outcome.standing(of: loser) {
                    case .behind(let whom, let gap): #expect(whom == winner && gap >= votes)
                    case .struck(let count, _): #expect(count < outcome.rounds.count)
                    case .ahead, .absent, .undecided: Issue.record("\(outcome)")
                    }
                }
            }
        }
    }
}
