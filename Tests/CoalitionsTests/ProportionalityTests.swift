// Indices of disproportionality against published values and their definitions.

import Coalitions
import Testing

@Suite struct ProportionalityTests {
    @Test func `Canada 2015 by Gallagher is 12.0 percent`() throws {
        let canada = try #require(
            Proportionality(
                votes: [6_943_276, 5_613_614, 3_470_350, 821_144, 602_944, 91_837],
                seats: [184, 99, 44, 10, 1, 0]))
        #expect((canada.gallagher - 0.11979251667144344).magnitude < 1e-14)
        #expect((canada.majorityBonus - (184 / 338.0 - 6_943_276 / 17_543_165.0)).magnitude < 1e-12)
        #expect((canada.unrepresentedVotes - 91_837 / 17_543_165.0).magnitude < 1e-15)
    }

    @Test func `Loosemore and Hanby of 68, 22, 10 votes and 1, 1, 0 seats is 28 percent`() throws {
        let kalogirou = try #require(Proportionality(votes: [68, 22, 10], seats: [1, 1, 0]))
        #expect((kalogirou.loosemoreHanby - 0.28).magnitude < 1e-14)
        #expect((kalogirou.rae - 0.56 / 3).magnitude < 1e-14)
        #expect((kalogirou.dHondt - 0.5 / 0.22).magnitude < 1e-12)
    }

    /// cran/SciencesPo, in tenths.
    @Test func `Gallagher of a table with others as one party`() throws {
        let table = try #require(
            Proportionality(
                votes: [267, 226, 161, 149, 63, 14, 10, 110],
                seats: [360, 253, 160, 160, 27, 27, 13, 0]))
        #expect((table.gallagher - 0.1074104277991667).magnitude < 1e-14)
    }

    /// The trap: votelib 0.4.0 takes a count of seats for a share here and says 7.4.
    @Test func `a party with seats and no votes counts as no votes`() throws {
        let lists = try #require(Proportionality(votes: [60, 40, 0], seats: [5, 3, 2]))
        let truth = ((0.01 + 0.01 + 0.04) / 2.0).squareRoot()
        #expect((lists.gallagher - truth).magnitude < 1e-14)
        #expect((lists.loosemoreHanby - 0.2).magnitude < 1e-14)
        #expect(lists.sainteLague == .infinity && lists.dHondt == .infinity)
        let fair = try #require(Proportionality(votes: [60, 40, 0], seats: [3, 2, 0]))
        #expect(fair.gallagher < 1e-15 && fair.sainteLague < 1e-15 && fair.rae < 1e-15)
    }

    @Test func `effective numbers of parties`() throws {
        let number = try #require(Proportionality.effectiveNumber([100, 150, 60]))
        #expect((number - 96_100 / 36_100.0).magnitude < 1e-14)  // 2.66205
        for parties in 1...9 {
            let equal = Array(repeating: 7, count: parties) + [0, 0]
            let number = try #require(Proportionality.effectiveNumber(equal))
            #expect((number - Double(parties)).magnitude < 1e-12)
        }
        let canada = try #require(
            Proportionality.effectiveNumber([157, 121, 32, 24, 3, 1]))
        #expect((canada - 2.79).magnitude < 0.005)
        #expect(Proportionality.effectiveNumber([]) == nil)
        #expect(Proportionality.effectiveNumber([.max, .max]) == nil)
    }

    @Test func `numbers that do not go together are none`() {
        #expect(Proportionality(votes: [1], seats: []) == nil)
        #expect(Proportionality(votes: [0], seats: [1]) == nil)
        #expect(Proportionality(votes: [1], seats: [0]) == nil)
        #expect(Proportionality(votes: [-1, 5], seats: [1, 1]) == nil)
        #expect(Proportionality(votes: [.max, 1], seats: [1, 1]) == nil)
    }

    @Test func `wasted votes are the losers' and the winner's beyond need`() throws {
        let riding = try #require(WastedVotes(votes: [26_823, 21_035, 6_592]))
        #expect(riding.lost == [0, 21_035, 6_592] && riding.surplus == [5_787, 0, 0])
        #expect(riding.total == 33_414)
        let tied = try #require(WastedVotes(votes: [5, 5, 1]))
        #expect(tied.lost == [5, 5, 1] && tied.total == 11)
        let given = try #require(WastedVotes(votes: [5, 5, 1], electing: 1))
        #expect(given.lost == [5, 0, 1] && given.surplus == [0, 0, 0])
        #expect(WastedVotes(votes: [5, 9], electing: 0)?.lost == [0, 9])
        #expect(WastedVotes(votes: [5, 9], electing: nil)?.total == 14)
        #expect(WastedVotes(votes: [5, 9], electing: 2) == nil)
        #expect(WastedVotes(votes: [9])?.surplus == [8])
        #expect(WastedVotes(votes: [])?.total == 0)
        #expect(WastedVotes(votes: [-1]) == nil && WastedVotes(votes: [.max, 1]) == nil)
    }
}
