// Two quotas at once: so many members, and so much of the population behind them.

/// A game that a set wins by reaching two quotas (as in the Council of the European Union: Treaty
/// on European Union, article 16(4); Canada's Constitution Act 1982, section 38), or by reaching in
/// the first alone a third, higher one (the Council's blocking minority of at least four members).
/// Its dimension is two or more: no single list of weights can say the same (Taylor & Zwicker
/// 1993).
public struct DoubleGame: Hashable, Sendable {
    /// The game of members.
    public let first: WeightedGame
    /// The game of the population behind them.
    public let second: WeightedGame
    /// Weight of the first game that wins whatever the second says; nothing where none does.
    public let enough: Int?
    /// Half of the players have 2¹⁸ sets, each looked up in a table of the other half's.
    public static let mostPlayers = 36
    /// Lists try every set, so there are no more players than this.
    public static let mostListedPlayers = 28

    /// Nothing where the games are not of the same players, or of too many.
    public init?(_ first: WeightedGame, _ second: WeightedGame, orEnough enough: Int? = nil) {
        guard first.weights.count == second.weights.count,
            first.weights.count <= Self.mostPlayers
        else { return nil }
        self.first = first
        self.second = second
        self.enough = enough
    }

    /// Whether a set reaches both quotas, or in the first game the higher one.
    public func wins(_ set: PlayerSet) -> Bool {
        wins(first.weight(of: set), second.weight(of: set))
    }

    /// The same of a set with so much weight in either game.
    func wins(_ weight: Int, _ people: Int) -> Bool {
        weight >= first.quota && people >= second.quota || weight >= enough ?? .max
    }
}
