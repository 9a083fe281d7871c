// Budgets as declared, and what the clauses of bargaining come to, names found and units checked.

import Bargaining
import Diagnostics
import Elections
import Syntax

/// A budget as its proposer tables it.
struct BudgetFacts: Sendable {
    let name: NameID
    let text: String
    /// The largest party in government where none is named.
    let proposer: Int?
    let items: [ItemFacts]
    /// Whole units of money.
    let deficit: Int?
    let deficitLimit: Int?
    let location: Location
}

/// An item by name: names that fold alike are one item.
struct ItemFacts: Sendable {
    let key: String
    let name: String
    let kind: ItemKind
    let entry: Entry
    let location: Location
}

/// What a party asks of an item.
struct Wish: Sendable {
    let party: Int
    let key: String
    let name: String
    let ask: Ask
    /// Nothing where no amount is named: the item may be of any kind.
    let kind: ItemKind?
    let deadline: Int?
    let force: DemandClause.Force
    /// Whom it is shared with, itself included; empty where it is its own.
    let shared: [Int]
    /// What having it is worth, in billionths of a seat.
    let worth: Int?
    /// When it stands; always where nothing is named.
    let condition: WishCondition?
    /// The sentence's place: a later one replaces what it says of the same item.
    let clause: Location
}

/// What a clause of bargaining does.
enum BargainAction: Sendable {
    case wish(Wish)
    /// By a party, or by whoever tables the budget.
    case offer(party: Int?, ItemFacts)
    /// By so much more than stands in the budget, or less.
    case change(party: Int, ItemFacts, OfferClause.Step)
    /// By a party, or by whoever tables the budget.
    case drop(party: Int?, key: String)
    case dropDemands(party: Int)
    case deficitLimit(Int)
    case itemCosts(key: String, party: Int, worth: Int)
    case itemWorth(key: String, party: Int, worth: Int)
    case electionCosts(party: Int, money: Int)
    case electionCostsSeats(party: Int, worth: Int)
    case office(party: Int, worth: Int)
    case electionCalled
    case campaigns(party: Int, count: Int)
    case neglect(keeps: Rate)
    /// What an election has ended: a vacancy, a crossing, who governs and who supports it.
    case past
}

extension Action {
    /// What an election ends: a vacancy, a crossing, who governs and who supports it.
    var endsWithParliament: Bool {
        switch self {
        case .vacant, .cross, .vacate, .speaker, .stance, .government, .rival, .opposition: true
        case .standDown, .run, .endorse, .primary, .flow, .swing, .gainPoints, .scale, .getVotes,
            .getShare, .win, .ruleOut, .bloc, .pair, .absence, .system, .bargain:
            false
        }
    }

    /// Whether it says how votes become seats.
    var isSystem: Bool {
        if case .system = self { true } else { false }
    }
}

/// The key under which an item is found.
func itemKey(_ name: String) -> String { String(decoding: folded(name), as: UTF8.self) }
