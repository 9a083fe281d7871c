// A walk through the ways in which demands on a condition can be met, one demand after another:
// what is wanted is changed in place, and changed back.

struct WayWalk {
    /// One choice made.
    private struct Taken {
        let item: Int
        let old: Wanted
        /// The way to try next in its place.
        let next: Int
    }

    let items: [Item]
    /// The ways of each demand, in order.
    let choices: [[Demand]]
    /// Of each item, what is wanted at this point of the walk.
    private(set) var wanted: [Wanted]
    /// What that costs.
    private(set) var total: Total
    private var taken: [Taken] = []

    init(_ choices: [[Demand]], items: [Item], from wanted: [Wanted]) {
        self.items = items
        self.choices = choices
        self.wanted = wanted
        total = Total(zip(wanted, items).map { $0.cost($1) })
    }

    /// Whether every demand is met.
    var isWhole: Bool { taken.count == choices.count }

    /// Takes a way of the next demand that goes with the rest, from one on; false where there is
    /// none. A way that asks for nothing new is as cheap as any, and the only one then.
    private mutating func take(from first: Int) -> Bool {
        let ways = choices[taken.count]
        if first == 0, let free = ways.first(where: { joined($0) == wanted[$0.item] }) {
            put(wanted[free.item], at: free.item, next: ways.count)
            return true
        }
        for place in ways.indices.dropFirst(first) {
            let wish = joined(ways[place])
            guard wish.isPossible else { continue }
            put(wish, at: ways[place].item, next: place + 1)
            return true
        }
        return false
    }

    /// Takes a way of the next demand, or where there is none the last choice back.
    /// - Returns: the way to try next; nothing where the walk has come to its end.
    mutating func step(from way: Int) -> Int? { take(from: way) ? 0 : back() }

    /// Takes the last choice back; the way to try next, or nothing where no choice was made.
    mutating func back() -> Int? {
        guard let last = taken.popLast() else { return nil }
        set(last.old, at: last.item)
        return last.next
    }

    private func joined(_ way: Demand) -> Wanted {
        var wish = wanted[way.item]
        wish.add(way)
        return wish
    }

    private mutating func put(_ wish: Wanted, at item: Int, next: Int) {
        taken.append(Taken(item: item, old: wanted[item], next: next))
        if wish != wanted[item] { set(wish, at: item) }
    }

    private mutating func set(_ wish: Wanted, at item: Int) {
        total.replace(wanted[item].cost(items[item]), by: wish.cost(items[item]))
        wanted[item] = wish
    }
}
