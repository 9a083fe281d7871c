// How many coalitions there are, by dynamic programming over seats, without listing one.

extension CoalitionSearch {
    /// Cells of the table that are always worth filling.
    static let countBudget = 1 << 25

    /// The number of coalitions as asked, refusals left aside; nothing where the table would be
    /// too large.
    func exactCount(_ candidates: [Int]) -> Count? {
        guard game.quota > 0 else { return countWithoutQuota(candidates) }
        let most = min(atMostMembers ?? candidates.count, candidates.count)
        let rows = atMostMembers == nil ? nil : most + 1
        let (cells, overflow) = game.quota.multipliedReportingOverflow(by: rows ?? 1)
        guard game.quota <= game.total else { return 0 }
        guard !overflow, cells <= Self.countBudget / max(1, candidates.count) else { return nil }
        guard with.allSatisfy(Set(candidates).contains) else { return 0 }
        var table = CoalitionTable(
            quota: game.quota, rows: rows, minimal: minimal, mostSeats: mostSeats)
        let lastForced = candidates.lastIndex(where: with.contains) ?? -1
        for (place, player) in candidates.enumerated() {
            table.add(
                game.weights[player], forced: with.contains(player),
                counts: place >= lastForced)
        }
        return table.count
    }

    /// Where every set wins: the empty set alone is minimal.
    private func countWithoutQuota(_ candidates: [Int]) -> Count? {
        if minimal { return with.isEmpty ? 1 : 0 }
        guard with.allSatisfy(Set(candidates).contains) else { return 0 }
        let free = candidates.count - with.count
        let most = (atMostMembers ?? candidates.count) - with.count
        var (term, sum) = (Count(1), Count(1))
        for size in 1...max(1, min(most, free)) where size <= most && size <= free {
            let (product, overflow) = term.value.multipliedReportingOverflow(
                by: UInt128(free - size + 1))
            guard !overflow, term.isExact else { return Count(.max, isExact: false) }
            term = Count(product / UInt128(size))
            sum += term
        }
        return sum
    }

    /// The number of coalitions as asked: of each refused pair one is left out, or the other.
    func countWithRefusals(_ candidates: [Int]) -> Count {
        var sum = Count.zero
        let isAll = refusals.forEachCase(with: with, without: without) { with, without in
            sum += countCase(with, without, candidates)
            return true
        }
        return isAll ? sum : Count(sum.value, isExact: false)
    }

    private func countCase(
        _ with: PlayerSet, _ without: PlayerSet, _ candidates: [Int]
    ) -> Count {
        var search = CoalitionSearch(
            game: game, minimal: minimal, with: with, without: without,
            atMostMembers: atMostMembers)
        search.mostSeats = mostSeats
        guard !search.isHopeless else { return 0 }
        return search.exactCount(candidates.filter { !without.contains($0) })
            ?? Count(0, isExact: false)
    }
}

/// Numbers of sets of the players added so far, heaviest first, by their seats below the quota
/// and, where it matters, by their members.
struct CoalitionTable {
    private let quota: Int
    private let rows: Int
    private let byMembers: Bool
    private let minimal: Bool
    private let mostSeats: Int
    /// Losing sets, `quota` numbers a row.
    private var losing: [UInt128]
    /// Sets that have reached the quota, by members; only where they need not be minimal.
    private var winning: [UInt128]
    private(set) var count = Count.zero
    private var overflowed = false

    /// - Parameters:
    ///   - rows: one more than the most members; nothing where members do not matter.
    ///   - mostSeats: the most seats that a minimal coalition may have.
    init(quota: Int, rows: Int?, minimal: Bool, mostSeats: Int = .max) {
        self.mostSeats = mostSeats
        self.quota = quota
        self.rows = rows ?? 1
        byMembers = rows != nil
        self.minimal = minimal
        losing = Array(repeating: 0, count: quota * self.rows)
        winning = Array(repeating: 0, count: self.rows)
        losing[0] = 1
    }

    /// Adds a player, who is in or out, or only in where forced.
    /// - Parameter counts: whether sets that this player completes have all that must be in.
    mutating func add(_ weight: Int, forced: Bool, counts: Bool) {
        var completed = Count.zero
        for row in (0..<rows).reversed() {
            let from = byMembers ? row - 1 : row
            let crossing = from < 0 ? 0 : crossings(from, weight)
            if minimal {
                completed += Count(crossing)
            } else {
                let before = from < 0 ? 0 : winning[from]
                winning[row] = add(forced ? 0 : winning[row], add(before, crossing))
            }
            shift(row, from, weight, forced)
        }
        if minimal, counts { count += completed }
        if !minimal, counts { count = winning.reduce(Count.zero) { $0 + Count($1) } }
        if overflowed { count = Count(count.value, isExact: false) }
    }

    /// Sets of a row that this player brings to the quota.
    private mutating func crossings(_ row: Int, _ weight: Int) -> UInt128 {
        var sum: UInt128 = 0
        let first = max(0, quota - weight)
        let last = minimal ? min(quota - 1, mostSeats - weight) : quota - 1
        guard first <= last else { return 0 }
        for seats in first...last { sum = add(sum, losing[row * quota + seats]) }
        return sum
    }

    private mutating func shift(_ row: Int, _ from: Int, _ weight: Int, _ forced: Bool) {
        let (here, there) = (row * quota, from * quota)
        for seats in (0..<quota).reversed() {
            let without = forced ? 0 : losing[here + seats]
            let with = from >= 0 && seats >= weight ? losing[there + seats - weight] : 0
            losing[here + seats] = add(without, with)
        }
    }

    private mutating func add(_ one: UInt128, _ other: UInt128) -> UInt128 {
        let (sum, overflow) = one.addingReportingOverflow(other)
        if overflow { overflowed = true }
        return overflow ? .max : sum
    }
}
