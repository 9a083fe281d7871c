// Items, demands and offers as words: `pharmacare at least 10 billion by 2021`.

import Bargaining
import Coalitions
import Elections
import Syntax

/// Money as people say it: `3.5 billion`, `26,823`.
func moneyWords(_ amount: Int) -> String {
    for (size, word) in [(1_000_000_000, "billion"), (1_000_000, "million")]
    where amount.magnitude >= UInt(size) {
        let thousandths = amount.magnitude % UInt(size) * 1_000 / UInt(size)
        guard amount.magnitude % UInt(size) * 1_000 % UInt(size) == 0 else { continue }
        let sign = amount < 0 ? "−" : ""
        return sign + grouped(Int(amount.magnitude / UInt(size))) + fraction(Int(thousandths), 3)
            + " " + word
    }
    return grouped(amount)
}

/// Billionths of one as a plain number: `170`, `2.5`.
func plainNumber(_ billionths: Int) -> String {
    let one: UInt = 1_000_000_000
    return (billionths < 0 ? "−" : "") + grouped(Int(billionths.magnitude / one))
        + fraction(Int(billionths.magnitude % one), 9)
}

/// Seats in billionths: `5`, `2.5`.
func seatNumber(_ billionths: Int) -> String { plainNumber(billionths) }

private func fraction(_ part: Int, _ places: Int) -> String {
    guard part > 0 else { return "" }
    var digits = String(part)
    digits = String(repeating: "0", count: max(0, places - digits.utf8.count)) + digits
    while digits.hasSuffix("0") { digits.removeLast() }
    return "." + digits
}

extension ItemKind {
    func words(_ amount: Int) -> String {
        switch self {
        // What makes a condition false is one unit below or above what it names.
        case _ where amount > 0 && (amount + 1) % 1_000_000 == 0: "just under " + words(amount + 1)
        case _ where amount > 1 && (amount - 1) % 1_000_000 == 0: "just over " + words(amount - 1)
        case .money: moneyWords(amount)
        case .percent:
            // Billionths of one are hundred-millionths of a percent.
            (amount < 0 ? "−" : "") + grouped(Int(amount.magnitude / 10_000_000))
                + fraction(Int(amount.magnitude % 10_000_000), 7) + "%"
        case .plain: plainNumber(amount)
        case .measure: ""
        }
    }
}

extension BargainTable {
    /// `pharmacare 10 billion`, `no new pipeline`
    func words(_ entry: Entry?, _ row: Int) -> Text {
        let item = items[row]
        guard let entry else { return "no \(name: item.name)" }
        var text = Text("\(name: item.name)")
        if item.kind != .measure { text = text + " \(item.kind.words(entry.amount))" }
        if let year = entry.year { text = text + " by \(String(year))" }
        return text
    }

    /// `pharmacare of at least 10 billion if carbon price is at least 50`, `no new pipeline`
    func words(_ wish: Wish) -> Text {
        let name = Text("\(name: wish.name)")
        let by = wish.deadline.map { " by \($0)" } ?? ""
        let kind = kind(wish.key)
        let asked: Text =
            switch wish.ask {
            case .atLeast(let amount): name + " of at least \(kind.words(amount))\(by)"
            case .atMost(let amount): name + " of at most \(kind.words(amount))"
            case .exactly(let amount): name + " of exactly \(kind.words(amount))\(by)"
            case .included: name + by.text
            case .absent: "no " + name
            }
        return asked + (wish.condition.map(words) ?? "")
    }

    /// ` if carbon price is at least 50`, ` unless pharmacare is in the budget`
    private func words(_ condition: WishCondition) -> Text {
        let kind = kind(condition.key)
        let so: Text =
            switch condition.ask {
            case .atLeast(let amount): "at least \(kind.words(amount))"
            case .atMost(let amount): "at most \(kind.words(amount))"
            case .exactly(let amount): "exactly \(kind.words(amount))"
            case .included: "in the budget"
            case .absent: "not in the budget"
            }
        return (condition.isWanted ? " if " : " unless ") + "\(name: condition.name) is " + so
    }

    private func kind(_ key: String) -> ItemKind {
        items.first { $0.key == key }?.kind ?? .measure
    }

    /// Why a demand is not met: ` (the budget has 3.5 billion)`, ` (the budget lacks it)`.
    func unmetWords(_ wish: Wish, in entries: [Entry?]) -> Text {
        let entry = row(wish).flatMap { entries[$0] }
        let why: Text
        switch shortfall(wish, in: entries) {
        case nil: return words(wish)
        case .isLacking: why = "the budget lacks it"
        case .isThere: why = "it is in the budget"
        case .isLate(let year?): why = "it says \(String(year))"
        case .isLate(nil): why = "the budget names no year"
        case .amount: why = "the budget has \(kind(wish.key).words(entry?.amount ?? 0))"
        }
        return words(wish) + " (" + why + ")"
    }

    /// What is changed from the tabled budget: `pharmacare from 3.5 to 10 billion`.
    func changes(_ entries: [Entry?]) -> [Text] {
        entries.indices.compactMap { row in
            let old = items[row].tabled
            guard let new = entries[row], entries[row] != old else {
                return entries[row] == old ? nil : "drop \(name: items[row].name)"
            }
            guard let old else { return "add " + words(new, row) }
            guard old.amount != new.amount else { return words(new, row) }
            let kind = items[row].kind
            return
                "\(name: items[row].name) from \(kind.words(old.amount)) to \(kind.words(new.amount))"
                + (new.year.flatMap { new.year == old.year ? nil : " by \($0)" } ?? "").text
        }
    }

    /// `10 billion more and 2 concessions without a price`
    func words(_ cost: Cost) -> String {
        let unpriced = counted(
            cost.concessions, "concession without a price", "concessions without a price")
        switch (cost.money, cost.concessions) {
        case (0, 0): return "nothing"
        case (0, _): return unpriced
        case (_, 0): return "\(moneyWords(cost.money)) more"
        default: return "\(moneyWords(cost.money)) more and \(unpriced)"
        }
    }

    func list(_ players: PlayerSet) -> Text { Interpreter.list(players.map(name)) }
}

extension String {
    var text: Text { "\(self)" }
}

extension Stance {
    /// The vote that it comes to.
    var vote: Bargain.Vote {
        switch self {
        case .supports: .votesFor
        case .opposes: .against
        case .abstains: .abstains
        }
    }
}
