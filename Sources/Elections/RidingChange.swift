// Everything that happens to one ballot, in party indices. The order of the clauses means nothing.

/// Where the votes of a party that loses a primary go, for each partner that may win it.
public struct PrimaryTransfer: Sendable {
    /// The party that loses the primary, by index.
    public let loser: Int
    /// The partner that wins it, by index.
    public let winner: Int
    /// Shares of the loser's votes, together at most the whole; the rest stays home.
    public let shares: [(to: Int, rate: Rate)]

    /// Where a loser's votes go if a partner wins.
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
    /// Swings in points of the valid vote; all are summed, and with the flows.
    public var swings: [Swing] = []
    /// Shares of parties' votes that go elsewhere or home.
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
    /// Whether nobody holds the seat, whatever the votes.
    public var isVacant = false
    /// Where the seat is filled by instant runoff: the shares in which each party's votes move on
    /// once it is struck.
    public var runoff: [Int: [(to: Int, rate: Rate)]]?

    /// No change at all.
    public init() {}

    /// Whether the ballot stays as it was.
    public var isEmpty: Bool {
        gets.isEmpty && scalings.isEmpty && swings.isEmpty && flows.isEmpty && gains.isEmpty
            && runs.isEmpty && primaries.isEmpty && standDowns.isEmpty && forcedWinner == nil
            && !isVacant && runoff == nil
    }

    /// Votes that a party gets, whatever it had.
    public struct Get: Sendable {
        /// How many votes, or what share of them.
        public enum Amount: Hashable, Sendable {
            /// The sum of the party's votes: 0 ... `Ballots.mostVotes`. The valid vote changes.
            case votes(Int)
            /// A share of the valid vote, 0 ... 100 %. The others keep their proportions.
            case share(Rate)
        }

        /// The party, by index.
        public let party: Int
        /// What it gets.
        public let amount: Amount

        /// What a party of an index gets.
        public init(party: Int, amount: Amount) {
            self.party = party
            self.amount = amount
        }
    }

    /// A share of its own votes that a party gains from home or loses to home.
    public struct Scaling: Sendable {
        /// The most that a party can gain in one clause: a thousand times its votes.
        public static let most = Rate(billionths: 1_000_000_000_000)

        /// The party, by index.
        public let party: Int
        /// Of its votes: −100 % ... `most`. Minus 40 % is a loss of two in five.
        public let by: Rate

        /// A gain, or below zero a loss, of a party's own votes.
        public init(party: Int, by: Rate) {
            self.party = party
            self.by = by
        }
    }

    /// Points of the valid vote that go from one party to another (uniform national swing: Butler
    /// 1952).
    public struct Swing: Sendable {
        /// The party that loses, by index.
        public let from: Int
        /// The party that gains, by index.
        public let to: Int
        /// Points of the valid vote, −100 ... 100; a negative swing goes the other way.
        public let points: Rate

        /// So many points from one party to another.
        public init(from: Int, to: Int, points: Rate) {
            self.from = from
            self.to = to
            self.points = points
        }
    }

    /// Shares of one party's votes that go to others or stay home.
    public struct Flow: Sendable {
        /// The party whose voters move, by index.
        public let from: Int
        /// Shares of the party's votes; a share to a party not on the ballot does not move.
        public let shares: [(to: Int, rate: Rate)]
        /// The share that stays home. With the others it is at most the whole.
        public let home: Rate

        /// Shares of a party's votes, together at most the whole.
        public init(from: Int, shares: [(to: Int, rate: Rate)], home: Rate = .zero) {
            self.from = from
            self.shares = shares
            self.home = home
        }
    }

    /// Points of the valid vote won from the others, or lost to them, in proportion.
    public struct PointsGain: Sendable {
        /// The party, by index.
        public let party: Int
        /// Points of the valid vote, −100 ... 100; negative for a loss.
        public let points: Rate

        /// So many points for a party, or below zero against it.
        public init(party: Int, points: Rate) {
            self.party = party
            self.points = points
        }
    }

    /// A primary: its partners, of whom all but the winner stand down.
    public struct Primary: Sendable {
        /// The partners, by index.
        public let parties: [Int]
        /// The winner, where it is known; otherwise the partner with the most votes.
        public let wonBy: Int?
        /// A loser without one sends all its votes home.
        public let transfers: [PrimaryTransfer]

        /// A primary of partners, and where the losers' votes go.
        public init(parties: [Int], wonBy: Int?, transfers: [PrimaryTransfer]) {
            self.parties = parties
            self.wonBy = wonBy
            self.transfers = transfers
        }
    }

    /// A party that leaves the ballot, and where its votes go.
    public struct StandDown: Sendable {
        /// The party, by index.
        public let party: Int
        /// Shares of its votes, together at most the whole. The rest stays home, and so does a
        /// share to a party that is not on the final ballot.
        public let transfer: [(to: Int, rate: Rate)]

        /// A party that stands down, with the shares of its votes that go to others.
        public init(party: Int, transfer: [(to: Int, rate: Rate)]) {
            self.party = party
            self.transfer = transfer
        }
    }
}
