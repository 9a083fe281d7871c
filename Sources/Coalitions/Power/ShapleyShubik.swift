// The chance to be the one who makes the winning set, all orders of arrival alike.

extension WeightedGame {
    /// The Shapley–Shubik index (Shapley & Shubik 1954): the share of all orders in which a player
    /// is pivotal. Exact up to 33 players with seats and a table of moderate size; beyond that the
    /// integral over p of the chance to be pivotal when others join with probability p (Owen
    /// 1972; Straffin 1977), with a proven error. Nothing where `swingPower` has nothing.
    public func shapleyShubik() -> IndexValues? {
        guard quota > 0, quota <= total else { return .zeros(weights.count) }
        let game = reduced
        let seats = game.weights.filter { $0 > 0 }
        let small = min(game.quota, game.total - game.quota + 1)
        guard Self.isWithinReach(quota: small, players: seats.count) else { return nil }
        if seats.count <= 33, small * seats.count <= 1 << 20 {
            let pivots = PivotCounts(seats: seats, quota: small)
            return IndexValues(
                game.weights.map { pivots.byWeight[$0] ?? 0 }, over: pivots.orders)
        }
        return integral(game, seats)
    }

    func integral(_ game: WeightedGame, _ seats: [Int]) -> IndexValues {
        let (points, missed) = GaussLegendre.points(forPlayers: seats.count)
        let rule = GaussLegendre(points: points)
        let (sorted, kinds) = (seats.sorted(), Set(seats).sorted())
        var sums = kinds.map { _ in 0.0 }
        var error = 0.0
        for (place, node) in rule.lower.enumerated() {
            let isMiddle = rule.count % 2 == 1 && place == rule.lower.count - 1
            // With probability 1 − p who stays away is as who joins, under the dual's quota.
            let quotas = isMiddle ? [game.quota] : [game.quota, game.total - game.quota + 1]
            for quota in quotas
            where !PivotChances.isHopeless(seats: sorted, quota: quota, joining: node.point) {
                let pivots = PivotChances(
                    seats: sorted, kinds: kinds, quota: quota, joining: node.point)
                for (kind, chance) in pivots.chances.enumerated() {
                    sums[kind] += node.weight * chance
                }
                error = max(error, pivots.error)
            }
        }
        // Rounding of the points moves a chance by at most n roundings, that of weights and sums
        // by few more.
        let rounding = Double(seats.count + points + 8) * .ulpOfOne
        let byWeight = Dictionary(uniqueKeysWithValues: zip(kinds, sums))
        return IndexValues(
            values: game.weights.map { byWeight[$0] ?? 0 },
            error: missed + error + Tail.chance + rounding)
    }
}

/// Orders of arrival in which each player is pivotal, counted exactly.
private struct PivotCounts {
    /// All orders: the factorial of the players.
    let orders: UInt128
    private(set) var byWeight: [Int: UInt128] = [:]

    /// - Parameters:
    ///   - seats: of each player, all above zero, at most 33 players.
    ///   - quota: above zero.
    init(seats: [Int], quota: Int) {
        let players = seats.count
        var factorials: [UInt128] = [1]
        for number in 1...max(1, players) {
            factorials.append(factorials[number - 1] * UInt128(number))
        }
        orders = factorials[players]
        let table = Self.table(seats, quota)
        for weight in Set(seats) {
            var sum: UInt128 = 0
            for members in 0..<players {
                let swings = Self.swings(weight, members, table, quota)
                sum &+= UInt128(swings) &* factorials[members] &* factorials[players - 1 - members]
            }
            byWeight[weight] = sum
        }
    }

    /// For each number of members, how many sets have at most so many seats.
    private static func table(_ seats: [Int], _ quota: Int) -> [[UInt64]] {
        var table = Array(
            repeating: [UInt64](repeating: 0, count: quota), count: seats.count + 1)
        table[0][0] = 1
        for (place, weight) in seats.enumerated() where weight < quota {
            for members in stride(from: place + 1, through: 1, by: -1) {
                for sum in weight..<quota {
                    table[members][sum] &+= table[members - 1][sum - weight]
                }
            }
        }
        for members in table.indices {
            for sum in 1..<max(1, quota) { table[members][sum] &+= table[members][sum - 1] }
        }
        return table
    }

    /// Sets of so many members without a player of this weight who make it pivotal; see
    /// `SwingCounts`.
    private static func swings(
        _ weight: Int, _ members: Int, _ table: [[UInt64]], _ quota: Int
    ) -> UInt64 {
        var result: UInt64 = 0
        var (upper, row, isAdded) = (quota - 1, members, true)
        while upper >= 0, row >= 0 {
            let block = table[row][upper] &- (upper >= weight ? table[row][upper - weight] : 0)
            result = isAdded ? result &+ block : result &- block
            upper -= weight
            row -= 1
            isAdded.toggle()
        }
        return result
    }
}
