// The clauses of bargaining: parties and items found, and units held against the budget's.

import Bargaining
import Diagnostics
import Elections
import Syntax

extension Resolver {
    func bargain(_ node: BargainClause, _ clause: Clause) throws -> [Effect] {
        house(try actions(of: node, clause).map { .bargain($0) }, clause)
    }

    private func actions(of node: BargainClause, _ clause: Clause) throws -> [BargainAction] {
        let lookup = lookup(clause)
        switch node {
        case .demand(let node): return try wishes(node, clause).map { .wish($0) }
        case .offer(let node): return try offer(node, clause)
        case .deficitLimit(let most):
            return [.deficitLimit(try lookup.money(most, "the limit of a deficit"))]
        case .itemIs(let item):
            return [.offer(party: nil, try offered(item, clause))]
        case .dropItem(let parties, let items): return try drop(parties, items, clause)
        case .trade(let party, let gives, let gets): return try trade(party, gives, gets, clause)
        case .itemCosts(let item, let party, let seats):
            return [
                .itemCosts(
                    key: try known(item, clause), party: try lookup.party(party),
                    worth: try self.seats(seats, clause))
            ]
        case .itemWorth(let item, let party, let seats):
            return [
                .itemWorth(
                    key: try known(item, clause), party: try lookup.party(party),
                    worth: try self.seats(seats, clause))
            ]
        case .electionCosts(let party, let money):
            let price = try lookup.money(money, "the price of an election")
            return [.electionCosts(party: try lookup.party(party), money: price)]
        case .electionCostsSeats(let party, let seats):
            let worth = try self.seats(seats, clause)
            return [.electionCostsSeats(party: try lookup.party(party), worth: worth)]
        case .office(let parties, let seats):
            let worth = try self.seats(seats, clause)
            return try lookup.parties(parties).map { .office(party: $0, worth: worth) }
        case .electionCalled: return [.electionCalled]
        case .campaigns(let parties, let count):
            let count = try whole(count, "campaigns", most: 100_000, clause.source)
            return try lookup.parties(parties).map { .campaigns(party: $0, count: count) }
        case .neglect(let keeps): return [.neglect(keeps: try percent(keeps, "a share", clause))]
        }
    }

    /// Seats in billionths, as a worth or a cost.
    private func seats(_ quantity: Quantity, _ clause: Clause) throws -> Int {
        let at = Location(clause.source, quantity.range)
        guard quantity.kind == .plain || quantity.kind == .seats else {
            throw Diagnostic.kindsDiffer(
                .seats, at, quantity.kind, at, hint: "say it in seats: '5 seats'")
        }
        guard (0...100_000_000_000_000).contains(quantity.billionths) else {
            throw Diagnostic.outOfRange("a worth", "from 0 to 100,000 seats", at: at)
        }
        return quantity.billionths
    }

    // MARK: Demands

    private func wishes(_ node: DemandClause, _ clause: Clause) throws -> [Wish] {
        let parties = try lookup(clause).parties(node.parties)
        let named = try node.parties.map(lookup(clause).party)
        if let place = named.indices.first(where: { named[..<$0].contains(named[$0]) }) {
            throw Diagnostic.twice(
                world.label(named[place]).name,
                at: Location(clause.source, node.parties[place].range))
        }
        let shared = node.isShared && parties.count > 1 ? parties : []
        try refuseRepeated(node.items, clause)
        return try zip(parties, node.parties).flatMap { party, name in
            if node.force != .redLine {
                try refuseOwnBudget(party, Location(clause.source, name.range))
            }
            return try node.items.map { item in
                try wish(item, of: party, node.force, shared, clause)
            }
        }
    }

    /// One sentence asks one thing of an item, or the two ends of a range, the lower below the higher.
    private func refuseRepeated(_ items: [DemandedItem], _ clause: Clause) throws {
        for (place, item) in items.enumerated() {
            let key = itemKey(item.name.text)
            let ask = item.ask.resolved.ask
            for earlier in items[..<place] where itemKey(earlier.name.text) == key {
                let first = earlier.ask.resolved.ask
                guard first.bounds(ask) else {
                    throw Diagnostic.itemTwice(
                        item.name.text, at: Location(clause.source, item.range), before: nil)
                }
                guard first.isMetTogether(with: ask) else {
                    throw Diagnostic.outOfRange(
                        "a range", "from less to more", at: Location(clause.source, item.range))
                }
            }
        }
    }

