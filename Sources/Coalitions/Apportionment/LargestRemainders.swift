// Quota methods: whole quotas first, then one seat each to the largest remainders.

/// Votes that a seat costs, of `V` votes and `S` seats.
public enum Quota: Hashable, Sendable {
    /// `V / S` (Hare 1857; Hamilton 1792).
    case hare
    /// `⌊V / (S + 1)⌋ + 1` (Droop 1868).
    case droop
    /// `V / (S + 1)` (Hagenbach-Bischoff 1888).
    case hagenbachBischoff
    /// `V / (S + 2)`: may give more seats than there are.
    case imperiali

    /// The quota as a fraction.
    func fraction(votes: Int128, seats: Int) -> (over: Int128, under: Int128) {
        let seats = Int128(seats)
        switch self {
        case .hare: return (votes, seats)
        case .droop: return (votes / (seats + 1) + 1, 1)
        case .hagenbachBischoff: return (votes, seats + 1)
        case .imperiali: return (votes, seats + 2)
        }
    }
}

struct LargestRemainders {
    let votes: [Int]
    /// The most seats of each party.
    let most: [Int]
    let quota: Quota

    /// A quota that gives more seats than there are (Imperiali, or Hagenbach-Bischoff with shares
    /// in exact proportion) takes those of the smallest remainders back, ties included.
    func give(_ seats: Int) -> Apportionment {
        let all = votes.reduce(Int128(0)) { $0 + Int128($1) }
        guard seats > 0, all > 0 else {
            return Apportionment(seats: votes.map { _ in 0 }, tie: nil, unfilled: seats)
        }
        let (over, under) = quota.fraction(votes: all, seats: seats)
        // Seats are ⌊votes × under / over⌋, the remainders what is left, all over one number.
        let scaled = votes.map { Int128($0) * under }
        let held = votes.indices.map { min(most[$0], Int(scaled[$0] / over)) }
        let left = seats - held.reduce(0, +)
        let ranks = scaled.map { $0 % over }
        var given = left < 0 ? takeBack(-left, held, ranks) : share(left, held, ranks)
        given.quotas = QuotaShares(scaled: scaled, over: over, under: under)
        return given
    }

    /// One seat each to the largest remainders; where lists are used up, round after round.
    private func share(_ count: Int, _ seats: [Int], _ ranks: [Int128]) -> Apportionment {
        var (held, left) = (seats, count)
        while left > 0 {
            let open = votes.indices.filter { votes[$0] > 0 && held[$0] < most[$0] }
                .sorted { ranks[$0] > ranks[$1] }
            guard !open.isEmpty else { break }
            var place = 0
            while left > 0, place < open.count {
                let first = open[place...].prefix { ranks[$0] == ranks[open[place]] }
                guard first.count <= left else {
                    return Apportionment(
                        seats: held, tie: .init(parties: PlayerSet(first), seats: left), unfilled: 0
                    )
                }
                for party in first { held[party] += 1 }
                left -= first.count
                place += first.count
            }
        }
        return Apportionment(seats: held, tie: nil, unfilled: left)
    }

    private func takeBack(_ count: Int, _ seats: [Int], _ ranks: [Int128]) -> Apportionment {
        var (held, taken, left) = (seats, PlayerSet(), count)
        while left > 0 {
            let open = held.indices.filter { held[$0] > 0 && !taken.contains($0) }
            guard let lowest = open.map({ ranks[$0] }).min() else { break }
            let last = open.filter { ranks[$0] == lowest }
            for party in last {
                held[party] -= 1
                taken.insert(party)
            }
            guard last.count <= left else {
                return Apportionment(
                    seats: held,
                    tie: .init(parties: PlayerSet(last), seats: last.count - left), unfilled: 0)
            }
            left -= last.count
        }
        return Apportionment(seats: held, tie: nil, unfilled: 0)
    }
}
