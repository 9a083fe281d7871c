// Coalitions of neighbours on one dimension: connected, winning, and none to spare.

extension WeightedGame {
    /// Connected winning coalitions; the minimal ones (Axelrod 1970, Conflict of Interest) are no
    /// longer both once any member leaves. Such a coalition may have a member whom its seats do not
    /// need, but whose place between the others it does. Without `minimal` those with members to
    /// spare are among them.
    ///
    /// Players of one position stand in either order, so at an end of the coalition any of them
    /// may be in; between the ends all are. Players without a position are in none, players
    /// without seats neither join nor part neighbours. A quota of zero or less has none.
    /// - Parameter positions: one a player, on any scale of whole numbers.
    public func connected(
        positions: [Int?], minimal: Bool, with: PlayerSet = [], without: PlayerSet = [],
        refusals: [(Int, Int)] = [], atMostMembers: Int? = nil, most: Int
    ) -> Listing {
        guard quota > 0 else { return .none }
        let wanted = ConnectedSearch(
            game: self, line: Line(weights: weights, positions: positions), minimal: minimal,
            with: with, without: without, refusals: Refusals(refusals, players: weights.count),
            atMostMembers: atMostMembers ?? .max)
        return wanted.listing(most: max(0, most))
    }
}

/// A search through the stretches of a line for coalitions that reach from end to end.
private struct ConnectedSearch {
    let game: WeightedGame
    let line: Line
    /// Whether none may be to spare.
    let minimal: Bool
    let with: PlayerSet
    let without: PlayerSet
    let refusals: Refusals
    let atMostMembers: Int

    /// Searches within one stretch before the rest are given up.
    private static let budget = 20_000

    func listing(most: Int) -> Listing {
        var found: [PlayerSet] = []
        var (count, whole, searches) = (Count.zero, true, 0)
        for low in line.groups.indices {
            for high in low..<line.groups.count {
                let inner = high > low + 1 ? low + 1..<high : low..<low
                // The seats between the ends only grow: from here on the ends are to spare.
                guard !minimal || line.seats(inner) < game.quota else { break }
                guard line.seats(low..<high + 1) >= game.quota else { continue }
                for ends in self.ends(low, high) {
                    searches += 1
                    guard searches <= Self.budget else {
                        return Listing(
                            sets: [], count: Count(count.value, isExact: false), isOrdered: false)
                    }
                    let part = stretch(low, high, inner, ends, most)
                    found += part.sets
                    count += part.count
                    whole = whole && part.isOrdered
                }
            }
            if found.count > max(most, 1_000) * 2 { found = first(most, of: found) }
        }
        return Listing(sets: first(most, of: found), count: count, isOrdered: whole)
    }

    private func first(_ most: Int, of sets: [PlayerSet]) -> [PlayerSet] {
        Array(game.ordered(sets).prefix(most))
    }

    /// Who must be in and who must be out so that every set of both ends is found just once: the
    /// first member from each end.
    private func ends(_ first: Int, _ last: Int) -> [(with: PlayerSet, without: PlayerSet)] {
        guard first < last else { return [([], [])] }
        let (left, right) = (line.groups[first].players, line.groups[last].players)
        return left.indices.flatMap { one in
            right.indices.map { other in
                (
                    [left[one], right[other]],
                    PlayerSet(left[..<one]).union(PlayerSet(right[..<other]))
                )
            }
        }
    }

    /// Coalitions of all players between two ends and some at the ends; where none may be to spare
    /// each of those is needed.
    private func stretch(
        _ first: Int, _ last: Int, _ inner: Range<Int>,
        _ ends: (with: PlayerSet, without: PlayerSet), _ most: Int
    ) -> Listing {
        let between = line.players(inner)
        guard between.isDisjoint(with: without), !refusals.bars(between),
            between.count <= atMostMembers
        else { return .none }
        let atEnds = line.players(first..<first + 1).union(line.players(last..<last + 1))
        let barred = between.reduce(without) { $0.union(refusals.partners(of: $1)) }
        let weights = game.weights.indices.map { atEnds.contains($0) ? game.weights[$0] : 0 }
        let missing = max(1, game.quota - line.seats(inner))
        guard let rest = WeightedGame(weights: weights, quota: missing) else { return .none }
        let (needed, barredAtEnds) = (
            with.subtracting(between).union(ends.with), barred.union(ends.without)
        )
        let part =
            minimal
            ? rest.minimalWinning(
                with: needed, without: barredAtEnds, refusals: refusals.pairs,
                atMostMembers: atMostMembers - between.count, most: most)
            : rest.winning(
                with: needed,
                without: barredAtEnds.union(
                    PlayerSet(game.weights.indices).subtracting(atEnds)),
                refusals: refusals.pairs, atMostMembers: atMostMembers - between.count, most: most)
        return Listing(
            sets: part.sets.map { $0.union(between) }, count: part.count,
            isOrdered: part.isOrdered)
    }
}
