// Places in a text that is not finished, counted in tokens.

/// A set of numbers below 256.
struct Places {
    private var bits = SIMD4<UInt64>()

    /// More tokens than this are not looked at.
    static let limit = 256

    init() {}

    init(_ place: Int) {
        guard (0..<Self.limit).contains(place) else { return }
        bits[place >> 6] = 1 << UInt64(place & 63)
    }

    var isEmpty: Bool { bits == SIMD4() }

    func contains(_ place: Int) -> Bool {
        (0..<Self.limit).contains(place) && bits[place >> 6] >> UInt64(place & 63) & 1 == 1
    }

    mutating func formUnion(_ other: Places) { bits |= other.bits }

    func without(_ other: Places) -> Places {
        var rest = self
        rest.bits &= ~other.bits
        return rest
    }

    func forEach(_ body: (Int) -> Void) {
        for lane in 0..<4 {
            var word = bits[lane]
            while word != 0 {
                body(lane << 6 | word.trailingZeroBitCount)
                word &= word - 1
            }
        }
    }
}
