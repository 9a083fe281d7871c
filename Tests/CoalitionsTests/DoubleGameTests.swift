// Two quotas at once: against single games where they say the same, and the amending formula of
// Canada by hand.

import Coalitions
import TestSupport
import Testing

@Suite struct DoubleGameTests {
    @Test func `two games of which one always says yes are the other`() throws {
        var random = SplitMix(31)
        for _ in 0..<200 {
            let count = Int.random(in: 1...9, using: &random)
            let weights = (0..<count).map { _ in Int.random(in: 0...9, using: &random) }
            let quota = Int.random(in: 1...max(1, weights.reduce(0, +)), using: &random)
            let game = try #require(WeightedGame(weights: weights, quota: quota))
            let open = try #require(WeightedGame(weights: weights, quota: 0))
            let double = try #require(DoubleGame(game, open))
            let power = DoublePower(of: double)
            #expect(power.swingPower().swings == game.swingPower()?.swings)
            #expect(power.shapleyShubik()?.exact == game.shapleyShubik()?.exact)
            #expect(power.roles() == game.roles())
            #expect(double.johnston()?.exact == game.johnston()?.exact)
            #expect(double.deeganPackel()?.exact == game.deeganPackel()?.exact)
            #expect(double.publicGood()?.exact == game.publicGood()?.exact)
            #expect(
                double.coalitions(minimal: true, most: 50)?.sets
                    == game.minimalWinning(most: 50).sets)
            #expect(
                double.coalitions(minimal: false, with: [0], refusals: [(0, 1)], most: 9)?.count
                    == game.winning(with: [0], refusals: [(0, 1)], most: 9).count)
        }
    }

    @Test func `both quotas must be reached`() throws {
        var random = SplitMix(32)
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
                double.coalitions(minimal: false, most: 0)?.count == Count(UInt128(winning.count)))
            let minimal = winning.filter { mask in
                first.members(mask).allSatisfy { player in
                    let less = mask & ~(1 << player)
                    return !(first.wins(less) && second.wins(less))
                }
            }
            #expect(double.coalitions(minimal: true, most: 1_000)?.sets == first.ordered(minimal))
        }
    }

    @Test func `or so many votes alone, against every set`() throws {
        var random = SplitMix(33)
        for _ in 0..<200 {
            let count = Int.random(in: 1...9, using: &random)
            let one = (0..<count).map { _ in Int.random(in: 0...3, using: &random) }
            let other = (0..<count).map { _ in Int.random(in: 0...50, using: &random) }
            let votes = Brute(one, Int.random(in: 0...one.reduce(0, +) + 1, using: &random))
            let people = Brute(other, Int.random(in: 0...other.reduce(0, +) + 1, using: &random))
            let enough = Brute(one, Int.random(in: 0...one.reduce(0, +) + 1, using: &random))
            let double = try #require(
                WeightedGame(weights: one, quota: votes.quota).flatMap { game in
                    WeightedGame(weights: other, quota: people.quota).flatMap {
                        DoubleGame(game, $0, orEnough: enough.quota)
                    }
                })
            func wins(_ mask: Int) -> Bool {
                votes.wins(mask) && people.wins(mask) || enough.wins(mask)
            }
            let winning = votes.masks.filter(wins)
            let swings = (0..<count).map { player in
                winning.count { $0 & 1 << player != 0 && !wins($0 & ~(1 << player)) }
            }
            let power = DoublePower(of: double)
            #expect(power.swingPower().winning == UInt128(winning.count))
            #expect(power.swingPower().swings == swings.map { UInt128($0) })
            #expect(double.coalitions(minimal: false, most: 600)?.sets == votes.ordered(winning))
            let minimal = winning.filter { mask in
                votes.members(mask).allSatisfy { !wins(mask & ~(1 << $0)) }
            }
            #expect(double.coalitions(minimal: true, most: 600)?.sets == votes.ordered(minimal))
        }
    }

    @Test func `indices that share out coalitions, against every set`() throws {
        var random = SplitMix(34)
        for _ in 0..<200 {
            let count = Int.random(in: 1...9, using: &random)
            let one = (0..<count).map { _ in Int.random(in: 0...3, using: &random) }
            let other = (0..<count).map { _ in Int.random(in: 0...50, using: &random) }
            let quota = Int.random(in: 0...one.reduce(0, +) + 1, using: &random)
            let people = Int.random(in: 0...other.reduce(0, +) + 1, using: &random)
            let double = try #require(
                WeightedGame(weights: one, quota: quota).flatMap { game in
                    WeightedGame(weights: other, quota: people).flatMap {
                        DoubleGame(game, $0, orEnough: quota + 2)
                    }
                })
            var (johnston, packel, good) = (
                one.map { _ in 0.0 }, one.map { _ in 0.0 }, one.map { _ in 0.0 }
            )
            for mask in 0..<1 << count {
                let set = PlayerSet((0..<count).filter { mask & 1 << $0 != 0 })
                guard double.wins(set) else { continue }
                let critical = set.filter { !double.wins(set.removing($0)) }
                for player in critical {
                    johnston[player] += 1 / Double(critical.count)
                    guard critical.count == set.count else { continue }
                    packel[player] += 1 / Double(set.count)
                    good[player] += 1
                }
            }
            for (found, sums) in [
                (double.johnston(), johnston), (double.deeganPackel(), packel),
                (double.publicGood(), good),
            ] {
                let sum = max(sums.reduce(0, +), 1e-9)
                let values = try #require(found).values
                #expect(zip(values, sums).allSatisfy { ($0 - $1 / sum).magnitude < 1e-12 })
            }
        }
    }

    /// Council of the European Union: all 2²⁷ sets were tried once, outside of these tests.
    @Test func `fifty-five percent of 27 members with two thirds of the people`() throws {
        let people = [
            83_237_124, 67_871_925, 59_030_133, 47_432_893, 37_654_247, 19_042_455, 17_590_672,
            11_617_623, 10_516_707, 10_459_782, 10_452_326, 10_352_042, 9_689_010, 8_978_929,
            6_838_937, 5_873_420, 5_548_241, 5_434_712, 5_060_004, 3_862_305, 2_805_998, 2_107_180,
            1_875_757, 1_331_796, 904_705, 645_397, 520_971,
        ]
        let double = try #require(
            WeightedGame(weights: people.map { _ in 1 }, quota: 15).flatMap { members in
                WeightedGame(weights: people, quota: 290_377_940).flatMap {
                    DoubleGame(members, $0, orEnough: 24)
                }
            })
        let power = DoublePower(of: double)
        #expect(power.swingPower().winning == 17_735_074)
        let swings = try #require(power.swingPower().swings)
        #expect(swings[0] == 14_142_382 && swings[13] == 3_210_566 && swings[26] == 2_023_434)
        let shapley = try #require(power.shapleyShubik()).values
        #expect((shapley[0] - 0.176997).magnitude < 1e-6)
        #expect((shapley[26] - 0.008605).magnitude < 1e-6)
        let without = double.coalitions(minimal: true, without: [0, 1, 2], most: 9)
        #expect(without?.sets == [PlayerSet(3..<27)])
    }

    @Test func `too many players, and players of two sizes`() throws {
        let many = try #require(
            WeightedGame(weights: Array(repeating: 1, count: 37), quota: 11))
        #expect(DoubleGame(many, many) == nil)
        let few = try #require(WeightedGame(weights: [1, 1], quota: 2))
        #expect(DoubleGame(few, many) == nil)
    }
}
