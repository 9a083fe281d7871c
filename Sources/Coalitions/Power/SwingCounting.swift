// How many coalitions a player swings, counted exactly by dynamic programming over seats.

/// Swings of the seated players of a game with a quota in range.
struct SwingCounts<Number: FixedWidthInteger & UnsignedInteger> {
    /// By weight: every player of a weight has as many.
    private(set) var byWeight: [Int: Number] = [:]
    /// Sets below the quota.
    let losing: Number

    /// - Parameters:
    ///   - seats: of each player, all above zero; 2 to their number must fit in `Number`.
    ///   - quota: above zero.
    init(seats: [Int], quota: Int) {
        let sums = Self.running(seats, quota)
        losing = sums[quota - 1]
        for weight in Set(seats) { byWeight[weight] = Self.swings(weight, sums, quota) }
    }

    /// Numbers of sets of at most so many seats. One pass a player, the lightest first, over the
    /// seats that the players so far can have.
    private static func running(_ seats: [Int], _ quota: Int) -> [Number] {
        var counts = [Number](repeating: 0, count: quota)
        counts[0] = 1
        var top = 0
        counts.withUnsafeMutableBufferPointer { counts in
            for weight in seats.sorted() where weight < quota {
                top = min(top + weight, quota - 1)
                var sum = top
                while sum >= weight {
                    counts[sum] &+= counts[sum &- weight]
                    sum &-= 1
                }
            }
            for sum in 1..<max(1, quota) { counts[sum] &+= counts[sum &- 1] }
        }
        return counts
    }

    /// Sets without a player of this weight, from `quota − weight` to `quota − 1` seats.
    ///
    /// Sets with the player are those without it, moved up by its weight: dividing that out of
    /// the running sums leaves an alternating sum of one block of seats after another.
    /// Wrapping is harmless: the result fits.
    private static func swings(_ weight: Int, _ sums: [Number], _ quota: Int) -> Number {
        var result: Number = 0
        var (upper, isAdded) = (quota - 1, true)
        while upper >= 0 {
            let block = sums[upper] &- (upper >= weight ? sums[upper - weight] : 0)
            result = isAdded ? result &+ block : result &- block
            upper -= weight
            isAdded.toggle()
        }
        return result
    }
}
