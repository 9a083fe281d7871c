// Coalitions on a line and the median against their definitions, tried set by set and seat by seat.

import Coalitions
import TestSupport
import Testing

/// A random game on a line, with ties of position and players without one.
private struct RandomLine: CustomStringConvertible {
    let drawn: RandomGame
    let positions: [Int?]

    init?(_ random: inout SplitMix) {
        guard let drawn = RandomGame(&random, most: 9) else { return nil }
        self.drawn = drawn
        let places = Int.random(in: 1...8, using: &random)
        positions = drawn.weights.map { _ in
            Int.random(in: 0...9, using: &random) == 0
                ? nil : Int.random(in: 0...places, using: &random) * 500_000_000
        }
    }

    var description: String { "\(drawn) at \(positions)" }

    private func places(_ mask: Int) -> [Int] {
        drawn.brute.members(mask).compactMap { positions[$0] }
    }

    /// Every player with seats who stands strictly between two members is a member.
    func isConnected(_ mask: Int) -> Bool {
        let members = drawn.brute.members(mask)
        let places = places(mask)
        guard places.count == members.count, members.allSatisfy({ drawn.weights[$0] > 0 }),
            let low = places.min(), let high = places.max()
        else { return false }
        return drawn.brute.players.allSatisfy { player in
            guard let place = positions[player], drawn.weights[player] > 0 else { return true }
            return place <= low || place >= high || mask & 1 << player != 0
        }
    }

    func span(_ mask: Int) -> Int? {
        let places = places(mask)
        guard places.count == mask.nonzeroBitCount, let low = places.min(), let high = places.max()
        else { return nil }
        return high - low
    }
}

@Suite struct PlaceTests {
    @Test(arguments: [1, 2] as [UInt64])
    func `minimal connected coalitions are those that trying all finds`(seed: UInt64) {
        var random = SplitMix(seed)
        for _ in 0..<600 {
            guard let line = RandomLine(&random) else { continue }
            let brute = line.drawn.brute
            let pairs = line.drawn.pairs(&random)
            let with = line.drawn.players(&random, oneIn: 9)
            let without = line.drawn.players(&random, oneIn: 9)
            func stands(_ mask: Int) -> Bool { brute.wins(mask) && line.isConnected(mask) }
            let truth = brute.masks.filter { mask in
                guard line.drawn.quota > 0, stands(mask) else { return false }
                return brute.members(mask).allSatisfy { !stands(mask & ~(1 << $0)) }
                    && !brute.hasRefused(mask, pairs) && with.mask & ~mask == 0
                    && without.mask & mask == 0
            }
            let found = line.drawn.game.connected(
                positions: line.positions, minimal: true, with: with, without: without,
                refusals: pairs,
                most: 1_000)
            #expect(found.sets == brute.ordered(truth), "\(line) \(pairs)")
            #expect(found.isComplete, "\(line) \(pairs)")
        }
    }

    @Test func `coalitions of least range are those that trying all finds`() {
        var random = SplitMix(3)
        for _ in 0..<800 {
            guard let line = RandomLine(&random), line.drawn.quota > 0 else { continue }
            let brute = line.drawn.brute
            let pairs = Bool.random(using: &random) ? line.drawn.pairs(&random) : []
            let all = brute.masks.filter {
                brute.isMinimal($0) && line.span($0) != nil && !brute.hasRefused($0, pairs)
            }
            let least = all.compactMap(line.span).min()
            let truth = brute.ordered(all.filter { line.span($0) == least })
            let found = line.drawn.game.leastRange(
                positions: line.positions, refusals: pairs, most: 1_000)
            #expect(found.span == least, "\(line) \(pairs)")
            #expect(found.coalitions.sets == truth, "\(line) \(pairs)")
            #expect(found.coalitions.isComplete)
        }
    }

    @Test func `the median holds the middle seat`() {
        var random = SplitMix(4)
        for _ in 0..<1_000 {
            guard let line = RandomLine(&random) else { continue }
            var seats: [Int] = []
            for (weight, position) in zip(line.drawn.weights, line.positions) {
                if let position { seats += repeatElement(position, count: weight) }
            }
            seats.sort()
            func place(_ position: Int) -> Median.Place {
                let players = line.positions.indices.filter {
                    line.positions[$0] == position && line.drawn.weights[$0] > 0
                }
                return Median.Place(position: position, players: PlayerSet(players))
            }
            let truth: Median
            if seats.isEmpty {
                truth = .none
            } else {
                let (low, high) = (seats[(seats.count - 1) / 2], seats[seats.count / 2])
                truth = low == high ? .at(place(low)) : .between(place(low), place(high))
            }
            #expect(line.drawn.game.median(positions: line.positions) == truth, "\(line)")
        }
    }

