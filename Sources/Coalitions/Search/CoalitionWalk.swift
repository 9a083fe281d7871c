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
        let limit = search.atMostMembers ?? .max
        let minimal = search.minimal
        var (place, sum, steps) = (0, 0, 0)
        var set = PlayerSet()
        var stack: [Int] = []
        while true {
            steps += 1
            if steps > budget { return false }
            if place < players.count, stack.count < limit, sum + rest[place] >= quota {
                let player = players[place]
                let reached = sum + seats[place]
                if !search.refusals.allow(player, in: set) {
                    if !forced[place] {
                        place += 1
                        continue
                    }
                } else {
                    set.insert(player)
                    let stands =
                        reached >= quota && place + 1 >= forcedEnd && reached <= search.mostSeats
                    if stands, !visit(set) { return false }
                    if !minimal || reached < quota {
                        stack.append(place)
                        sum = reached
                        place += 1
                        continue
                    }
                    set.remove(player)
                    if !forced[place] {
                        place += 1
                        continue
                    }
                }
            }
            repeat {
                guard let last = stack.popLast() else { return true }
                sum -= seats[last]
                set.remove(players[last])
                place = last + 1
            } while forced[place - 1]
        }
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
        var places = [Int](repeating: 0, count: players.count + 1)
        var (depth, place, sum, mask) = (0, 0, 0, UInt64(0))
        while true {
            // No place is past the end: nothing is left there, and the quota is not reached.
            if sum + rest[place] >= quota {
                let bit: UInt64 = 1 << UInt64(players[place])
                if sum + seats[place] >= quota {
                    guard visit(PlayerSet(low: mask | bit)) else { return false }
                } else {
                    places[depth] = place
                    depth += 1
                    sum += seats[place]
                    mask |= bit
                }
                place += 1
                continue
            }
            guard depth > 0 else { return true }
            depth -= 1
            place = places[depth]
            sum -= seats[place]
            mask &= ~(1 << UInt64(players[place]))
            place += 1
        }
    }
}
