// The pendulum against elections counted again just below and just above every turn.

import TestSupport
import Testing

@testable import Elections

@Suite struct PendulumTests {
    /// Ridings of up to five parties with random votes, seeded.
    private func election(_ random: inout SplitMix, ridings: Int) throws -> Election {
        var ballots = Ballots()
        for _ in 0..<ridings {
            let parties = (0..<5).filter { _ in random.next() % 4 > 0 }
            try ballots.append(
                parties.map { ($0, Int(random.next() % 3_000)) })
        }
        return Election(ballots: ballots, partyCount: 5)
    }

    @Test func `a turn is where the seat changes hands`() throws {
        var random = SplitMix(77)
        var turned = 0
        for _ in 0..<60 {
            let election = try election(&random, ridings: 6)
            let turns = election.swingTurns(from: 0, to: 1, in: 0..<6)
            for turn in turns where turn.total > 0 {
                let most = election.votes(of: 0, in: turn.riding)
                // Beyond its own votes a party has none to lose.
                guard turn.twiceVotes > 0, turn.twiceVotes / 2 + 40 < most else { continue }
                let step = 3_000_000_000 / turn.total
                let after = try swung(election, turn.swing + step, turn.riding)
                let before = try swung(election, max(0, turn.swing - step), turn.riding)
                let holder = after.winningParty(of: turn.riding)
                #expect(holder == turn.to || holder == nil, "\(turn)")
                #expect(before.winningParty(of: turn.riding) != turn.to, "\(turn)")
                turned += 1
            }
        }
        #expect(turned > 40)
    }

    private func swung(_ election: Election, _ points: Int, _ riding: Int) throws -> Election {
        var change = RidingChange()
        change.swings = [.init(from: 0, to: 1, points: Rate(billionths: points))]
        return try election.changing([riding: change])
    }

    @Test func `no more votes move than the party has`() throws {
        var ballots = Ballots()
        try ballots.append([(0, 30), (1, 10), (2, 60)])
        try ballots.append([(0, 50), (1, 10), (2, 60)])
        try ballots.append([(0, 51), (1, 10), (2, 60)])
        let election = Election(ballots: ballots, partyCount: 3)
        let turns = election.swingTurns(from: 0, to: 1, in: 0..<3)
        #expect(turns.map(\.riding) == [2] && turns.map(\.twiceVotes) == [100])
    }

    /// By hand: a tie of the two goes to the gainer, a tie with a third to the third, a tie of two
    /// thirds stays one until the gainer passes both.
    @Test(arguments: [
        ([(0, 500), (1, 500), (2, 300)], [nil], [1], [0]),
        ([(0, 500), (2, 500), (1, 300)], [nil, 2], [2, 1], [0, 400]),
        ([(2, 500), (3, 500), (1, 300), (0, 400)], [nil], [1], [400]),
        ([(0, 600), (2, 500), (3, 500), (1, 100)], [0, nil], [nil, 1], [200, 800]),
    ])
    func `tied seats turn with the first vote`(
        ballot: [(Int, Int)], from: [Int?], to: [Int?], twiceVotes: [Int]
    ) throws {
        var ballots = Ballots()
        try ballots.append(ballot)
        let turns = Election(ballots: ballots, partyCount: 4).swingTurns(from: 0, to: 1, in: [0])
        #expect(turns.map(\.from) == from)
        #expect(turns.map(\.to) == to)
        #expect(turns.map(\.twiceVotes) == twiceVotes)
    }

    @Test func `turns come in order, and a third party's gain before its loss`() throws {
        var ballots = Ballots()
        try ballots.append([(0, 400), (1, 100), (2, 390)])
        try ballots.append([(0, 500), (1, 480)])
        try ballots.append([(1, 500), (0, 480)])
        try ballots.append([(0, 500), (2, 480)])
        let election = Election(ballots: ballots, partyCount: 3)
        let turns = election.swingTurns(from: 0, to: 1, in: 0..<4)
        #expect(turns.map(\.riding) == [1, 0, 0])
        #expect(turns.map(\.to) == [1, 2, 1])
        #expect(turns.map(\.twiceVotes) == [20, 20, 580])
        #expect(election.swingTurns(from: 0, to: 0, in: 0..<4).isEmpty)
        #expect(election.swingTurns(from: 7, to: 1, in: [0, 99, -1]).isEmpty)
    }
}