    private func condition(_ node: ItemCondition?, _ clause: Clause) throws -> WishCondition? {
        guard let node else { return nil }
        let (ask, amount) = node.ask.resolved
        let key = itemKey(node.item.text)
        if let amount {
            try lookup(clause).allow(amount)
            try check(amount, against: key, clause)
        }
        return WishCondition(
            key: key, name: node.item.text, ask: ask, kind: amount?.kind.itemKind,
            isWanted: node.isWanted)
    }

    private func wish(
        _ node: DemandedItem, of party: Int, _ force: DemandClause.Force, _ shared: [Int],
        _ clause: Clause
    ) throws -> Wish {
        let (ask, amount) = node.ask.resolved
        let key = itemKey(node.name.text)
        if let amount {
            try lookup(clause).allow(amount)
            try check(amount, against: key, clause)
        }
        return Wish(
            party: party, key: key, name: node.name.text, ask: ask, kind: amount?.kind.itemKind,
            deadline: try node.year.map(lookup(clause).year), force: force, shared: shared,
            worth: try node.worth.map { try seats($0, clause) },
            condition: try condition(node.condition, clause), clause: clause.location)
    }

    /// A demand, an offer and the budget's item are in one unit.
    private func check(_ amount: Amount, against key: String, _ clause: Clause) throws {
        guard let known = knownKind(key), known.kind != amount.kind.itemKind else { return }
        throw Diagnostic.itemKinds(
            known.name, is: known.kind, at: known.location, not: amount.kind.itemKind,
            Location(clause.source, amount.range))
    }

    /// An item's unit: the budget's, else the first demand's that names an amount.
    private func knownKind(_ key: String) -> (name: String, kind: ItemKind, location: Location)? {
        if let item = world.budgets.reversed().lazy.flatMap(\.items).first(where: { $0.key == key })
        {
            return (item.name, item.kind, item.location)
        }
        for ranked in before.effects {
            guard case .bargain(.wish(let wish)) = ranked.effect.action else { continue }
            if wish.key == key, let kind = wish.kind { return (wish.name, kind, wish.clause) }
            if let condition = wish.condition, condition.key == key, let kind = condition.kind {
                return (condition.name, kind, wish.clause)
            }
        }
        return nil
    }

    private func refuseOwnBudget(_ party: Int, _ at: Location) throws {
        guard !world.budgets.isEmpty, world.budgets.allSatisfy({ $0.proposer == party }) else {
            return
        }
        throw Diagnostic.bargainsWithItself(
            world.label(party).name, world.budgets[0].text, at: at)
    }

    /// The key of an item that a budget holds or that somebody demands.
    private func known(_ name: Name, _ clause: Clause) throws -> String {
        let key = itemKey(name.text)
        let names = knownItems()
        if names.contains(where: { itemKey($0) == key }) { return key }
        throw Diagnostic.unknownItem(
            name.text, at: Location(clause.source, name.range),
            near: nearest(to: name.text, of: names))
    }

    private func knownItems() -> [String] {
        world.budgets.flatMap { $0.items.map(\.name) }
            + before.effects.flatMap { ranked -> [String] in
                switch ranked.effect.action {
                case .bargain(.wish(let wish)):
                    [wish.name] + (wish.condition.map { [$0.name] } ?? [])
                case .bargain(.offer(_, let item)): [item.name]
                case .bargain, .standDown, .run, .endorse, .primary, .flow, .swing, .gainPoints,
                    .scale, .getVotes, .getShare, .win, .vacant, .cross, .vacate, .speaker,
                    .absence, .stance,
                    .ruleOut, .bloc,
                    .pair, .government, .rival, .opposition, .system:
                    []
                }
            }
    }

    // MARK: Offers

