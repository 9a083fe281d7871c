// One stretch of a line: all who stand between its ends are members, and some of those at the ends.

/// Coalitions within one stretch, with given members in or out.
struct StretchSearch {
    let game: WeightedGame
    /// Whether none may be to spare.
    let minimal: Bool
    let with: PlayerSet
    let without: PlayerSet
    let refusals: Refusals
    let atMostMembers: Int

    /// Who must be in and who must be out.
    typealias Ends = (with: PlayerSet, without: PlayerSet)

    /// So that every set of both ends is found just once: the first member from each end.
    static func ends(_ left: [Int], _ right: [Int]) -> [Ends] {
        left.indices.flatMap { one in
            right.indices.map { other in
                (
                    [left[one], right[other]],
                    PlayerSet(left[..<one]).union(PlayerSet(right[..<other]))
                )
            }
        }
    }

    /// Whether those between the ends may sit together, by what is asked for.
    func allows(_ between: PlayerSet) -> Bool {
        between.isDisjoint(with: without) && !refusals.bars(between)
            && between.count <= atMostMembers
    }

    /// Coalitions of all players between two ends and some at the ends; where none may be to spare
    /// each of those is needed.
    func listing(between: PlayerSet, atEnds: PlayerSet, _ ends: Ends, most: Int) -> Listing {
        guard allows(between) else { return .none }
        let barred = between.reduce(without) { $0.union(refusals.partners(of: $1)) }
        let weights = game.weights.indices.map { atEnds.contains($0) ? game.weights[$0] : 0 }
        let missing = max(1, game.quota - game.weight(of: between))
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

/// What was found, stretch after stretch.
struct FoundStretches {
    private let game: WeightedGame
    private let most: Int
    private var sets: [PlayerSet] = []
    private var count = Count.zero
    private var isOrdered = true
    private var searches = 0

    /// Searches before the rest are given up.
    private static let budget = 20_000

    init(_ game: WeightedGame, most: Int) {
        self.game = game
        self.most = most
    }

    var mayGoOn: Bool { searches < Self.budget }

    mutating func add(_ part: Listing) {
        searches += 1
        sets += part.sets
        count += part.count
        isOrdered = isOrdered && part.isOrdered
        if sets.count > max(most, 1_000) * 2 { sets = first }
    }

    private var first: [PlayerSet] { Array(game.ordered(sets).prefix(most)) }

    var listing: Listing { Listing(sets: first, count: count, isOrdered: isOrdered) }

    var givenUp: Listing {
        Listing(sets: [], count: Count(count.value, isExact: false), isOrdered: false)
    }
}
