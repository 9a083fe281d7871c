// Lists in areas, thresholds over all of them, and levelling seats beside ridings.

import Coalitions
import Testing

@Suite struct ListElectionTests {
    @Test func `each area shares out its own seats, the threshold counts all votes`() throws {
        let areas = [
            ListElection.Area(votes: [60, 30, 11], seats: 5),
            ListElection.Area(votes: [40, 50, 0], seats: 4),
        ]
        let free = try #require(
            ListElection(areas: areas, method: .divisor(.sainteLague), lists: [0, 1, 2]))
        #expect(free.byArea.map(\.seats) == [[3, 1, 1], [2, 2, 0]])
        #expect(free.seats == [5, 3, 1] && free.undecided == 0)
        let barred = try #require(
            ListElection(
                areas: areas, method: .divisor(.sainteLague), lists: [0, 1, 2],
                threshold: 60_000_000))
        #expect(barred.qualified == [0, 1] && barred.seats == [5, 4, 0])
        let alone = try #require(
            ListElection(areas: areas, method: .divisor(.dHondt), lists: [0]))
        #expect(alone.seats == [9, 0, 0])
    }

    /// The share itself is enough: 5 of 100 at 5 percent.
    @Test func `exactly the threshold qualifies`() throws {
        let area = ListElection.Area(votes: [95, 5], seats: 10)
        let given = try #require(
            ListElection(
                areas: [area], method: .divisor(.dHondt), lists: [0, 1], threshold: 50_000_000))
        #expect(given.qualified == [0, 1])
    }

    @Test func `ties in an area and seats for nobody`() throws {
        let tied = try #require(
            ListElection(
                areas: [.init(votes: [10, 10], seats: 1), .init(votes: [10, 10], seats: 2)],
                method: .divisor(.dHondt), lists: [0, 1]))
        #expect(tied.undecided == 1 && tied.seats == [1, 1])
        #expect(tied.byArea[0].tie?.parties == [0, 1])
        let none = try #require(
            ListElection(
                areas: [.init(votes: [10, 10], seats: 3)], method: .divisor(.dHondt), lists: []))
        #expect(none.unfilled == 3)
    }

    @Test func `what does not fit is refused`() {
        let method = Apportionment.Method.divisor(.dHondt)
        #expect(
            ListElection(
                areas: [.init(votes: [1, 2], seats: 1), .init(votes: [1], seats: 1)],
                method: method, lists: [0]) == nil)
        #expect(
            ListElection(areas: [.init(votes: [-1], seats: 1)], method: method, lists: [0]) == nil)
        #expect(
            ListElection(
                areas: [.init(votes: [.max], seats: 1), .init(votes: [.max], seats: 1)],
                method: method, lists: [0]) == nil)
    }

    /// New Zealand, 23 September 2017 (Electoral Commission, official results): party votes, 71
    /// electorates and 49 list seats, Sainte-Laguë.
    @Test func `New Zealand 2017`() throws {
        let votes = [1_152_075, 956_184, 186_706, 162_443, 13_075]
        let won = [41, 29, 0, 0, 1]
        let given = try #require(
            LevellingSeats(
                votes: votes, won: won, extra: 49, method: .divisor(.sainteLague),
                qualified: [0, 1, 2, 3, 4]))
        #expect(zip(won, given.levelling).map(+) == [56, 46, 9, 8, 1])
        #expect(given.overhang == [0, 0, 0, 0, 0] && given.due.tie == nil)
        #expect(given.shared == 120 && given.due.seats == [56, 46, 9, 8, 1])
    }

    @Test func `overhang stays, and seats of those outside are taken off`() throws {
        let over = try #require(
            LevellingSeats(
                votes: [50, 50], won: [8, 0], extra: 2, method: .divisor(.dHondt),
                qualified: [0, 1]))
        #expect(over.levelling == [0, 5] && over.overhang == [3, 0])
        let outside = try #require(
            LevellingSeats(
                votes: [60, 40, 7], won: [5, 3, 2], extra: 10, method: .divisor(.sainteLague),
                qualified: [0, 1]))
        #expect(outside.shared == 18 && outside.due.seats == [11, 7, 0])
        #expect(outside.levelling == [6, 4, 0] && outside.overhang == [0, 0, 0])
    }

    /// A tied riding is in the house whoever takes it: one of its winners may be over its share.
    @Test func `tied ridings are taken either way`() throws {
        let cases = try #require(
            LevellingSeats.cases(
                votes: [44, 36, 20], won: [4, 3, 0], tied: [[0, 1]], extra: 1,
                method: .divisor(.sainteLague), qualified: [0, 1, 2]))
        #expect(cases.map(\.won) == [[5, 3, 0], [4, 4, 0]])
        #expect(cases.map(\.shared) == [9, 9])
        #expect(cases.map(\.due.seats) == [[4, 3, 2], [4, 3, 2]])
        #expect(cases.map(\.seats) == [[5, 3, 2], [4, 4, 2]] && cases.map(\.total) == [10, 10])
        #expect(cases.map(\.overhang) == [[1, 0, 0], [0, 1, 0]])
        let two = try #require(
            LevellingSeats.cases(
                votes: [1, 1], won: [0, 0], tied: [[0, 1], [0, 1]], extra: 0,
                method: .divisor(.dHondt), qualified: [0, 1]))
        #expect(two.map(\.won) == [[2, 0], [1, 1], [0, 2]])
        #expect(
            LevellingSeats.cases(
                votes: [1], won: [0], tied: [[3]], extra: 0, method: .divisor(.dHondt),
                qualified: [0]) == nil)
    }

    /// kiesraad/abacus: 7,501 of 15,001 votes and 12 of 24 seats, so a thirteenth by article P 9.
    @Test func `a majority of the votes is a majority of the seats`() throws {
        let votes = [7_501, 1_249, 1_249, 1_249, 1_249, 1_249, 1_248, 7]
        let plain = try #require(
            Apportionment(seats: 24, votes: votes, method: .divisor(.dHondt)))
        #expect(plain.seats == [12, 2, 2, 2, 2, 2, 2, 0])
        let assured = try #require(
            Apportionment.assuringMajority(seats: 24, votes: votes, method: .divisor(.dHondt)))
        #expect(assured.seats == [13, 2, 2, 2, 2, 2, 1, 0] && assured.tie == nil)
        let half = try #require(
            Apportionment.assuringMajority(
                seats: 3, votes: [50, 50], method: .divisor(.dHondt)))
        #expect(half.tie != nil)
    }
}
