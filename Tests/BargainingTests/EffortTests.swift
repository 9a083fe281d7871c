// Questions too large to be answered in full are given up, and neither hang nor run out of stack.

import Bargaining
import Coalitions
import Testing

@Suite("Patience")
struct EffortTests {
    /// One party with so many demands, each of which either costs money or cuts another item: of
    /// their bundles, twice as many with each demand, none is cheaper than another in all.
    private func demanding(_ count: Int) -> Bargain? {
        let items = (0..<2 * count).map { place in
            Item(.money, tabled: Entry(amount: place < count ? 0 : 10))
        }
        let demands = (0..<count).map { place in
            Demand(
                item: place, .atLeast(place + 1),
                condition: DemandCondition(item: count + place, .atLeast(5)))
        }
        return Bargain(seats: [10, 20], items: items, [[], demands])
    }

    @Test("a few demands on conditions are answered in full", arguments: 1...8)
    func few(count: Int) throws {
        let found = try #require(demanding(count)).cheapestDeals(DealQuestion(most: 1))
        #expect(found.isComplete)
        #expect(found.best?.cost == Cost(money: 0, concessions: count))
        #expect(found.best?.cut == count * 6)
    }

    @Test("very many are given up", .timeLimit(.minutes(1)), arguments: [500, 2_000])
    func many(count: Int) throws {
        let bargain = try #require(demanding(count))
        let found = bargain.cheapestDeals(DealQuestion(most: 1))
        #expect(!found.isComplete)
        #expect(found.deals.count == 1)
        #expect(bargain.conflicts.isEmpty)
    }

    @Test("conflicts among very many demands share one patience", .timeLimit(.minutes(1)))
    func conflicts() throws {
        let items = (0..<2).map { _ in Item(.money, tabled: Entry(amount: 10)) }
        let condition = DemandCondition(item: 1, .atLeast(5))
        let demands = (0..<20_000).map { place in
            Demand(item: 0, .atLeast(place), condition: condition)
        }
        let bargain = try #require(
            Bargain(
                seats: [10, 20, 20], items: items,
                [
                    [], demands,
                    demands + [Demand(item: 0, .atMost(3)), Demand(item: 1, .atLeast(7))],
                ]
            ))
        let conflict = try #require(bargain.conflicts.first)
        #expect(conflict.claims.contains { $0.demand.ask == .atMost(3) })
        #expect(conflict.claims.contains { $0.demand.ask == .atLeast(7) })
    }
}
