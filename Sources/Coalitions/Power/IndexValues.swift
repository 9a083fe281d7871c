// The values of an index of power: one number a player, exact where they fit, with a proven error.

/// One number a player.
public struct IndexValues: Hashable, Sendable {
    /// One a player, in 0…1.
    public let values: [Double]
    /// No value is further than this from the truth.
    public let error: Double
    /// Whole numbers over one and the same number, where the values were computed exactly.
    private let shares: [UInt128]?
    private let whole: UInt128

    /// The values as fractions, where they were computed exactly and fit in 128 bits.
    public var exact: [Fraction]? {
        guard let shares else { return nil }
        guard whole > 0 else { return shares.map { _ in .zero } }
        guard let under = Int128(exactly: whole) else { return nil }
        let fractions = shares.compactMap { share in
            Int128(exactly: share).flatMap { Fraction($0, over: under) }
        }
        return fractions.count == shares.count ? fractions : nil
    }

    init(values: [Double], error: Double) {
        self.values = values
        self.error = error
        shares = nil
        whole = 0
    }

    /// Whole numbers over one and the same number; all zero where that is zero.
    init(_ shares: [UInt128], over whole: UInt128) {
        self.shares = shares
        self.whole = whole
        let under = Self.double(whole)
        values = shares.map { whole == 0 ? 0 : Self.double($0) / under }
        // Two conversions and a division, each to within half a unit in the last place.
        error = (values.max() ?? 0) * 2 * .ulpOfOne
    }

    /// Where each set is one, shared evenly among those who share in it.
    /// - Parameter sets: by player and by the number of those who share, in how many sets it does.
    init(sharing sets: [[Int]]) {
        let shares = sets.map { sizes in
            sizes.enumerated().dropFirst().reduce(UInt128(0)) {
                $0 + UInt128($1.element) * (WeightedGame.sharesUnit / UInt128($1.offset))
            }
        }
        self.init(shares, over: shares.reduce(0, +))
    }

    /// Where each set counts one for each of those who share in it.
    init(counting sets: [[Int]]) {
        let numbers = sets.map { sizes in sizes.reduce(UInt128(0)) { $0 + UInt128($1) } }
        self.init(numbers, over: numbers.reduce(0, +))
    }

    /// The nearest number of floating point; numbers of one word are converted much faster.
    private static func double(_ number: UInt128) -> Double {
        UInt64(exactly: number).map { Double($0) } ?? Double(number)
    }

    static func zeros(_ count: Int) -> IndexValues {
        IndexValues(values: Array(repeating: 0, count: count), shares: .zeros(count))
    }

    private init(values: [Double], shares: [UInt128]) {
        self.values = values
        self.shares = shares
        whole = 0
        error = 0
    }
}

extension [UInt128] {
    fileprivate static func zeros(_ count: Int) -> [UInt128] { Array(repeating: 0, count: count) }
}
