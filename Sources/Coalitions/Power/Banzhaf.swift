// Swings, and the indices made of them: Penrose's, Banzhaf's and Coleman's.

/// Powers that count a player's swings: the coalitions that win with it and lose without.
///
/// All are a priori, blind to ideology, and no share of office.
public struct SwingPower: Hashable, Sendable {
    /// Swings of each player (Penrose 1946; Banzhaf 1965); nothing beyond 120 players.
    public let swings: [UInt128]?
    /// Winning coalitions; nothing beyond 120 players.
    public let winning: UInt128?
    /// Swings over 2ⁿ⁻¹: the chance to decide when all others toss coins (Penrose 1946); also
    /// called the absolute Banzhaf index. Comparable between games.
    public let penrose: IndexValues
    /// Swings over all players' swings (Banzhaf 1965). Not comparable between games.
    public let banzhaf: IndexValues
    /// Swings over winning coalitions: the power to prevent action (Coleman 1971).
    public let prevent: IndexValues
    /// Swings over losing coalitions: the power to initiate action (Coleman 1971).
    public let initiate: IndexValues
    /// Winning coalitions over 2ⁿ: the power of the collectivity to act (Coleman 1971), one value.
    public let act: IndexValues
}

extension WeightedGame {
    /// Cells that a table of swings may have in all its passes.
    static let powerBudget = 1 << 31
    /// Beyond this number of players counts of sets may not fit, and are chances instead.
    static let exactPlayers = 120
    /// Beyond this the least chances do not fit in floating point.
    static let mostPowerPlayers = 1_000

    /// Swings and the indices made of them; exact up to 120 players, beyond that with a proven
    /// error. Nothing beyond 1,000 players or where the quota is too large for a table.
    public func swingPower() -> SwingPower? {
        guard quota > 0, quota <= total else { return constantSwingPower }
        let game = reduced
        let seats = game.weights.filter { $0 > 0 }
        // A game and its dual have the same swings: the smaller quota is the less work.
        let turned = game.total - game.quota + 1
        let small = min(game.quota, turned)
        let (cells, overflow) = small.multipliedReportingOverflow(by: seats.count)
        guard !overflow, cells <= Self.powerBudget, seats.count <= Self.mostPowerPlayers else {
            return nil
        }
        guard weights.count <= Self.exactPlayers else {
            return approximateSwingPower(game, seats, small, isTurned: turned < game.quota)
        }
        let isTurned = turned < game.quota
        return seats.count < 64
            ? exact(SwingCounts<UInt64>(seats: seats, quota: small), game, isTurned)
            : exact(SwingCounts<UInt128>(seats: seats, quota: small), game, isTurned)
    }

    private func exact<Number>(
        _ counts: SwingCounts<Number>, _ game: WeightedGame, _ isTurned: Bool
    ) -> SwingPower? {
        // Players without seats double every count.
        let doublings = weights.count(where: { $0 == 0 })
        let swings = game.weights.map { UInt128(counts.byWeight[$0] ?? 0) << UInt128(doublings) }
        let all = UInt128(1) << UInt128(weights.count)
        let low = UInt128(counts.losing) << UInt128(doublings)
        let winning = isTurned ? low : all - low
        return SwingPower(swings, winning: winning, of: all)
    }

    private var constantSwingPower: SwingPower? {
        guard weights.count <= Self.exactPlayers else {
            let none = IndexValues.zeros(weights.count)
            let act = IndexValues(values: [quota <= 0 ? 1 : 0], error: 0)
            return SwingPower(
                swings: nil, winning: nil, penrose: none, banzhaf: none, prevent: none,
                initiate: none, act: act)
        }
        let all = UInt128(1) << UInt128(weights.count)
        return SwingPower(
            weights.map { _ in 0 }, winning: quota <= 0 ? all : 0, of: all)
    }

    func approximateSwingPower(
        _ game: WeightedGame, _ seats: [Int], _ quota: Int, isTurned: Bool
    ) -> SwingPower? {
        let kinds = Set(seats).sorted()
        let chances = PivotChances(
            seats: seats.sorted(), kinds: kinds, quota: quota, joining: 0.5)
        let byWeight = Dictionary(uniqueKeysWithValues: zip(kinds, chances.chances))
        let own = game.weights.map { byWeight[$0] ?? 0 }
        let error = chances.error
        let low = chances.below
        let act = isTurned ? low : 1 - low
        let sum = own.reduce(0, +)
        func ratio(_ whole: Double, _ wholeError: Double) -> IndexValues {
            guard whole > wholeError else {
                return IndexValues(values: own.map { _ in 0 }, error: .infinity)
            }
            let values = own.map { $0 / whole }
            let most = values.max() ?? 0
            return IndexValues(
                values: values,
                error: (error + most * wholeError) / (whole - wholeError) + most * 4 * .ulpOfOne)
        }
        // Swings over 2ⁿ⁻¹, so winning coalitions over 2ⁿ⁻¹ too.
        return SwingPower(
            swings: nil, winning: nil, penrose: IndexValues(values: own, error: error),
            banzhaf: ratio(sum, error * Double(own.count) + sum * Double(own.count) * .ulpOfOne),
            prevent: ratio(2 * act, 2 * error), initiate: ratio(2 * (1 - act), 2 * error),
            act: IndexValues(values: [act], error: error))
    }
}

extension SwingPower {
    /// Nothing where a sum of swings does not fit.
    init?(_ swings: [UInt128], winning: UInt128, of all: UInt128) {
        let sum = swings.reduce(0, +)
        guard let penrose = IndexValues(swings, over: max(1, all / 2)),
            let banzhaf = IndexValues(swings, over: sum),
            let prevent = IndexValues(swings, over: winning),
            let initiate = IndexValues(swings, over: all - winning),
            let act = IndexValues([winning], over: all)
        else { return nil }
        self.init(
            swings: swings, winning: winning, penrose: penrose, banzhaf: banzhaf,
            prevent: prevent, initiate: initiate, act: act)
    }
}
