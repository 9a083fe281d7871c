// Power on a line: who is pivotal when only neighbours join each other.

/// A player whose arrival wins, among those who were in before.
public struct ConnectedPivot: Hashable, Sendable {
    /// Those who had joined.
    public let joined: PlayerSet
    /// Who joins them next, and wins.
    public let player: Int
    /// In so many of the connected orders.
    public let orders: UInt128
}

extension WeightedGame {
    /// The share of the connected orders in which each player is pivotal (Edelman 1997, A note on
    /// voting, Mathematical Social Sciences 34).
    ///
    /// One player begins and one beside those already in joins next, until all are in, so that at
    /// every moment those in are connected: no one who stands strictly between their outermost
    /// places is out. Every such order counts once and is as likely as any other; on a line of n
    /// players with a place each there are 2ⁿ⁻¹. Players without a position or without seats take
    /// no part.
    /// - Parameter spots: where each player stands, on any scale of whole numbers: several places of
    ///   one that reaches over others, none of one without a position.
    /// - Returns: nothing with more than 60 players on the line, or with too many moments.
    public func connectedPower(spots: [[Int]]) -> IndexValues? {
        guard let pivots = connectedPivots(spots: spots) else { return nil }
        var orders = weights.map { _ in UInt128(0) }
        for pivot in pivots { orders[pivot.player] += pivot.orders }
        return IndexValues(orders, over: orders.reduce(0, +))
    }

    /// The same of players with one place each, or none.
    public func connectedPower(positions: [Int?]) -> IndexValues? {
        connectedPower(spots: positions.map { $0.map { [$0] } ?? [] })
    }

    /// The moments in which a connected order is decided, as told by `connectedPower`: who had
    /// joined and whose arrival wins, those who had joined from left to right.
    /// - Returns: nothing where `connectedPower` is nothing.
    public func connectedPivots(spots: [[Int]]) -> [ConnectedPivot]? {
        Joining(self, spots).pivots()
    }

    /// The same of players with one place each, or none.
    public func connectedPivots(positions: [Int?]) -> [ConnectedPivot]? {
        connectedPivots(spots: positions.map { $0.map { [$0] } ?? [] })
    }
}

/// Players on a line who join those already in, one after the other.
private struct Joining {
    let game: WeightedGame
    /// Players with seats and a position, from left to right, in player order where they share one.
    let line: [Int]
    /// Where each player stands, ascending.
    let spots: [[Int]]

    /// The most players on the line: the number of orders must fit.
    private static let mostOnLine = 60
    /// The most connected sets that are looked at.
    private static let mostSets = 200_000

    init(_ game: WeightedGame, _ spots: [[Int]]) {
        let spots = spots.map { $0.sorted() }
        self.game = game
        self.spots = spots
        line = zip(game.weights.indices, spots)
            .filter { game.weights[$0] > 0 && !$1.isEmpty }
            .sorted { ($0.1[0], $0.0) < ($1.1[0], $1.0) }
            .map(\.0)
    }

    func pivots() -> [ConnectedPivot]? {
        guard line.count <= Self.mostOnLine, let layers = layers() else { return nil }
        let endings = endings(layers)
        var pivots: [ConnectedPivot] = []
        for (joined, reached) in layers.joined() where !game.wins(joined) {
            for player in nexts(joined) {
                let after = joined.inserting(player)
                guard game.wins(after), let ways = endings[after] else { continue }
                pivots.append(
                    ConnectedPivot(joined: joined, player: player, orders: reached * ways))
            }
        }
        return ordered(pivots)
    }

    /// Connected sets by their number of members, with in how many orders each is reached.
    private func layers() -> [[PlayerSet: UInt128]]? {
        var layers: [[PlayerSet: UInt128]] = [[[]: 1]]
        var sets = 1
        for _ in line {
            var layer: [PlayerSet: UInt128] = [:]
            for (set, ways) in layers[layers.count - 1] {
                for player in nexts(set) { layer[set.inserting(player), default: 0] += ways }
                guard sets + layer.count <= Self.mostSets else { return nil }
            }
            sets += layer.count
            layers.append(layer)
        }
        return layers
    }

    /// In how many orders the rest joins each connected set, until all are in; nothing of a set that
    /// not all can join.
    private func endings(_ layers: [[PlayerSet: UInt128]]) -> [PlayerSet: UInt128] {
        var endings: [PlayerSet: UInt128] = [PlayerSet(line): 1]
        for layer in layers.dropLast().reversed() {
            for set in layer.keys {
                let ways = nexts(set).reduce(0) { $0 + endings[set.inserting($1), default: 0] }
                if ways > 0 { endings[set] = ways }
            }
        }
        return endings
    }

    /// Who can join a set so that it stays connected.
    private func nexts(_ set: PlayerSet) -> [Int] {
        let own = set.members
        let (low, high) = (own.map { first($0) }.min(), own.map { last($0) }.max())
        return line.filter { player in
            guard !set.contains(player) else { return false }
            let (from, to) = (
                min(low ?? first(player), first(player)), max(high ?? last(player), last(player))
            )
            return line.allSatisfy { other in
                other == player || set.contains(other)
                    || !spots[other].contains { from < $0 && $0 < to }
            }
        }
    }

    private func first(_ player: Int) -> Int { spots[player].first ?? 0 }

    private func last(_ player: Int) -> Int { spots[player].last ?? 0 }

    /// By the leftmost of those who had joined, then by the rightmost, then by who joins.
    private func ordered(_ pivots: [ConnectedPivot]) -> [ConnectedPivot] {
        let places = Dictionary(uniqueKeysWithValues: zip(line, line.indices))
        func key(_ pivot: ConnectedPivot) -> (Int, Int, Int) {
            let joined = pivot.joined.compactMap { places[$0] }
            let own = places[pivot.player] ?? 0
            guard let low = joined.min(), let high = joined.max() else { return (own, -1, own) }
            return (low, high, own)
        }
        return pivots.map { (key: key($0), pivot: $0) }
            .sorted { one, other in
                one.key == other.key
                    ? one.pivot.joined.precedes(other.pivot.joined) : one.key < other.key
            }.map(\.pivot)
    }
}
