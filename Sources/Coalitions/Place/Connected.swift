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
        let stretches = StretchSearch(
            game: self, minimal: minimal, with: with, without: without,
            refusals: Refusals(refusals, players: weights.count),
            atMostMembers: atMostMembers ?? .max)
        let line = Line(weights: weights, positions: positions)
        return ConnectedSearch(line: line, stretches: stretches).listing(most: max(0, most))
    }
}

/// A search through the stretches of a line for coalitions that reach from end to end.
private struct ConnectedSearch {
    let line: Line
    let stretches: StretchSearch

    private var game: WeightedGame { stretches.game }

    func listing(most: Int) -> Listing {
        var found = FoundStretches(game, most: most)
        for low in line.groups.indices {
            for high in low..<line.groups.count {
                let inner = high > low + 1 ? low + 1..<high : low..<low
                // The seats between the ends only grow: from here on the ends are to spare.
                guard !stretches.minimal || line.seats(inner) < game.quota else { break }
                guard line.seats(low..<high + 1) >= game.quota else { continue }
                let atEnds = line.players(low..<low + 1).union(line.players(high..<high + 1))
                for ends in self.ends(low, high) {
                    guard found.mayGoOn else { return found.givenUp }
                    found.add(
                        stretches.listing(
                            between: line.players(inner), atEnds: atEnds, ends, most: most))
                }
            }
        }
        return found.listing
    }

    /// The first member from each end.
    private func ends(_ first: Int, _ last: Int) -> [StretchSearch.Ends] {
        guard first < last else { return [([], [])] }
        return StretchSearch.ends(line.groups[first].players, line.groups[last].players)
    }
}
