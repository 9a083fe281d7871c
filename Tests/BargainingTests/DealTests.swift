// Deals: brute force over all sets and all offers judges the search; cases by hand say what it means.

import Bargaining
import Coalitions
import Testing

@Suite("Deals")
struct DealTests {
    @Test("the search finds what trying every set and every offer finds", arguments: 0..<40)
    func judged(block: Int) {
        var dice = Dice(seed: UInt64(block) * 7_919 + 1)
        for _ in 0..<100 {
            guard let bargain = dice.bargain(players: 7, items: 5) else { continue }
            var question = DealQuestion(most: 1 + dice.roll(0...4))
            if dice.isLucky(20) { question.without = [dice.roll(0...6)] }
            if dice.isLucky(20) { question.mostPartners = dice.roll(0...3) }
            if dice.isLucky(30) { question.order = .concessions }
            check(bargain, question)
        }
    }

    private func check(_ bargain: Bargain, _ question: DealQuestion) {
        let answer = bargain.cheapestDeals(question)
        let all = bargain.bruteDeals(question)
        func key(_ deal: BruteDeal) -> [Int] {
            let cost =
                question.order == .money
                ? [deal.money, deal.concessions] : [deal.concessions, deal.money]
            return cost + [deal.partners.count]
        }
        let expected = all.map(key).sorted { $0.lexicographicallyPrecedes($1) }
            .prefix(question.most)
        let found = answer.deals.map {
            BruteDeal(
                partners: $0.partners, money: $0.cost.money, concessions: $0.cost.concessions)
        }
        #expect(answer.isComplete)
        #expect(found.map(key) == Array(expected), "\(bargain) \(question)")
        #expect(found.allSatisfy(all.contains), "\(bargain) \(question)")
    }

