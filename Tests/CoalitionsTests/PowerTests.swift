// Indices of power against every coalition tried one by one, against what is published, and
// against the axioms that define them.

import TestSupport
import Testing

@testable import Coalitions

/// All indices of a small game by definition.
private struct BrutePower {
    let swings: [Int]
    let winning: Int
    let shapleyShubik, johnston, deeganPackel, publicGood: [Double]

    init(_ brute: Brute) {
        let players = brute.players
        var swings = players.map { _ in 0 }
        var winning = 0
        var (shapley, johnston, packel, good) = (
            players.map { _ in 0.0 }, players.map { _ in 0.0 }, players.map { _ in 0.0 },
            players.map { _ in 0.0 }
        )
        var factorials = [1.0]
        for number in players { factorials.append(factorials[number] * Double(number + 1)) }
        for mask in brute.masks where brute.wins(mask) {
            winning += 1
            let members = brute.members(mask)
            let critical = members.filter { brute.isCritical($0, mask) }
            for player in critical {
                swings[player] += 1
                shapley[player] +=
                    factorials[members.count - 1] * factorials[players.count - members.count]
                    / factorials[players.count]
                johnston[player] += 1 / Double(critical.count)
                guard critical.count == members.count else { continue }
                packel[player] += 1 / Double(members.count)
                good[player] += 1
            }
        }
        (self.swings, self.winning, shapleyShubik) = (swings, winning, shapley)
        self.johnston = Self.normalised(johnston)
        deeganPackel = Self.normalised(packel)
        publicGood = Self.normalised(good)
    }

    static func normalised(_ values: [Double]) -> [Double] {
        let sum = values.reduce(0, +)
        return values.map { sum == 0 ? 0 : $0 / sum }
    }
}

private func areNear(_ one: [Double]?, _ other: [Double], within error: Double = 1e-12) -> Bool {
    guard let one, one.count == other.count else { return false }
    return zip(one, other).allSatisfy { ($0 - $1).magnitude <= error }
}

@Suite struct PowerTests {
    @Test(arguments: [1, 2] as [UInt64])
    func `all indices are those that trying all finds`(seed: UInt64) throws {
        var random = SplitMix(seed)
        for _ in 0..<500 {
            guard let drawn = RandomGame(&random, most: 9) else { continue }
            let game = drawn.game
            let truth = BrutePower(drawn.brute)
            let power = try #require(game.swingPower())
            #expect(power.swings == truth.swings.map { UInt128($0) }, "\(drawn)")
            #expect(power.winning == UInt128(truth.winning), "\(drawn)")
            let doubled = truth.swings.map(Double.init)
            let all = Double(1 << drawn.weights.count)
            func over(_ whole: Double) -> [Double] { doubled.map { whole == 0 ? 0 : $0 / whole } }
            #expect(areNear(power.penrose.values, over(max(1, all / 2))))
            #expect(areNear(power.banzhaf.values, BrutePower.normalised(doubled)))
            #expect(areNear(power.prevent.values, over(Double(truth.winning))))
            #expect(areNear(power.initiate.values, over(all - Double(truth.winning))))
            #expect(areNear(power.act.values, [Double(truth.winning) / all]))
            #expect(areNear(game.shapleyShubik()?.values, truth.shapleyShubik), "\(drawn)")
            #expect(areNear(game.johnston()?.values, truth.johnston), "\(drawn)")
            #expect(areNear(game.deeganPackel()?.values, truth.deeganPackel), "\(drawn)")
            #expect(areNear(game.publicGood()?.values, truth.publicGood), "\(drawn)")
        }
    }

