// Exact fractions, against whole numbers worked out another way; what cannot be counted is said.

import Testing

@testable import Interpreter

@Suite struct ValueTests {
    private let small = [-7, -3, -1, 0, 1, 2, 5, 12]
    private let under = [1, 2, 3, 7, 10]

    /// a/b against c/d: twelve ways to check one with whole numbers, each side times b and d.
    @Test func `sums, products and quotients of small fractions are exact`() throws {
        for a in small {
            for b in under {
                let one = try #require(Value(a, over: b))
                for c in small {
                    for d in under {
                        let other = try #require(Value(c, over: d))
                        #expect(same(one.plus(other), a * d + c * b, b * d))
                        #expect(same(one.plus(other, sign: -1), a * d - c * b, b * d))
                        #expect(same(one.times(other), a * c, b * d))
                        let order = a * d - c * b
                        #expect(one.compared(to: other) == order.signum())
                        guard c != 0 else {
                            #expect(one.over(other) == nil)
                            continue
                        }
                        let quotient = try #require(one.over(other))
                        #expect(same(quotient, a * d * c.signum(), b * abs(c)))
                    }
                }
            }
        }
    }

    private func same(_ value: Value, _ numerator: Int, _ denominator: Int) -> Bool {
        value.denominator > 0
            && value.numerator * Int128(denominator) == Int128(numerator) * value.denominator
    }

    @Test func `a product is reduced before it is given up`() throws {
        let third = try #require(Value(.max, over: 3))
        let back = try #require(Value(3, over: .max))
        var value = Value(1)
        for _ in 0..<50 { value = value.times(third).times(back) }
        #expect(value.compared(to: Value(1)) == 0)
    }

    @Test func `what overflows is too large, and stays so`() throws {
        let large = Value(.max).times(Value(.max))
        #expect(!large.isTooLarge)
        let larger = large.times(Value(.max))
        #expect(larger.isTooLarge)
        #expect(larger.plus(Value(1)).isTooLarge)
        #expect(larger.times(Value(0)).isTooLarge)
        #expect(larger.over(Value(2))?.isTooLarge == true)
        #expect(larger.compared(to: Value(1)) == nil)
        #expect(larger.whole == nil)
        #expect(Value(.min).times(Value(.max)).times(Value(4)).isTooLarge)
    }

    @Test(arguments: [
        (1, 2, 1, 1), (-1, 2, 1, -1), (1, 3, 10, 3), (2, 3, 10, 7), (-2, 3, 10, -7),
        (5, 2, 1, 3), (7, 1, 1_000, 7_000), (0, 9, 1_000, 0),
    ])
    func `rounding is half away from zero`(
        numerator: Int, denominator: Int, scale: Int, expected: Int
    ) throws {
        let value = try #require(Value(numerator, over: denominator))
        #expect(value.rounded(times: Int128(scale)) == Int128(expected))
    }
}
