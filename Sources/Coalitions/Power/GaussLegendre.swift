// Points and weights of Gauss–Legendre quadrature, and how many are enough.

/// Gauss–Legendre quadrature on 0…1 (Gauss 1814): exact for polynomials of degree below twice the
/// number of points.
struct GaussLegendre {
    /// Points in the lower half, ascending, with one at ½ where their number is odd. Those of the
    /// upper half are one less these, with the same weights.
    let lower: [(point: Double, weight: Double)]
    let count: Int

    init(points: Int) {
        count = max(1, points)
        let half = (count + 1) / 2
        let ratios = (0...count).map { k in
            k == 0 ? DoubleDouble(0) : DoubleDouble(Double(k - 1)) / DoubleDouble(Double(k))
        }
        let step = Self.turn(by: 3.141592653589793 / (Double(count) + 0.5))
        var angle = Self.turn(by: 0.75 * 3.141592653589793 / (Double(count) + 0.5))
        var lower: [(point: Double, weight: Double)] = []
        for _ in 0..<half {
            lower.append(Self.root(near: angle.cosine, degree: count, ratios: ratios))
            angle = (
                angle.cosine * step.cosine - angle.sine * step.sine,
                angle.sine * step.cosine + angle.cosine * step.sine
            )
        }
        self.lower = lower
    }

    /// Points enough for the integral over 0…1 of a player's chance to be pivotal, a polynomial of
    /// degree `players − 1`: half of the players, or fewer where the bound of Trefethen (2008,
    /// Theorem 4.5), `64 M / (15 (1 − ρ⁻²) ρ²ᵐ)` on −1…1, is below 2⁻⁵⁶.
    ///
    /// On the ellipse of parameter ρ about the foci 0 and 1 the chance is at most
    /// `(|z| + |1 − z|)ⁿ⁻¹ = ((ρ + 1/ρ) / 2)ⁿ⁻¹`: the terms of the polynomial are a part of those
    /// of that power.
    static func points(forPlayers players: Int) -> (points: Int, error: Double) {
        let exact = (max(1, players) + 1) / 2
        for points in stride(from: 8, to: exact, by: 4) {
            let error = bound(players: players, points: points)
            if error < 0x1p-56 { return (points, error) }
        }
        return (exact, 0)
    }

    private static func bound(players: Int, points: Int) -> Double {
        var least = Double.infinity
        for step in 1...80 {
            let rho = 1 + Double(step) * 0.02
            let most = power((rho + 1 / rho) / 2, players - 1)
            let decay = power(1 / (rho * rho), points)
            least = min(least, 32 * most * decay / (15 * (1 - 1 / (rho * rho))))
        }
        // The powers are rounded up to some thousand times.
        return least * 1.001
    }

    private static func power(_ base: Double, _ exponent: Int) -> Double {
        var (result, square, rest) = (1.0, base, max(0, exponent))
        while rest > 0 {
            if rest % 2 == 1 { result *= square }
            square *= square
            rest /= 2
        }
        return result
    }

    /// Cosine and sine of an angle below 2.4, by their series.
    private static func turn(by angle: Double) -> (cosine: Double, sine: Double) {
        var (cosine, sine, term) = (1.0, 0.0, 1.0)
        for power in 1...40 {
            term *= angle / Double(power)
            switch power % 4 {
            case 1: sine += term
            case 2: cosine -= term
            case 3: sine -= term
            default: cosine += term
            }
        }
        return (cosine, sine)
    }

    /// The root of the Legendre polynomial near a guess, by Newton's steps, first in single then in
    /// twice double precision, as a point and weight on 0…1.
    /// - Parameter ratios: (k − 1) / k for k up to the degree.
    private static func root(
        near guess: Double, degree: Int, ratios: [DoubleDouble]
    ) -> (point: Double, weight: Double) {
        let one = DoubleDouble(1)
        var near = guess
        for _ in 0..<3 {
            let (value, before) = legendre(near, ratios)
            near -= value * (near * near - 1) / (Double(degree) * (near * value - before))
        }
        var x = DoubleDouble(near)
        var slope = one
        for _ in 0..<2 {
            let (value, before) = legendre(x, ratios)
            slope = DoubleDouble(Double(degree)) * (x * value - before) / (x * x - one)
            x = x - value / slope
        }
        let weight = one / ((one - x * x) * slope * slope)
        return (((one - x) * DoubleDouble(0.5)).value, weight.value)
    }

    /// The polynomials of a degree and of one less: `Pₖ = x Pₖ₋₁ + (k − 1)/k (x Pₖ₋₁ − Pₖ₋₂)`.
    private static func legendre(
        _ x: DoubleDouble, _ ratios: [DoubleDouble]
    ) -> (DoubleDouble, before: DoubleDouble) {
        var (before, value) = (DoubleDouble(1), x)
        for ratio in ratios.dropFirst(2) {
            let raised = x * value
            (before, value) = (value, raised + ratio * (raised - before))
        }
        return (value, before)
    }

    private static func legendre(
        _ x: Double, _ ratios: [DoubleDouble]
    ) -> (Double, before: Double) {
        var (before, value) = (1.0, x)
        for ratio in ratios.dropFirst(2) {
            let raised = x * value
            (before, value) = (value, raised + ratio.high * (raised - before))
        }
        return (value, before)
    }
}
