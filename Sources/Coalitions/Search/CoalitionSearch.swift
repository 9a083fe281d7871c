// What a list of coalitions is asked for, and which way of searching answers it.

/// Which coalitions are wanted, and of which game.
struct CoalitionSearch {
    /// The game asked about, its seats divided by what divides them all.
    let game: WeightedGame
    /// Whether every member must be critical, judged on the full game.
    let minimal: Bool
    /// Members that every coalition has.
    let with: PlayerSet
    /// Players that no coalition has.
    let without: PlayerSet
    /// Pairs that never sit together.
    let refusals: Refusals
    /// The most members; nothing where any number will do.
    let atMostMembers: Int?
    /// The most seats; nothing where any number will do.
    var mostSeats = Int.max

    /// Fewer coalitions than this are always all found and sorted.
    static let small = 20_000
    /// Steps of a walk that nothing bounds beforehand.
    static let stepBudget = 1_000_000

    init(
        game: WeightedGame, minimal: Bool, with: PlayerSet = [], without: PlayerSet = [],
        refusals: [(Int, Int)] = [], atMostMembers: Int? = nil
    ) {
        self.game = game.reduced
        self.minimal = minimal
        self.with = with
        self.without = without
        self.refusals = Refusals(refusals, players: game.weights.count)
        self.atMostMembers = atMostMembers
    }

    /// Whether no coalition can be as asked, whatever the seats.
    var isHopeless: Bool {
        !with.isDisjoint(with: without) || with.contains { $0 >= game.weights.count }
            || refusals.bars(with) || (atMostMembers ?? .max) < with.count
    }

    /// Players who may be members, with seats where every member must be critical, heaviest first.
    var candidates: [Int] {
        game.weights.indices
            .filter { !without.contains($0) && (!minimal || game.weights[$0] > 0) }
            .sorted { (game.weights[$1], $0) < (game.weights[$0], $1) }
    }

    func listing(most: Int) -> Listing {
        let most = max(0, most)
        guard !isHopeless else { return .none }
        let candidates = candidates
        if candidates.count <= (minimal ? 16 : 14) {
            return CoalitionWalk(self, candidates).listing(most: most, keeping: .max)
        }
        let all = CoalitionSearch(game: game, minimal: minimal, without: without)
            .exactCount(candidates)
        let bound = UInt128(max(Self.small, most.multipliedReportingOverflow(by: 2).partialValue))
        if let all, all.isExact, all.value <= bound || most > Int.max / 2 {
            return CoalitionWalk(self, candidates).listing(most: most, keeping: .max)
        }
        guard all != nil else {
            return CoalitionWalk(self, candidates).listing(
                most: most, keeping: Self.stepBudget)
        }
        let count = countWithRefusals(candidates)
        return Listing(
            sets: OrderedCoalitions(self, candidates).first(most), count: count)
    }
}

/// Pairs of players who refuse to sit together.
struct Refusals {
    /// Of each refused pair one is left out, or the other: so many such cases are gone through.
    private static let mostCases = 2_048

    let pairs: [(Int, Int)]
    /// Whom each player refuses or is refused by.
    private let partners: [Int: PlayerSet]

    /// Pairs of one player, or of a player who is not in the game, mean nothing.
    init(_ pairs: [(Int, Int)], players: Int) {
        let known = 0..<players
        var partners: [Int: PlayerSet] = [:]
        self.pairs = pairs.filter { $0 != $1 && known.contains($0) && known.contains($1) }
        for (one, other) in self.pairs {
            partners[one, default: []].insert(other)
            partners[other, default: []].insert(one)
        }
        self.partners = partners
    }

    var isEmpty: Bool { pairs.isEmpty }

    /// Those that a player does not sit with.
    func partners(of player: Int) -> PlayerSet { partners[player] ?? [] }

    /// Whether a player may join a set.
    func allow(_ player: Int, in set: PlayerSet) -> Bool {
        guard !pairs.isEmpty, let partners = partners[player] else { return true }
        return set.isDisjoint(with: partners)
    }

    /// Goes through the cases in which of each refused pair one is left out, or the other.
    /// - Parameter visit: called with those who are in and those who are out; whether to go on.
    /// - Returns: false where there are too many cases.
    func forEachCase(
        with: PlayerSet, without: PlayerSet, _ visit: (PlayerSet, PlayerSet) -> Bool
    ) -> Bool {
        var cases = [(with: with, without: without)]
        var tried = 0
        while let next = cases.popLast() {
            tried += 1
            guard tried <= Self.mostCases else { return false }
            let open = pairs.first {
                !next.without.contains($0.0) && !next.without.contains($0.1)
            }
            guard let open else {
                guard visit(next.with, next.without) else { return true }
                continue
            }
            if !next.with.contains(open.0) {
                cases.append((next.with, next.without.inserting(open.0)))
            }
            let barred = partners(of: open.0)
            if next.with.isDisjoint(with: barred) {
                cases.append((next.with.inserting(open.0), next.without.union(barred)))
            }
        }
        return true
    }

    /// Whether a set holds a refused pair.
    func bars(_ set: PlayerSet) -> Bool {
        pairs.contains { set.contains($0.0) && set.contains($0.1) }
    }
}

extension WeightedGame {
    /// The order of every list: fewest members, then fewest seats, then player order.
    func ordered(_ sets: [PlayerSet]) -> [PlayerSet] {
        sets.map { (set: $0, members: $0.count, seats: weight(of: $0)) }
            .sorted { one, other in
                if one.members != other.members { return one.members < other.members }
                if one.seats != other.seats { return one.seats < other.seats }
                return one.set.precedes(other.set)
            }
            .map(\.set)
    }
}
