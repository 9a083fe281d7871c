// Leverage by its definition, campaigns against all choices.

import Bargaining
import Coalitions
import Testing

@Suite("Leverage")
struct LeverageTests {
    private static let pharmacare = [Item(.money, tabled: Entry(amount: 3))]

    @Test("the rival caps it: two partners of whom either is enough")
    func rivals() throws {
        let bargain = try #require(
            Bargain(
                seats: [157, 32, 24, 121], items: Self.pharmacare + [Item(.money, tabled: nil)],
                [
                    [], [Demand(item: 1, .atLeast(2))], [Demand(item: 0, .atLeast(10))],
                    [Demand(item: 1, .atLeast(500))],
                ]))
        let ndp = bargain.leverage(of: 2)
        #expect(ndp.ceiling == 2)
        #expect(ndp.cap == .rivals)
        #expect(ndp.without?.partners == [1])
        let bloc = bargain.leverage(of: 1)
        #expect(bloc.ceiling == 2)
        #expect(bloc.cap == .ownDemands)
        #expect(bargain.leverage(of: 3).ceiling == 2)
        #expect(bargain.leverage(of: 2, electionPrice: 1).cap == .election)
        #expect(bargain.leverage(of: 2, electionPrice: 1).ceiling == 1)
    }

    @Test("an open party with votes enough leaves the others nothing, if it votes unasked")
    func undercut() throws {
        let bargain = try #require(
            Bargain(
                seats: [120, 121, 24], items: Self.pharmacare,
                [[], [], [Demand(item: 0, .atLeast(10))]]))
        let ndp = bargain.leverage(of: 2)
        #expect(ndp.without == nil)
        #expect(ndp.ceiling == 7)
        #expect(ndp.undercutBy == [1])
    }

    @Test("with concessions without a price the deals are shown, not subtracted")
    func unpriced() throws {
        let bargain = try #require(
            Bargain(
                seats: [157, 150, 24], items: Self.pharmacare + [Item(.measure, tabled: Entry())],
                [[], [Demand(item: 1, .absent)], [Demand(item: 0, .atLeast(10))]]))
        let leverage = bargain.leverage(of: 2)
        #expect(leverage.ceiling == nil)
        #expect(leverage.without?.cost == Cost(money: 0, concessions: 1))
    }

    @Test("a sum that is no more than a rival's, who asks more besides, is all its demands")
    func dearerRival() throws {
        let bargain = try #require(
            Bargain(
                seats: [157, 150, 24], items: Self.pharmacare + [Item(.measure, tabled: Entry())],
                [
                    [], [Demand(item: 0, .atLeast(10)), Demand(item: 1, .absent)],
                    [Demand(item: 0, .atLeast(10))],
                ]))
        #expect(bargain.leverage(of: 2).ceiling == 7)
        #expect(bargain.leverage(of: 2).cap == .ownDemands)
        #expect(bargain.leverage(of: 1).ceiling == nil)
    }

    @Test("demands that a red line or a partner it needs excludes get nothing")
    func noDeal() throws {
        func bargain(_ bloc: [Demand], red: [Demand]) throws -> Bargain {
            let budget = try #require(Budget(items: Self.pharmacare))
            let division = try #require(
                Division(
                    weights: [10, 6, 5], pledges: [.supports, .free, .free],
                    threshold: .share(billionths: 900_000_000, ofMembers: false)))
            return try #require(
                Bargain(
                    budget: budget, demands: [[], bloc, [Demand(item: 0, .atLeast(10))]],
                    redLines: red, division: division))
        }
        let crossing = try bargain(
            [Demand(item: 0, .included)], red: [Demand(item: 0, .atMost(5))])
        #expect(crossing.leverage(of: 2).cap == .noDealWithIt)
        #expect(crossing.leverage(of: 2).demands == nil)
        let between = try bargain([Demand(item: 0, .atMost(4))], red: [])
        #expect(between.leverage(of: 2).cap == .noDealWithIt)
        #expect(between.leverage(of: 2).demands?.cost.money == 7)
        #expect(between.conflict(of: [1, 2])?.claims.map(\.player) == [1, 2])
    }

    @Test("a vote that saves nothing gets nothing, priced or not")
    func needless() throws {
        let bargain = try #require(
            Bargain(
                seats: [35, 40, 5], items: Self.pharmacare + [Item(.measure, tabled: Entry())],
                [[], [Demand(item: 0, .atLeast(5))], [Demand(item: 1, .absent)]]))
        let small = bargain.leverage(of: 2)
        #expect(small.ceiling == 0)
        #expect(small.cap == .rivals)
    }

    @Test(
        "the best deal that meets one's demands, against every set that holds it", arguments: 0..<8)
    func with(block: Int) {
        var dice = Dice(seed: UInt64(block) + 31_000)
        for _ in 0..<60 {
            guard let bargain = dice.bargain(players: 6, items: 4) else { continue }
            let players = bargain.forSale.filter { bargain.division.weights[$0] > 0 }
            for player in players {
                let best = bargain.cheapestDeals(DealQuestion(with: [player])).best
                let sets = (0..<(1 << players.count)).map { mask in
                    PlayerSet(players.indices.filter { mask >> $0 & 1 == 1 }.map { players[$0] })
                }
                let brute = sets.filter {
                    $0.contains(player) && bargain.division.tally(supporting: $0).carries
                }
                .compactMap { bargain.bruteCost(of: $0) }.map { [$0.money, $0.concessions] }
                .min { $0.lexicographicallyPrecedes($1) }
                #expect(best.map { [$0.cost.money, $0.cost.concessions] } == brute, "\(bargain)")
                if let best { #expect(best.partners.contains(player)) }
            }
        }
    }

    @Test("by its definition, for every player of small random bargains", arguments: 0..<10)
    func defined(block: Int) {
        var dice = Dice(seed: UInt64(block) + 9_000)
        for _ in 0..<60 {
            guard let bargain = dice.bargain(players: 6, items: 4) else { continue }
            for player in bargain.forSale { check(bargain, player) }
        }
    }

    /// Whether demands beside the best deal that asks nothing cost no more than a deal without them,
    /// which is none that asks nothing itself.
    private func isNoDearer(_ own: Cost, _ unasked: BruteDeal, than without: BruteDeal?) -> Bool {
        guard let without else { return true }
        let isFree = without.money == unasked.money && without.concessions == unasked.concessions
        return !isFree && own.money + unasked.money <= without.money
    }

    private func check(_ bargain: Bargain, _ player: Int) {
        let leverage = bargain.leverage(of: player)
        func best(_ bargain: Bargain, without: PlayerSet = []) -> BruteDeal? {
            bargain.bruteDeals(DealQuestion(without: without)).min {
                ($0.money, $0.concessions) < ($1.money, $1.concessions)
            }
        }
        let without = best(bargain, without: [player])
        let unasked = best(bargain.unasked(player))
        #expect(leverage.without?.cost.money == without?.money)
        #expect(leverage.unasked?.cost.money == unasked?.money)
        let granted = best(bargain.meeting([player]))
        #expect(leverage.with?.cost.money == granted?.money)
        #expect((leverage.cap == .noDealWithIt) == (unasked != nil && granted == nil))
        if let own = leverage.demands?.cost, own.concessions == 0, granted != nil, let unasked,
            unasked.concessions == 0, isNoDearer(own, unasked, than: without)
        {
            #expect(leverage.ceiling == own.money, "\(bargain)")
        }
        guard let ceiling = leverage.ceiling, let unasked else { return }
        let own = leverage.demands?.cost.money ?? 0
        let outside = without.map { max(0, $0.money - unasked.money) } ?? .max
        #expect(ceiling == min(own, outside))
    }
}

