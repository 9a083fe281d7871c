// Lists of winning coalitions, with given members in or out and refused pairs.

extension WeightedGame {
    /// Coalitions that win and of which no part wins (von Neumann & Morgenstern 1944; Riker 1962).
    ///
    /// Minimality is judged on the full game: a coalition with a member to spare is not minimal
    /// because its smaller winning part holds a refused pair. In a game of quota zero or less
    /// only the empty set is minimal.
    /// - Parameters:
    ///   - with: members that each has.
    ///   - without: players that none has.
    ///   - refusals: pairs that never sit together.
    ///   - most: how many to list at most; all are counted.
    public func minimalWinning(
        with: PlayerSet = [], without: PlayerSet = [], refusals: [(Int, Int)] = [],
        atMostMembers: Int? = nil, most: Int
    ) -> Listing {
        CoalitionSearch(
            game: self, minimal: true, with: with, without: without, refusals: refusals,
            atMostMembers: atMostMembers
        ).listing(most: most)
    }

    /// All winning coalitions, those with members to spare among them.
    public func winning(
        with: PlayerSet = [], without: PlayerSet = [], refusals: [(Int, Int)] = [],
        atMostMembers: Int? = nil, most: Int
    ) -> Listing {
        CoalitionSearch(
            game: self, minimal: false, with: with, without: without, refusals: refusals,
            atMostMembers: atMostMembers
        ).listing(most: most)
    }

    /// Visits every minimal winning coalition in the order that costs least, in time in line with
    /// their number and without keeping any, until the visitor says false.
    public func forEachMinimalWinning(_ visit: (PlayerSet) -> Bool) {
        let search = CoalitionSearch(game: self, minimal: true)
        let walk = CoalitionWalk(search, search.candidates)
        if search.game.quota > 0 {
            walk.walkNarrow(quota: search.game.quota, visit)
        } else {
            walk.walk(visit)
        }
    }

    /// Minimal winning coalitions of the fewest seats: the *minimum size* of Riker (1962, The
    /// Theory of Political Coalitions). With members, outsiders or refusals given, the fewest
    /// that any admissible one has.
    public func minimumSize(
        with: PlayerSet = [], without: PlayerSet = [], refusals: [(Int, Int)] = [],
        atMostMembers: Int? = nil, most: Int
    ) -> Listing {
        var search = CoalitionSearch(
            game: self, minimal: true, with: with, without: without, refusals: refusals,
            atMostMembers: atMostMembers)
        guard !search.isHopeless else { return .none }
        search.mostSeats = search.fewestSeats()
        return search.listing(most: most)
    }

    /// Minimal winning coalitions of the fewest members: the *bargaining proposition* of Leiserson
    /// (1968). With members, outsiders or refusals given, the fewest that any admissible one has.
    public func fewestMembers(
        with: PlayerSet = [], without: PlayerSet = [], refusals: [(Int, Int)] = [], most: Int
    ) -> Listing {
        let first = minimalWinning(
            with: with, without: without, refusals: refusals, most: 1
        ).sets.first
        return minimalWinning(
            with: with, without: without, refusals: refusals, atMostMembers: first?.count,
            most: most)
    }
}

extension CoalitionSearch {
    /// The fewest seats that a coalition as asked has; as many as there are where there is none.
    fileprivate func fewestSeats() -> Int {
        let candidates = candidates
        if candidates.count <= 16 || exactCount(candidates) == nil {
            return listing(most: .max).sets.map(game.weight(of:)).min() ?? game.total
        }
        var (low, high) = (max(0, game.quota), game.total)
        while low < high {
            let middle = low + (high - low) / 2
            var search = self
            search.mostSeats = middle
            if search.countWithRefusals(candidates).value > 0 {
                high = middle
            } else {
                low = middle + 1
            }
        }
        return low
    }
}
