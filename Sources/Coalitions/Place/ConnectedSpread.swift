// Connected coalitions where a player stands at several places of the line: a bloc of parties with
// others between them.

extension WeightedGame {
    /// Connected winning coalitions, as of `connected(positions:)`, of players each of whom may
    /// stand at several places: no one with seats who stands strictly between the outermost
    /// places of the members is left out.
    /// - Parameter spots: where each player stands, on any scale; none of one without a position.
    public func connected(
        spots: [[Int]], minimal: Bool, with: PlayerSet = [], without: PlayerSet = [],
        refusals: [(Int, Int)] = [], atMostMembers: Int? = nil, most: Int
    ) -> Listing {
        guard quota > 0 else { return .none }
        guard spots.contains(where: { Set($0).count > 1 }) else {
            return connected(
                positions: spots.map(\.first), minimal: minimal, with: with, without: without,
                refusals: refusals, atMostMembers: atMostMembers, most: most)
        }
        let stretches = StretchSearch(
            game: self, minimal: minimal, with: with, without: without,
            refusals: Refusals(refusals, players: weights.count),
            atMostMembers: atMostMembers ?? .max)
        return SpreadSearch(spots, stretches).listing(most: max(0, most))
    }
}

/// A search through the stretches of a line on which some players reach over others.
private struct SpreadSearch {
    let stretches: StretchSearch
    /// Players with seats and a position, in player order.
    let players: [Int]
    /// Where each stands, ascending; none of the others.
    let spots: [[Int]]

    /// Coalitions of one stretch that are looked at one by one, where some of them have a member
    /// to spare.
    private static let mostLookedAt = 20_000

    private var game: WeightedGame { stretches.game }

    init(_ spots: [[Int]], _ stretches: StretchSearch) {
        self.stretches = stretches
        let weights = stretches.game.weights
        self.spots = weights.indices.map { player in
            weights[player] > 0 && player < spots.count ? spots[player].sorted() : []
        }
        players = weights.indices.filter { [spots = self.spots] in !spots[$0].isEmpty }
    }

    func listing(most: Int) -> Listing {
        var found = FoundStretches(game, most: most)
        let places = Set(spots.joined()).sorted()
        for low in places {
            for high in places where high >= low {
                guard found.mayGoOn else { return found.givenUp }
                for part in parts(low, high, most) { found.add(part) }
            }
        }
        return found.listing
    }

    /// The coalitions whose outermost places are these two.
    private func parts(_ low: Int, _ high: Int, _ most: Int) -> [Listing] {
        let between = players.filter { spots[$0].contains { low < $0 && $0 < high } }
        func isWithin(_ player: Int) -> Bool {
            spots[player].allSatisfy { (low...high).contains($0) }
        }
        guard between.allSatisfy(isWithin) else { return [] }
        let inner = PlayerSet(between)
        let atEnds = players.filter { !inner.contains($0) && isWithin($0) }
        guard game.weight(of: inner.union(PlayerSet(atEnds))) >= game.quota else { return [] }
        let ways = ends(between, atEnds, low, high)
        let alone = ways.contains { $0.with.isEmpty } ? [self.alone(inner)] : []
        // Where those between win, any at the ends are to spare.
        if stretches.minimal, game.wins(inner) { return alone }
        let looksAt = stretches.minimal && between.contains { spots[$0].count > 1 }
        return alone
            + ways.map { ends in
                let part = stretches.listing(
                    between: inner, atEnds: PlayerSet(atEnds), ends,
                    most: looksAt ? Self.mostLookedAt : most)
                return looksAt ? withNoneToSpare(part) : part
            }
    }

    /// Who must be in and out at the ends: nobody at one that a member between them holds already.
    private func ends(
        _ between: [Int], _ atEnds: [Int], _ low: Int, _ high: Int
    ) -> [StretchSearch.Ends] {
        func firsts(_ place: Int) -> [StretchSearch.Ends] {
            if between.contains(where: { spots[$0].contains(place) }) { return [([], [])] }
            let own = atEnds.filter { spots[$0].contains(place) }
            return own.indices.map { ([own[$0]], PlayerSet(own[..<$0])) }
        }
        return firsts(low).flatMap { left in
            firsts(high).compactMap { right in
                let with = left.with.union(right.with)
                let without = left.without.union(right.without)
                return with.isDisjoint(with: without) ? (with, without) : nil
            }
        }
    }

    /// Those between the ends by themselves, where they hold both ends and win.
    private func alone(_ inner: PlayerSet) -> Listing {
        let isAsked =
            stretches.allows(inner) && stretches.with.isSubset(of: inner) && game.wins(inner)
        guard isAsked, !stretches.minimal || !hasOneToSpare(inner) else { return .none }
        return Listing(sets: [inner], count: 1)
    }

    /// Of a stretch where one who reaches over others stands between the ends, and may yet be to
    /// spare.
    private func withNoneToSpare(_ part: Listing) -> Listing {
        let sets = part.sets.filter { !hasOneToSpare($0) }
        return Listing(
            sets: sets, count: Count(UInt128(sets.count), isExact: part.isComplete),
            isOrdered: part.isOrdered)
    }

    /// Whether a member can leave and the rest still win side by side.
    private func hasOneToSpare(_ set: PlayerSet) -> Bool {
        set.contains { member in
            let rest = set.subtracting([member])
            return game.wins(rest) && isConnected(rest)
        }
    }

    private func isConnected(_ set: PlayerSet) -> Bool {
        let own = set.flatMap { spots[$0] }
        guard let low = own.min(), let high = own.max() else { return false }
        return players.allSatisfy { player in
            set.contains(player) || !spots[player].contains { low < $0 && $0 < high }
        }
    }
}
