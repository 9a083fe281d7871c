// What the clauses of bargaining come to: items after every offer, wishes that stand, prices.

import Bargaining
import Diagnostics
import Syntax

/// A wish that no longer stands.
struct EndedWish: Sendable {
    let wish: Wish
    /// What takes its place; nothing where it is dropped.
    let replacement: Wish?
}

/// An item that was to be lowered by more than there is of it.
struct Floored: Sendable {
    let name: String
    let kind: ItemKind
    let had: Int
    let less: Int
}

/// Goes through the effects in force, the weakest first: a later one replaces what it says again.
struct Gatherer {
    let budget: BudgetFacts
    let proposer: Int
    var items: [BargainTable.Row]
    private(set) var wishes: [Wish] = []
    /// The layer of each wish.
    private var layers: [Layer.Kind] = []
    /// What no longer stands for what a layer above the session says.
    private(set) var ended: [EndedWish] = []
    /// As said of whatever budget is tabled.
    var deficitLimit: Int?
    private(set) var floored: [Floored] = []
    var itemCosts: [String: [Int: Int]] = [:]
    var itemWorths: [String: [Int: Int]] = [:]
    var officeWorth: [Int: Int] = [:]
    var electionCosts: [Int: Int] = [:]
    var electionSeats: [Int: Int] = [:]

    init(budget: BudgetFacts, proposer: Int) {
        self.budget = budget
        self.proposer = proposer
        items = budget.items.map {
            .init(
                key: $0.key, name: $0.name, kind: $0.kind, tabled: $0.entry, first: $0.entry,
                said: $0.location)
        }
    }

    mutating func take(_ action: BargainAction, in layer: Layer.Kind) {
        switch action {
        case .wish(let wish): take(wish, in: layer)
        case .offer(let party, let item) where party ?? proposer == proposer: put(item)
        case .change(let party, let item, let step) where party == proposer: put(item, step)
        case .drop(let party, let key): drop(key, party ?? proposer, in: layer)
        case .dropDemands(let party): dropWishes(in: layer) { $0.party == party }
        case .itemCosts(let key, let party, let worth): itemCosts[key, default: [:]][party] = worth
        case .itemWorth(let key, let party, let worth): itemWorths[key, default: [:]][party] = worth
        case .electionCosts(let party, let money): electionCosts[party] = money
        case .electionCostsSeats(let party, let worth): electionSeats[party] = worth
        case .office(let party, let worth): officeWorth[party] = worth
        case .deficitLimit(let most): deficitLimit = most
        case .offer, .change, .electionCalled, .campaigns, .neglect, .past: break
        }
    }

    /// What one text says in one breath holds together; a later text takes the place of what it says
    /// again. Two ends of a range hold together always.
    private mutating func take(_ wish: Wish, in layer: Layer.Kind) {
        for earlier in wishes.indices.reversed() where wishes[earlier].isReplaced(by: wish) {
            let isTogether =
                wishes[earlier].clause.source === wish.clause.source && layers[earlier] == layer
            guard !isTogether || wishes[earlier].isSame(as: wish) else { continue }
            if layer != .session, !wishes[earlier].isSame(as: wish) {
                ended.append(EndedWish(wish: wishes[earlier], replacement: wish))
            }
            wishes.remove(at: earlier)
            layers.remove(at: earlier)
        }
        wishes.append(wish)
        layers.append(layer)
        if let worth = wish.worth { itemWorths[wish.key, default: [:]][wish.party] = worth }
    }

    private mutating func put(_ item: ItemFacts) {
        guard let place = items.firstIndex(where: { $0.key == item.key }) else {
            return items.append(
                .init(
                    key: item.key, name: item.name, kind: item.kind, tabled: item.entry,
                    first: nil, said: item.location))
        }
        var entry = item.entry
        entry.year = entry.year ?? items[place].tabled?.year
        items[place].tabled = entry
        items[place].said = item.location
    }

    /// What goes below nothing is nothing.
    private mutating func put(_ item: ItemFacts, _ step: OfferClause.Step) {
        let old = items.first { $0.key == item.key }?.tabled?.amount ?? 0
        let (more, less) = (
            old.addingReportingOverflow(item.entry.amount),
            max(0, old.subtractingReportingOverflow(item.entry.amount).partialValue)
        )
        let amount = step == .less ? less : more.overflow ? Int.max : more.partialValue
        put(
            ItemFacts(
                key: item.key, name: item.name, kind: item.kind,
                entry: Entry(amount: amount, year: item.entry.year), location: item.location))
        guard step == .less, item.entry.amount > old else { return }
        floored.append(Floored(name: item.name, kind: item.kind, had: old, less: item.entry.amount))
    }

    private mutating func drop(_ key: String, _ party: Int, in layer: Layer.Kind) {
        guard party == proposer else {
            return dropWishes(in: layer) { $0.party == party && $0.key == key }
        }
        if let place = items.firstIndex(where: { $0.key == key }) {
            items[place].tabled = nil
            items[place].said = nil
        }
    }

    private mutating func dropWishes(in layer: Layer.Kind, where isDropped: (Wish) -> Bool) {
        for place in wishes.indices.reversed() where isDropped(wishes[place]) {
            if layer != .session {
                ended.append(EndedWish(wish: wishes[place], replacement: nil))
            }
            wishes.remove(at: place)
            layers.remove(at: place)
        }
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

extension Wish {
    /// Whether a later wish says of the same item what this one said: a party's own takes the place
    /// of its own, and one shared with others only of one shared with the same.
    fileprivate func isReplaced(by later: Wish) -> Bool {
        party == later.party && key == later.key && force == later.force
            && Set(shared) == Set(later.shared) && condition == later.condition
            && !ask.bounds(later.ask)
    }

    fileprivate func isSame(as later: Wish) -> Bool {
        ask == later.ask && deadline == later.deadline && worth == later.worth
    }
}
