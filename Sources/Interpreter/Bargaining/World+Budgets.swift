// `budget Spring 2020 by Liberal: …`

import Bargaining
import Diagnostics
import Syntax

extension World {
    mutating func declare(
        _ node: BudgetDeclaration, _ location: Location, _ taking: Taking
    ) throws -> Answer {
        let id = node.name.id ?? lexicon.add(node.name.text, as: .budget)
        let budget = try facts(of: node, id, location)
        try keep(budget, taking)
        let items = counted(budget.items.count, "item", "items")
        return Answer(.declared, "Budget \(name: budget.text): \(items)")
    }

    private func facts(
        of node: BudgetDeclaration, _ id: NameID, _ location: Location
    ) throws -> BudgetFacts {
        let lookup = Lookup(world: self, source: location.source)
        var items: [ItemFacts] = []
        var deficit: Int?
        var limit: Int?
        for line in node.lines {
            switch line {
            case .item(let item):
                let facts = try lookup.item(item)
                if let first = items.first(where: { $0.key == facts.key }) {
                    throw Diagnostic.itemTwice(
                        facts.name, at: facts.location, before: first.location)
                }
                items.append(facts)
            case .deficit(let amount): deficit = try lookup.money(amount, "the deficit")
            case .deficitLimit(let amount): limit = try lookup.money(amount, "the limit")
            }
        }
        guard items.count <= Budget.mostItems else {
            throw Diagnostic.outOfRange(
                "a budget", "of \(grouped(Budget.mostItems)) items at the most", at: location)
        }
        return BudgetFacts(
            name: id, text: node.name.text, proposer: try node.proposer.map(lookup.party),
            items: items, deficit: deficit, deficitLimit: limit, location: location)
    }

    private mutating func keep(_ budget: BudgetFacts, _ taking: Taking) throws {
        guard let known = budgets.firstIndex(where: { $0.name == budget.name }) else {
            return budgets.append(budget)
        }
        guard !taking.isFile else {
            throw Diagnostic.declaredTwice(
                "budget \(budget.text)", at: budget.location, before: budgets[known].location)
        }
        budgets.remove(at: known)
        budgets.append(budget)
    }
}

extension Lookup {
    /// An item as it stands in a budget or an offer.
    func item(_ node: BudgetItem) throws -> ItemFacts {
        let kind = node.amount?.kind.itemKind ?? .measure
        if let amount = node.amount { try allow(amount) }
        return ItemFacts(
            key: itemKey(node.name.text), name: node.name.text, kind: kind,
            entry: Entry(amount: node.amount?.value ?? 0, year: try node.year.map(year)),
            location: location(node.range))
    }

    func money(_ amount: Amount, _ what: String) throws -> Int {
        guard amount.kind == .money else {
            throw Diagnostic.kindsDiffer(
                .money, location(amount.range), amount.kind.quantityKind, location(amount.range),
                hint: "write it as '3.5 billion' or '$500 million'")
        }
        guard Budget.allows(amount.value, .money) else {
            throw Diagnostic.outOfRange(
                what, "from 0 to a million billion", at: location(amount.range))
        }
        return amount.value
    }

    func allow(_ amount: Amount) throws {
        guard Budget.allows(amount.value, amount.kind.itemKind) else {
            throw Diagnostic.outOfRange(
                "an amount of money", "from 0 to a million billion", at: location(amount.range))
        }
    }

    func year(_ quantity: Quantity) throws -> Int {
        guard quantity.kind == .plain, let year = quantity.whole, (1_000...9_999).contains(year)
        else {
            throw Diagnostic.outOfRange(
                "a year", "a whole number of four digits", at: location(quantity.range))
        }
        return year
    }
}

extension Amount.Kind {
    var itemKind: ItemKind {
        switch self {
        case .money: .money
        case .percent: .percent
        case .plain: .plain
        }
    }

    var quantityKind: QuantityKind {
        switch self {
        case .money: .money
        case .percent: .percent
        case .plain: .plain
        }
    }
}
