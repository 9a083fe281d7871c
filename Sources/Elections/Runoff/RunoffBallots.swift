// The two kinds of ballots that a runoff can count: full rankings, and first choices with the
// shares in which they are taken to move on.

/// Ballots that rank candidates.
struct RankedBallots: RunoffBallots {
    private let rankings: [(order: [Int], count: Int)]
    private(set) var votes: [Int]
    private(set) var exhausted = 0

    init(rankings: [(order: [Int], count: Int)], candidates: Int) {
        self.rankings = rankings.map { (order: $0.order, count: max(0, $0.count)) }
        votes = Array(repeating: 0, count: max(0, candidates))
        deal(standing: Array(votes.indices))
    }

    mutating func strike(_ candidate: Int, standing: [Int]) { deal(standing: standing) }

    /// Lays each ballot on the pile of the first on it who still stands.
    private mutating func deal(standing: [Int]) {
        let isStanding = votes.indices.map(standing.contains)
        votes = votes.map { _ in 0 }
        exhausted = 0
        for (order, count) in rankings {
            let first = order.first { isStanding.indices.contains($0) && isStanding[$0] }
            if let first { votes[first] += count } else { exhausted += count }
        }
    }
}

/// First choices, moved on in declared shares.
struct FirstChoices: RunoffBallots {
    let parties: [Int]
    private(set) var votes: [Int]
    private(set) var exhausted = 0
    let transfers: [Int: [(to: Int, rate: Rate)]]

    init(parties: [Int], votes: [Int], transfers: [Int: [(to: Int, rate: Rate)]]) {
        self.parties = parties
        self.votes = votes
        self.transfers = transfers
    }

    mutating func strike(_ candidate: Int, standing: [Int]) {
        let pile = votes[candidate]
        votes[candidate] = 0
        pass(pile, of: parties[candidate], standing: standing, passed: [parties[candidate]])
    }

    /// Moves votes on as a party's do. What would go to a party whose last candidate is struck
    /// goes on as that one's own, to none that it has passed; what would go to a party that was
    /// never on the ballot is exhausted. Whole votes by largest remainder.
    private mutating func pass(_ pile: Int, of party: Int, standing: [Int], passed: Set<Int>) {
        guard pile > 0 else { return }
        let shares = shares(of: party)
        var remainder = LargestRemainder()
        let parts = remainder.divide(pile, inProportionTo: shares.rates)
        exhausted += parts.last ?? pile
        for (next, part) in zip(shares.receivers, parts) {
            if let receiver = standing.first(where: { parties[$0] == next }) {
                votes[receiver] += part
            } else if passed.contains(next) {
                exhausted += part
            } else {
                pass(part, of: next, standing: standing, passed: passed.union([next]))
            }
        }
    }

    /// Parties on the ballot to which a party's votes go on, with the rate of each and, last, of
    /// what is exhausted.
    private func shares(of party: Int) -> (receivers: [Int], rates: [Int]) {
        var receivers: [Int] = []
        var rates: [Int] = []
        var left = Rate.whole.billionths
        for (next, rate) in transfers[party] ?? [] {
            let taken = min(max(0, rate.billionths), left)
            guard taken > 0, parties.contains(next) else { continue }
            receivers.append(next)
            rates.append(taken)
            left -= taken
        }
        return (receivers, rates + [left])
    }
}
