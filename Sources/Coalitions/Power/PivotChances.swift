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
        let row = Self.row(seats, quota, ratio, start, joining)
        let sums = Self.running(row)
        below = (sums.last?.value ?? 0) * (1 - joining)
        chances = kinds.map { Self.chance($0, sums, quota, ratio) }
        // Dividing a player out multiplies no error, because r ≤ 1: the errors of the window add
        // up to those of the row, whose sum is at most 1 / (1 − p) ≤ 2. What a step leaves out
        // counts no more in the end than the same times its chance.
        let leftOut = Double(seats.count) * 2 * Tail.chance
        error = Double(4 * seats.count + 16) * 2 * .ulpOfOne + 2 * leftOut
    }

    /// Whether nobody can be pivotal but with a chance too small to count, by Hoeffding's bound.
    static func isHopeless(seats: [Int], quota: Int, joining: Double) -> Bool {
        let (total, heaviest) = (seats.reduce(0, +), seats.max() ?? 0)
        let reach = Tail.reach(squares: seats.reduce(0) { $0 + Double($1) * Double($1) })
        let all = joining * Double(total)
        // The others' seats, whoever is left out, must come to the quota less that one's.
        let tooFew = Double(quota) - Double(heaviest) - all
        let tooMany = all - joining * Double(heaviest) - Double(quota)
        return max(tooFew, tooMany) > reach
    }

    /// Two players a pass: half as often through memory.
    private static func row(
        _ seats: [Int], _ quota: Int, _ ratio: Double, _ start: Double, _ joining: Double
    ) -> [Double] {
        var row = [Double](repeating: 0, count: quota)
        var next = row
        row[0] = start
        var (low, top, place) = (0, 0, 0)
        var (sum, squares) = (0.0, 0.0)
        while place < seats.count {
            let one = seats[place]
            let other = place + 1 < seats.count ? seats[place + 1] : quota
            let isPair = place + 1 < seats.count
            sum += Double(one) + (isPair ? Double(other) : 0)
            squares += Double(one) * Double(one) + (isPair ? Double(other) * Double(other) : 0)
            let reach = Tail.reach(squares: squares)
            let (below, above) = (joining * sum - reach, joining * sum + reach)
            let highest = min(top + one + (other < quota ? other : 0), quota - 1)
            top = above < Double(highest) ? max(top, Int(above.rounded(.up))) : highest
            let lowest = below > 0 ? min(max(low, Int(below.rounded(.down))), top) : low
            row.withUnsafeBufferPointer { row in
                next.withUnsafeMutableBufferPointer { next in
                    addPair(
                        row, next, min(one, quota), min(other, quota), from: low, lowest...top,
                        ratio)
                }
            }
            low = lowest
            swap(&row, &next)
            place += 2
        }
        for sum in 0..<low { row[sum] = 0 }
        return row
    }

    /// - Parameters:
    ///   - one: seats of the lighter player; `other` of the heavier; either may be the quota,
    ///     which means out of reach.
    ///   - low: the fewest seats that count in the row so far.
    ///   - band: the seats that count once these have joined.
    private static func addPair(
        _ row: UnsafeBufferPointer<Double>, _ next: UnsafeMutableBufferPointer<Double>,
        _ one: Int, _ other: Int, from low: Int, _ band: ClosedRange<Int>, _ ratio: Double
    ) {
        let (start, end) = (band.lowerBound, band.upperBound + 1)
        func edge(_ seats: Int) -> Int { min(max(low + seats, start), end) }
        let (first, second, third) = (edge(one), edge(other), edge(one + other))
        for sum in start..<first { next[sum] = row[sum] }
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
