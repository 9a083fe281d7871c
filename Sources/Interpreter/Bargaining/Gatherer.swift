// What the clauses of bargaining come to: items after every offer, wishes that stand, prices.

import Bargaining
import Diagnostics
import Syntax

/// Goes through the effects in force, the weakest first: a later one replaces what it says again.
struct Gatherer {
    let budget: BudgetFacts
    let proposer: Int
    var items: [BargainTable.Row]
    var wishes: [Wish] = []
    var itemCosts: [String: [Int: Int]] = [:]
    var itemWorths: [String: [Int: Int]] = [:]
    var officeWorth: [Int: Int] = [:]
    var electionCosts: [Int: Int] = [:]
    var electionSeats: [Int: Int] = [:]

    init(budget: BudgetFacts, proposer: Int) {
        self.budget = budget
        self.proposer = proposer
        items = budget.items.map {
            .init(key: $0.key, name: $0.name, kind: $0.kind, tabled: $0.entry, first: $0.entry)
        }
    }

    mutating func take(_ action: BargainAction) {
        switch action {
        case .wish(let wish): take(wish)
        case .offer(let party, let item) where party ?? proposer == proposer: put(item)
        case .drop(let party, let key): drop(key, party)
        case .dropDemands(let party): wishes.removeAll { $0.party == party }
        case .itemCosts(let key, let party, let worth): itemCosts[key, default: [:]][party] = worth
        case .itemWorth(let key, let party, let worth): itemWorths[key, default: [:]][party] = worth
        case .electionCosts(let party, let money): electionCosts[party] = money
        case .electionCostsSeats(let party, let worth): electionSeats[party] = worth
        case .office(let party, let worth): officeWorth[party] = worth
        case .offer, .electionCalled, .campaigns, .neglect, .past: break
        }
    }

    private mutating func take(_ wish: Wish) {
        wishes.removeAll {
            $0.party == wish.party && $0.key == wish.key && $0.force == wish.force
                && $0.condition == wish.condition && !$0.ask.bounds(wish.ask)
        }
        wishes.append(wish)
        if let worth = wish.worth { itemWorths[wish.key, default: [:]][wish.party] = worth }
    }

    private mutating func put(_ item: ItemFacts) {
        guard let place = items.firstIndex(where: { $0.key == item.key }) else {
            return items.append(
                .init(
                    key: item.key, name: item.name, kind: item.kind, tabled: item.entry,
                    first: nil))
        }
        var entry = item.entry
        entry.year = entry.year ?? items[place].tabled?.year
        items[place].tabled = entry
    }

    private mutating func drop(_ key: String, _ party: Int) {
        guard party == proposer else {
            return wishes.removeAll { $0.party == party && $0.key == key }
        }
        if let place = items.firstIndex(where: { $0.key == key }) { items[place].tabled = nil }
    }

    /// Items that are wanted and that the budget lacks, in the unit of the first demand.
    mutating func addWantedItems() throws {
        for wish in wishes {
            addRow(wish.key, wish.name)
            if let condition = wish.condition { addRow(condition.key, condition.name) }
        }
        try wishes.refuseCircle()
        for wish in wishes {
            try check(wish.key, wish.kind, wish.clause)
            if let condition = wish.condition {
                try check(condition.key, condition.kind, wish.clause)
            }
        }
    }

    private mutating func addRow(_ key: String, _ name: String) {
        guard !items.contains(where: { $0.key == key }) else { return }
        let kinds = wishes.lazy.compactMap { wish in
            wish.key == key && wish.kind != nil
                ? wish.kind : wish.condition?.key == key ? wish.condition?.kind : nil
        }
        items.append(
            .init(key: key, name: name, kind: kinds.first ?? .measure, tabled: nil, first: nil))
    }

    private func check(_ key: String, _ kind: ItemKind?, _ at: Location) throws {
        guard let kind, let row = items.first(where: { $0.key == key }), row.kind != kind else {
            return
        }
        let said = budget.items.first { $0.key == key }?.location ?? at
        throw Diagnostic.itemKinds(row.name, is: row.kind, at: said, not: kind, at)
    }
}