    /// From a place in the core no coalition with the quota has all its members nearer to another.
    @Test func `the core is where neither side has the quota`() throws {
        var random = SplitMix(6)
        var empty = 0
        for _ in 0..<1_000 {
            guard let line = RandomLine(&random), line.drawn.quota > 0 else { continue }
            let game = line.drawn.game
            let core = game.core(positions: line.positions)
            if core == .empty { empty += 1 }
            for place in stride(from: -250_000_000, through: 4_500_000_000, by: 250_000_000) {
                func votes(_ isThere: (Int) -> Bool) -> Int {
                    zip(line.drawn.weights, line.positions).reduce(0) { sum, player in
                        sum + (player.1.map(isThere) == true ? player.0 : 0)
                    }
                }
                let isIn = max(votes { $0 < place }, votes { $0 > place }) < game.quota
                switch core {
                case .everywhere: #expect(isIn, "\(line)")
                case .empty: #expect(!isIn, "\(line)")
                case .between(let low, let high):
                    #expect(isIn == (low...high).contains(place), "\(line) at \(place)")
                }
            }
        }
        #expect(empty > 20)
    }

    @Test func `kingmakers are those that trying all finds`() {
        var random = SplitMix(5)
        for _ in 0..<1_500 {
            guard let drawn = RandomGame(&random, most: 8, least: 2) else { continue }
            let pairs = drawn.pairs(&random)
            let (one, other) = (
                Int.random(in: drawn.weights.indices, using: &random),
                Int.random(in: drawn.weights.indices, using: &random)
            )
            let makers = Kingmakers(of: drawn.game, between: (one, other), refusals: pairs)
            guard one != other else {
                #expect(makers == nil)
                continue
            }
            let brute = drawn.brute
            func makes(_ player: Int, _ formateur: Int, _ rival: Int, alone: Bool) -> Bool {
                brute.masks.contains { mask in
                    mask & 1 << formateur != 0 && mask & 1 << rival == 0
                        && brute.isCritical(player, mask) && !brute.hasRefused(mask, pairs)
                        && (!alone || mask.nonzeroBitCount == 2)
                }
            }
            let truth = brute.players.map { player -> Kingmakers.Role in
                if player == one || player == other { return .formateur }
                for (alone, role) in [(true, Kingmakers.Role.alone), (false, .shared)]
                where makes(player, one, other, alone: alone)
                    && makes(player, other, one, alone: alone)
                {
                    return role
                }
                return .none
            }
            #expect(makers?.roles == truth, "\(drawn) \(one) \(other) \(pairs)")
        }
    }

    @Test func `the heaviest losing coalition is the one that trying all finds`() {
        var random = SplitMix(7)
        for _ in 0..<1_500 {
            guard let drawn = RandomGame(&random, most: 8, least: 3) else { continue }
            let pairs = drawn.pairs(&random)
            let (player, partner, rival) = (0, 1, 2)
            let found = drawn.game.heaviestLosing(
                joinedBy: player, with: [partner], without: [rival], refusals: pairs)
            let brute = drawn.brute
            let losing = brute.masks.filter { mask in
                mask & 0b111 == 0b010 && !brute.wins(mask)
                    && !brute.hasRefused(mask | 1 << player, pairs)
            }
            #expect(
                found.map { drawn.game.weight(of: $0) } == losing.map { brute.sums[$0] }.max(),
                "\(drawn) \(pairs)")
            #expect(found.map { !$0.contains(player) && !$0.contains(rival) } ?? true)
        }
    }

    @Test func `a median between two places and a span beyond Int do not trap`() throws {
        let game = try #require(WeightedGame(weights: [2, 2, 0], quota: 3))
        #expect(
            game.median(positions: [.min, .max, 0])
                == .between(
                    .init(position: .min, players: [0]), .init(position: .max, players: [1])))
        let range = game.leastRange(positions: [.min, .max, 0], most: 9)
        #expect(range.span == .max && range.coalitions.sets == [[0, 1]])
        #expect(game.median(positions: []) == .none)
        #expect(game.connected(positions: [], minimal: true, most: 9) == .none)
        #expect(game.span(of: [0, 2], positions: [1, 2, 5]) == 4)
        #expect(game.span(of: [0, 2], positions: [1, 2, nil]) == nil)
    }
}