    /// What is offered to some stands in the budget for all.
    private func offer(_ node: OfferClause, _ clause: Clause) throws -> [BargainAction] {
        let party = try proposer(node.party, clause)
        for (other, name) in zip(try lookup(clause).parties(node.others), node.others)
        where other == party {
            throw Diagnostic.bargainsWithItself(
                world.label(party).name, world.budgets.last?.text ?? "the budget",
                at: Location(clause.source, name.range))
        }
        return try node.items.map { item -> BargainAction in
            // What nothing names is new, unless it is nearly something else.
            let isNew = nearest(to: item.name.text, of: knownItems()) == nil
            let facts = try offered(
                item, isNew: node.isAddition || isNew && node.step == nil, clause)
            return node.step.map { .change(party: party, facts, $0) }
                ?? .offer(party: party, facts)
        }
            + node.without.map { .drop(party: party, key: try known($0, clause)) }
    }

    /// - Parameter isNew: whether it may be one that nothing names yet.
    private func offered(
        _ node: BudgetItem, isNew: Bool = false, _ clause: Clause
    ) throws -> ItemFacts {
        if !isNew { _ = try known(node.name, clause) }
        if let amount = node.amount {
            try check(amount, against: itemKey(node.name.text), clause)
        } else if let kind = knownKind(itemKey(node.name.text)), kind.kind != .measure {
            throw Diagnostic.amountNeeded(
                kind.name, kind.kind, at: Location(clause.source, node.range))
        }
        return try lookup(clause).item(node)
    }

    /// A party that offers: one that tables a budget.
    private func proposer(_ name: Name, _ clause: Clause) throws -> Int {
        let party = try lookup(clause).party(name)
        let tables = world.budgets.contains { $0.proposer == nil || $0.proposer == party }
        guard tables else {
            throw Diagnostic.noBudgetOf(
                world.label(party).name, world.budgets.last?.text,
                at: Location(clause.source, name.range))
        }
        return party
    }

    private func drop(
        _ parties: [Name], _ items: [Name], _ clause: Clause
    ) throws -> [BargainAction] {
        let keys = try items.map { try known($0, clause) }
        guard !parties.isEmpty else { return keys.map { .drop(party: nil, key: $0) } }
        return try lookup(clause).parties(parties).flatMap { party -> [BargainAction] in
            keys.isEmpty
                ? [.dropDemands(party: party)] : keys.map { .drop(party: party, key: $0) }
        }
    }

    /// Gives one item up and takes another: a proposer in its budget, another in its demands.
    private func trade(
        _ name: Name, _ gives: Name, _ gets: DemandedItem, _ clause: Clause
    ) throws -> [BargainAction] {
        let party = try lookup(clause).party(name)
        let given = try known(gives, clause)
        guard given != itemKey(gets.name.text) else {
            throw Diagnostic.itemTwice(
                gets.name.text, at: Location(clause.source, gets.range),
                before: Location(clause.source, gives.range))
        }
        let isProposer = world.budgets.contains { $0.proposer == party }
        guard isProposer else {
            let wish = try wish(gets, of: party, .demand, [], clause)
            return [.drop(party: party, key: given), .wish(wish)]
        }
        if case .absent = gets.ask {
            return [given, try known(gets.name, clause)].map { .drop(party: party, key: $0) }
        }
        let item = BudgetItem(
            name: gets.name, amount: gets.ask.resolved.amount, year: gets.year, range: gets.range)
        return [
            .drop(party: party, key: given), .offer(party: party, try offered(item, clause)),
        ]
    }
}

extension DemandedItem.Ask {
    var resolved: (ask: Ask, amount: Amount?) {
        switch self {
        case .atLeast(let amount): (.atLeast(amount.value), amount)
        case .atMost(let amount): (.atMost(amount.value), amount)
        case .exactly(let amount): (.exactly(amount.value), amount)
        case .included: (.included, nil)
        case .absent: (.absent, nil)
        }
    }
}

extension Ask {
    /// Whether some amount lies between the two ends of a range.
    fileprivate func isMetTogether(with other: Ask) -> Bool {
        switch (self, other) {
        case (.atLeast(let least), .atMost(let most)), (.atMost(let most), .atLeast(let least)):
            least <= most
        default: true
        }
    }
}
