// The players on one dimension: groups of those who stand at one place, from low to high.

/// Players with seats and a position, grouped by position, ascending.
struct Line {
    struct Group {
        let position: Int
        /// In player order.
        var players: [Int] = []
        var seats = 0
    }

    private(set) var groups: [Group] = []
    /// Seats of the groups before a place, one number more than there are groups.
    private let before: [Int]

    /// Players without a position or without seats are left out; positions beyond the players
    /// are not read.
    init(weights: [Int], positions: [Int?]) {
        let placed = zip(weights.indices, positions).compactMap { player, position in
            position.flatMap { weights[player] > 0 ? ($0, player) : nil }
        }.sorted { $0 < $1 }
        for (position, player) in placed {
            if groups.last?.position != position { groups.append(Group(position: position)) }
            groups[groups.count - 1].players.append(player)
            groups[groups.count - 1].seats += weights[player]
        }
        before = groups.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.seats) }
    }

    /// Seats of the groups at these places.
    func seats(_ places: Range<Int>) -> Int {
        before[places.upperBound] - before[places.lowerBound]
    }

    /// Players of the groups at these places.
    func players(_ places: Range<Int>) -> PlayerSet { PlayerSet(groups[places].flatMap(\.players)) }

    /// The distance between two groups' positions, `Int.max` where it is beyond.
    func span(_ first: Int, _ last: Int) -> Int {
        let (span, overflow) = groups[last].position.subtractingReportingOverflow(
            groups[first].position)
        return overflow ? .max : span
    }
}
