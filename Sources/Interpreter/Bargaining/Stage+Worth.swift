// What a budget that passes is worth to whom: what it holds, and what a concession adds to that.

import Bargaining
import Coalitions
import Diagnostics
import Elections

extension Stage {
    /// What an offer adds to what the budget is worth to parties, in billionths of a seat.
    func gain(_ parties: [Int], _ offer: Deal) -> Int {
        worths(of: parties) {
            isWon($0, $1, by: offer.entries) && !isMet($0, $1, by: tabled)
        } - worths(of: parties) { holds($0, $1, tabled) && !holds($0, $1, offer.entries) }
    }

    /// What the budget as it is tabled is worth to parties once it passes.
    func worth(_ parties: [Int]) -> Int { worths(of: parties) { holds($0, $1, tabled) } }

    /// What the tabled budget holds that is worth seats to somebody who has a place in the game:
    /// the party, the item and the worth.
    var held: [(party: Int, row: Int, worth: Int)] {
        let parties = (0...movers.count).flatMap(sides(at:))
        return table.items.indices.flatMap { row in
            parties.compactMap { party in
                let worth = table.itemWorths[table.items[row].key]?[party] ?? 0
                return worth != 0 && holds(party, row, tabled) ? (party, row, worth) : nil
            }
        }
    }

    private var tabled: [Entry?] { table.bargain.budget.tabled }

    private func worths(of parties: [Int], where counts: (Int, Int) -> Bool) -> Int {
        guard !table.itemWorths.isEmpty else { return 0 }
        return table.items.indices.reduce(0) { sum, row in
            guard let worths = table.itemWorths[table.items[row].key] else { return sum }
            return parties.reduce(sum) { sum, party in
                guard let worth = worths[party], counts(party, row) else { return sum }
                return sum + worth
            }
        }
    }

    /// Whether the budget has an item as a party wants it. What it wants left out is left out of
    /// no budget too, so that gives it nothing more.
    private func holds(_ party: Int, _ row: Int, _ entries: [Entry?]) -> Bool {
        entries[row] != nil && isMet(party, row, by: entries)
    }

    private func isWon(_ party: Int, _ row: Int, by entries: [Entry?]) -> Bool {
        (entries[row] != nil || !wishes(party, row).isEmpty) && isMet(party, row, by: entries)
    }

    private func isMet(_ party: Int, _ row: Int, by entries: [Entry?]) -> Bool {
        let wishes = wishes(party, row)
        return wishes.isEmpty
            ? entries[row] != nil : wishes.allSatisfy { table.isMet($0, by: entries) }
    }

    /// What a party asks of an item: what it insists on, else what it would like.
    private func wishes(_ party: Int, _ row: Int) -> [Wish] {
        let all = table.wishes.filter {
            $0.party == party && $0.key == table.items[row].key
        }
        let binding = all.filter { $0.force != .wish }
        return binding.isEmpty ? all : binding
    }
}
