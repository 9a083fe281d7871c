// Seats from votes: what a method gives, with its ties as results and its steps kept.

/// Seats in proportion to votes.
public struct Apportionment: Hashable, Sendable {
    /// Seats that each party has for certain.
    public let seats: [Int]
    /// Seats that equal claims leave to a lot; none where nothing is tied.
    public let tie: Tie?
    /// Seats that the method could not give: nobody qualified, or every list is used up.
    public let unfilled: Int
    /// The steps of a quota method; nothing for divisors, or where there are no votes or seats.
    public internal(set) var quotas: QuotaShares?

    /// Parties with equal claims to fewer seats than there are parties.
    public struct Tie: Hashable, Sendable {
        /// Those with equal claims.
        public let parties: PlayerSet
        /// Seats for them, one each at most, to be drawn by lot.
        public let seats: Int

        /// So many seats, fewer than the parties that have equal claims to them.
        public init(parties: PlayerSet, seats: Int) {
            self.parties = parties
            self.seats = seats
        }
    }

    /// How seats follow votes.
    public enum Method: Hashable, Sendable {
        /// The next seat goes to the highest of the votes divided by a number that grows with
        /// seats.
        case divisor(Divisor)
        /// A seat for every whole quota, those left to the largest remainders.
        case largestRemainder(Quota)
    }

    /// Whom the method counts.
    public struct Threshold: Hashable, Sendable {
        /// The share of all votes that a party needs, in billionths.
        public let billionths: Int
        /// Parties that need none: a seat won in a riding, a minority's list.
        public let exempt: PlayerSet

        /// A share of all votes in billionths, 0…1,000,000,000, and whom it does not bind.
        public init(billionths: Int, exempt: PlayerSet = []) {
            self.billionths = billionths
            self.exempt = exempt
        }

        /// Whether so many votes of all are enough: the share itself is.
        func admits(_ votes: Int, of all: Int) -> Bool {
            Int128(votes) * 1_000_000_000 >= Int128(billionths) * Int128(all)
        }
    }

    /// The most seats that can be asked for.
    public static let mostSeats = 100_000
    /// The most parties that can be given seats.
    public static let mostParties = 10_000

    /// - Parameters:
    ///   - seats: to be given, at most `mostSeats`.
    ///   - votes: of each party, none negative, at most `mostParties`. A party without votes gets
    ///     no seat.
    ///   - threshold: of all votes here.
    ///   - limits: the most seats of each party, such as the length of its list.
    /// - Returns: nothing where a number is out of range or the lists are not of one length.
    public init?(
        seats: Int, votes: [Int], method: Method, threshold: Threshold? = nil,
        limits: [Int]? = nil
    ) {
        guard let all = checkedSum(votes), (0...Self.mostSeats).contains(seats),
            votes.count <= Self.mostParties,
            limits.map({ $0.count == votes.count && $0.allSatisfy { $0 >= 0 } }) ?? true
        else { return nil }
        let counted = votes.indices.map { party in
            let isIn =
                threshold.map { $0.exempt.contains(party) || $0.admits(votes[party], of: all) }
                ?? true
            return isIn ? votes[party] : 0
        }
        let most = limits ?? votes.map { _ in seats }
        switch method {
        case .divisor(let divisor):
            self = HighestAverages(votes: counted, most: most, divisor: divisor).give(seats)
        case .largestRemainder(let quota):
            self = LargestRemainders(votes: counted, most: most, quota: quota).give(seats)
        }
    }

    init(seats: [Int], tie: Tie?, unfilled: Int) {
        self.seats = seats
        self.tie = tie
        self.unfilled = unfilled
    }
}