    @Test("a year is part of the concession that it comes with, and one beside money added")
    func years() throws {
        let items = [
            Item(.measure, tabled: nil), Item(.percent, tabled: Entry(amount: 5)),
            Item(.money, tabled: Entry(amount: 2)),
        ]
        func cost(_ demand: Demand) -> Cost? {
            Bargain(seats: [5, 6], items: items, [[], [demand]])?.cheapestDeals().best?.cost
        }
        #expect(
            cost(Demand(item: 0, .included, deadline: 2_025)) == Cost(money: 0, concessions: 1))
        #expect(
            cost(Demand(item: 1, .atLeast(6), deadline: 2_025)) == Cost(money: 0, concessions: 1))
        #expect(
            cost(Demand(item: 2, .atLeast(3), deadline: 2_025)) == Cost(money: 1, concessions: 1))
        #expect(
            cost(Demand(item: 2, .included, deadline: 2_025)) == Cost(money: 0, concessions: 1))
    }

    @Test("a deal's entries meet every demand of its partners", arguments: 0..<10)
    func kept(block: Int) {
        var dice = Dice(seed: UInt64(block) + 500)
        for _ in 0..<100 {
            guard let bargain = dice.bargain(players: 7, items: 5) else { continue }
            for deal in bargain.cheapestDeals().deals {
                let votes = bargain.votes(on: deal.entries)
                #expect(deal.partners.allSatisfy { votes[$0] == .votesFor })
                #expect(bargain.redLines.allSatisfy { $0.isMet(on: deal.entries) })
                let division = bargain.division(on: deal.entries)
                #expect(division.tally(supporting: []).carries)
            }
        }
    }

    private static let canada = [157, 121, 32, 24, 3, 1]
    private static let spring = [
        Item(.money, tabled: Entry(amount: 3_500_000_000)),
        Item(.percent, tabled: Entry(amount: 150_000_000)),
        Item(.measure, tabled: Entry()),
    ]

    @Test("the strictest demand on an item counts once")
    func strictest() throws {
        let items = [Item(.money, tabled: Entry(amount: 3))]
        let bargain = try #require(
            Bargain(
                seats: [4, 3, 3, 5], items: items,
                [
                    [], [Demand(item: 0, .atLeast(6))], [Demand(item: 0, .atLeast(10))],
                    [Demand(item: 0, .atLeast(30))],
                ]))
        let deals = bargain.cheapestDeals().deals
        #expect(deals.map(\.cost.money) == [7, 27])
        #expect(deals[0].partners == [1, 2])
    }

    @Test("Canada 2019: either of Bloc and NDP alone, and who is left out")
    func canada2019() throws {
        let bargain = try #require(
            Bargain(
                seats: Self.canada, items: Self.spring,
                [
                    [], [], [Demand(item: 2, .absent)],
                    [
                        Demand(item: 0, .atLeast(10_000_000_000)),
                        Demand(item: 1, .atLeast(180_000_000)),
                    ],
                    [Demand(item: 0, .atLeast(4_000_000_000))], [],
                ]))
        let deals = bargain.cheapestDeals().deals
        #expect(deals.map(\.partners) == [[2], [3]])
        #expect(
            deals.map(\.cost) == [
                Cost(money: 0, concessions: 1), Cost(money: 6_500_000_000, concessions: 1),
            ])
        #expect(
            bargain.votes(on: bargain.budget.tabled) == [
                .votesFor, .open, .against, .against, .against, .open,
            ])
    }

    @Test("demands that exclude each other are named")
    func clashes() throws {
        let bargain = try #require(
            Bargain(
                seats: [3, 2, 2], items: [Item(.money, tabled: Entry(amount: 5))],
                [[], [Demand(item: 0, .atLeast(6))], [Demand(item: 0, .atMost(4))]]))
        #expect(bargain.cheapestDeals().deals.map(\.partners) == [[2], [1]])
        let all = try #require(
            Bargain(
                seats: [1, 2, 2, 4], items: [Item(.money, tabled: Entry(amount: 5))],
                [[], [Demand(item: 0, .atLeast(6))], [Demand(item: 0, .atMost(4))], []]))
        #expect(all.cheapestDeals().deals.isEmpty)
        guard case .excludeEachOther(let found) = all.obstacle() else {
            Issue.record("\(all.obstacle())")
            return
        }
        #expect(found.map { $0.claims.map(\.player) } == [[1, 2]])
    }

    @Test("a budget that no one can pass says why")
    func obstacles() throws {
        let items = [Item(.money, tabled: Entry(amount: 5))]
        let few = try #require(
            Bargain(seats: [3, 2, 6], items: items, [[], [Demand(item: 0, .atLeast(6))], []]))
        #expect(few.obstacle() == .tooFewVotes(most: 2, needed: 3))
        let dear = try #require(
            Bargain(
                seats: [3, 4], items: items, room: 2, [[], [Demand(item: 0, .atLeast(9))]]))
        #expect(dear.cheapestDeals().deals.isEmpty)
        #expect(dear.obstacle() == .deficit(leastGrowth: 4))
    }

    @Test("the least that deals make is the least of all, not of the cheapest")
    func leastGrowth() throws {
        // Eight who each ask for a little more, and one who asks for much and gives up nearly as much.
        let items = [Item](repeating: Item(.money, tabled: Entry(amount: 10)), count: 2)
        let cheap = (0..<8).map { [Demand(item: 0, .atLeast(13 + $0))] }
        let dear = [Demand(item: 0, .atLeast(20)), Demand(item: 1, .atMost(1))]
        let bargain = try #require(
            Bargain(
                seats: [12] + Array(repeating: 2, count: 8) + [2], items: items, room: 0,
                [[]] + cheap + [dear]))
        #expect(bargain.cheapestDeals().deals.isEmpty)
        #expect(bargain.obstacle() == .deficit(leastGrowth: 1))
    }

    @Test("an item that the budget lacks: what is met, and what it takes")
    func lacking() {
        #expect(!Demand(item: 0, .included).isMet(on: [nil]))
        #expect(!Demand(item: 0, .atLeast(0)).isMet(on: [nil]))
        #expect(!Demand(item: 0, .exactly(0)).isMet(on: [nil]))
        #expect(Demand(item: 0, .absent).isMet(on: [nil]))
        #expect(Demand(item: 0, .atMost(3)).isMet(on: [nil]))
        #expect(!Demand(item: 0, .included, deadline: 2021).isMet(on: [Entry(amount: 3)]))
        #expect(
            Demand(item: 0, .included, deadline: 2021).isMet(on: [Entry(amount: 3, year: 2021)]))
        #expect(
            !Demand(item: 0, .included, deadline: 2021).isMet(on: [Entry(amount: 3, year: 2022)]))
    }

    @Test("amounts and sums out of bounds are refused, not counted")
    func hostile() throws {
        #expect(Budget(items: [Item(.money, tabled: Entry(amount: -1))]) == nil)
        #expect(Budget(items: [Item(.plain, tabled: Entry(amount: .max))]) == nil)
        #expect(Budget(items: [Item(.plain, tabled: Entry(amount: .min))]) == nil)
        #expect(Budget(items: [], room: .min) == nil)
        let most = Budget.mostAmount
        let many = Array(repeating: Item(.money, tabled: nil), count: Budget.mostItems)
        let all = many.indices.map { Demand(item: $0, .atLeast(most)) }
        let bargain = try #require(Bargain(seats: [1, 2], items: many, [[], all]))
        #expect(bargain.cheapestDeals().best?.cost.money == most * Budget.mostItems)
        #expect(Bargain(seats: [1, 2], items: many, [[], [Demand(item: -1, .included)]]) == nil)
        #expect(
            Bargain(seats: [1, 2], items: many, [[], [Demand(item: 0, .atLeast(.max))]]) == nil)
        #expect(Bargain(seats: [1], items: many, [[], []]) == nil)
        let measure = [Item(.measure, tabled: nil)]
        #expect(
            Bargain(seats: [1, 2], items: measure, [[], [Demand(item: 0, .atLeast(3))]]) == nil)
    }

    @Test("twenty parties with sixty demands each are answered exactly", arguments: 0..<6)
    func large(seed: Int) throws {
        var dice = Dice(seed: UInt64(seed) + 77)
        let items = (0..<60).map { _ in Item(.money, tabled: Entry(amount: dice.roll(0...50))) }
        let seats = (0..<20).map { _ in dice.roll(5...40) }
        let demands = (0..<20).map { player in
            player == 0
                ? [] : items.indices.map { Demand(item: $0, .atLeast(dice.roll(0...100))) }
        }
        let bargain = try #require(Bargain(seats: seats, items: items, demands))
        let answer = bargain.cheapestDeals(DealQuestion(most: 3, patience: 200_000))
        #expect(answer.isComplete)
        #expect(answer.deals.count == 3)
    }
}
