// Power on a line: who is pivotal when only neighbours join each other.

/// A player whose arrival wins, among those who were in before.
public struct ConnectedPivot: Hashable, Sendable {
    /// Those who had joined.
    public let joined: PlayerSet
    /// Who joins them next, and wins.
    public let player: Int
    /// In so many of the connected orders, over every row that players of one position can stand in.
    public internal(set) var orders: UInt128
}

extension WeightedGame {
    /// The most players on the line: the number of orders must fit.
    private static let mostOnLine = 60
    /// The most ways to set players of one position in a row that are tried.
    private static let mostRows = 5_040

    /// The share of the connected orders in which each player is pivotal (Edelman 1997, A note on
    /// voting, Mathematical Social Sciences 34).
    ///
    /// One player begins and a neighbour of those already in joins next, on the left or on the
    /// right, until all are in; each of the 2ⁿ⁻¹ orders is as likely. Players of one position
    /// stand in every possible order in turn. Players without a position or without seats take no
    /// part.
    /// - Parameter positions: one a player, on any scale of whole numbers.
    /// - Returns: nothing with more than 60 players on the line, or more than 5,040 ways to set
    ///   them in a row.
    public func connectedPower(positions: [Int?]) -> IndexValues? {
        guard let rows = rows(positions) else { return nil }
        var pivots = weights.map { _ in UInt128(0) }
        for row in rows {
            forEachPivot(of: row) { low, high, place, orders in pivots[row[place]] += orders }
        }
        return IndexValues(pivots, over: pivots.reduce(0, +))
    }

    /// The moments in which a connected order is decided, as told by `connectedPower`: who had
    /// joined and whose arrival wins, those who had joined from left to right.
    /// - Returns: nothing where `connectedPower` is nothing.
    public func connectedPivots(positions: [Int?]) -> [ConnectedPivot]? {
        guard let rows = rows(positions) else { return nil }
        var pivots: [ConnectedPivot] = []
        var known: [ConnectedPivot: Int] = [:]
        for row in rows {
            forEachPivot(of: row) { low, high, place, orders in
                let joined = low <= high ? PlayerSet(row[low...high]) : []
                let moment = ConnectedPivot(joined: joined, player: row[place], orders: 0)
                let index = known[moment] ?? pivots.count
                if index == pivots.count {
                    known[moment] = index
                    pivots.append(moment)
                }
                pivots[index].orders += orders
            }
        }
        return pivots
    }

    private func rows(_ positions: [Int?]) -> [[Int]]? {
        let groups = Line(weights: weights, positions: positions).groups.map(\.players)
        guard groups.reduce(0, { $0 + $1.count }) <= Self.mostOnLine else { return nil }
        return Self.rows(groups)
    }

    /// Every row that the groups can stand in; nothing where there are too many.
    private static func rows(_ groups: [[Int]]) -> [[Int]]? {
        var rows: [[Int]] = [[]]
        for group in groups {
            guard group.count <= 7 else { return nil }
            let ways = permutations(group)
            guard rows.count * ways.count <= mostRows else { return nil }
            rows = rows.flatMap { row in ways.map { row + $0 } }
        }
        return rows
    }

    private static func permutations(_ items: [Int]) -> [[Int]] {
        guard items.count > 1 else { return [items] }
        return items.flatMap { item in
            permutations(items.filter { $0 != item }).map { [item] + $0 }
        }
    }

    /// The orders in which a player of a row is the one whose arrival wins, by the stretch from
    /// `low` to `high` that it joins; the stretch is empty where it begins. It is reached in
    /// 2^(high − low) orders; from there the rest joins in as many ways as left and right can take
    /// turns.
    private func forEachPivot(
        of row: [Int],
        _ body: (_ low: Int, _ high: Int, _ place: Int, _ orders: UInt128) -> Void
    ) {
        let count = row.count
        let before = row.reduce(into: [0]) { $0.append(($0.last ?? 0) + weights[$1]) }
        func wins(_ low: Int, _ high: Int) -> Bool { before[high + 1] - before[low] >= quota }
        func ways(_ left: Int, _ right: Int) -> UInt128 { Self.choose(left + right, left) }
        for low in 0..<count {
            if wins(low, low), quota > 0 { body(low, low - 1, low, ways(low, count - 1 - low)) }
            for high in low..<count where !wins(low, high) {
                let reached = UInt128(1) << UInt128(high - low)
                if low > 0, wins(low - 1, high) {
                    body(low, high, low - 1, reached * ways(low - 1, count - 1 - high))
                }
                if high + 1 < count, wins(low, high + 1) {
                    body(low, high, high + 1, reached * ways(low, count - 2 - high))
                }
            }
        }
    }

    private static func choose(_ all: Int, _ some: Int) -> UInt128 {
        (0..<min(some, all - some)).reduce(UInt128(1)) { product, step in
            product * UInt128(all - step) / UInt128(step + 1)
        }
    }
}
