// The judge of the tests: every subset tried one by one, and games drawn by seed.

import Coalitions
import TestSupport

/// A game by definition: sets are bit masks of players.
struct Brute {
    let weights: [Int]
    let quota: Int
    let sums: [Int]

    init(_ weights: [Int], _ quota: Int) {
        self.weights = weights
        self.quota = quota
        var sums = [0]
        for weight in weights { sums += sums.map { $0 + weight } }
        self.sums = sums
    }

    var players: Range<Int> { weights.indices }

    func wins(_ mask: Int) -> Bool { sums[mask] >= quota }

    func members(_ mask: Int) -> [Int] { players.filter { mask & 1 << $0 != 0 } }

    func isCritical(_ player: Int, _ mask: Int) -> Bool {
        mask & 1 << player != 0 && wins(mask) && !wins(mask & ~(1 << player))
    }

    func isMinimal(_ mask: Int) -> Bool {
        guard wins(mask) else { return false }
        for player in players where mask & 1 << player != 0 && wins(mask & ~(1 << player)) {
            return false
        }
        return true
    }

    var masks: Range<Int> { sums.indices }

    /// Sets in the stated order: fewest members, fewest seats, player order.
    func ordered(_ masks: [Int]) -> [PlayerSet] {
        masks.map { ($0, members($0)) }
            .sorted {
                if $0.1.count != $1.1.count { return $0.1.count < $1.1.count }
                if sums[$0.0] != sums[$1.0] { return sums[$0.0] < sums[$1.0] }
                return $0.1.lexicographicallyPrecedes($1.1)
            }
            .map { PlayerSet($0.1) }
    }

    func hasRefused(_ mask: Int, _ pairs: [(Int, Int)]) -> Bool {
        pairs.contains { $0 != $1 && mask & 1 << $0 != 0 && mask & 1 << $1 != 0 }
    }
}

/// A random game with some freaks among them: no players, no seats, quotas out of range.
struct RandomGame: CustomStringConvertible {
    let weights: [Int]
    let quota: Int
    let game: WeightedGame
    let brute: Brute

    init?(_ random: inout SplitMix, most: Int = 12, least: Int = 0, proper: Bool = false) {
        let players = Int.random(in: least...most, using: &random)
        let heaviest = [1, 3, 10, 50, 200].randomElement(using: &random) ?? 1
        weights = (0..<players).map { _ in
            Int.random(in: 0...3, using: &random) == 0
                ? Int.random(in: 0...2, using: &random)
                : Int.random(in: 0...heaviest, using: &random)
        }
        let total = weights.reduce(0, +)
        switch Int.random(in: proper ? 2...4 : 0...5, using: &random) {
        case 0: quota = Int.random(in: -2...0, using: &random)
        case 1: quota = total + Int.random(in: 0...2, using: &random)
        case 2, 3: quota = WeightedGame.majority(of: total)
        default: quota = Int.random(in: 1...max(1, total), using: &random)
        }
        guard let game = WeightedGame(weights: weights, quota: quota) else { return nil }
        self.game = game
        brute = Brute(weights, quota)
    }

    var description: String { "[\(quota); \(weights)]" }

    /// Random pairs, meaningless ones among them.
    func pairs(_ random: inout SplitMix) -> [(Int, Int)] {
        guard !weights.isEmpty else { return [] }
        return (0..<Int.random(in: 0...4, using: &random)).map { _ in
            (
                Int.random(in: weights.indices, using: &random),
                Int.random(in: weights.indices, using: &random)
            )
        }
    }

    func players(_ random: inout SplitMix, oneIn: Int) -> PlayerSet {
        PlayerSet(weights.indices.filter { _ in Int.random(in: 0..<oneIn, using: &random) == 0 })
    }
}

extension PlayerSet {
    /// The set as a bit mask of its first 62 players.
    var mask: Int { reduce(0) { $0 | 1 << $1 } }
}
