// Two quotas at once: so many members, and so much of the population behind them.

/// A game that a set wins by reaching two quotas (as in the Council of the European Union: Treaty on
/// European Union, article 16(4); Canada's Constitution Act 1982, section 38). Its dimension is two:
/// no single list of weights can say the same (Taylor & Zwicker 1993).
public struct DoubleGame: Hashable, Sendable {
    public let first: WeightedGame
    public let second: WeightedGame
    /// Every set is tried, so there are no more players than this.
    public static let mostPlayers = 20

    /// Nothing where the games are not of the same players, or of too many.
    public init?(_ first: WeightedGame, _ second: WeightedGame) {
        guard first.weights.count == second.weights.count,
            first.weights.count <= Self.mostPlayers
        else { return nil }
        self.first = first
        self.second = second
    }

    public func wins(_ set: PlayerSet) -> Bool { first.wins(set) && second.wins(set) }

    // MARK: Lists

    /// Coalitions that win and, if asked, of which no part wins, in the order of every list.
    public func coalitions(
        minimal: Bool, with: PlayerSet = [], without: PlayerSet = [],
        refusals: [(Int, Int)] = [], atMostMembers: Int? = nil, most: Int
    ) -> Listing {
        let table = Table(self)
        let (needed, barred) = (Self.mask(with), Self.mask(without))
        let pairs = refusals.filter { $0.0 != $0.1 }.map { Self.mask([$0.0, $0.1]) }
        var found: [PlayerSet] = []
        for mask in table.masks where table.wins(mask) {
            guard mask & needed == needed, mask & barred == 0,
                mask.nonzeroBitCount <= atMostMembers ?? .max,
                pairs.allSatisfy({ mask & $0 != $0 }),
                !minimal || table.isMinimal(mask)
            else { continue }
            found.append(PlayerSet((0..<table.players).filter { mask & 1 << $0 != 0 }))
        }
        let ordered = first.ordered(found)
        return Listing(
            sets: Array(ordered.prefix(max(0, most))), count: Count(UInt128(found.count)))
    }

    private static func mask(_ players: PlayerSet) -> Int {
        players.reduce(0) { $1 < mostPlayers ? $0 | 1 << $1 : $0 }
    }

    // MARK: Power

    /// Swings of each player and the indices made of them, exactly.
    public func swingPower() -> SwingPower? {
        let table = Table(self)
        var swings = [UInt128](repeating: 0, count: table.players)
        var winning: UInt128 = 0
        for mask in table.masks where table.wins(mask) {
            winning += 1
            for player in 0..<table.players where table.isCritical(player, mask) {
                swings[player] += 1
            }
        }
        return SwingPower(swings, winning: winning, of: UInt128(table.masks.count))
    }

    /// The share of all orders in which each player's arrival wins (Shapley & Shubik 1954).
    public func shapleyShubik() -> IndexValues? {
        let table = Table(self)
        let factorials = (0..<max(1, table.players)).reduce(into: [UInt128(1)]) {
            $0.append($0[$1] * UInt128($1 + 1))
        }
        var orders = [UInt128](repeating: 0, count: table.players)
        for mask in table.masks where table.wins(mask) {
            let members = mask.nonzeroBitCount
            for player in 0..<table.players where table.isCritical(player, mask) {
                orders[player] += factorials[members - 1] * factorials[table.players - members]
            }
        }
        return IndexValues(orders, over: orders.reduce(0, +))
    }

    /// Players in every winning coalition, in none that needs them, and alone enough.
    public func roles() -> Roles {
        let table = Table(self)
        let players = 0..<table.players
        let all = table.masks.count - 1
        var critical = 0
        for mask in table.masks where table.wins(mask) {
            for player in players where table.isCritical(player, mask) { critical |= 1 << player }
        }
        let vetoes = players.filter { table.wins(all) && !table.wins(all & ~(1 << $0)) }
        return Roles(
            dictators: PlayerSet(vetoes.filter { table.wins(1 << $0) }),
            vetoPlayers: PlayerSet(vetoes),
            dummies: PlayerSet(players.filter { critical & 1 << $0 == 0 }))
    }
}

/// Every set of players, by mask, and whether it wins.
private struct Table {
    let players: Int
    private let winning: [Bool]

    init(_ game: DoubleGame) {
        players = game.first.weights.count
        var sums = [(0, 0)]
        sums.reserveCapacity(1 << players)
        for player in 0..<players {
            let (one, other) = (game.first.weights[player], game.second.weights[player])
            sums += sums.map { ($0.0 + one, $0.1 + other) }
        }
        winning = sums.map { $0.0 >= game.first.quota && $0.1 >= game.second.quota }
    }

    var masks: Range<Int> { winning.indices }

    func wins(_ mask: Int) -> Bool { winning[mask] }

    func isCritical(_ player: Int, _ mask: Int) -> Bool {
        mask & 1 << player != 0 && winning[mask] && !winning[mask & ~(1 << player)]
    }

    func isMinimal(_ mask: Int) -> Bool {
        (0..<players).allSatisfy { mask & 1 << $0 == 0 || isCritical($0, mask) }
    }
}
