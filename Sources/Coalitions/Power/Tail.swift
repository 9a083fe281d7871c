// How far sums of seats stray from their mean, and with what chance further.

/// The tails that tables of chances leave out, by the bound of Hoeffding (1963, Theorem 2): that
/// independent numbers of 0…wᵢ add up to more than t above their mean, or below it, has a chance of
/// at most `exp(−2 t² / Σ wᵢ²)` on each side.
enum Tail {
    /// What one tail may hold: `exp(−40)`, rounded up.
    static let chance = 0x1p-57
    private static let logarithm = 40.0

    /// So far from the mean a tail begins that holds no more.
    static func reach(squares: Double) -> Double { (squares * logarithm / 2).squareRoot() + 1 }
}
