// Turns movements in parts of votes into movements in whole votes that add up exactly to the
// rounded results. The largest movements that link the parties as a tree take up the rounding, and
// all others go to the nearest whole vote.

struct Settlement {
    typealias Whole = (from: Int, to: Int, votes: Int, cause: RidingOutcome.Cause)

    private struct Link {
        let low: Int
        let high: Int
        let cause: RidingOutcome.Cause
        /// From the low slot to the high one, in billionths of a vote.
        var amount: Int128
    }

    private struct Key: Hashable {
        let low: Int
        let high: Int
        let cause: RidingOutcome.Cause
    }

    /// What each slot must still receive, home last.
    private var need: [Int]
    private var group: [Int]

    init(need: [Int]) {
        self.need = need
        group = Array(need.indices)
    }

    mutating func movements(of edges: [Recounter.Edge]) -> [Whole] {
        var result: [Whole] = []
        var tree: [Link] = []
        for link in Self.net(edges) {
            let low = root(link.low)
            let high = root(link.high)
            if low != high {
                group[low] = high
                tree.append(link)
            } else {
                let (votes, rest) = FixedPoint.split(link.amount)
                settle(link, votes + (rest >= 500_000_000 ? 1 : 0), into: &result)
            }
        }
        settle(tree, into: &result)
        balance(into: &result)
        return result.sorted {
            ($0.cause.rawValue, $0.from, $0.to) < ($1.cause.rawValue, $1.from, $1.to)
        }
    }

    /// One link for each pair and cause, the largest first.
    private static func net(_ edges: [Recounter.Edge]) -> [Link] {
        var amounts: [Key: Int128] = [:]
        for edge in edges where edge.from != edge.to {
            let isUp = edge.from < edge.to
            let key = Key(
                low: isUp ? edge.from : edge.to, high: isUp ? edge.to : edge.from,
                cause: edge.cause)
            amounts[key, default: 0] += isUp ? edge.amount : -edge.amount
        }
        let links = amounts.map {
            Link(low: $0.key.low, high: $0.key.high, cause: $0.key.cause, amount: $0.value)
        }
        return links.sorted { one, two in
            if one.amount.magnitude != two.amount.magnitude {
                return one.amount.magnitude > two.amount.magnitude
            }
            return (one.low, one.high, one.cause.rawValue) < (two.low, two.high, two.cause.rawValue)
        }
    }

    private mutating func root(_ slot: Int) -> Int {
        var slot = slot
        while group[slot] != slot {
            group[slot] = group[group[slot]]
            slot = group[slot]
        }
        return slot
    }

    private mutating func settle(_ link: Link, _ votes: Int, into result: inout [Whole]) {
        need[link.low] += votes
        need[link.high] -= votes
        if votes > 0 { result.append((link.low, link.high, votes, link.cause)) }
        if votes < 0 { result.append((link.high, link.low, -votes, link.cause)) }
    }

    /// A slot that hangs by one link gets all it needs through it; then the link is cut.
    private mutating func settle(_ tree: [Link], into result: inout [Whole]) {
        var links: [[Int]] = Array(repeating: [], count: need.count)
        for (index, link) in tree.enumerated() {
            links[link.low].append(index)
            links[link.high].append(index)
        }
        var degree = links.map(\.count)
        var isCut = Array(repeating: false, count: tree.count)
        var loose = need.indices.filter { degree[$0] == 1 }
        while let slot = loose.popLast() {
            guard let index = links[slot].first(where: { !isCut[$0] }) else { continue }
            let link = tree[index]
            let other = link.low == slot ? link.high : link.low
            settle(link, link.high == slot ? need[slot] : -need[slot], into: &result)
            isCut[index] = true
            degree[slot] -= 1
            degree[other] -= 1
            if degree[other] == 1 { loose.append(other) }
        }
    }

    /// Votes that rounding left between slots with no link.
    private mutating func balance(into result: inout [Whole]) {
        var givers = need.indices.filter { need[$0] < 0 }
        for slot in need.indices {
            while need[slot] > 0, let giver = givers.last {
                let votes = min(need[slot], -need[giver])
                result.append((giver, slot, votes, .rounding))
                need[slot] -= votes
                need[giver] += votes
                if need[giver] == 0 { givers.removeLast() }
            }
        }
    }
}
