// How many sets win a game of two quotas, by members and by player, without trying each.
//
// The players are parted in two halves. Every set of the one meets, in a table of the other's sets,
// all that it wins with: taken by rising weight in the first game, those heavy enough with it stand
// in the table by weight in the second, where a binary indexed tree (Fenwick 1994) counts those
// heavy enough there too.

struct DoubleCounts {
    /// Winning sets by number of members.
    private(set) var all: [UInt128]
    /// By player, winning sets that have it by number of members.
    private(set) var with: [[UInt128]]

    var winning: UInt128 { all.reduce(0, +) }

    init(_ game: DoubleGame) {
        let players = game.first.weights.count
        all = Array(repeating: 0, count: players + 1)
        with = Array(repeating: all, count: players)
        // Every second player, so that both halves hold light and heavy ones.
        let halves = [
            Half(game, (0..<players).filter { $0 % 2 == 0 }, isFirst: true),
            Half(game, (0..<players).filter { $0 % 2 == 1 }, isFirst: false),
        ]
        for (own, other) in [(halves[0], halves[1]), (halves[1], halves[0])] {
            for (first, second, isAdded) in Self.windows(game) {
                Self.meet(own, other, first, second) { mask, members, count in
                    let size = members + mask.nonzeroBitCount
                    var rest = mask
                    while rest != 0 {
                        let player = own.players[rest.trailingZeroBitCount]
                        Self.add(count, isAdded, &with[player][size])
                        rest &= rest - 1
                    }
                    if own.isFirst { Self.add(count, isAdded, &all[size]) }
                }
            }
        }
    }

    /// Sets that reach two quotas, with those added that have enough in the first alone, less those
    /// that do both.
    private static func windows(_ game: DoubleGame) -> [(first: Int, second: Int, Bool)] {
        let (first, second) = (max(0, game.first.quota), max(0, game.second.quota))
        let both = (first, second, true)
        guard let enough = game.enough else { return [both] }
        return [both, (max(0, enough), 0, true), (max(first, enough), second, false)]
    }

    /// Wrapping is harmless: what is taken off was added before, or will be.
    private static func add(_ count: Int, _ isAdded: Bool, _ sum: inout UInt128) {
        let change = UInt128(UInt64(count))
        sum = isAdded ? sum &+ change : sum &- change
    }

    /// For each set of one half and number of members of the other, how many sets together reach
    /// both quotas, which are zero or more.
    private static func meet(
        _ own: Half, _ other: Half, _ first: Int, _ second: Int,
        _ visit: (_ mask: Int, _ members: Int, _ count: Int) -> Void
    ) {
        var table = MemberTable(other)
        var place = other.byFirst.count
        for mask in own.byFirst {
            while place > 0, other.first[other.byFirst[place - 1]] >= first - own.first[mask] {
                place -= 1
                table.insert(other.byFirst[place])
            }
            for members in 0...other.players.count {
                let count = table.count(members, atLeast: second - own.second[mask])
                if count > 0 { visit(mask, members, count) }
            }
        }
    }
}

/// Half of the players, and the weights of all their sets by mask.
private struct Half {
    let players: [Int]
    let isFirst: Bool
    private(set) var first = [0]
    private(set) var second = [0]
    /// Masks by rising weight in the first game.
    let byFirst: [Int]

    init(_ game: DoubleGame, _ players: [Int], isFirst: Bool) {
        self.players = players
        self.isFirst = isFirst
        for player in players {
            let (one, other) = (game.first.weights[player], game.second.weights[player])
            first += first.map { $0 + one }
            second += second.map { $0 + other }
        }
        let weights = first
        byFirst = weights.indices.sorted { weights[$0] < weights[$1] }
    }
}

/// Sets of one half by number of members, and within it by falling weight in the second game.
private struct MemberTable {
    /// Weights of all sets of so many members, falling.
    private var weights: [[Int]]
    /// A binary indexed tree over those that were inserted.
    private var trees: [[Int]]
    /// The place of a mask among those of as many members, from one.
    private var places: [Int]
    /// How many of so many members were inserted.
    private var inserted: [Int]

    init(_ half: Half) {
        weights = Array(repeating: [], count: half.players.count + 1)
        places = half.second.map { _ in 0 }
        let falling = half.second.indices.sorted { half.second[$0] > half.second[$1] }
        for mask in falling {
            weights[mask.nonzeroBitCount].append(half.second[mask])
            places[mask] = weights[mask.nonzeroBitCount].count
        }
        inserted = weights.map { _ in 0 }
        trees = weights.map { Array(repeating: 0, count: $0.count + 1) }
    }

    mutating func insert(_ mask: Int) {
        let members = mask.nonzeroBitCount
        inserted[members] += 1
        var place = places[mask]
        while place < trees[members].count {
            trees[members][place] += 1
            place += place & -place
        }
    }

    /// Sets of so many members that were inserted and have at least so much weight.
    func count(_ members: Int, atLeast weight: Int) -> Int {
        guard inserted[members] > 0, weight > 0 else { return inserted[members] }
        let weights = weights[members]
        var (place, end) = (0, weights.count)
        while place < end {
            let middle = (place + end) / 2
            if weights[middle] >= weight { place = middle + 1 } else { end = middle }
        }
        var count = 0
        while place > 0 {
            count += trees[members][place]
            place &= place - 1
        }
        return count
    }
}
