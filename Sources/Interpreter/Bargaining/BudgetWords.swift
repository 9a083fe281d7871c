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

    /// `pharmacare of at least 10 billion`, `no new pipeline`
    func words(_ wish: Wish) -> Text {
        let name = Text("\(name: wish.name)")
        let kind = row(wish).map { items[$0].kind } ?? .measure
        let by = wish.deadline.map { " by \($0)" } ?? ""
        switch wish.ask {
        case .atLeast(let amount): return name + " of at least \(kind.words(amount))\(by)"
        case .atMost(let amount): return name + " of at most \(kind.words(amount))"
        case .exactly(let amount): return name + " of exactly \(kind.words(amount))\(by)"
        case .included: return name + by.text
        case .absent: return "no " + name
        }
    }

    /// Why a demand is not met: ` (the budget has 3.5 billion)`, ` (the budget lacks it)`.
    func shortfall(_ wish: Wish, in entries: [Entry?]) -> Text {
        guard let row = row(wish), let entry = entries[row] else {
            return words(wish) + " (the budget lacks it)"
        }
        if case .absent = wish.ask { return words(wish) + " (it is in the budget)" }
        if let last = wish.deadline, entry.year.map({ $0 > last }) ?? true {
            let year = entry.year.map { "it says \($0)" } ?? "the budget names no year"
            return words(wish) + " (\(year))"
        }
        return words(wish) + " (the budget has \(items[row].kind.words(entry.amount)))"
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
