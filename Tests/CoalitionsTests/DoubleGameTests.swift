// Two quotas at once: against single games where they say the same, and the amending formula of
// Canada by hand.

import Coalitions
import Testing

@Suite struct DoubleGameTests {
    @Test func `two games of which one always says yes are the other`() throws {
        var random = SeededGenerator(31)
        for _ in 0..<200 {
            let count = Int.random(in: 1...9, using: &random)
            let weights = (0..<count).map { _ in Int.random(in: 0...9, using: &random) }
            let quota = Int.random(in: 1...max(1, weights.reduce(0, +)), using: &random)
            let game = try #require(WeightedGame(weights: weights, quota: quota))
            let open = try #require(WeightedGame(weights: weights, quota: 0))
            let double = try #require(DoubleGame(game, open))
            #expect(double.swingPower()?.swings == game.swingPower()?.swings)
            #expect(double.shapleyShubik()?.exact == game.shapleyShubik()?.exact)
            #expect(double.roles() == game.roles())
            #expect(
                double.coalitions(minimal: true, most: 50).sets
                    == game.minimalWinning(most: 50).sets)
            #expect(
                double.coalitions(minimal: false, with: [0], refusals: [(0, 1)], most: 9).count
                    == game.winning(with: [0], refusals: [(0, 1)], most: 9).count)
        }
    }

    @Test func `both quotas must be reached`() throws {
        var random = SeededGenerator(32)
        for _ in 0..<100 {
            let count = Int.random(in: 2...8, using: &random)
            let (one, other) = (
                (0..<count).map { _ in Int.random(in: 1...5, using: &random) },
                (0..<count).map { _ in Int.random(in: 1...50, using: &random) }
            )
            let first = Brute(one, WeightedGame.majority(of: one.reduce(0, +)))
            let second = Brute(other, WeightedGame.majority(of: other.reduce(0, +)))
            let double = try #require(
                WeightedGame(weights: one, quota: first.quota).flatMap { game in
                    WeightedGame(weights: other, quota: second.quota).flatMap {
                        DoubleGame(game, $0)
                    }
                })
            let winning = first.masks.filter { first.wins($0) && second.wins($0) }
            #expect(
                double.coalitions(minimal: false, most: 0).count == Count(UInt128(winning.count)))
            let minimal = winning.filter { mask in
                first.members(mask).allSatisfy { player in
                    let less = mask & ~(1 << player)
                    return !(first.wins(less) && second.wins(less))
                }
            }
            #expect(double.coalitions(minimal: true, most: 1_000).sets == first.ordered(minimal))
        }
    }

    @Test func `too many players, and players of two sizes`() throws {
        let many = try #require(
            WeightedGame(weights: Array(repeating: 1, count: 21), quota: 11))
        #expect(DoubleGame(many, many) == nil)
        let few = try #require(WeightedGame(weights: [1, 1], quota: 2))
        #expect(DoubleGame(few, many) == nil)
    }
}
