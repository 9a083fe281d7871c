// Power where two quotas must be reached: swings, Shapley and Shubik's index, and who stands out.

/// What each player is to a game of two quotas, exactly.
public struct DoublePower: Sendable {
    private let game: DoubleGame
    private let counts: DoubleCounts

    /// The powers of the players of a game; nothing is counted before it is asked for.
    public init(of game: DoubleGame) {
        self.game = game
        counts = DoubleCounts(game)
    }

    private var players: Int { game.first.weights.count }

    /// Swings of each player and the indices made of them.
    public func swingPower() -> SwingPower {
        let winning = counts.winning
        return SwingPower(
            counts.with.map { 2 * $0.reduce(0, +) - winning }, winning: winning,
            of: 1 << UInt128(players))
    }

    /// The share of all orders in which each player's arrival wins (Shapley & Shubik 1954); nothing
    /// where the orders are too many to count.
    public func shapleyShubik() -> IndexValues? {
        guard players <= 33 else { return nil }
        let factorials = (0..<max(1, players)).reduce(into: [UInt128(1)]) {
            $0.append($0[$1] * UInt128($1 + 1))
        }
        let orders = counts.with.map { with in
            (1..<with.count).reduce(UInt128(0)) { sum, members in
                // Winning sets with the player, less those that win without it.
                let swings = with[members] + with[members - 1] - counts.all[members - 1]
                return sum + swings * factorials[members - 1] * factorials[players - members]
            }
        }
        return IndexValues(orders, over: orders.reduce(0, +))
    }

    /// Players in every winning coalition, in none that needs them, and alone enough.
    public func roles() -> Roles {
        let all = PlayerSet(0..<players)
        let vetoes = all.filter { game.wins(all) && !game.wins(all.removing($0)) }
        let swings = swingPower().swings ?? []
        return Roles(
            dictators: PlayerSet(vetoes.filter { game.wins([$0]) }),
            vetoPlayers: PlayerSet(vetoes),
            dummies: PlayerSet(all.filter { swings[$0] == 0 }))
    }
}
