// Which sums of seats some set of players can reach: a row of bits, one bit a sum.

/// The sums below a limit that subsets of the weights added so far reach.
struct SubsetSums {
    private var words: [UInt64]
    let limit: Int

    /// Only the empty sum is reached. Sums are kept below `limit`, at least one.
    init(limit: Int) {
        self.limit = max(1, limit)
        words = Array(repeating: 0, count: (self.limit + 63) / 64)
        words[0] = 1
    }

    /// Adds one player, who may be in or out.
    mutating func add(_ weight: Int) {
        guard weight > 0, weight < limit else { return }
        let (skip, shift) = (weight / 64, UInt64(weight % 64))
        for place in stride(from: words.count - 1, through: skip, by: -1) {
            var moved = words[place - skip] << shift
            if shift > 0, place > skip { moved |= words[place - skip - 1] >> (64 - shift) }
            words[place] |= moved
        }
    }

    /// Adds as many alike players as there are, in steps that double. Once a step is beyond the
    /// limit, the steps before it already reach every multiple below.
    mutating func add(_ weight: Int, times: Int) {
        var (left, step) = (times, 1)
        while left > 0 {
            let taken = min(step, left)
            let (product, overflow) = weight.multipliedReportingOverflow(by: taken)
            guard !overflow, product < limit else { return }
            add(product)
            left -= taken
            step *= 2
        }
    }

    func contains(_ sum: Int) -> Bool {
        sum >= 0 && sum < limit && words[sum / 64] & (1 << UInt64(sum % 64)) != 0
    }

    /// Whether some sum of `lower…upper` is reached.
    func reaches(_ lower: Int, through upper: Int) -> Bool {
        let (first, last) = (max(0, lower), min(upper, limit - 1))
        guard first <= last else { return false }
        let head = ~UInt64(0) << UInt64(first % 64)
        let tail = ~UInt64(0) >> UInt64(63 - last % 64)
        let (from, to) = (first / 64, last / 64)
        if from == to { return words[from] & head & tail != 0 }
        if words[from] & head != 0 || words[to] & tail != 0 { return true }
        return words[(from + 1)..<to].contains { $0 != 0 }
    }
}
