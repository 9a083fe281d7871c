// How many coalitions a player swings, counted exactly by dynamic programming over seats.

/// Swings of the seated players of a game with a quota in range.
struct SwingCounts {
    let players: Int
    /// The numbers of seats that some player has, ascending.
    let kinds: [Int]
    /// By kind: players of as many seats have as many swings.
    let swings: [UInt128]
    /// Sets below the quota.
    let losing: UInt128

    /// - Parameters:
    ///   - seats: of each player, ascending, all above zero, at most 120 players. More seats than
    ///     the quota are as good as the quota.
    ///   - quota: above zero.
    init(seats: [Int], quota: Int) {
        players = seats.count
        kinds = seats.distinct
        let table = SetTable(seats: seats, quota: quota)
        if table.high.isEmpty {
            (swings, losing) = Self.counted(kinds, Self.running(table.low))
        } else {
            (swings, losing) = Self.counted(kinds, Self.running(table.whole))
        }
    }

    /// Numbers of sets of at most so many seats.
    private static func running<Number: FixedWidthInteger & UnsignedInteger>(
        _ counts: [Number]
    ) -> [Number] {
        var (sums, sum): ([Number], Number) = (counts, 0)
        sums.withUnsafeMutableBufferPointer { sums in
            for seats in sums.indices {
                sum &+= sums[seats]
                sums[seats] = sum
            }
        }
        return sums
    }

    private static func counted<Number: FixedWidthInteger & UnsignedInteger>(
        _ kinds: [Int], _ sums: [Number]
    ) -> (swings: [UInt128], losing: UInt128) {
        let swings = kinds.map { UInt128(own(min($0, sums.count), sums)) }
        return (swings, UInt128(sums[sums.count - 1]))
    }

    /// Sets without a player of this weight, from `quota − weight` to `quota − 1` seats.
    ///
    /// Sets with the player are those without it, moved up by its weight: dividing that out of
    /// the running sums leaves an alternating sum of one block of seats after another, in which
    /// every running sum but the first counts twice. Wrapping is harmless: the result fits.
    private static func own<Number: FixedWidthInteger & UnsignedInteger>(
        _ weight: Int, _ sums: [Number]
    ) -> Number {
        sums.withUnsafeBufferPointer { sums in
            var (taken, added): (Number, Number) = (0, 0)
            var upper = sums.count - 1 - weight
            while upper >= weight {
                taken &+= sums[upper]
                added &+= sums[upper &- weight]
                upper &-= 2 &* weight
            }
            if upper >= 0 { taken &+= sums[upper] }
            return sums[sums.count - 1] &+ 2 &* (added &- taken)
        }
    }
}

/// Numbers of sets by their seats, below a quota: one pass a pair of players, the lightest first,
/// over the seats that the players so far can have.
///
/// A number that one word may not hold is parted in two, so that every pass is additions of words
/// with no carry; what has piled up above the low word's 57 bits is carried over every few passes.
private struct SetTable {
    private(set) var low: [UInt64]
    /// Empty where one word holds every number: up to 63 players.
    private(set) var high: [UInt64] = []
    private static let lowBits: UInt64 = 57

    init(seats: [Int], quota: Int) {
        low = Array(repeating: 0, count: quota)
        low[0] = 1
        var next = low
        var spare: [UInt64] = []
        // Each pass doubles a number at most twice.
        var (top, place, bits) = (0, 0, 1)
        while place < seats.count {
            let one = min(seats[place], quota)
            let other = place + 1 < seats.count ? min(seats[place + 1], quota) : quota
            top = min(top + (one < quota ? one : 0) + (other < quota ? other : 0), quota - 1)
            bits += 2
            if bits > 63, seats.count > 63 {
                if high.isEmpty {
                    high = Array(repeating: 0, count: quota)
                    spare = high
                }
                carry()
                bits = Int(Self.lowBits) + 2
            }
            Self.addPair(low, &next, one, other, top)
            swap(&low, &next)
            if !high.isEmpty {
                Self.addPair(high, &spare, one, other, top)
                swap(&high, &spare)
            }
            place += 2
        }
    }

    var whole: [UInt128] {
        low.indices.map { UInt128(high[$0]) << UInt128(Self.lowBits) &+ UInt128(low[$0]) }
    }

    private mutating func carry() {
        for sum in low.indices {
            high[sum] &+= low[sum] >> Self.lowBits
            low[sum] &= 1 << Self.lowBits - 1
        }
    }

    /// - Parameters:
    ///   - one: seats of the lighter player; `other` of the heavier; either may be the quota,
    ///     which means out of reach.
    ///   - top: the most seats that a set can have now.
    private static func addPair(
        _ row: [UInt64], _ next: inout [UInt64], _ one: Int, _ other: Int, _ top: Int
    ) {
        let end = top + 1
        let (first, second, third) = (min(one, end), min(other, end), min(one + other, end))
        row.withUnsafeBufferPointer { row in
            next.withUnsafeMutableBufferPointer { next in
                for sum in 0..<first { next[sum] = row[sum] }
                for sum in first..<max(first, second) { next[sum] = row[sum] &+ row[sum &- one] }
                for sum in second..<max(second, third) {
                    next[sum] = row[sum] &+ row[sum &- one] &+ row[sum &- other]
                }
                let both = one + other
                for sum in third..<end {
                    next[sum] =
                        row[sum] &+ row[sum &- one] &+ row[sum &- other] &+ row[sum &- both]
                }
            }
        }
    }
}
