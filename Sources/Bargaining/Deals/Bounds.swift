// What the votes still missing will cost at the least: each layer of an item's rise is shared among
// all who demand it, and the cheapest shares are taken, the last in part.

struct Bounds: Sendable {
    /// The most money that all demands together could take out.
    let mostCut: Int
    private let items: [ItemBounds]
    /// Each candidate's place in every item's layers, by player.
    private let levels: [Int: [(place: Int, level: Int)]]
    private let forces: [Int: [Int]]

    /// Concessions are shared in parts of this.
    private static let whole = 1 << 20

    /// - Parameter mostCut: where demands stand on conditions, all that could be taken out.
    init(items: [Item], red: [Wanted], candidates: [Candidate], mostCut: Int?) {
        var bounds = zip(items, red).map { ItemBounds($0, $1) }
        for candidate in candidates {
            for (place, wanted) in candidate.wishes { bounds[place].count(wanted) }
        }
        for place in bounds.indices { bounds[place].share() }
        self.items = bounds
        self.mostCut = mostCut ?? bounds.reduce(0) { $0 + $1.mostCut }
        var levels: [Int: [(place: Int, level: Int)]] = [:]
        var forces: [Int: [Int]] = [:]
        for candidate in candidates {
            levels[candidate.player] = candidate.wishes.compactMap { place, wanted in
                bounds[place].level(of: wanted).map { (place, $0) }
            }
            forces[candidate.player] = candidate.wishes.compactMap { place, wanted in
                bounds[place].isForced(by: wanted) ? place : nil
            }
        }
        self.levels = levels
        self.forces = forces
    }

    func leastMoney(
        _ node: DealSearch.Node, _ rest: ArraySlice<Candidate>, votes: Int
    ) -> Int {
        guard votes > 0 else { return 0 }
        let reached = items.indices.map { items[$0].reached(node.wanted[$0]) }
        return cheapest(rest, votes: votes) { candidate in
            (levels[candidate.player] ?? []).reduce(0) {
                $0 + max(0, items[$1.place].paid($1.level) - reached[$1.place])
            }
        }
    }

    func leastConcessions(
        _ node: DealSearch.Node, _ rest: ArraySlice<Candidate>, votes: Int
    ) -> Int {
        guard votes > 0 else { return 0 }
        let isMade = items.indices.map { items[$0].isForced(by: node.wanted[$0]) }
        let parts = cheapest(rest, votes: votes) { candidate in
            (forces[candidate.player] ?? []).reduce(0) {
                isMade[$1] ? $0 : $0 + Self.whole / items[$1].forcing
            }
        }
        return (parts + Self.whole - 1) / Self.whole
    }

    /// The least that shares of so many votes cost, the last player taken in part (the linear
    /// relaxation of the knapsack; Dantzig 1957).
    private func cheapest(
        _ rest: ArraySlice<Candidate>, votes: Int, _ price: (Candidate) -> Int
    ) -> Int {
        let offers = rest.map { (price: price($0), votes: $0.votes) }
            .sorted { Self.isCheaper($0, than: $1) }
        var missing = votes
        var sum = 0
        for offer in offers {
            if offer.votes >= missing {
                let (high, low) = offer.price.multipliedFullWidth(by: missing)
                return sum + offer.votes.dividingFullWidth((high, low)).quotient
            }
            missing -= offer.votes
            sum += offer.price
        }
        return sum
    }

    private static func isCheaper(
        _ one: (price: Int, votes: Int), than other: (price: Int, votes: Int)
    ) -> Bool {
        let mine = one.price.multipliedFullWidth(by: other.votes)
        let theirs = other.price.multipliedFullWidth(by: one.votes)
        return (mine.high, mine.low) < (theirs.high, theirs.low)
    }
}

/// The layers of one item: between two levels that anyone demands, the rise is shared by all who
/// demand at least the upper.
private struct ItemBounds: Sendable {
    private let item: Item
    private let base: Int
    private var demanded: [Int] = []
    private var steps: [Int] = []
    /// What has been paid when a level is reached, one a step; nothing below the first.
    private var paidUpTo: [Int] = [0]
    private(set) var forcing = 0
    private(set) var mostCut = 0

    init(_ item: Item, _ red: Wanted) {
        self.item = item
        base = item.tabled?.amount ?? 0
        steps = [base]
        if let least = red.least, least > base { steps.append(least) }
        count(cutting: red)
    }

    mutating func count(_ wanted: Wanted) {
        if let least = wanted.least, least > base, item.kind == .money { demanded.append(least) }
        if isForced(by: wanted) { forcing += 1 }
        count(cutting: wanted)
    }

    private mutating func count(cutting wanted: Wanted) {
        guard wanted.isPossible else { return }
        mostCut = max(mostCut, wanted.cost(item).cut)
    }

    mutating func share() {
        demanded.sort()
        steps = Set(steps + demanded).sorted()
        paidUpTo = [0]
        for (lower, upper) in zip(steps, steps.dropFirst()) {
            let sharers = demanded.reduce(0) { $1 >= upper ? $0 + 1 : $0 }
            let share = sharers == 0 ? 0 : (upper - lower) / sharers
            paidUpTo.append(paidUpTo[paidUpTo.count - 1] + share)
        }
    }

    func level(of wanted: Wanted) -> Int? {
        guard item.kind == .money, let least = wanted.least, least > base else { return nil }
        return steps.firstIndex(of: least)
    }

    func paid(_ level: Int) -> Int { paidUpTo[level] }

    /// What has been paid for the level that is already granted.
    func reached(_ wanted: Wanted) -> Int {
        guard let least = wanted.least, least > base else { return 0 }
        return steps.firstIndex(of: least).map { paidUpTo[$0] } ?? paidUpTo[paidUpTo.count - 1]
    }

    func isForced(by wanted: Wanted) -> Bool {
        let change = wanted.cost(item)
        return change.concessions - (change.mayBePriced ? 1 : 0) > 0
    }
}
