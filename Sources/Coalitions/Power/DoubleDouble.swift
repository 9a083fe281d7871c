// Numbers of twice the precision of floating point, for sums and roots that must lose nothing.

/// An unevaluated sum of two floating-point numbers, about 106 bits (Dekker 1971; Knuth 1969).
struct DoubleDouble {
    var high: Double
    var low: Double

    init(_ high: Double, _ low: Double = 0) {
        self.high = high
        self.low = low
    }

    var value: Double { high + low }

    /// The sum of two numbers without any loss.
    private static func sum(_ a: Double, _ b: Double) -> DoubleDouble {
        let high = a + b
        let back = high - a
        return DoubleDouble(high, (a - (high - back)) + (b - back))
    }

    /// The product of two numbers without any loss, each split in halves of 26 bits.
    private static func product(_ a: Double, _ b: Double) -> DoubleDouble {
        func split(_ number: Double) -> (Double, Double) {
            let scaled = 134_217_729 * number
            let high = scaled - (scaled - number)
            return (high, number - high)
        }
        let high = a * b
        let ((aHigh, aLow), (bHigh, bLow)) = (split(a), split(b))
        let low = ((aHigh * bHigh - high) + aHigh * bLow + aLow * bHigh) + aLow * bLow
        return DoubleDouble(high, low)
    }

    static func + (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
        let first = sum(a.high, b.high)
        return sum(first.high, first.low + a.low + b.low)
    }

    static func - (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
        a + DoubleDouble(-b.high, -b.low)
    }

    static func * (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
        let first = product(a.high, b.high)
        return sum(first.high, first.low + a.high * b.low + a.low * b.high)
    }

    static func / (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
        let first = a.high / b.high
        let rest = a - b * DoubleDouble(first)
        let second = rest.high / b.high
        let third = (rest - b * DoubleDouble(second)).high / b.high
        return sum(first, second) + DoubleDouble(third)
    }
}
