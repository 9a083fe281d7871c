// Whether some set of players has seats between two bounds: by rows of bits, or by two halves.

/// A question about subsets: do the seats of any reach `lower` and not exceed `upper`?
struct SumWindow {
    let lower: Int
    let upper: Int

    /// Words of bits that may be touched to answer once.
    private static let bitBudget = 1 << 31
    /// So many players can always be met in the middle.
    static let halvesLimit = 40

    init(_ lower: Int, through upper: Int) {
        self.lower = lower
        self.upper = upper
    }

    /// Whether windows below a bound can be decided in reasonable time: up to 40 players with any
    /// seats, or any number of players with up to ten million seats, always can.
    static func canDecide(_ seats: [Int], upTo bound: Int) -> Bool {
        seats.count <= halvesLimit || fitsBits(seats.sorted(), bound)
    }

    /// - Parameters:
    ///   - seated: seats of the players, ascending, each at least one, as `canDecide` allows.
    ///   - weight: one player of so many seats is left out.
    func isReached(by seated: [Int], without weight: Int? = nil) -> Bool {
        guard upper >= 0, lower <= upper else { return false }
        if lower <= 0 { return true }
        // What takes a few thousand words is quicker by bits; two halves bound what does not.
        let byBits = Self.fitsBits(seated, upper)
        if byBits, seated.count > Self.halvesLimit || upper < 1 << 24 {
            return isReachedByBits(seated, weight)
        }
        return isReachedByHalves(seated, weight)
    }

    private static func fitsBits(_ seated: [Int], _ bound: Int) -> Bool {
        var items = 0
        forEachKind(seated) { items += Int.bitWidth - $1.leadingZeroBitCount }
        let (words, overflow) = items.multipliedReportingOverflow(by: bound / 64 + 1)
        return !overflow && words <= bitBudget && bound < 1 << 36
    }

    private static func forEachKind(_ seated: [Int], _ visit: (Int, Int) -> Void) {
        var start = 0
        while start < seated.count {
            var end = start
            while end < seated.count, seated[end] == seated[start] { end += 1 }
            visit(seated[start], end - start)
            start = end
        }
    }

    private func isReachedByBits(_ seated: [Int], _ left: Int?) -> Bool {
        var sums = SubsetSums(limit: upper + 1)
        Self.forEachKind(seated) { weight, times in
            sums.add(weight, times: weight == left ? times - 1 : times)
        }
        return sums.reaches(lower, through: upper)
    }

    /// Meeting in the middle (Horowitz & Sahni 1974): the sums of two halves, sorted, walked
    /// against each other.
    private func isReachedByHalves(_ seated: [Int], _ left: Int?) -> Bool {
        var others = seated
        if let left, let place = others.firstIndex(of: left) { others.remove(at: place) }
        // Every second player, so that both halves hold light and heavy ones.
        let one = sums(of: others.indices.filter { $0 % 2 == 0 }.map { others[$0] })
        let other = sums(of: others.indices.filter { $0 % 2 == 1 }.map { others[$0] })
        var place = other.count - 1
        for sum in one {
            while place >= 0, other[place] > upper - sum { place -= 1 }
            guard place >= 0 else { return false }
            if sum + other[place] >= lower { return true }
        }
        return false
    }

    /// The sums of all subsets up to the upper bound, ascending.
    private func sums(of weights: [Int]) -> [Int] {
        var sums = [0]
        for weight in weights {
            let raised = sums.prefix { $0 <= upper - weight }.map { $0 + weight }
            var merged: [Int] = []
            merged.reserveCapacity(sums.count + raised.count)
            var place = 0
            for sum in sums {
                while place < raised.count, raised[place] < sum {
                    merged.append(raised[place])
                    place += 1
                }
                merged.append(sum)
            }
            sums = merged + raised[place...]
        }
        return sums
    }
}
