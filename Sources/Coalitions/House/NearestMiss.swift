// How near a player comes to being critical: the heaviest coalition that loses without it.

extension WeightedGame {
    /// The heaviest losing coalition that a player could join, whatever it is with the player.
    /// - Parameters:
    ///   - player: not counted among its members.
    ///   - with: members that it has.
    ///   - without: players that it has not.
    ///   - refusals: pairs that never sit together, in it or with the player.
    /// - Returns: nothing where those members win without the player, where one of them and it
    ///   refuse each other, or where there are too many seats to tell (a million, or fewer with
    ///   more than 50 players).
    public func heaviestLosing(
        joinedBy player: Int, with: PlayerSet, without: PlayerSet, refusals: [(Int, Int)] = []
    ) -> PlayerSet? {
        let refusals = Refusals(refusals, players: weights.count)
        let pair = with.inserting(player)
        guard quota > 0, pair.allSatisfy(weights.indices.contains), !refusals.bars(pair) else {
            return nil
        }
        let barred = pair.reduce(without) { $0.union(refusals.partners(of: $1)) }
        var best: PlayerSet?
        var isTold = true
        let isAll = refusals.forEachCase(with: pair, without: barred) { with, without in
            let (with, without) = (with.removing(player), without.inserting(player))
            isTold = isTellable(with, without)
            guard isTold, let found = heaviestLosing(with, without) else { return isTold }
            if best.map({ weight(of: $0) < weight(of: found) }) ?? true { best = found }
            return true
        }
        return isAll && isTold ? best : nil
    }

    private static let mostRoom = 1_000_000
    private static let mostSteps = 50_000_000

    /// Players with seats who may join or not.
    private func free(_ with: PlayerSet, _ without: PlayerSet) -> [Int] {
        weights.indices.filter {
            !with.contains($0) && !without.contains($0) && weights[$0] > 0
        }
    }

    /// Whether there are few enough seats below the quota to look at each sum.
    private func isTellable(_ with: PlayerSet, _ without: PlayerSet) -> Bool {
        let room = quota - 1 - weight(of: with)
        return room <= Self.mostRoom && free(with, without).count * room <= Self.mostSteps
    }

    /// Each sum of seats below the quota is kept with the player that first reached it; nothing where
    /// those who are in it win.
    private func heaviestLosing(_ with: PlayerSet, _ without: PlayerSet) -> PlayerSet? {
        let room = quota - 1 - weight(of: with)
        guard room >= 0 else { return nil }
        let free = free(with, without)
        var reachedBy = [Int?](repeating: nil, count: room + 1)
        for player in free where weights[player] <= room {
            let weight = weights[player]
            for sum in stride(from: room, through: weight, by: -1)
            where reachedBy[sum] == nil && (sum == weight || reachedBy[sum - weight] != nil) {
                reachedBy[sum] = player
            }
        }
        var set = with
        var rest = reachedBy.lastIndex { $0 != nil } ?? 0
        while rest > 0, let player = reachedBy[rest] {
            set.insert(player)
            rest -= weights[player]
        }
        return set
    }
}
