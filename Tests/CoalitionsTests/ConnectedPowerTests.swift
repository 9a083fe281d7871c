// Power among connected orders against every order tried one by one, and lists narrowed by members,
// outsiders and refusals against every subset.

import Coalitions
import TestSupport
import Testing

@Suite struct ConnectedPowerTests {
    /// Every order in which neighbours join on a row, by definition.
    private func pivots(_ row: [Int], _ weights: [Int], _ quota: Int) -> [Int] {
        var pivots = weights.map { _ in 0 }
        func grow(_ low: Int, _ high: Int, _ sum: Int, _ isWon: Bool) {
            if low == 0, high == row.count - 1 { return }
            for (next, from, to) in [(low - 1, low - 1, high), (high + 1, low, high + 1)]
            where row.indices.contains(next) {
                let after = sum + weights[row[next]]
                let wins = !isWon && after >= quota
                let orders = Self.orders(left: from, right: row.count - 1 - to)
                if wins { pivots[row[next]] += orders }
                grow(from, to, after, isWon || wins)
            }
        }
        for start in row.indices {
            let weight = weights[row[start]]
            if weight >= quota {
                pivots[row[start]] += Self.orders(left: start, right: row.count - 1 - start)
            }
            grow(start, start, weight, weight >= quota)
        }
        return pivots
    }

    /// Ways for the rest on both sides to take turns, by taking them.
    private static func orders(left: Int, right: Int) -> Int {
        left == 0 || right == 0
            ? 1 : orders(left: left - 1, right: right) + orders(left: left, right: right - 1)
    }

