import Testing

@testable import Elections

struct RoundingTests {
    @Test(
        arguments: [
            (7, 2, 3, 4), (0, 5, 3, 0), (5, 5, 0, 0),
            (Int128.max, 3, 6, Int128.max / 2), (Int128.max, Int128.max, Int128.max, Int128.max),
            (Int128.max, 2, 1, Int128.max), (1 << 100, 1 << 60, 1 << 90, 1 << 70),
            ((1 << 100) - 1, (1 << 60) - 1, 1 << 100, (1 << 60) - 2),
        ] as [(Int128, Int128, Int128, Int128)])
    func `a part is rounded down, whatever the size`(
        amount: Int128, numerator: Int128, denominator: Int128, result: Int128
    ) {
        #expect(FixedPoint.part(of: amount, numerator, over: denominator) == result)
    }

    @Test(
        arguments: [
            (1_500_000_000, 1, 500_000_000), (-1, -1, 999_999_999), (-2_000_000_000, -2, 0),
            (Int128(1) << 80, 1_208_925_819_614_629, 174_706_176),
            (-(Int128(1) << 80), -1_208_925_819_614_630, 825_293_824),
        ] as [(Int128, Int, Int)])
    func `splitting rounds down`(amount: Int128, whole: Int, rest: Int) {
        let split = FixedPoint.split(amount)
        #expect(split.whole == whole)
        #expect(split.rest == rest)
    }

    @Test(arguments: [
        (10, [1, 1, 1], [4, 3, 3]), (10, [0, 0, 0], [4, 3, 3]), (2, [1, 2, 3], [0, 1, 1]),
        (7, [5], [7]), (0, [3, 4], [0, 0]), (3, [1, 5], [0, 3]), (5, [], []),
        (1, [0, 9, 0], [0, 1, 0]), (3, [1, 3, 2], [0, 2, 1]),
    ])
    func `whole votes are divided by largest remainder`(
        total: Int, weights: [Int], parts: [Int]
    ) {
        var remainder = LargestRemainder()
        #expect(remainder.divide(total, inProportionTo: weights) == parts)
    }
}
