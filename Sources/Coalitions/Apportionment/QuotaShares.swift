// What a quota comes to, and what each party holds of it: the steps of the quota methods.

/// How often each party holds the quota, and what it has left.
public struct QuotaShares: Hashable, Sendable {
    /// Votes that a seat costs.
    public let quota: Fraction
    /// How often each party's votes hold the quota, whatever the length of its list.
    public let whole: [Int]
    /// Votes of each party beyond those, 0 or more and below the quota.
    public let remainders: [Fraction]

    /// - Parameters:
    ///   - scaled: votes of each party times the quota's denominator, none negative.
    ///   - over: the quota's numerator, above zero.
    ///   - under: the quota's denominator, above zero.
    init?(scaled: [Int128], over: Int128, under: Int128) {
        guard let quota = Fraction(over, over: under) else { return nil }
        let remainders = scaled.compactMap { Fraction($0 % over, over: under) }
        guard remainders.count == scaled.count else { return nil }
        self.quota = quota
        whole = scaled.map { Int(clamping: $0 / over) }
        self.remainders = remainders
    }
}