    @Test func `random lines`() throws {
        var random = SplitMix(11)
        for _ in 0..<400 {
            let count = Int.random(in: 1...8, using: &random)
            let weights = (0..<count).map { _ in Int.random(in: 1...20, using: &random) }
            let total = weights.reduce(0, +)
            let quota = Int.random(in: total / 2 + 1...total, using: &random)
            let row = Array(0..<count).shuffled(using: &random)
            var positions: [Int?] = weights.map { _ in nil }
            for (place, player) in row.enumerated() { positions[player] = place }
            let game = try #require(WeightedGame(weights: weights, quota: quota))
            let values = try #require(game.connectedPower(positions: positions)?.exact)
            let expected = pivots(row, weights, quota)
            let all = Int128(expected.reduce(0, +))
            #expect(values == expected.map { Fraction(Int128($0), over: all) })
            let moments = try #require(game.connectedPivots(positions: positions))
            #expect(
                weights.indices.map { player in
                    moments.filter { $0.player == player }.reduce(0) { $0 + Int($1.orders) }
                } == expected)
            for moment in moments {
                #expect(game.weight(of: moment.joined) < quota)
                #expect(game.weight(of: moment.joined) + weights[moment.player] >= quota)
            }
            #expect(Set(moments.map { [$0.joined.members, [$0.player]] }).count == moments.count)
        }
    }

    /// Every order in which each who joins stands beside those who are in, tried one by one.
    private func brute(_ spots: [[Int]], _ weights: [Int], _ quota: Int) -> [Int] {
        var pivots = weights.map { _ in 0 }
        func isConnected(_ order: [Int]) -> Bool {
            let own = order.flatMap { spots[$0] }
            let (low, high) = (own.min() ?? 0, own.max() ?? 0)
            return weights.indices.allSatisfy { player in
                order.contains(player) || !spots[player].contains { low < $0 && $0 < high }
            }
        }
        func grow(_ order: [Int]) {
            guard order.count < weights.count else {
                let pivot = order.indices.first { last in
                    order[...last].reduce(0) { $0 + weights[$1] } >= quota
                }
                return pivot.map { pivots[order[$0]] += 1 } ?? ()
            }
            for next in weights.indices where !order.contains(next) && isConnected(order + [next]) {
                grow(order + [next])
            }
        }
        grow([])
        return pivots
    }

    @Test func `ties and blocs that reach over others, by every order`() throws {
        var random = SplitMix(13)
        for _ in 0..<150 {
            let count = Int.random(in: 1...6, using: &random)
            let weights = (0..<count).map { _ in Int.random(in: 1...12, using: &random) }
            let total = weights.reduce(0, +)
            let quota = Int.random(in: total / 2 + 1...total, using: &random)
            let spots = weights.map { _ in
                (0..<(Int.random(in: 0...4, using: &random) == 0 ? 2 : 1)).map { _ in
                    Int.random(in: 1...4, using: &random)
                }
            }
            let game = try #require(WeightedGame(weights: weights, quota: quota))
            let moments = try #require(game.connectedPivots(spots: spots))
            #expect(
                weights.indices.map { player in
                    moments.filter { $0.player == player }.reduce(0) { $0 + Int($1.orders) }
                } == brute(spots, weights, quota))
        }
    }

    @Test func `an order that two rows allow counts once`() throws {
        let game = try #require(WeightedGame(weights: [35, 12, 8, 20, 15, 11], quota: 51))
        let moments = try #require(game.connectedPivots(positions: [1, 2, 3, 4, 5, 5]))
        let orders = (0..<6).map { player in
            moments.filter { $0.player == player }.reduce(0) { $0 + Int($1.orders) }
        }
        #expect(orders == [12, 16, 10, 0, 12, 12])
    }

    @Test func `a bloc that reaches over others joins only with them`() throws {
        let game = try #require(WeightedGame(weights: [40, 32, 8, 15, 5], quota: 51))
        let values = game.connectedPower(spots: [[1], [2, 4], [3], [5], [6]])?.exact
        #expect(values?.map(\.description) == ["1/3", "0", "0", "2/3", "0"])
    }

    @Test func `too many players, none, and no one on the line`() throws {
        let many = try #require(
            WeightedGame(weights: Array(repeating: 1, count: 61), quota: 31))
        #expect(many.connectedPower(positions: Array(0..<61)) == nil)
        let alike = try #require(
            WeightedGame(weights: Array(repeating: 1, count: 20), quota: 11))
        #expect(alike.connectedPower(positions: Array(repeating: 1, count: 20)) == nil)
        #expect(alike.connectedPower(positions: [])?.values == Array(repeating: 0, count: 20))
    }

    @Test func `smallest and fewest with members, outsiders and refusals`() throws {
        var random = SplitMix(12)
        for _ in 0..<400 {
            let count = Int.random(in: 3...8, using: &random)
            let weights = (0..<count).map { _ in Int.random(in: 1...12, using: &random) }
            let quota = WeightedGame.majority(of: weights.reduce(0, +))
            let brute = Brute(weights, quota)
            let game = try #require(WeightedGame(weights: weights, quota: quota))
            let (member, outsider) = (0, count - 1)
            let refused = (Int.random(in: 0..<count, using: &random), 1)
            let admitted = brute.masks.filter { mask in
                brute.isMinimal(mask) && mask & 1 != 0 && mask & 1 << outsider == 0
                    && !(refused.0 != refused.1 && mask & 1 << refused.0 != 0 && mask & 2 != 0)
            }
            let seats = admitted.map { brute.sums[$0] }.min()
            let members = admitted.map(\.nonzeroBitCount).min()
            let smallest = game.minimumSize(
                with: [member], without: [outsider], refusals: [refused], most: 100)
            #expect(
                smallest.sets == brute.ordered(admitted.filter { brute.sums[$0] == seats }))
            let fewest = game.fewestMembers(
                with: [member], without: [outsider], refusals: [refused], most: 100)
            #expect(
                fewest.sets == brute.ordered(admitted.filter { $0.nonzeroBitCount == members }))
            let positions = weights.map { _ in Int?(Int.random(in: 0...9, using: &random)) }
            let spans = admitted.compactMap { span($0, positions) }
            let range = game.leastRange(
                positions: positions, with: [member], without: [outsider], refusals: [refused],
                most: 100)
            #expect(range.span == spans.min())
            let narrowest = admitted.filter { span($0, positions) == spans.min() }
            #expect(range.coalitions.sets == brute.ordered(narrowest))
        }
    }

    private func span(_ mask: Int, _ positions: [Int?]) -> Int? {
        let places = positions.indices.filter { mask & 1 << $0 != 0 }.compactMap { positions[$0] }
        return places.max().flatMap { most in places.min().map { most - $0 } }
    }

    @Test(arguments: [
        (666_666_667, 3, 2), (666_666_667, 169, 113), (600_000_000, 10, 6), (0, 5, 1),
    ])
    func `the least votes of a share`(share: Int, votes: Int, expected: Int) {
        #expect(WeightedGame.least(share: share, of: votes) == expected)
    }
}
