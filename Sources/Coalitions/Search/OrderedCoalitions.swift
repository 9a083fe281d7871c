// The first coalitions of very many, in order, without finding the others.
//
// Coalitions are taken by members, then by seats: within one such cell a table of reachable sums
// says at every step whether the players to come can complete the set, so no step is lost. A set
// of `t` seats is minimal when every member has more than `t − q`: the cell's players are those.

struct OrderedCoalitions {
    private let search: CoalitionSearch
    private let candidates: [Int]
    /// Words of tables filled over the whole search before it ends with what it has.
    private static let tableBudget = 1 << 28
    private static let largestTable = 1 << 22
    private static let cellBudget = 1 << 20

    init(_ search: CoalitionSearch, _ candidates: [Int]) {
        self.search = search
        self.candidates = candidates.sorted()
    }

    /// The first coalitions, as many as asked for; fewer where the tables would grow too large.
    func first(_ most: Int) -> [PlayerSet] {
        guard most > 0 else { return [] }
        let game = search.game
        var found: [PlayerSet] = []
        var (words, cells, steps) = (0, 0, 0)
        let starts = max(0, game.quota)
        guard starts <= ends else { return [] }
        if game.quota <= 0, search.with.isEmpty { found.append([]) }
        for members in stride(from: fewest, through: limit, by: 1) {
            for seats in starts...ends where found.count < most {
                cells += 1
                guard cells <= Self.cellBudget else { return found }
                guard let cell = cell(members, seats) else { continue }
                let size = cell.tableSize
                words += size
                guard size <= Self.largestTable, words <= Self.tableBudget else { return found }
                let whole = cell.visit(&steps) { set in
                    found.append(set)
                    return found.count < most
                }
                guard whole else { return found }
            }
        }
        return found
    }

    /// The most seats that a coalition can have.
    private var ends: Int {
        let (game, total) = (search.game, search.game.total)
        guard search.minimal, game.quota > 0 else { return min(total, search.mostSeats) }
        let largest = candidates.map { game.weights[$0] }.max() ?? 0
        let most = largest > total - (game.quota - 1) ? total : game.quota - 1 + largest
        return min(most, search.mostSeats)
    }

    /// Fewer members than this cannot reach the quota.
    private var fewest: Int {
        var (members, seats) = (0, 0)
        for weight in candidates.map({ search.game.weights[$0] }).sorted(by: >)
        where seats < search.game.quota {
            members += 1
            seats += weight
        }
        return max(1, members, search.with.count)
    }

    private var limit: Int { min(search.atMostMembers ?? .max, candidates.count) }

    /// The cell of so many members and seats; nothing where it is plainly empty.
    private func cell(_ members: Int, _ seats: Int) -> CoalitionCell? {
        let weights = search.game.weights
        let least = search.minimal ? seats - search.game.quota + 1 : 0
        guard search.with.allSatisfy({ weights[$0] >= least }) else { return nil }
        let free = candidates.filter { weights[$0] >= least && !search.with.contains($0) }
        let wanted = members - search.with.count
        let sum = seats - search.game.weight(of: search.with)
        guard wanted <= free.count, sum >= 0 else { return nil }
        let sorted = free.map { weights[$0] }.sorted()
        guard sorted.prefix(wanted).reduce(0, +) <= sum, sorted.suffix(wanted).reduce(0, +) >= sum
        else { return nil }
        return CoalitionCell(
            players: free, seats: free.map { weights[$0] }, members: wanted, sum: sum,
            start: search.with, refusals: search.refusals,
            alike: sorted.first == sorted.last)
    }
}

/// Sets of exactly so many members and seats.
private struct CoalitionCell {
    let players: [Int]
    let seats: [Int]
    let members: Int
    let sum: Int
    let start: PlayerSet
    let refusals: Refusals
    /// All players have as many seats: no table is needed.
    let alike: Bool

    private var rowWords: Int { sum / 64 + 1 }

    /// Words of the table; very many where the product is beyond `Int`.
    var tableSize: Int {
        guard !alike else { return 0 }
        let (rows, one) = (players.count + 1).multipliedReportingOverflow(by: members + 1)
        let (size, two) = rows.multipliedReportingOverflow(by: rowWords)
        return one || two ? .max : size
    }

    /// Visits the sets in player order.
    /// - Parameter steps: counts steps lost to refused pairs, which no table foresees.
    /// - Returns: false where the visitor or the budget of steps ended it.
    func visit(_ steps: inout Int, _ visitor: (PlayerSet) -> Bool) -> Bool {
        let table = alike ? [] : table()
        guard canComplete(table, 0, members, sum) else { return true }
        var (place, left, seatsLeft) = (0, members, sum)
        var set = start
        var stack: [Int] = []
        while true {
            steps += 1
            guard steps <= CoalitionSearch.stepBudget else { return false }
            if left == 0 {
                guard visitor(set) else { return false }
            } else if canComplete(table, place, left, seatsLeft) {
                let fits =
                    seats[place] <= seatsLeft && refusals.allow(players[place], in: set)
                    && canComplete(table, place + 1, left - 1, seatsLeft - seats[place])
                if fits {
                    stack.append(place)
                    set.insert(players[place])
                    left -= 1
                    seatsLeft -= seats[place]
                }
                place += 1
                continue
            }
            guard let last = stack.popLast() else { return true }
            set.remove(players[last])
            left += 1
            seatsLeft += seats[last]
            place = last + 1
        }
    }

    /// Whether `left` players from a place on can have exactly so many seats.
    private func canComplete(
        _ table: [UInt64], _ place: Int, _ left: Int, _ seatsLeft: Int
    ) -> Bool {
        guard left <= players.count - place else { return false }
        if left == 0 { return seatsLeft == 0 }
        if alike { return seats[place] * left == seatsLeft }
        let row = (place * (members + 1) + left) * rowWords
        return table[row + seatsLeft / 64] & (1 << UInt64(seatsLeft % 64)) != 0
    }

    /// For every place and number of members, the sums that the players from there on reach.
    private func table() -> [UInt64] {
        let width = (members + 1) * rowWords
        var table = [UInt64](repeating: 0, count: (players.count + 1) * width)
        for place in 0...players.count { table[place * width] = 1 }
        for place in players.indices.reversed() {
            let (skip, shift) = (seats[place] / 64, UInt64(seats[place] % 64))
            for left in 1...max(1, members) where left <= members {
                let row = place * width + left * rowWords
                let (out, in_) = (row + width, row + width - rowWords)
                for word in 0..<rowWords {
                    var moved: UInt64 = 0
                    if word >= skip { moved = table[in_ + word - skip] << shift }
                    if shift > 0, word > skip {
                        moved |= table[in_ + word - skip - 1] >> (64 - shift)
                    }
                    table[row + word] = table[out + word] | moved
                }
            }
        }
        return table
    }
}
