// Rounding to whole votes that keeps the sum: each gets its whole part, and the votes left over go
// to the largest remainders (Hamilton 1792, Hare). Equal remainders: the larger whole part, then
// the order of the ballot; so the result is the same every time.

struct LargestRemainder {
    private struct Part {
        let rest: Int128
        let whole: Int
        let index: Int
    }

    private var parts: [Part] = []
    private var rests: Int128 = 0

    /// Begins a new rounding.
    mutating func begin() {
        if !parts.isEmpty { parts.removeAll(keepingCapacity: true) }
        rests = 0
    }

    /// The whole part of an amount in billionths of a vote; its remainder is kept for `upward`.
    mutating func whole(of amount: Int128, at index: Int) -> Int {
        let (votes, rest) = FixedPoint.split(amount)
        if rest > 0 {
            rests += Int128(rest)
            parts.append(Part(rest: Int128(rest), whole: votes, index: index))
        }
        return votes
    }

    /// Where one more vote goes, so that the whole votes have the sum of the amounts, which must
    /// itself be whole.
    mutating func upward() -> [Int] {
        rests == 0 ? [] : largest(FixedPoint.split(rests).whole)
    }

    /// Divides whole votes in proportion to weights of 0 or more, or equally where all are 0.
    mutating func divide(_ total: Int, inProportionTo weights: [Int]) -> [Int] {
        let sum = weights.reduce(0) { $0 + Int128($1) }
        let even = sum == 0
        let divisor = even ? Int128(weights.count) : sum
        guard divisor > 0 else { return [] }
        begin()
        var whole: [Int] = []
        var left = total
        for index in weights.indices {
            let product = Int128(total) * (even ? 1 : Int128(weights[index]))
            let (votes, rest) = product.quotientAndRemainder(dividingBy: divisor)
            whole.append(Int(clamping: votes))
            left -= whole[index]
            if rest > 0 { parts.append(Part(rest: rest, whole: whole[index], index: index)) }
        }
        for index in largest(left) { whole[index] += 1 }
        return whole
    }

    private mutating func largest(_ count: Int) -> [Int] {
        guard count > 0 else { return [] }
        parts.sort { one, two in
            if one.rest != two.rest { return one.rest > two.rest }
            if one.whole != two.whole { return one.whole > two.whole }
            return one.index < two.index
        }
        return parts.prefix(count).map(\.index)
    }
}