    @Test(arguments: PublishedPower.all)
    func `published indices`(published: PublishedPower) throws {
        let game = try #require(
            WeightedGame(weights: published.weights, quota: published.quota))
        let found: [String]?
        switch published.index {
        case .swings: found = game.swingPower()?.swings?.map(String.init)
        case .penrose: found = texts(game.swingPower()?.penrose)
        case .banzhaf: found = texts(game.swingPower()?.banzhaf)
        case .shapleyShubik: found = texts(game.shapleyShubik())
        case .publicGood: found = texts(game.publicGood())
        case .deeganPackel: found = texts(game.deeganPackel())
        case .johnston: found = texts(game.johnston())
        }
        #expect(found == published.expected)
    }

    private func texts(_ index: IndexValues?) -> [String]? { index?.exact?.map(\.description) }

    @Test(arguments: [LargeGame.knesset, .electoralCollege, .hundred, .twoHundred])
    func `Shapley–Shubik of large games is as computed elsewhere`(large: LargeGame) throws {
        let game = try #require(WeightedGame(weights: large.weights, quota: large.quota))
        let index = try #require(game.shapleyShubik())
        #expect(index.error < 1e-12)
        for (weight, value) in zip(large.weights, index.values) {
            let truth = try #require(large.expected.first { $0.weight == weight }).index
            #expect((value - truth).magnitude <= index.error + 1e-15, "\(weight)")
        }
        #expect((index.values.reduce(0, +) - 1).magnitude < 1e-12)
    }

    @Test func `the integral agrees with the exact index within its error`() throws {
        var random = SplitMix(3)
        for _ in 0..<60 {
            guard let drawn = RandomGame(&random, most: 18, least: 1, proper: true),
                drawn.quota <= drawn.game.total
            else { continue }
            let game = drawn.game.reduced
            let exact = try #require(game.shapleyShubik())
            #expect(exact.exact != nil)
            let integral = game.integral(game, game.weights.filter { $0 > 0 })
            #expect(areNear(integral.values, exact.values, within: integral.error + exact.error))
        }
    }

    @Test func `chances of swings agree with exact counts within their error`() throws {
        var random = SplitMix(4)
        for players in [1, 2, 7, 30, 70, 119, 120] {
            let weights = (0..<players).map { _ in Int.random(in: 1...40, using: &random) }
            for part in [3, 2] {
                let game = try #require(
                    WeightedGame(weights: weights, quota: weights.reduce(0, +) / part + 1)
                ).reduced
                let exact = try #require(game.swingPower())
                let turned = game.total - game.quota + 1
                let chances = game.approximateSwingPower(
                    game, game.weights.sorted(), min(game.quota, turned),
                    isTurned: turned < game.quota)
                #expect(exact.swings != nil && chances.penrose.error < 1e-12)
                let pairs = [
                    (exact.penrose, chances.penrose), (exact.banzhaf, chances.banzhaf),
                    (exact.prevent, chances.prevent), (exact.initiate, chances.initiate),
                    (exact.act, chances.act),
                ]
                for (one, other) in pairs {
                    #expect(areNear(one.values, other.values, within: one.error + other.error))
                }
            }
        }
    }

    @Test func `fewer points than half the players still lose nothing`() {
        for players in [100, 200, 500, 1_000] {
            let (points, error) = GaussLegendre.points(forPlayers: players)
            #expect(points <= (players + 1) / 2 && error < 1e-16)
            let rule = GaussLegendre(points: points)
            let all = rule.lower.enumerated().reduce(0.0) {
                let isMiddle = rule.count % 2 == 1 && $1.offset == rule.lower.count - 1
                return $0 + $1.element.weight * (isMiddle ? 1 : 2)
            }
            #expect((all - 1).magnitude < 1e-14)
        }
    }

    @Test func `games beyond a hundred players are not silently wrong`() throws {
        let alike = try #require(
            WeightedGame(weights: Array(repeating: 1, count: 301), quota: 151))
        let shapley = try #require(alike.shapleyShubik())
        #expect(shapley.values.allSatisfy { ($0 - 1 / 301.0).magnitude <= shapley.error })
        let power = try #require(alike.swingPower())
        #expect(power.swings == nil && power.penrose.error < 1e-12)
        // C(300, 150) / 2³⁰⁰
        #expect((power.penrose.values[0] - 0.046027514419149344).magnitude < 1e-12)
    }

    @Test func `few minimal winning coalitions of many players are counted`() throws {
        let game = try #require(
            WeightedGame(weights: Array(repeating: 1, count: 27), quota: 25))
        let even = try #require(Fraction(1, over: 27))
        #expect(game.publicGood()?.exact == Array(repeating: even, count: 27))
        #expect(game.deeganPackel()?.exact == Array(repeating: even, count: 27))
        let wide = try #require(
            WeightedGame(weights: Array(repeating: 1, count: 27), quota: 26))
        #expect(wide.publicGood() != nil && wide.deeganPackel() == nil)
    }

    @Test func `a game too large for any table has no index`() throws {
        let game = try #require(
            WeightedGame(
                weights: [1_000_000_007, 3_000_000_001, 5_000_000_003], quota: 4_500_000_000))
        #expect(game.swingPower() == nil && game.shapleyShubik() == nil)
        #expect(game.johnston() != nil && game.deeganPackel() != nil)
        let many = try #require(
            WeightedGame(weights: Array(repeating: 1, count: 2_000), quota: 1_001))
        #expect(many.swingPower() == nil && many.shapleyShubik() == nil)
        #expect(many.johnston() == nil && many.publicGood() == nil)
    }
}
