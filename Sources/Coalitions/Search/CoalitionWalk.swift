// Every coalition, one after another, by adding players from the heaviest down.
//
// With the heaviest first, a set that crosses the quota does so by its lightest member: it wins
// minimally. As long as the seats still to come can reach the quota, every step leads to a
// coalition, so the time is in line with the coalitions found.

struct CoalitionWalk {
    private let search: CoalitionSearch
    private let players: [Int]
    private let seats: [Int]
    private let forced: [Bool]
    /// Seats from a place to the end.
    private let rest: [Int]
    /// One past the place of the last player who must be in.
    private let forcedEnd: Int

    init(_ search: CoalitionSearch, _ candidates: [Int]) {
        self.search = search
        players = candidates
        let seats = candidates.map { search.game.weights[$0] }
        let forced = candidates.map(search.with.contains)
        var rest = Array(repeating: 0, count: candidates.count + 1)
        for place in candidates.indices.reversed() { rest[place] = rest[place + 1] + seats[place] }
        self.seats = seats
        self.forced = forced
        self.rest = rest
        forcedEnd = (forced.lastIndex(of: true) ?? -1) + 1
    }

    /// - Parameter keeping: the most steps to take before giving up on finding them all.
    func listing(most: Int, keeping budget: Int) -> Listing {
        var found: [PlayerSet] = []
        var number: UInt128 = 0
        let kept = max(1_000, most)
        let finished = walk(budget: budget) { set in
            number += 1
            if budget == .max || found.count < kept { found.append(set) }
            return true
        }
        return Listing(
            sets: Array(search.game.ordered(found).prefix(most)),
            count: Count(number, isExact: finished), isOrdered: finished)
    }

    /// Visits every coalition until the visitor says false or the steps are used up.
    /// - Returns: whether it came to the end.
    @discardableResult
    func walk(budget: Int = .max, _ visit: (PlayerSet) -> Bool) -> Bool {
        let quota = search.game.quota
        if search.with.count > forced.count(where: { $0 }) { return true }
        if quota <= 0, forcedEnd == 0, !visit([]) { return false }
        if quota <= 0, search.minimal { return true }
        var (path, steps) = (Path(), 0)
        while true {
            steps += 1
            if steps > budget { return false }
            guard canReach(path) else {
                guard leave(&path) else { return true }
                continue
            }
            let player = players[path.place]
            if search.refusals.allow(player, in: path.set) {
                let reached = path.sum + seats[path.place]
                let stands =
                    reached >= quota && path.place + 1 >= forcedEnd && reached <= search.mostSeats
                if stands, !visit(path.set.inserting(player)) { return false }
                if !search.minimal || reached < quota {
                    path.take(player, seats: reached)
                    continue
                }
            }
            guard skip(&path) else { return true }
        }
    }

    /// The players taken so far, and the place of the next to be taken or left.
    private struct Path {
        var place = 0
        var sum = 0
        var set = PlayerSet()
        var taken: [Int] = []

        mutating func take(_ player: Int, seats: Int) {
            set.insert(player)
            taken.append(place)
            sum = seats
            place += 1
        }
    }

    /// Whether the players still to come can bring the path to the quota.
    private func canReach(_ path: Path) -> Bool {
        path.place < players.count && path.taken.count < search.atMostMembers ?? .max
            && path.sum + rest[path.place] >= search.game.quota
    }

    /// Goes on without the player of this place.
    /// - Returns: false at the end of the walk.
    private func skip(_ path: inout Path) -> Bool {
        if forced[path.place] { return leave(&path) }
        path.place += 1
        return true
    }

    /// Goes back to the last player taken who need not be, and on without it.
    /// - Returns: false at the end of the walk.
    private func leave(_ path: inout Path) -> Bool {
        while let last = path.taken.popLast() {
            path.sum -= seats[last]
            path.set.remove(players[last])
            path.place = last + 1
            if !forced[last] { return true }
        }
        return false
    }
}

extension CoalitionWalk {
    /// Visits every minimal winning coalition of players who all fit in one word, nobody forced
    /// and nobody refused: the walk of a large list, without anything that costs time.
    /// - Parameter quota: above zero.
    /// - Returns: whether it came to the end.
    @discardableResult
    func walkNarrow(quota: Int, _ visit: (PlayerSet) -> Bool) -> Bool {
        guard players.allSatisfy({ $0 < 64 }), let smallest = seats.last, smallest > 0 else {
            return walk(visit)
        }
        let bits = players.map { UInt64(1) << UInt64($0) } + [0]
        return seats.withUnsafeBufferPointer { seats in
            rest.withUnsafeBufferPointer { rest in
                bits.withUnsafeBufferPointer { bits in
                    NarrowWalk(seats: seats, rest: rest, bits: bits)
                        .visitAll(from: 0, missing: quota, mask: 0, visit)
                }
            }
        }
    }
}

/// The narrow walk's inner loop: it goes as deep as there are players, at most 64.
private struct NarrowWalk {
    /// Descending, each above zero.
    let seats: UnsafeBufferPointer<Int>
    /// Seats from a place to the end; zero past the last.
    let rest: UnsafeBufferPointer<Int>
    let bits: UnsafeBufferPointer<UInt64>

    /// - Parameter missing: seats to the quota, above zero: so no place is past the end.
    func visitAll(
        from start: Int, missing: Int, mask: UInt64, _ visit: (PlayerSet) -> Bool
    ) -> Bool {
        var place = start
        while rest[place] >= missing {
            if seats[place] >= missing {
                guard visit(PlayerSet(low: mask | bits[place])) else { return false }
            } else {
                let isWhole = visitAll(
                    from: place &+ 1, missing: missing &- seats[place], mask: mask | bits[place],
                    visit)
                guard isWhole else { return false }
            }
            place &+= 1
        }
        return true
    }
}
