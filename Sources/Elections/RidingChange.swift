// Everything that happens to one ballot, in party indices. The order of the clauses means nothing.

/// Where the votes of a party that loses a primary go, for each partner that may win it.
public struct PrimaryTransfer: Sendable {
    public let loser: Int
    public let winner: Int
    /// Shares of the loser's votes, together at most the whole; the rest stays home.
    public let shares: [(to: Int, rate: Rate)]

    public init(loser: Int, winner: Int, shares: [(to: Int, rate: Rate)]) {
        self.loser = loser
        self.winner = winner
        self.shares = shares
    }
}

/// The change of one riding's ballot. `Election.changing` says in which order the parts take
/// effect; an empty change leaves the ballot as it was.
public struct RidingChange: Sendable {
    /// Votes or shares of the valid vote that parties get; at most one a party.
    public var gets: [Get] = []
    /// Gains from home and losses to home; those of one party multiply.
    public var scalings: [Scaling] = []
    public var swings: [Swing] = []
    public var flows: [Flow] = []
    /// Points won from, or lost to, the others in proportion; those of one party add up.
    public var gains: [PointsGain] = []
    /// Parties that stand: one that is not on the ballot joins it with no votes.
    public var runs: [Int] = []
    /// A party can be in one primary only.
    public var primaries: [Primary] = []
    /// At most one a party.
    public var standDowns: [StandDown] = []
    /// The party that takes the seat whatever the votes.
    public var forcedWinner: Int?
    public var isVacant = false
    /// Where the seat is filled by instant runoff: the shares in which each party's votes move on
    /// once it is struck.
    public var runoff: [Int: [(to: Int, rate: Rate)]]?

    public init() {}

    public var isEmpty: Bool {
        gets.isEmpty && scalings.isEmpty && swings.isEmpty && flows.isEmpty && gains.isEmpty
            && runs.isEmpty && primaries.isEmpty && standDowns.isEmpty && forcedWinner == nil
            && !isVacant && runoff == nil
    }

    public struct Get: Sendable {
        public enum Amount: Hashable, Sendable {
            /// The sum of the party's votes: 0 ... `Ballots.mostVotes`. The valid vote changes.
            case votes(Int)
            /// A share of the valid vote, 0 ... 100 %. The others keep their proportions.
            case share(Rate)
        }

        public let party: Int
        public let amount: Amount

        public init(party: Int, amount: Amount) {
            self.party = party
            self.amount = amount
        }
    }

    public struct Scaling: Sendable {
        /// The most that a party can gain in one clause: a thousand times its votes.
        public static let most = Rate(billionths: 1_000_000_000_000)

        public let party: Int
        /// Of its votes: −100 % ... `most`. Minus 40 % is a loss of two in five.
        public let by: Rate

        public init(party: Int, by: Rate) {
            self.party = party
            self.by = by
        }
    }

    public struct Swing: Sendable {
        public let from: Int
        public let to: Int
        /// Points of the valid vote, −100 ... 100; a negative swing goes the other way.
        public let points: Rate

        public init(from: Int, to: Int, points: Rate) {
            self.from = from
            self.to = to
            self.points = points
        }
    }

    public struct Flow: Sendable {
        public let from: Int
        /// Shares of the party's votes; a share to a party not on the ballot does not move.
        public let shares: [(to: Int, rate: Rate)]
        /// The share that stays home. With the others it is at most the whole.
        public let home: Rate

        public init(from: Int, shares: [(to: Int, rate: Rate)], home: Rate = .zero) {
            self.from = from
            self.shares = shares
            self.home = home
        }
    }

    public struct PointsGain: Sendable {
        public let party: Int
        /// Points of the valid vote, −100 ... 100; negative for a loss.
        public let points: Rate

        public init(party: Int, points: Rate) {
            self.party = party
            self.points = points
        }
    }

    public struct Primary: Sendable {
        public let parties: [Int]
        /// The winner, where it is known; otherwise the partner with the most votes.
        public let wonBy: Int?
        /// A loser without one sends all its votes home.
        public let transfers: [PrimaryTransfer]

        public init(parties: [Int], wonBy: Int?, transfers: [PrimaryTransfer]) {
            self.parties = parties
            self.wonBy = wonBy
            self.transfers = transfers
        }
    }

    public struct StandDown: Sendable {
        public let party: Int
        /// Shares of its votes, together at most the whole. The rest stays home, and so does a
        /// share to a party that is not on the final ballot.
        public let transfer: [(to: Int, rate: Rate)]

        public init(party: Int, transfer: [(to: Int, rate: Rate)]) {
            self.party = party
            self.transfer = transfer
        }
    }
}
