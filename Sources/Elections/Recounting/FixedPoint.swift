// Parts of votes as whole numbers: billionths of a vote in 128 bits. Points and shares of whole
// votes are exact; a division that does not come out is rounded down to a billionth of a vote.

enum FixedPoint {
    /// One vote.
    static let vote: Int128 = 1_000_000_000

    /// `amount · numerator / denominator` rounded down, for amounts of 0 or more; 0 where the
    /// denominator is not positive, and the largest number where the result has no room.
    static func part(
        of amount: Int128, _ numerator: Int128, over denominator: Int128
    ) -> Int128 {
        guard denominator > 0 else { return 0 }
        let (product, overflow) = amount.multipliedReportingOverflow(by: numerator)
        if !overflow { return divide(product, by: denominator) }
        let wide = amount.magnitude.multipliedFullWidth(by: numerator.magnitude)
        guard wide.high < denominator.magnitude else { return .max }
        return Int128(clamping: denominator.magnitude.dividingFullWidth(wide).quotient)
    }

    /// Division of numbers not negative, in 64 bits where both fit.
    private static func divide(_ amount: Int128, by divisor: Int128) -> Int128 {
        if let short = Int(exactly: amount), let shortDivisor = Int(exactly: divisor) {
            return Int128(short / shortDivisor)
        }
        return amount / divisor
    }

    /// Whole votes, rounded down, and the billionths of a vote left over: 0 ..< 1,000,000,000.
    static func split(_ amount: Int128) -> (whole: Int, rest: Int) {
        if let short = Int(exactly: amount) {
            let (whole, rest) = short.quotientAndRemainder(dividingBy: 1_000_000_000)
            return rest < 0 ? (whole - 1, rest + 1_000_000_000) : (whole, rest)
        }
        let (whole, rest) = amount.quotientAndRemainder(dividingBy: vote)
        let down = rest < 0 ? 1 : 0
        return (
            Int(clamping: whole - Int128(down)),
            Int(truncatingIfNeeded: rest) + down * 1_000_000_000
        )
    }

    /// A rate as a multiplier of amounts, over `vote`.
    static func multiplier(_ rate: Rate) -> Int128 { Int128(rate.billionths) }
}
