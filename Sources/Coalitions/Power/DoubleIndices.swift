// Where two quotas must be reached: the indices that share out coalitions, by trying every one.

extension DoubleGame {
    /// The Deegan–Packel index (1978), as of any simple game: every minimal winning coalition is as
    /// likely and divides evenly. Nothing beyond 25 players.
    public func deeganPackel() -> IndexValues? {
        minimalMemberships().map(IndexValues.init(sharing:))
    }

    /// The public good index (Holler 1982; Holler & Packel 1983), as of any simple game: minimal
    /// winning coalitions that a player is in, over the sum of all players'. Nothing beyond 25
    /// players.
    public func publicGood() -> IndexValues? {
        minimalMemberships().map(IndexValues.init(counting:))
    }

    /// The Johnston index (1978), as of any simple game: every coalition with a critical member
    /// shares one among its critical members; normalised. Nothing beyond 25 players.
    public func johnston() -> IndexValues? {
        guard first.weights.count <= WeightedGame.listedPlayers else { return nil }
        var walk = VulnerableWalk(self)
        walk.run()
        return IndexValues(sharing: walk.counts)
    }

    /// For each player and number of members, in how many minimal winning coalitions it is.
    private func minimalMemberships() -> [[Int]]? {
        let players = first.weights.count
        guard players <= WeightedGame.listedPlayers else { return nil }
        var lists = first.weights.map { _ in [Int](repeating: 0, count: players + 1) }
        forEachMinimalWinning { set in
            let members = set.count
            for player in set { lists[player][members] += 1 }
        }
        return lists
    }
}

/// Walks through all coalitions that have a critical member.
private struct VulnerableWalk {
    let game: DoubleGame
    /// By player, coalitions that it is critical in, by their number of critical members.
    private(set) var counts: [[Int]]
    /// Weights of all players from a place to the end, in both games.
    private let rest: [(weight: Int, people: Int)]

    init(_ game: DoubleGame) {
        self.game = game
        let (weights, people) = (game.first.weights, game.second.weights)
        counts = weights.map { _ in [Int](repeating: 0, count: weights.count + 1) }
        var rest = [(weight: 0, people: 0)]
        for player in weights.indices.reversed() {
            let (weight, all) = rest[rest.count - 1]
            rest.append((weight + weights[player], all + people[player]))
        }
        self.rest = rest.reversed()
    }

    mutating func run() {
        visit(0, mask: 0, weight: 0, people: 0, critical: game.wins([]) ? 0 : nil)
    }

    /// - Parameter critical: who is critical in a set that wins; nothing of one that does not.
    private mutating func visit(
        _ player: Int, mask: UInt64, weight: Int, people: Int, critical: UInt64?
    ) {
        // Where all can do without any one, so can all with more members.
        guard critical != 0, game.wins(weight + rest[player].weight, people + rest[player].people)
        else { return }
        guard player < counts.count else {
            if let critical { record(critical) }
            return
        }
        let joined = mask | 1 << UInt64(player)
        let (more, moreOfThem) = (
            weight + game.first.weights[player], people + game.second.weights[player]
        )
        let suspects = critical ?? joined
        let isWinning = critical != nil || game.wins(more, moreOfThem)
        visit(
            player + 1, mask: joined, weight: more, people: moreOfThem,
            critical: isWinning ? needed(of: suspects, more, moreOfThem) : nil)
        visit(player + 1, mask: mask, weight: weight, people: people, critical: critical)
    }

    /// Those of some members without whom a winning set loses.
    private func needed(of suspects: UInt64, _ weight: Int, _ people: Int) -> UInt64 {
        var (critical, left) = (UInt64(0), suspects)
        while left != 0 {
            let player = left.trailingZeroBitCount
            let without = people - game.second.weights[player]
            if !game.wins(weight - game.first.weights[player], without) {
                critical |= 1 << UInt64(player)
            }
            left &= left - 1
        }
        return critical
    }

    private mutating func record(_ critical: UInt64) {
        var left = critical
        while left != 0 {
            counts[left.trailingZeroBitCount][critical.nonzeroBitCount] += 1
            left &= left - 1
        }
    }
}
