// Players with seats and a quota: which sets win, and what each player is to the game.

/// A weighted voting game `[q; w₁ … wₙ]`: a set wins when its seats reach the quota
/// (von Neumann & Morgenstern 1944). A quota of zero or less lets every set win, one above all
/// seats lets none.
public struct WeightedGame: Hashable, Sendable {
    /// Seats, or votes, one number a player.
    public let weights: [Int]
    /// The seats that win: `w(S) ≥ quota`.
    public let quota: Int
    /// All seats together.
    public let total: Int

    /// Nothing where a weight is negative, the sum is beyond `Int`, or there are more players
    /// than `PlayerSet.limit`.
    public init?(weights: [Int], quota: Int) {
        guard let total = checkedSum(weights), weights.count <= PlayerSet.limit else { return nil }
        self.weights = weights
        self.quota = quota
        self.total = total
    }

    /// The least whole number of votes that is more than half of `m`: `⌊m/2⌋ + 1`.
    public static func majority(of m: Int) -> Int { m < 0 ? 0 : m / 2 + 1 }

    /// Seats of a set together; players who are not in the game have none.
    public func weight(of set: PlayerSet) -> Int {
        set.reduce(0) { $1 < weights.count ? $0 + weights[$1] : $0 }
    }

    /// Whether the seats of a set reach the quota.
    public func wins(_ set: PlayerSet) -> Bool { weight(of: set) >= quota }

    /// Whether a player is a member without whom a winning set no longer wins.
    public func isCritical(_ player: Int, in set: PlayerSet) -> Bool {
        guard set.contains(player), weights.indices.contains(player) else { return false }
        let weight = weight(of: set)
        return weight >= quota && weight - weights[player] < quota
    }

    /// Whether a set wins and every member is critical.
    public func isMinimalWinning(_ set: PlayerSet) -> Bool {
        let weight = weight(of: set)
        return weight >= quota
            && set.allSatisfy { $0 < weights.count && weight - weights[$0] < quota }
    }

    /// The game of blocking: a set wins here when its complement does not win there
    /// (von Neumann & Morgenstern 1944). Nothing where its quota is beyond `Int`.
    public var dual: WeightedGame? {
        let (less, under) = total.subtractingReportingOverflow(quota)
        let (quota, over) = less.addingReportingOverflow(1)
        return under || over ? nil : WeightedGame(weights: weights, quota: quota)
    }

    /// The same game with the weights divided by their greatest common divisor.
    var reduced: WeightedGame {
        let divisor = weights.reduce(0) { greatestCommonDivisor($0, $1) }
        guard divisor > 1 else { return self }
        let least = quota / divisor + (quota > 0 && quota % divisor > 0 ? 1 : 0)
        return WeightedGame(weights: weights.map { $0 / divisor }, quota: least) ?? self
    }
}

/// Of two numbers that are not negative.
func greatestCommonDivisor<Number: BinaryInteger>(_ one: Number, _ other: Number) -> Number {
    var (large, small) = (one, other)
    while small != 0 { (large, small) = (small, large % small) }
    return large
}

/// The sum of whole numbers none of which may be negative; nothing where it is beyond `Int`.
func checkedSum(_ numbers: some Sequence<Int>) -> Int? {
    var sum = 0
    for number in numbers {
        let (next, overflow) = sum.addingReportingOverflow(number)
        guard number >= 0, !overflow else { return nil }
        sum = next
    }
    return sum
}
