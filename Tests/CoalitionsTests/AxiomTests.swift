// The axioms of power indices, each under its name, over random games.

import Coalitions
import TestSupport
import Testing

@Suite struct AxiomTests {
    enum Index: CaseIterable, Sendable {
        case penrose, banzhaf, shapleyShubik, johnston, deeganPackel, publicGood

        func values(_ game: WeightedGame) -> [Fraction] {
            let index: IndexValues? =
                switch self {
                case .penrose: game.swingPower()?.penrose
                case .banzhaf: game.swingPower()?.banzhaf
                case .shapleyShubik: game.shapleyShubik()
                case .johnston: game.johnston()
                case .deeganPackel: game.deeganPackel()
                case .publicGood: game.publicGood()
                }
            return index?.exact ?? []
        }
    }

    private func games(_ seed: UInt64) -> [RandomGame] {
        var random = SplitMix(seed)
        return (0..<300).compactMap { _ in RandomGame(&random, most: 9) }
    }

    @Test(arguments: Index.allCases)
    func `anonymity: names do not matter`(index: Index) throws {
        var random = SplitMix(1)
        for drawn in games(1) {
            let order = drawn.weights.indices.shuffled(using: &random)
            let moved = try #require(
                WeightedGame(weights: order.map { drawn.weights[$0] }, quota: drawn.quota))
            let values = index.values(drawn.game)
            #expect(index.values(moved) == order.map { values[$0] }, "\(drawn)")
        }
    }

    @Test(arguments: Index.allCases)
    func `null player: who is never critical has none, everyone else has some`(index: Index) {
        for drawn in games(2) {
            let dummies = drawn.game.roles()?.dummies
            let none = index.values(drawn.game).enumerated().filter { $0.element == .zero }
            #expect(PlayerSet(none.map(\.offset)) == dummies, "\(drawn)")
        }
    }

    @Test(arguments: Index.allCases)
    func `symmetry: who has as many seats has as much power`(index: Index) {
        for drawn in games(3) {
            var byWeight: [Int: Fraction] = [:]
            for (weight, value) in zip(drawn.weights, index.values(drawn.game)) {
                #expect(byWeight[weight] == nil || byWeight[weight] == value, "\(drawn)")
                byWeight[weight] = value
            }
        }
    }

    @Test(arguments: Index.allCases.filter { $0 != .penrose })
    func `efficiency: all values add up to one`(index: Index) {
        for drawn in games(4) {
            let isOpen = drawn.quota > 0 && drawn.quota <= drawn.game.total
            let sum = index.values(drawn.game).reduce(Fraction.zero) { $0.adding($1) ?? .zero }
            #expect(sum == (isOpen ? Fraction(1) : .zero), "\(drawn)")
        }
    }

    /// Deegan–Packel and the public good index are left out: they are not monotone.
    @Test(arguments: [Index.penrose, .banzhaf, .shapleyShubik, .johnston])
    func `monotonicity: more seats are never less power`(index: Index) {
        for drawn in games(5) {
            let values = index.values(drawn.game).map(\.value)
            for (one, own) in zip(drawn.weights, values) {
                for (other, their) in zip(drawn.weights, values) where one >= other {
                    #expect(own >= their, "\(drawn)")
                }
            }
        }
    }

    @Test(arguments: [Index.penrose, .banzhaf, .shapleyShubik])
    func `duality: a game and its blocking game give the same power`(index: Index) throws {
        for drawn in games(6) {
            let dual = try #require(drawn.game.dual)
            #expect(index.values(drawn.game) == index.values(dual), "\(drawn)")
        }
    }

    @Test func `fractions that do not fit are none`() throws {
        let large = try #require(Fraction(.max / 4, over: 3))
        #expect(large.adding(large) != nil && large.multiplied(by: large) == nil)
        #expect(Fraction(.max, over: 1)?.adding(Fraction(1)) == nil)
        #expect(Fraction(1, over: 0) == nil && Fraction(.min, over: 1) == nil)
        #expect(try #require(Fraction(6, over: -4)).description == "-3/2")
        #expect(Fraction(2).multiplied(by: try #require(Fraction(1, over: 2))) == Fraction(1))
    }
}
