// Swings, and the indices made of them: Penrose's, Banzhaf's and Coleman's.

/// Powers that count a player's swings: the coalitions that win with it and lose without.
///
/// All are a priori, blind to ideology, and no share of office.
public struct SwingPower: Hashable, Sendable {
    private enum Basis: Hashable, Sendable {
        case counted(swings: [UInt128], winning: UInt128, all: UInt128)
        case chances(SwingChances)
    }

    private let basis: Basis

    /// - Parameters:
    ///   - swings: of each player.
    ///   - winning: winning coalitions.
    ///   - all: coalitions, twice to the number of players.
    init(_ swings: [UInt128], winning: UInt128, of all: UInt128) {
        basis = .counted(swings: swings, winning: winning, all: all)
    }

    init(_ chances: SwingChances) { basis = .chances(chances) }

    /// Swings of each player (Penrose 1946; Banzhaf 1965); nothing beyond 120 players.
    public var swings: [UInt128]? {
        guard case .counted(let swings, _, _) = basis else { return nil }
        return swings
    }

    /// Winning coalitions; nothing beyond 120 players.
    public var winning: UInt128? {
        guard case .counted(_, let winning, _) = basis else { return nil }
        return winning
    }

    /// Swings over 2ⁿ⁻¹: the chance to decide when all others toss coins (Penrose 1946); also
    /// called the absolute Banzhaf index. Comparable between games.
    public var penrose: IndexValues {
        switch basis {
        case .counted(let swings, _, let all): IndexValues(swings, over: max(1, all / 2))
        case .chances(let chances): chances.penrose
        }
    }

    /// Swings over all players' swings (Banzhaf 1965). Not comparable between games.
    public var banzhaf: IndexValues {
        switch basis {
        case .counted(let swings, _, _): IndexValues(swings, over: swings.reduce(0, +))
        case .chances(let chances): chances.banzhaf
        }
    }

    /// Swings over winning coalitions: the power to prevent action (Coleman 1971).
    public var prevent: IndexValues {
        switch basis {
        case .counted(let swings, let winning, _): IndexValues(swings, over: winning)
        case .chances(let chances): chances.ratio(to: 2 * chances.act, error: 2 * chances.error)
        }
    }

    /// Swings over losing coalitions: the power to initiate action (Coleman 1971).
    public var initiate: IndexValues {
        switch basis {
        case .counted(let swings, let winning, let all): IndexValues(swings, over: all - winning)
        case .chances(let chances):
            chances.ratio(to: 2 * (1 - chances.act), error: 2 * chances.error)
        }
    }

    /// Winning coalitions over 2ⁿ: the power of the collectivity to act (Coleman 1971), one value.
    public var act: IndexValues {
        switch basis {
        case .counted(_, let winning, let all): IndexValues([winning], over: all)
        case .chances(let chances): IndexValues(values: [chances.act], error: chances.error)
        }
    }
}

/// Swings over 2ⁿ⁻¹ in floating point, where there are too many players to count sets.
struct SwingChances: Hashable, Sendable {
    let values: [Double]
    /// Winning coalitions over 2ⁿ.
    let act: Double
    /// No number is further than this from the truth.
    let error: Double

    var penrose: IndexValues { IndexValues(values: values, error: error) }

    var banzhaf: IndexValues {
        let (sum, count) = (values.reduce(0, +), Double(values.count))
        return ratio(to: sum, error: error * count + sum * count * .ulpOfOne)
    }

    /// Values over a number that is itself uncertain; of no use where it may be zero.
    func ratio(to whole: Double, error wholeError: Double) -> IndexValues {
        guard whole > wholeError else {
            let isNone = whole == 0 && wholeError == 0
            return IndexValues(values: values.map { _ in 0 }, error: isNone ? 0 : .infinity)
        }
        let shares = values.map { $0 / whole }
        let most = shares.max() ?? 0
        return IndexValues(
            values: shares,
            error: (error + most * wholeError) / (whole - wholeError) + most * 4 * .ulpOfOne)
    }
}

extension WeightedGame {
    /// Cells that a table of swings may have in all its passes: a thousand players of thousands of
    /// seats each.
    private static let powerBudget = 1 << 32
    /// Seats that one pass of a table may hold, at some 32 bytes each.
    private static let mostPowerSeats = 1 << 23
    /// Beyond this number of players counts of sets may not fit, and are chances instead.
    static let exactPlayers = 120
    /// Beyond this the least chances do not fit in floating point.
    static let mostPowerPlayers = 1_000

    /// Swings and the indices made of them; exact up to 120 players, beyond that with a proven
    /// error. Nothing beyond 1,000 players or where the quota is too large for a table.
    public func swingPower() -> SwingPower? {
        guard quota > 0, quota <= total else { return constantSwingPower }
        let game = reduced
        let seats = game.weights.filter { $0 > 0 }.sorted()
        // A game and its dual have the same swings: the smaller quota is the less work.
        let turned = game.total - game.quota + 1
        let small = min(game.quota, turned)
        guard Self.isWithinReach(quota: small, players: seats.count) else { return nil }
        guard weights.count <= Self.exactPlayers else {
            return approximateSwingPower(game, seats, small, isTurned: turned < game.quota)
        }
        return exact(SwingCounts(seats: seats, quota: small), game, isTurned: turned < game.quota)
    }

    /// Whether a table of swings is small enough.
    static func isWithinReach(quota: Int, players: Int) -> Bool {
        let (cells, overflow) = quota.multipliedReportingOverflow(by: players)
        return !overflow && cells <= powerBudget && quota <= mostPowerSeats
            && players <= mostPowerPlayers
    }

    private func exact(
        _ counts: SwingCounts, _ game: WeightedGame, isTurned: Bool
    ) -> SwingPower {
        // Players without seats double every count.
        let doublings = UInt128(weights.count - counts.players)
        let all = UInt128(1) << UInt128(weights.count)
        let low = counts.losing << doublings
        return SwingPower(
            game.weights.map {
                $0 == 0 ? 0 : counts.swings[counts.kinds.place(of: $0)] << doublings
            },
            winning: isTurned ? low : all - low, of: all)
    }

    private var constantSwingPower: SwingPower? {
        let none = weights.map { _ in UInt128(0) }
        guard weights.count <= Self.exactPlayers else {
            let chances = SwingChances(
                values: none.map { _ in 0 }, act: quota <= 0 ? 1 : 0, error: 0)
            return SwingPower(chances)
        }
        let all = UInt128(1) << UInt128(weights.count)
        return SwingPower(none, winning: quota <= 0 ? all : 0, of: all)
    }

    func approximateSwingPower(
        _ game: WeightedGame, _ seats: [Int], _ quota: Int, isTurned: Bool
    ) -> SwingPower {
        let kinds = seats.distinct
        let chances = PivotChances(seats: seats, kinds: kinds, quota: quota, joining: 0.5)
        let own = game.weights.map { weight in
            weight == 0 ? 0 : chances.chances[kinds.place(of: weight)]
        }
        return SwingPower(
            SwingChances(
                values: own, act: isTurned ? chances.below : 1 - chances.below,
                error: chances.error))
    }
}

extension [Int] {
    /// The numbers of an ascending list, each once.
    var distinct: [Int] {
        var kinds: [Int] = []
        for number in self where number != kinds.last { kinds.append(number) }
        return kinds
    }

    /// The place of the first number of an ascending list that is not below another.
    func place(of number: Int) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle] < number { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
