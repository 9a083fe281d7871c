// Kingmakers: players who can put either of two rivals into government.

/// Who can make either of two formateurs win, the other left out.
public struct Kingmakers: Hashable, Sendable {
    /// What a player is to the two formateurs.
    public enum Role: Hashable, Sendable {
        /// Makes either formateur win with nobody's help.
        case alone
        /// Critical in some winning coalition with each, the other left out.
        case shared
        /// With one of the two at least, it is critical in no winning coalition.
        case none
        /// One of the two themselves.
        case formateur
    }

    /// One a player.
    public let roles: [Role]

    /// The players who are this to them.
    public func players(_ role: Role) -> PlayerSet {
        PlayerSet(roles.indices.filter { roles[$0] == role })
    }

    /// - Parameters:
    ///   - formateurs: two different players; coalitions of one never hold the other.
    ///   - refusals: pairs that never sit together.
    /// - Returns: nothing where the formateurs are not two players of the game, or the game is
    ///   too large to decide (more than 40 players with many millions of seats, or refusals
    ///   that cannot be told apart in 2,048 cases).
    public init?(
        of game: WeightedGame, between formateurs: (Int, Int), refusals: [(Int, Int)] = []
    ) {
        let (one, other) = formateurs
        let players = game.weights.indices
        guard one != other, players.contains(one), players.contains(other) else { return nil }
        let seeker = CriticalSearch(
            game: game, refusals: Refusals(refusals, players: players.count))
        // Where nobody refuses anybody, players of as many seats are alike.
        var known: [Int: Role] = [:]
        var roles: [Role] = []
        for player in players {
            let weight = game.weights[player]
            if player == one || player == other {
                roles.append(.formateur)
            } else if let role = known[weight] {
                roles.append(role)
            } else {
                guard let role = seeker.role(of: player, one, other) else { return nil }
                if seeker.refusals.isEmpty { known[weight] = role }
                roles.append(role)
            }
        }
        self.roles = roles
    }
}

/// Looks for coalitions without a refused pair in which a player is critical.
private struct CriticalSearch {
    let game: WeightedGame
    let refusals: Refusals

    /// What a player is to two formateurs; nothing where it cannot be decided.
    func role(of player: Int, _ one: Int, _ other: Int) -> Kingmakers.Role? {
        let makesEither = [one, other].allSatisfy {
            !refusals.bars([player, $0]) && game.isCritical(player, in: [player, $0])
        }
        if makesEither { return .alone }
        guard let first = isCritical(player, with: one, without: other) else { return nil }
        guard first else { return Kingmakers.Role.none }
        guard let second = isCritical(player, with: other, without: one) else { return nil }
        return second ? .shared : Kingmakers.Role.none
    }

    /// Whether a player is critical in some winning coalition with one player and without another;
    /// nothing where it cannot be decided.
    func isCritical(_ player: Int, with partner: Int, without rival: Int) -> Bool? {
        let pair: PlayerSet = [player, partner]
        guard !refusals.bars(pair), game.weights[player] > 0, game.quota > 0 else { return false }
        let barred = refusals.partners(of: player).union(refusals.partners(of: partner))
        var found: Bool? = false
        let isAll = refusals.forEachCase(with: pair, without: barred.inserting(rival)) {
            found = isCritical(player, $0, $1)
            return found == false
        }
        return found == false && !isAll ? nil : found
    }

    private func isCritical(_ player: Int, _ with: PlayerSet, _ without: PlayerSet) -> Bool? {
        let taken = game.weight(of: with)
        let seats = game.weights.indices
            .filter { !with.contains($0) && !without.contains($0) && game.weights[$0] > 0 }
            .map { game.weights[$0] }.sorted()
        let missing = game.quota - taken
        let upper = missing - 1 + game.weights[player]
        guard SumWindow.canDecide(seats, upTo: max(0, upper)) else { return nil }
        return SumWindow(missing, through: upper).isReached(by: seats)
    }
}
