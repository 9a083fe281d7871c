// The codes of the messages about bargaining, with what `help E55` says of each at length.

import Bargaining
import Diagnostics

extension Code {
    static let itemKinds = Code(
        "E55",
        """
        An item of a budget is in one unit: money, a percentage, a plain number, or simply in the
        budget or not. Demands and offers are in the same unit.

            budget Spring by Liberal:
                pharmacare 3.5 billion
            NDP demands pharmacare of at least 10 billion
        """)
    static let itemTwice = Code(
        "E56",
        """
        An item stands once in a budget, and once in a sentence that demands or trades.

            budget Spring by Liberal:
                pharmacare 3.5 billion
                "child care" 1 billion
        """)
    static let bargainsWithItself = Code(
        "E57",
        """
        A party demands something of another's budget. What it would never concede in its own is its
        red line.

            budget Spring by Liberal: "corporate tax" 15%
            Liberal draws the line at "corporate tax" of at most 17%
        """)
    static let unknownItem = Code(
        "E58",
        """
        An item was offered, dropped or priced that no budget holds and nobody demands. A typing
        mistake must never become a wrong answer.

            budget Spring by Liberal:
                pharmacare 3.5 billion
            NDP demands pharmacare of at least 10 billion
            does the budget pass if Liberal offers pharmacare 10 billion
        """)
    static let noBudget = Code(
        "E59",
        """
        The question or the offer is about a budget, and there is none, or none by that party.

            budget Spring by Liberal:
                pharmacare 3.5 billion
            does the budget pass
        """)
    static let amountNeeded = Code(
        "E28",
        """
        An item that stands in a budget at an amount is offered at an amount.

            does the budget pass if Liberal offers pharmacare 10 billion
        """)
    static let nothingAtStake = Code(
        "E29",
        """
        A threat over a budget is made by a party that demands something of it, or opposes it, and has
        votes to withhold.

            NDP demands pharmacare of at least 10 billion
            is NDP's threat credible
        """)

    static let bargaining: [Code] = [
        itemKinds, itemTwice, bargainsWithItself, unknownItem, noBudget, amountNeeded,
        nothingAtStake,
    ]
}

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

    static func nothingAtStake(_ party: String, at: Location) -> Self {
        Diagnostic(
            .nothingAtStake, "\(party) has made no threat over the budget",
            at: Label(at, "no demand unmet, or no votes"),
            help: [Help("say what it wants: '\(party) demands ITEM of at least AMOUNT'")])
    }
}
