// How far shares of seats are from shares of votes, and how many parties there effectively are.

/// Votes and seats of the same parties, measured against each other.
///
/// A party may have votes and no seats, and seats and no listed votes: both count as the zero
/// they are, in shares of all votes and all seats. Shares and indices are in 0…1, not percent.
public struct Proportionality: Hashable, Sendable {
    /// Votes of each party.
    public let votes: [Int]
    /// Seats of each party, in the same order.
    public let seats: [Int]
    private let allVotes: Double
    private let allSeats: Double

    /// Nothing where a number is negative, a sum beyond `Int` or zero, or the lists are not of
    /// one length.
    public init?(votes: [Int], seats: [Int]) {
        guard votes.count == seats.count, let allVotes = checkedSum(votes), allVotes > 0,
            let allSeats = checkedSum(seats), allSeats > 0
        else { return nil }
        self.votes = votes
        self.seats = seats
        self.allVotes = Double(allVotes)
        self.allSeats = Double(allSeats)
    }

    /// Each party's share of all votes, 0…1.
    public var voteShares: [Double] { votes.map { Double($0) / allVotes } }
    /// Each party's share of all seats, 0…1.
    public var seatShares: [Double] { seats.map { Double($0) / allSeats } }

    /// The square root of half the sum of squared differences (Gallagher 1991, least squares).
    public var gallagher: Double {
        root(differences.reduce(0) { $0 + $1 * $1 } / 2)
    }

    /// Half the sum of differences (Loosemore & Hanby 1971): the share of seats that would have to
    /// change hands.
    public var loosemoreHanby: Double { differences.reduce(0) { $0 + $1.magnitude } / 2 }

    /// The mean difference of the parties with half a percent of the votes or more (Rae 1967, as
    /// Lijphart 1994 has it: many that hardly stand would pull it down to nothing).
    public var rae: Double {
        let counted = zip(voteShares, differences).filter { $0.0 >= 0.005 }
        return counted.reduce(0) { $0 + $1.1.magnitude } / Double(max(1, counted.count))
    }

    /// The sum of squared differences over shares of votes (the index that Sainte-Laguë's method
    /// makes least, 1910). Infinite where a party has seats and no votes.
    public var sainteLague: Double {
        zip(voteShares, seatShares).reduce(0) { sum, shares in
            let (vote, seat) = shares
            guard vote > 0 else { return seat > 0 ? .infinity : sum }
            return sum + (seat - vote) * (seat - vote) / vote
        }
    }

    /// The largest ratio of a share of seats to a share of votes (the index that d'Hondt's method
    /// makes least). Infinite where a party has seats and no votes.
    public var dHondt: Double {
        zip(voteShares, seatShares).reduce(0) { most, shares in
            let (vote, seat) = shares
            return seat == 0 ? most : max(most, vote > 0 ? seat / vote : .infinity)
        }
    }

    /// Effective number of parties by votes (Laakso & Taagepera 1979). Parties lumped together as
    /// *others* count as one and pull it down: list them apart.
    public var effectivePartiesByVotes: Double { Self.effectiveNumber(votes) ?? 0 }

    /// Effective number of parties by seats (Laakso & Taagepera 1979).
    public var effectivePartiesBySeats: Double { Self.effectiveNumber(seats) ?? 0 }

    /// One over the sum of squared shares: `n` equal parties count as `n`. Nothing where there are
    /// no votes.
    public static func effectiveNumber(_ sizes: [Int]) -> Double? {
        guard let sum = checkedSum(sizes), sum > 0 else { return nil }
        let squares = sizes.reduce(0.0) {
            let share = Double($1) / Double(sum)
            return $0 + share * share
        }
        return 1 / squares
    }

    /// Share of the votes that went to parties without a seat.
    public var unrepresentedVotes: Double {
        zip(voteShares, seats).reduce(0) { $1.1 == 0 ? $0 + $1.0 : $0 }
    }

    /// Parties with the most seats.
    public var largest: [Int] {
        let most = seatShares.max()
        return seatShares.indices.filter { seatShares[$0] == most }
    }

    /// How much more of the seats than of the votes the largest party by seats has: of several with
    /// as many seats, the one with the most votes.
    public var majorityBonus: Double {
        guard let largest = largest.max(by: { voteShares[$0] < voteShares[$1] }) else { return 0 }
        return seatShares[largest] - voteShares[largest]
    }

    private var differences: [Double] { zip(voteShares, seatShares).map { $0 - $1 } }
}

/// The square root, by Newton's steps to within a rounding or two: the standard library's own needs
/// the system's mathematics library when linked.
private func root(_ number: Double) -> Double {
    guard number > 0, number.isFinite else { return number > 0 ? number : 0 }
    var guess = Double(sign: .plus, exponent: number.exponent / 2, significand: 1)
    for _ in 0..<7 { guess = (guess + number / guess) / 2 }
    return guess
}

/// Votes of single-seat ridings that elected nobody, or that the winner did not need.
public struct WastedVotes: Hashable, Sendable {
    /// Votes for those who lost, by candidate.
    public let lost: [Int]
    /// Votes of the winner beyond one more than the second has, by candidate.
    public let surplus: [Int]

    /// - Parameter votes: of each candidate in one riding, none negative.
    /// - Returns: nothing where a number is negative or the sum beyond `Int`. In a tie for the
    ///   first place nobody is elected: all votes are lost.
    public init?(votes: [Int]) {
        let most = votes.max()
        let first = votes.indices.filter { votes[$0] == most }
        self.init(votes: votes, electing: first.count == 1 ? first[0] : nil)
    }

    /// - Parameter winner: the candidate elected, whoever has the most votes; nobody where nothing is
    ///   given.
    public init?(votes: [Int], electing winner: Int?) {
        guard checkedSum(votes) != nil, winner.map(votes.indices.contains) ?? true else {
            return nil
        }
        let next = votes.indices.filter { $0 != winner }.map { votes[$0] }.max() ?? 0
        lost = votes.indices.map { $0 == winner ? 0 : votes[$0] }
        surplus = votes.indices.map { $0 == winner ? max(0, votes[$0] - next - 1) : 0 }
    }

    /// Votes that elected nobody: those lost and those beyond what was needed.
    public var total: Int { lost.reduce(0, +) + surplus.reduce(0, +) }
}
