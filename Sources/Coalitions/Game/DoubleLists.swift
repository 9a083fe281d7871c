// Lists of the coalitions of a game of two quotas, found by taking or leaving one player after
// another.

extension DoubleGame {
    /// Coalitions that win and, if asked, of which no part wins, in the order of every list.
    /// Nothing where there are too many players to find every one.
    public func coalitions(
        minimal: Bool, with: PlayerSet = [], without: PlayerSet = [],
        refusals: [(Int, Int)] = [], atMostMembers: Int? = nil, most: Int
    ) -> Listing? {
        guard first.weights.count <= Self.mostListedPlayers else { return nil }
        let walk = DoubleWalk(
            self, minimal: minimal, needed: with, barred: without, refusals: refusals,
            atMostMembers: atMostMembers ?? .max)
        var (best, count) = (Shortlist(most: max(0, most)), UInt128(0))
        walk.visitAll { mask, weight in
            count += 1
            best.add(mask, weight)
        }
        return Listing(sets: best.sets, count: Count(count))
    }

    /// Every minimal winning coalition, in no order.
    func forEachMinimalWinning(_ body: (PlayerSet) -> Void) {
        let walk = DoubleWalk(
            self, minimal: true, needed: [], barred: [], refusals: [], atMostMembers: .max)
        walk.visitAll { mask, _ in body(PlayerSet(low: mask)) }
    }
}

/// Every winning coalition as asked, by taking or leaving one player after another, those with most
/// people first, as long as the players to come can bring it to the quotas.
private struct DoubleWalk {
    let game: DoubleGame
    let minimal: Bool
    let needed: UInt64
    let atMostMembers: Int
    let order: [Int]
    /// Weights of all players from a place to the end, in both games.
    let rest: [(weight: Int, people: Int)]
    /// Whom each player refuses or is refused by.
    let refused: [UInt64]

    init(
        _ game: DoubleGame, minimal: Bool, needed: PlayerSet, barred: PlayerSet,
        refusals: [(Int, Int)], atMostMembers: Int
    ) {
        self.game = game
        self.minimal = minimal
        self.needed = needed.low
        self.atMostMembers = atMostMembers
        let people = game.second.weights
        let order = people.indices.filter { !barred.contains($0) }
            .sorted { (people[$1], $0) < (people[$0], $1) }
        var rest = [(weight: 0, people: 0)]
        for player in order.reversed() {
            let (weight, people) = rest[rest.count - 1]
            rest.append((weight + game.first.weights[player], people + game.second.weights[player]))
        }
        self.order = order
        self.rest = rest.reversed()
        let known = Refusals(refusals, players: people.count)
        refused = people.indices.map { known.partners(of: $0).low }
    }

    func visitAll(_ visit: (_ mask: UInt64, _ weight: Int) -> Void) {
        guard needed & ~order.reduce(UInt64(0), { $0 | 1 << UInt64($1) }) == 0 else { return }
        self.visit(0, mask: 0, weight: 0, people: 0, visit)
    }

    private func visit(
        _ place: Int, mask: UInt64, weight: Int, people: Int,
        _ visitor: (_ mask: UInt64, _ weight: Int) -> Void
    ) {
        let rest = rest[place]
        guard game.wins(weight + rest.weight, people + rest.people) else { return }
        let isWinning = game.wins(weight, people)
        // Whoever came after would not be needed.
        if place == order.count || minimal && isWinning {
            let isWhole = mask & needed == needed
            guard isWinning, isWhole, !minimal || isMinimal(mask, weight, people) else { return }
            return visitor(mask, weight)
        }
        let player = order[place]
        if mask & refused[player] == 0, mask.nonzeroBitCount < atMostMembers {
            visit(
                place + 1, mask: mask | 1 << UInt64(player),
                weight: weight + game.first.weights[player],
                people: people + game.second.weights[player], visitor)
        }
        if needed & 1 << UInt64(player) == 0 {
            visit(place + 1, mask: mask, weight: weight, people: people, visitor)
        }
    }

    /// Whether a winning set loses once any member leaves.
    private func isMinimal(_ mask: UInt64, _ weight: Int, _ people: Int) -> Bool {
        var rest = mask
        while rest != 0 {
            let player = rest.trailingZeroBitCount
            let left = people - game.second.weights[player]
            if game.wins(weight - game.first.weights[player], left) { return false }
            rest &= rest - 1
        }
        return true
    }
}

/// The first sets in the order of every list, of many that come in any order.
private struct Shortlist {
    private let most: Int
    private var kept: [(members: Int, weight: Int, mask: UInt64)] = []
    /// What stands after this place is cut off.
    private var last: (members: Int, weight: Int, mask: UInt64)?

    init(most: Int) { self.most = most }

    mutating func add(_ mask: UInt64, _ weight: Int) {
        let new = (members: mask.nonzeroBitCount, weight: weight, mask: mask)
        if let last, !Self.precedes(new, last) { return }
        guard most > 0 else { return }
        kept.append(new)
        if kept.count >= 4 * most, kept.count >= 1_000 { cut() }
    }

    private mutating func cut() {
        kept.sort(by: Self.precedes)
        kept.removeLast(max(0, kept.count - most))
        if kept.count == most { last = kept.last }
    }

    var sets: [PlayerSet] {
        var copy = self
        copy.cut()
        return copy.kept.map { PlayerSet(low: $0.mask) }
    }

    private static func precedes(
        _ one: (members: Int, weight: Int, mask: UInt64),
        _ other: (members: Int, weight: Int, mask: UInt64)
    ) -> Bool {
        if one.members != other.members { return one.members < other.members }
        if one.weight != other.weight { return one.weight < other.weight }
        // Of as many members, who has the first that differs comes first.
        let first = (one.mask ^ other.mask).trailingZeroBitCount
        return one.mask != other.mask && one.mask & 1 << UInt64(first) != 0
    }
}
