// Demands on a condition, against every offer that could be made of all items at once.

import Bargaining
import Coalitions
import Testing

@Suite("Demands on a condition")
struct ConditionTests {
    @Test("the search finds what trying every offer to every set finds", arguments: 0..<16)
    func judged(block: Int) throws {
        var dice = Dice(seed: UInt64(block) * 104_729 + 3)
        var conditional = 0
        for _ in 0..<25 {
            guard let bargain = bargain(&dice) else { continue }
            conditional += bargain.demands.joined().contains { $0.condition != nil } ? 1 : 0
            let answer = bargain.cheapestDeals(DealQuestion(most: 40))
            let brute = judge(bargain)
            #expect(answer.isComplete)
            #expect(Set(answer.deals.map(\.partners)) == Set(brute.keys), "\(bargain)")
            for deal in answer.deals {
                let least = try #require(brute[deal.partners])
                #expect([deal.cost.money, deal.cost.concessions] == least, "\(bargain)")
                let asked = deal.partners.flatMap { bargain.demands[$0] } + bargain.redLines
                #expect(asked.allSatisfy { $0.isMet(on: deal.entries) })
            }
        }
        #expect(conditional > 10)
    }

    @Test(
        "a conflict is named where no offer meets all, and none of its claims is idle",
        arguments: 0..<8)
    func conflicts(block: Int) {
        var dice = Dice(seed: UInt64(block) * 7_919 + 5)
        var found = 0
        for _ in 0..<25 {
            guard let bargain = bargain(&dice) else { continue }
            let offers = offers(bargain).map(\.entries)
            func goTogether(_ demands: some Collection<Demand>) -> Bool {
                offers.contains { offer in demands.allSatisfy { $0.isMet(on: offer) } }
            }
            for mask in 0..<16 {
                let set = (0..<4).filter { mask >> $0 & 1 == 1 }.map { $0 + 1 }
                let asked = bargain.redLines + set.flatMap { bargain.demands[$0] }
                let conflict = bargain.conflict(of: set)
                #expect((conflict == nil) == goTogether(asked), "\(bargain)")
                guard let claims = conflict?.claims.map(\.demand) else { continue }
                found += 1
                #expect(!goTogether(claims))
                for place in claims.indices {
                    var rest = claims
                    rest.remove(at: place)
                    #expect(goTogether(rest))
                }
            }
        }
        #expect(found > 10)
    }

    private func bargain(_ dice: inout Dice) -> Bargain? {
        let kinds: [ItemKind] = [.money, .money, .plain, .measure]
        let items = (0..<3).map { _ -> Item in
            let kind = kinds[dice.roll(0...3)]
            guard dice.isLucky(80) else { return Item(kind, tabled: nil) }
            return Item(kind, tabled: Entry(amount: kind == .measure ? 0 : dice.roll(0...6)))
        }
        func ask(_ item: Int) -> Ask {
            if items[item].kind == .measure { return dice.isLucky(50) ? .included : .absent }
            let amount = dice.roll(0...7)
            return [
                .atLeast(amount), .atLeast(amount), .atMost(amount), .exactly(amount), .absent,
            ][
                dice.roll(0...4)]
        }
        func demand() -> Demand {
            let item = dice.roll(0...2)
            let other = dice.roll(0...2)
            let condition = DemandCondition(
                item: other, ask(other), isWanted: dice.isLucky(60))
            return Demand(item: item, ask(item), condition: dice.isLucky(60) ? condition : nil)
        }
        let weights = (0..<5).map { _ in dice.roll(1...6) }
        let demands = (0..<5).map { player in
            player == 0 ? [] : (0..<dice.roll(1...3)).map { _ in demand() }
        }
        let red = dice.isLucky(25) ? [demand()] : []
        guard
            let budget = Budget(items: items),
            let division = Division(
                weights: weights, pledges: [.supports, .free, .free, .free, .free],
                threshold: .votesCast)
        else { return nil }
        return Bargain(budget: budget, demands: demands, redLines: red, division: division)
    }

