// What each player is to a game: dictator, holder of a veto, dummy, or none of these.

/// The players who stand out in a game.
public struct Roles: Hashable, Sendable {
    /// Wins alone, and nobody wins without: at most one.
    public let dictators: PlayerSet
    /// In every winning coalition; a dictator is one of them.
    public let vetoPlayers: PlayerSet
    /// Critical in no coalition.
    public let dummies: PlayerSet
}

extension WeightedGame {
    /// Wins alone and is in every winning coalition. That a player wins alone does not make it
    /// a dictator where the quota is half or less.
    public func isDictator(_ player: Int) -> Bool {
        weights.indices.contains(player) && weights[player] >= quota && hasVeto(player)
    }

    /// In every winning coalition: the rest together do not win. In a game that nobody wins,
    /// nobody has a veto.
    public func hasVeto(_ player: Int) -> Bool {
        weights.indices.contains(player) && total >= quota && total - weights[player] < quota
    }

    /// Players critical in some winning coalition, which are all but the dummies; nothing where
    /// more than 40 players hold so many seats that it cannot be decided in reasonable time.
    public var relevantPlayers: PlayerSet? {
        let game = reduced
        guard
            let relevance = Relevance(
                weights: game.weights, quota: game.quota, total: game.total)
        else { return nil }
        return PlayerSet(weights.indices.filter { relevance.matters(game.weights[$0]) })
    }

    /// Dictators, players with a veto (a dictator among them) and dummies; nothing where
    /// `relevantPlayers` is.
    public func roles() -> Roles? {
        guard let relevant = relevantPlayers else { return nil }
        return Roles(
            dictators: PlayerSet(weights.indices.filter(isDictator)),
            vetoPlayers: PlayerSet(weights.indices.filter(hasVeto)),
            dummies: PlayerSet(weights.indices).subtracting(relevant))
    }
}
