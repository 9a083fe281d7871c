// The judge of the search for deals: every set of players, and every offer that could be made.

import Bargaining
import Coalitions

/// A deal as the judge finds it.
struct BruteDeal: Equatable {
    let partners: PlayerSet
    let money: Int
    let concessions: Int
}

extension Bargain {
    /// The least cost of an offer that meets all demands of a set and the red lines, by trying every
    /// entry that each item could have; nothing where none does.
    func bruteCost(of partners: PlayerSet) -> (money: Int, concessions: Int, cut: Int)? {
        var sum = (money: 0, concessions: 0, cut: 0)
        for item in budget.items.indices {
            let asked = (partners.flatMap { demands[$0] } + redLines).filter { $0.item == item }
            guard let best = cheapestEntry(item, asked) else { return nil }
            sum.money += best.money
            sum.concessions += best.concessions
            sum.cut += best.cut
        }
        if let room = budget.room, sum.money - sum.cut > room { return nil }
        return sum
    }

    private func cheapestEntry(
        _ index: Int, _ asked: [Demand]
    ) -> (money: Int, concessions: Int, cut: Int)? {
        let item = budget.items[index]
        var entries: [Entry?] = [nil]
        for amount in -5...9 where item.kind != .money || amount >= 0 {
            for year in [nil, 2019, 2020, 2021, 2022, 2023] {
                entries.append(Entry(amount: amount, year: year))
            }
        }
        return entries.filter { entry in asked.allSatisfy { $0.plain.isMet(on: [entry]) } }
            .map { price(item, $0) }
            .min { ($0.money, $0.concessions, $0.cut) < ($1.money, $1.concessions, $1.cut) }
    }

    /// Money added and taken out, and changes without a price, said once more and differently.
    private func price(
        _ item: Item, _ entry: Entry?
    ) -> (money: Int, concessions: Int, cut: Int) {
        let before = item.tabled?.amount ?? 0
        let after = entry?.amount ?? 0
        let isRaised = item.kind == .money && after > before
        let isChanged = after != before || (entry == nil) != (item.tabled == nil)
        let isDated = entry != nil && entry?.year != item.tabled?.year
        return (
            isRaised ? after - before : 0,
            isChanged && !isRaised || isDated ? 1 : 0,
            item.kind == .money && after < before ? before - after : 0
        )
    }

    /// Every smallest set of partners that passes the budget at a cost, the cheapest first.
    func bruteDeals(_ question: DealQuestion) -> [BruteDeal] {
        let players = forSale.filter { !question.without.contains($0) && division.weights[$0] > 0 }
        var passing: [(set: PlayerSet, money: Int, concessions: Int)] = []
        for mask in 0..<(1 << players.count) {
            let set = PlayerSet(players.indices.filter { mask >> $0 & 1 == 1 }.map { players[$0] })
            guard question.mostPartners.map({ set.count <= $0 }) ?? true,
                division.tally(supporting: set).carries, let cost = bruteCost(of: set)
            else { continue }
            passing.append((set, cost.money, cost.concessions))
        }
        return passing.filter { entry in
            !passing.contains { $0.set != entry.set && $0.set.isSubset(of: entry.set) }
        }
        .map { BruteDeal(partners: $0.set, money: $0.money, concessions: $0.concessions) }
    }
}

extension Demand {
    /// The same of a budget with one item.
    fileprivate var plain: Demand { Demand(item: 0, ask, deadline: deadline) }
}
