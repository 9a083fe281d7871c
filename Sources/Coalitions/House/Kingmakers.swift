// Kingmakers: players who can put either of two rivals into government.

/// Who can make either of two formateurs win, the other left out.
public struct Kingmakers: Hashable, Sendable {
    public enum Role: Hashable, Sendable {
        /// Makes either formateur win with nobody's help.
        case alone
        /// Critical in some winning coalition with each, the other left out.
        case shared
        case none
        case formateur
    }

    /// One a player.
    public let roles: [Role]

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
        let barred = Refusals(refusals, players: players.count)
        let seeker = CriticalSearch(game: game, refusals: barred)
        var roles: [Role] = []
        for player in players {
            guard player != one, player != other else {
                roles.append(.formateur)
                continue
            }
            let alone = [one, other].allSatisfy {
                !barred.bars([player, $0]) && game.isCritical(player, in: [player, $0])
            }
            guard !alone else {
                roles.append(.alone)
                continue
            }
            guard let first = seeker.isCritical(player, with: one, without: other),
                let second = first ? seeker.isCritical(player, with: other, without: one) : false
            else { return nil }
            roles.append(first && second ? .shared : .none)
        }
        self.roles = roles
    }
}

/// Looks for coalitions without a refused pair in which a player is critical.
private struct CriticalSearch {
    let game: WeightedGame
    let refusals: Refusals

    /// Whether a player is critical in some winning coalition with one player and without another;
    /// nothing where it cannot be decided.
    func isCritical(_ player: Int, with partner: Int, without rival: Int) -> Bool? {
        let pair: PlayerSet = [player, partner]
        guard !refusals.bars(pair), game.weights[player] > 0, game.quota > 0 else { return false }
        let barred = refusals.partners(of: player).union(refusals.partners(of: partner))
        var cases = [(with: pair, without: barred.inserting(rival))]
        var tried = 0
        while let next = cases.popLast() {
            tried += 1
            guard tried <= 2_048 else { return nil }
            let open = refusals.pairs.first {
                !next.without.contains($0.0) && !next.without.contains($0.1)
            }
            guard let open else {
                guard let found = isCritical(player, next.with, next.without) else { return nil }
                if found { return true }
                continue
            }
            if !next.with.contains(open.0) {
                cases.append((next.with, next.without.inserting(open.0)))
            }
            let others = refusals.partners(of: open.0)
            if next.with.isDisjoint(with: others) {
                cases.append((next.with.inserting(open.0), next.without.union(others)))
            }
        }
        return false
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
