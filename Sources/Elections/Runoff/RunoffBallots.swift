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

    /// Whole votes by largest remainder, what is exhausted among the receivers.
    mutating func strike(_ candidate: Int, standing: [Int]) {
        let pile = votes[candidate]
        votes[candidate] = 0
        var receivers: [Int] = []
        var rates: [Int] = []
        var left = Rate.whole.billionths
        for (party, rate) in transfers[parties[candidate]] ?? [] {
            let taken = min(max(0, rate.billionths), left)
            guard taken > 0, let receiver = standing.first(where: { parties[$0] == party }) else {
                continue
            }
            receivers.append(receiver)
            rates.append(taken)
            left -= taken
        }
        var remainder = LargestRemainder()
        let parts = remainder.divide(pile, inProportionTo: rates + [left])
        for (receiver, part) in zip(receivers, parts) { votes[receiver] += part }
        exhausted += parts.last ?? pile
    }
}
