// Indices that share out coalitions: Deegan–Packel, Holler's public good index, Johnston.

extension WeightedGame {
    /// With no more players with seats than this, everything can be tried.
    static let listedPlayers = 25
    /// The least common multiple of 1…25: shares of a coalition of so many are whole in it.
    static let sharesUnit: UInt128 = 26_771_144_400

    /// The Deegan–Packel index (1978): every minimal winning coalition is as likely and divides
    /// evenly. Not monotone: more seats can mean less. Nothing beyond 25 players with seats where
    /// there are more than ten million of them, or one of more than 25 members.
    public func deeganPackel() -> IndexValues? {
        guard let lists = minimalMemberships(),
            lists.allSatisfy({ $0.dropFirst(Self.listedPlayers + 1).allSatisfy { $0 == 0 } })
        else { return nil }
        return IndexValues(sharing: lists.map { Array($0.prefix(Self.listedPlayers + 1)) })
    }

    /// The public good index (Holler 1982; Holler & Packel 1983): minimal winning coalitions that
    /// a player is in, over the sum of all players'. Not monotone either. Nothing beyond 25
    /// players with seats where there are more than ten million of them.
    public func publicGood() -> IndexValues? {
        minimalMemberships().map(IndexValues.init(counting:))
    }

    /// The Johnston index (1978): every coalition with a critical member shares one among its
    /// critical members; normalised. Nothing beyond 25 players with seats.
    public func johnston() -> IndexValues? {
        let seats = weights.filter { $0 > 0 }
        guard seats.count <= Self.listedPlayers else { return nil }
        guard quota > 0, quota <= total else { return .zeros(weights.count) }
        let order = weights.indices.filter { weights[$0] > 0 }
            .sorted { (weights[$1], $0) < (weights[$0], $1) }
        var walk = VulnerableWalk(seats: order.map { weights[$0] }, quota: quota)
        walk.run()
        var shares = weights.map { _ in UInt128(0) }
        for (place, player) in order.enumerated() {
            for critical in 1...order.count {
                shares[player] +=
                    UInt128(walk.counts[critical * order.count + place])
                    * (Self.sharesUnit / UInt128(critical))
            }
        }
        return IndexValues(shares, over: shares.reduce(0, +))
    }

    /// Of more players with seats, minimal winning coalitions are not looked at one by one.
    private static let mostSeated = 60
    /// So many minimal winning coalitions of more than 25 players are looked at.
    private static let mostMinimal = 10_000_000

    /// For each player and number of members, in how many minimal winning coalitions it is.
    private func minimalMemberships() -> [[Int]]? {
        let seated = weights.count(where: { $0 > 0 })
        guard seated <= Self.mostSeated else { return nil }
        var left = seated <= Self.listedPlayers ? Int.max : Self.mostMinimal
        var lists = weights.map { _ in [Int](repeating: 0, count: seated + 1) }
        forEachMinimalWinning { set in
            let members = set.count
            for player in set { lists[player][members] += 1 }
            left -= 1
            return left > 0
        }
        return left > 0 ? lists : nil
    }
}

/// Walks through all coalitions that have a critical member, players from the heaviest down.
private struct VulnerableWalk {
    let seats: [Int]
    let quota: Int
    /// Coalitions by number of critical members (rows) and by critical player (columns).
    private(set) var counts: [Int]
    /// Seats from a place on.
    private let rest: [Int]

    /// - Parameters:
    ///   - seats: descending, at most 25, all above zero.
    ///   - quota: above zero, at most their sum.
    init(seats: [Int], quota: Int) {
        self.seats = seats
        self.quota = quota
        counts = Array(repeating: 0, count: (seats.count + 1) * seats.count)
        rest = seats.reversed().reduce(into: [0]) { $0.append(($0.last ?? 0) + $1) }.reversed()
    }

    mutating func run() {
        var (place, sum, mask) = (0, 0, UInt32(0))
        while true {
            let canWin = place < seats.count && sum + rest[place] >= quota
            // Once the excess is as much as the heaviest member, nobody is critical.
            if canWin, sum - quota < seats[mask == 0 ? place : mask.trailingZeroBitCount] {
                mask |= 1 << UInt32(place)
                sum += seats[place]
                place += 1
                if sum >= quota { record(mask, excess: sum - quota) }
                continue
            }
            guard mask != 0 else { return }
            let last = 31 - mask.leadingZeroBitCount
            mask &= ~(1 << UInt32(last))
            sum -= seats[last]
            place = last + 1
        }
    }

    private mutating func record(_ mask: UInt32, excess: Int) {
        var (critical, rest) = (UInt32(0), mask)
        while rest != 0 {
            let place = rest.trailingZeroBitCount
            guard seats[place] > excess else { break }
            critical |= 1 << UInt32(place)
            rest &= rest - 1
        }
        let row = critical.nonzeroBitCount * seats.count
        while critical != 0 {
            counts[row + critical.trailingZeroBitCount] += 1
            critical &= critical - 1
        }
    }
}
