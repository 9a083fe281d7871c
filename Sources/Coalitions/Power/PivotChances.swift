// The chance of each player to turn a losing set into a winning one, when all others join alike.

/// Chances to be pivotal when every other player joins with the same probability, up to one half.
struct PivotChances {
    /// Of each kind of player: all of a weight have the same chance.
    let chances: [Double]
    /// The chance that all who join stay below the quota.
    let below: Double
    /// No chance is further than this from the truth.
    let error: Double

    /// A player who joins adds its seats: `f(s) ← f(s) + r f(s − w)` with `r = p / (1 − p)`,
    /// starting from (1 − p)ⁿ⁻¹. All terms are positive, so each of the n steps adds at most four
    /// roundings to the relative error.
    /// - Parameters:
    ///   - seats: of each player, ascending, all above zero, at most 1,000 players.
    ///   - kinds: the weights to give chances of, each of some player.
    ///   - joining: above zero, at most one half.
    init(seats: [Int], kinds: [Int], quota: Int, joining: Double) {
        let ratio = joining / (1 - joining)
        var start = 1.0
        for _ in 1..<max(2, seats.count) { start *= 1 - joining }
        if seats.count < 2 { start = 1 }
        let row = Self.row(seats, quota, ratio, start)
        let sums = Self.running(row)
        below = (sums.last?.value ?? 0) * (1 - joining)
        chances = kinds.map { Self.chance($0, sums, quota, ratio) }
        // Dividing a player out multiplies no error, because r ≤ 1: the errors of the window add
        // up to those of the row, whose sum is at most 1 / (1 − p) ≤ 2.
        error = Double(4 * seats.count + 16) * 2 * .ulpOfOne
    }

    /// Two players a pass: half as often through memory.
    private static func row(
        _ seats: [Int], _ quota: Int, _ ratio: Double, _ start: Double
    ) -> [Double] {
        var row = [Double](repeating: 0, count: quota)
        var next = row
        row[0] = start
        var top = 0
        var place = 0
        while place < seats.count {
            let one = seats[place]
            let other = place + 1 < seats.count ? seats[place + 1] : quota
            top = min(top + one + (other < quota ? other : 0), quota - 1)
            row.withUnsafeBufferPointer { row in
                next.withUnsafeMutableBufferPointer { next in
                    addPair(row, next, min(one, quota), min(other, quota), top, ratio)
                }
            }
            swap(&row, &next)
            place += 2
        }
        return row
    }

    /// - Parameters:
    ///   - one: seats of the lighter player; `other` of the heavier; either may be the quota,
    ///     which means out of reach.
    ///   - top: the most seats that a set can have now.
    private static func addPair(
        _ row: UnsafeBufferPointer<Double>, _ next: UnsafeMutableBufferPointer<Double>,
        _ one: Int, _ other: Int, _ top: Int, _ ratio: Double
    ) {
        let end = top + 1
        let (first, second) = (min(one, end), min(other, end))
        let third = min(one + other, end)
        for sum in 0..<first { next[sum] = row[sum] }
        for sum in first..<max(first, second) { next[sum] = row[sum] + ratio * row[sum &- one] }
        for sum in second..<max(second, third) {
            next[sum] = row[sum] + ratio * (row[sum &- one] + row[sum &- other])
        }
        let square = ratio * ratio
        let both = one + other
        for sum in third..<end {
            next[sum] =
                row[sum] + ratio * (row[sum &- one] + row[sum &- other]) + square * row[sum &- both]
        }
    }

    private static func running(_ row: [Double]) -> [DoubleDouble] {
        var sum = DoubleDouble(0)
        return row.map { chance in
            sum = sum + DoubleDouble(chance)
            return sum
        }
    }

    /// Divides a player out again, as `SwingCounts` does, and takes the window below the quota.
    private static func chance(
        _ weight: Int, _ sums: [DoubleDouble], _ quota: Int, _ ratio: Double
    ) -> Double {
        var result = DoubleDouble(0)
        var (upper, factor) = (quota - 1, 1.0)
        while upper >= 0, factor.magnitude > 0x1p-80 {
            let block = upper >= weight ? sums[upper] - sums[upper - weight] : sums[upper]
            result = result + DoubleDouble(factor) * block
            upper -= weight
            factor *= -ratio
        }
        return max(0, result.value)
    }
}