    /// The least cost of every smallest set that can be won, by every offer of three items.
    private func judge(_ bargain: Bargain) -> [PlayerSet: [Int]] {
        let offers = offers(bargain)
        var least: [PlayerSet: [Int]] = [:]
        for mask in 0..<16 {
            let set = PlayerSet((0..<4).filter { mask >> $0 & 1 == 1 }.map { $0 + 1 })
            guard bargain.division.tally(supporting: set).carries else { continue }
            let asked = set.flatMap { bargain.demands[$0] } + bargain.redLines
            least[set] = offers.filter { offer in
                asked.allSatisfy { $0.isMet(on: offer.entries) }
            }
            .map(\.cost).min { $0.lexicographicallyPrecedes($1) }
        }
        return least.filter { one in
            !least.keys.contains { $0 != one.key && $0.isSubset(of: one.key) }
        }
    }

    /// Every offer, with the money it adds and its changes without a price.
    private func offers(_ bargain: Bargain) -> [(entries: [Entry?], cost: [Int])] {
        var all: [(entries: [Entry?], cost: [Int])] = [([], [0, 0])]
        for item in bargain.budget.items {
            let amounts: [Int] =
                item.kind == .measure ? [0] : Array((item.kind == .money ? 0 : -1)...8)
            all = all.flatMap { offer in
                ([nil] + amounts.map { Entry(amount: $0) }).map { entry in
                    let rise = (entry?.amount ?? 0) - (item.tabled?.amount ?? 0)
                    let isRaised = item.kind == .money && rise > 0
                    let isChanged = rise != 0 || (entry == nil) != (item.tabled == nil)
                    return (
                        offer.entries + [entry],
                        [
                            offer.cost[0] + (isRaised ? rise : 0),
                            offer.cost[1] + (isChanged && !isRaised ? 1 : 0),
                        ]
                    )
                }
            }
        }
        return all
    }

    @Test("met by what is asked, or by the condition's not holding, whichever is cheaper")
    func eitherWay() throws {
        let items = [
            Item(.money, tabled: Entry(amount: 3)), Item(.plain, tabled: Entry(amount: 60)),
        ]
        func deal(_ condition: DemandCondition, _ order: Cost.Order = .money) throws -> Deal? {
            let demand = Demand(item: 0, .atLeast(10), condition: condition)
            let bargain = try #require(Bargain(seats: [3, 4], items: items, [[], [demand]]))
            return bargain.cheapestDeals(DealQuestion(order: order)).best
        }
        let priced = DemandCondition(item: 1, .atLeast(50))
        #expect(try deal(priced)?.cost == Cost(money: 0, concessions: 1))
        #expect(try deal(priced)?.entries[1]?.amount == 49)
        #expect(try deal(priced, .concessions)?.cost == Cost(money: 7, concessions: 0))
        let limited = Demand(item: 0, .atLeast(10), condition: priced)
        let poor = try #require(Bargain(seats: [3, 4], items: items, room: 5, [[], [limited]]))
        #expect(poor.cheapestDeals(DealQuestion(order: .concessions)).best?.cost.money == 0)
        let unless = DemandCondition(item: 1, .atLeast(50), isWanted: false)
        #expect(try deal(unless)?.cost == .nothing)
    }

    @Test("conditions on no item, of a measure's amount or beyond bounds are refused")
    func hostile() {
        let items = [Item(.money, tabled: Entry(amount: 3)), Item(.measure, tabled: nil)]
        func bargain(_ condition: DemandCondition) -> Bargain? {
            Bargain(
                seats: [3, 4], items: items,
                [[], [Demand(item: 0, .atLeast(10), condition: condition)]])
        }
        #expect(bargain(DemandCondition(item: 2, .included)) == nil)
        #expect(bargain(DemandCondition(item: 1, .atLeast(3))) == nil)
        #expect(bargain(DemandCondition(item: 0, .atMost(.max))) == nil)
        let most = bargain(DemandCondition(item: 0, .atMost(Budget.mostAmount)))
        #expect(most?.cheapestDeals().best?.cost.money == 7)
    }
}
