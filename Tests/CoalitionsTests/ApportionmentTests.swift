// Methods of apportionment against published seats, against their definitions, and their ties.

import Coalitions
import TestSupport
import Testing

@Suite struct ApportionmentTests {
    @Test(arguments: PublishedSeats.all)
    func `published seats`(published: PublishedSeats) throws {
        let result = try #require(
            Apportionment(
                seats: published.seats, votes: published.votes, method: published.method,
                threshold: .init(billionths: published.threshold)))
        #expect(result.seats == published.expected)
        #expect(result.tie == nil && result.unfilled == 0)
    }

    /// kiesraad/abacus: three residual seats for five lists of 140 votes are drawn by lot.
    @Test func `a tie in the last quotients is a result`() throws {
        let result = try #require(
            Apportionment(
                seats: 23, votes: [500, 140, 140, 140, 140, 140], method: .divisor(.dHondt)))
        #expect(result.seats == [10, 2, 2, 2, 2, 2])
        #expect(result.tie == .init(parties: [1, 2, 3, 4, 5], seats: 3))
    }

    /// martinlackner/apportionment: three equal quotients for three seats are no tie.
    @Test func `equal quotients that all get a seat are no tie`() throws {
        let result = try #require(
            Apportionment(seats: 3, votes: [12, 12, 11, 12], method: .divisor(.dHondt)))
        #expect(result.seats == [1, 1, 0, 1] && result.tie == nil)
    }

    @Test func `a tie of remainders is a result`() throws {
        let result = try #require(
            Apportionment(seats: 1, votes: [5, 5], method: .largestRemainder(.hare)))
        #expect(result.seats == [0, 0] && result.tie == .init(parties: [0, 1], seats: 1))
        // 60, 20 and 20 of 100 for 4 seats: whole quotas of Hagenbach-Bischoff give five.
        let over = try #require(
            Apportionment(
                seats: 4, votes: [60, 20, 20], method: .largestRemainder(.hagenbachBischoff)))
        #expect(over.seats == [2, 0, 0] && over.tie == .init(parties: [0, 1, 2], seats: 2))
    }

    @Test func `a threshold counts the share itself and spares the exempt`() throws {
        let votes = [90, 5, 4, 1]
        func seats(_ threshold: Apportionment.Threshold) -> [Int]? {
            Apportionment(
                seats: 100, votes: votes, method: .largestRemainder(.hare), threshold: threshold)?
                .seats
        }
        #expect(seats(.init(billionths: 50_000_000)) == [95, 5, 0, 0])
        #expect(seats(.init(billionths: 50_000_001)) == [100, 0, 0, 0])
        #expect(seats(.init(billionths: 50_000_000, exempt: [3])) == [94, 5, 0, 1])
    }

    @Test func `lists that are used up leave their seats to others`() throws {
        let result = try #require(
            Apportionment(
                seats: 10, votes: [80, 20], method: .divisor(.dHondt), limits: [3, 5]))
        #expect(result.seats == [3, 5] && result.unfilled == 2)
        let remainders = try #require(
            Apportionment(
                seats: 10, votes: [80, 20], method: .largestRemainder(.hare), limits: [3, 50]))
        #expect(remainders.seats == [3, 7] && remainders.unfilled == 0)
    }

    static let divisors: [Divisor] = [
        .dHondt, .sainteLague, .modifiedSainteLague, .imperiali, .huntingtonHill, .adams, .dean,
        .danish,
    ]

    /// The divisor itself, in floating point.
    private func divisor(_ method: Divisor, _ s: Double) -> Double {
        switch method {
        case .dHondt: s + 1
        case .sainteLague: 2 * s + 1
        case .modifiedSainteLague: s == 0 ? 1.4 : 2 * s + 1
        case .imperiali: s + 2
        case .huntingtonHill: (s * (s + 1)).squareRoot()
        case .adams: s
        case .dean: 2 * s * (s + 1) / (2 * s + 1)
        case .danish: 3 * s + 1
        }
    }

    /// All quotients in one list, the highest first: the judge of seats and of ties.
    @Test(arguments: divisors)
    func `the highest quotients of all, listed and sorted, give the same seats and ties`(
        method: Divisor
    ) throws {
        var random = SplitMix(7)
        for _ in 0..<400 {
            let votes = (0..<Int.random(in: 1...6, using: &random)).map { _ in
                Int.random(in: 0...12, using: &random)
            }
            let seats = Int.random(in: 0...14, using: &random)
            let result = try #require(
                Apportionment(seats: seats, votes: votes, method: .divisor(method)))
            let quotients = votes.indices.flatMap { party in
                (0..<(votes[party] > 0 ? seats + 1 : 0)).map { held -> (Int, [Double]) in
                    let divisor = divisor(method, Double(held))
                    // Between seats that come before all others, more votes come first.
                    let rank = divisor == 0 ? .infinity : Double(votes[party]) / divisor
                    return (party, [rank, divisor == 0 ? Double(votes[party]) : 0])
                }
            }
            .sorted { $1.1.lexicographicallyPrecedes($0.1) }
            func isTied(_ one: [Double], _ other: [Double]) -> Bool {
                zip(one, other).allSatisfy { $0 == $1 || abs($0 - $1) < 1e-9 }
            }
            guard seats > 0, !quotients.isEmpty else {
                #expect(result.seats.allSatisfy { $0 == 0 } && result.unfilled == seats)
                continue
            }
            let last = quotients[seats - 1].1
            let isTie = isTied(last, quotients[seats].1)
            var held = votes.map { _ in 0 }
            for (party, rank) in quotients.prefix(seats) where !isTie || !isTied(rank, last) {
                held[party] += 1
            }
            let tied = quotients.filter { isTied($0.1, last) }.map(\.0)
            #expect(result.seats == held, "\(votes) \(seats)")
            #expect(result.tie?.parties == (isTie ? PlayerSet(tied) : nil), "\(votes) \(seats)")
        }
    }

    /// Balinski & Young 1982: seats follow a divisor method when no party's last seat has a lower
    /// quotient than another's next.
    @Test(arguments: divisors)
    func `no party's next quotient is higher than another's last`(method: Divisor) throws {
        var random = SplitMix(1)
        for _ in 0..<100 {
            let votes = (0..<Int.random(in: 2...8, using: &random)).map { _ in
                Int.random(in: 1...10_000, using: &random)
            }
            let seats = Int.random(in: 8...60, using: &random)
            let result = try #require(
                Apportionment(seats: seats, votes: votes, method: .divisor(method)))
            #expect(result.seats.reduce(0, +) + (result.tie?.seats ?? 0) == seats)
            for one in votes.indices where result.seats[one] > 0 {
                let last = Double(votes[one]) / divisor(method, Double(result.seats[one] - 1))
                for other in votes.indices {
                    let next = Double(votes[other]) / divisor(method, Double(result.seats[other]))
                    #expect(last >= next * (1 - 1e-12), "\(votes) \(seats)")
                }
            }
        }
    }

    @Test(arguments: [Quota.hare, .droop, .hagenbachBischoff])
    func `quota methods give the whole quota or one seat more`(quota: Quota) throws {
        var random = SplitMix(2)
        for _ in 0..<500 {
            let votes = (0..<Int.random(in: 1...8, using: &random)).map { _ in
                Int.random(in: 1...1_000, using: &random)
            }
            let seats = Int.random(in: 1...40, using: &random)
            let result = try #require(
                Apportionment(seats: seats, votes: votes, method: .largestRemainder(quota)))
            #expect(result.seats.reduce(0, +) + (result.tie?.seats ?? 0) == seats)
            guard quota == .hare else { continue }
            let all = votes.reduce(0, +)
            for (party, held) in result.seats.enumerated() {
                let whole = votes[party] * seats / all
                #expect(held == whole || held == whole + 1, "\(votes) \(seats)")
            }
        }
    }

    /// The judge takes the quota away, vote for vote, for as long as it is there; all numbers are
    /// taken so many times that the quota is whole.
    @Test(arguments: [Quota.hare, .droop, .hagenbachBischoff, .imperiali])
    func `the quota, what holds it and what is left are exact`(quota: Quota) throws {
        for seats in 1...9 {
            for (one, other) in (0...12).flatMap({ one in (0...12).map { (one, $0) } })
            where one + other > 0 {
                let all = one + other
                let (size, scale) =
                    switch quota {
                    case .hare: (all, seats)
                    case .droop: ((1...).first { $0 * (seats + 1) > all } ?? 0, 1)
                    case .hagenbachBischoff: (all, seats + 1)
                    case .imperiali: (all, seats + 2)
                    }
                let held = try #require(
                    Apportionment(
                        seats: seats, votes: [one, other], method: .largestRemainder(quota))?
                        .quotas)
                #expect(held.quota == Fraction(Int128(size), over: Int128(scale)))
                for (party, votes) in [one, other].enumerated() {
                    var (whole, left) = (0, votes * scale)
                    while left >= size { (whole, left) = (whole + 1, left - size) }
                    #expect(held.whole[party] == whole, "\(one) \(other) \(seats)")
                    #expect(held.remainders[party] == Fraction(Int128(left), over: Int128(scale)))
                }
            }
        }
        #expect(
            Apportionment(seats: 3, votes: [2, 1], method: .divisor(.dHondt))?.quotas == nil)
        #expect(
            Apportionment(seats: 0, votes: [2], method: .largestRemainder(.hare))?.quotas == nil)
    }

    /// Worked by hand: 1,000 votes and 21 seats. The quota is 1,000 ÷ 23 = 43.48, which goes 8, 7, 4, 1
    /// and 0 times into the votes, and the one seat left goes to the largest remainder, 43.17. By
    /// divisors the last seat goes at 73 ÷ 2 = 36.5, the next would at 391 ÷ 11 = 35.55. Of 5 seats for
    /// 100 votes, a quota of 14.29 gives 3, 2 and 1, one too many, which the smallest remainder loses;
    /// by divisors 52 ÷ 5 = 10.4 comes before 29 ÷ 3 and 19 ÷ 2.
    @Test func `Imperiali's quota is not Imperiali's divisors`() throws {
        let votes = [391, 311, 184, 73, 27, 12, 2]
        func seats(_ votes: [Int], _ seats: Int, _ method: Apportionment.Method) throws -> [Int] {
            try #require(Apportionment(seats: seats, votes: votes, method: method)).seats
        }
        #expect(try seats(votes, 21, .largestRemainder(.imperiali)) == [9, 7, 4, 1, 0, 0, 0])
        #expect(try seats(votes, 21, .largestRemainder(.hare)) == [8, 6, 4, 2, 1, 0, 0])
        #expect(try seats(votes, 21, .divisor(.imperiali)) == [9, 7, 4, 1, 0, 0, 0])
        let few = [52, 29, 19]
        #expect(try seats(few, 5, .largestRemainder(.imperiali)) == [3, 1, 1])
        #expect(try seats(few, 5, .divisor(.imperiali)) == [4, 1, 0])
    }

    /// Two halves of 100 votes hold a quota of 25 twice each: four seats where there are two.
    @Test func `Imperiali's quota may give more seats than there are, which are taken back`() throws
    {
        let halves = try #require(
            Apportionment(seats: 2, votes: [50, 50], method: .largestRemainder(.imperiali)))
        #expect(halves.seats == [1, 1] && halves.tie == nil)
        let uneven = try #require(
            Apportionment(seats: 2, votes: [76, 24], method: .largestRemainder(.imperiali)))
        #expect(uneven.seats == [2, 0])
    }

    @Test func `hostile numbers are none or give nothing`() {
        let methods: [Apportionment.Method] =
            Self.divisors.map(Apportionment.Method.divisor)
            + [.hare, .droop, .hagenbachBischoff, .imperiali].map(
                Apportionment.Method.largestRemainder)
        for method in methods {
            #expect(Apportionment(seats: -1, votes: [1], method: method) == nil)
            #expect(Apportionment(seats: .max, votes: [1], method: method) == nil)
            #expect(Apportionment(seats: 3, votes: [-1], method: method) == nil)
            #expect(Apportionment(seats: 3, votes: [.max, 1], method: method) == nil)
            #expect(Apportionment(seats: 3, votes: [1], method: method, limits: []) == nil)
            #expect(Apportionment(seats: 3, votes: [], method: method)?.unfilled == 3)
            #expect(Apportionment(seats: 3, votes: [0, 0], method: method)?.unfilled == 3)
            let large = Apportionment(seats: 1_000, votes: [.max - 2, 1, 1], method: method)
            #expect((large?.seats.reduce(0, +) ?? 0) + (large?.tie?.seats ?? 0) == 1_000)
            let any = Apportionment(
                seats: 5, votes: [3, 2], method: method, threshold: .init(billionths: .max))
            #expect(any?.unfilled == 5)
        }
    }
}