@Suite("Campaigns")
struct CampaignTests {
    @Test("no other choice of ridings holds more seats", arguments: 0..<10)
    func judged(block: Int) {
        var dice = Dice(seed: UInt64(block) + 4_000)
        for _ in 0..<50 {
            let ridings = (0..<dice.roll(1...9)).map { _ -> Battleground? in
                guard dice.isLucky(85) else { return nil }
                let lead = dice.roll(-10...10)
                return Battleground(leadWith: lead, leadWithout: lead - dice.roll(0...8))
            }
            let count = dice.roll(0...9)
            func seats(_ chosen: Set<Int>) -> Int {
                ridings.indices.filter { riding in
                    guard let ground = ridings[riding] else { return false }
                    return (chosen.contains(riding) ? ground.leadWith : ground.leadWithout) > 0
                }.count
            }
            let best = (0..<(1 << ridings.count))
                .map { mask in Set(ridings.indices.filter { mask >> $0 & 1 == 1 }) }
                .filter { $0.count <= count }.map(seats).max()
            let campaigns = Campaigns(in: ridings, count: count)
            #expect(seats(Set(campaigns.chosen)) == best)
            #expect(campaigns.chosen.count <= count)
            #expect(campaigns.chosen.allSatisfy { ridings[$0] != nil })
        }
    }

    @Test("what is left over goes to the closest races")
    func closest() {
        let ridings = [
            Battleground(leadWith: 900, leadWithout: 700),
            Battleground(leadWith: 50, leadWithout: -20),
            Battleground(leadWith: -100, leadWithout: -300), nil,
        ]
        #expect(Campaigns(in: ridings, count: 2).chosen == [1, 2])
        #expect(Campaigns(in: ridings, count: 0).forgone == [1])
        #expect(Campaigns(in: ridings, count: -5).chosen.isEmpty)
        #expect(Campaigns(in: ridings, count: 9).chosen == [0, 1, 2])
    }
}
