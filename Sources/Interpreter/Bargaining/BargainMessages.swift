// The words of the messages about bargaining.

import Bargaining
import Diagnostics

extension ItemKind {
    var words: String {
        switch self {
        case .money: "money"
        case .percent: "a percentage"
        case .plain: "a plain number"
        case .measure: "a measure without an amount"
        }
    }
}

extension Diagnostic {
    static func itemKinds(
        _ name: String, is kind: ItemKind, at: Location, not other: ItemKind, _ here: Location
    ) -> Self {
        Diagnostic(
            .itemKinds, "\(name) is \(kind.words), and here it is \(other.words)",
            at: Label(here, other.words), others: [Label(at, kind.words)],
            reason: "an item is counted in one unit",
            help: [Help("say how much of it in that unit, or name another item")])
    }

    static func itemTwice(_ name: String, at: Location, before: Location?) -> Self {
        Diagnostic(
            .itemTwice, "\(name) stands here twice", at: Label(at, "the second time"),
            others: before.map { [Label($0, "the first")] } ?? [],
            help: [Help("keep one of the two")])
    }

    static func bargainsWithItself(_ party: String, _ budget: String, at: Location) -> Self {
        Diagnostic(
            .bargainsWithItself, "\(party) bargains with itself: \(budget) is its own budget",
            at: Label(at, "tables the budget"),
            help: [Help("for what it would never concede: '\(party) draws the line at ITEM …'")])
    }

    static func unknownItem(_ name: String, at: Location, near: String?) -> Self {
        Diagnostic(
            .unknownItem, "no budget holds '\(name)', and nobody demands it",
            at: Label(at, "not an item"),
            help: near.map { [Help("the nearest is '\($0)'", replacement: quotedItem($0))] }
                ?? [Help("put it into the budget, or let a party demand it")])
    }

    static func nearItem(_ name: String, _ known: String, at: Location) -> Self {
        Diagnostic(
            .nearItem, "no budget holds '\(name)'; one holds '\(known)'",
            at: Label(at, "a demand on something else"), severity: .warning)
    }

    private static func quotedItem(_ name: String) -> String {
        name.contains(" ") ? "\"\(name)\"" : name
    }

    static func noBudget(at: Location) -> Self {
        Diagnostic(
            .noBudget, "no budget is declared", at: Label(at, "which budget?"),
            help: [Help("declare it: 'budget Spring by PARTY: pharmacare 3.5 billion'")])
    }

    static func unknownBudget(_ name: String, _ known: String?, at: Location) -> Self {
        Diagnostic(
            .noBudget, "there is no budget called '\(name)'", at: Label(at, "not declared"),
            help: known.map { [Help("the latest is", replacement: $0)] } ?? [])
    }

    static func noBudgetOf(_ party: String, _ other: String?, at: Location) -> Self {
        Diagnostic(
            .noBudget, "\(party) has tabled no budget to offer anything in",
            at: Label(at, "no budget of its own"),
            help: [
                Help(
                    other.map { "name the party that tables \($0)" }
                        ?? "declare it: 'budget Spring by \(party): pharmacare 3.5 billion'")
            ])
    }

    static func amountNeeded(_ item: String, _ kind: ItemKind, at: Location) -> Self {
        Diagnostic(
            .amountNeeded, "expected how much of \(item), found no amount",
            at: Label(at, "\(item) is \(kind.words)"),
            help: [Help("say the amount: 'offers \(quotedItem(item)) AMOUNT'")])
    }

    /// - Parameter circle: demands each of which waits for the item of the next, the last for the first's.
    static func demandCircle(_ circle: [Wish]) -> Self {
        let names = circle.map(\.name) + circle.prefix(1).map(\.name)
        let last = circle.last?.clause ?? circle[0].clause
        return Diagnostic(
            .demandCircle, "these demands wait for each other: " + names.joined(separator: " → "),
            at: Label(last, "closes the circle"),
            others: circle.dropLast().map {
                Label($0.clause, "\($0.name) waits for \($0.condition?.name ?? "")")
            },
            help: [Help("make one of them outright, without 'if' or 'unless'")])
    }

    static func nothingAtStake(_ party: String, at: Location) -> Self {
        Diagnostic(
            .nothingAtStake, "\(party) has made no threat over the budget",
            at: Label(at, "no demand unmet, or no votes"),
            help: [Help("say what it wants: '\(party) demands ITEM of at least AMOUNT'")])
    }
}
