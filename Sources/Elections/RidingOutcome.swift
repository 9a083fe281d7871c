// What one riding comes to once its change has happened.

/// Who takes a riding. A tie for first is a result and is never broken.
public enum Winner: Hashable, Sendable {
    /// The candidate's position among the outcome's candidates.
    case candidate(Int)
    /// The positions of all who share the most votes.
    case tied([Int])
    /// No one is on the ballot.
    case nobody
    /// Declared, whatever the votes.
    case forced(party: Int)
    /// The seat is empty, and nobody is elected to it.
    case vacant
}

/// One riding after its change, with every whole vote accounted for.
public struct RidingOutcome: Sendable {
    /// One candidate on the final ballot.
    public struct Candidate: Hashable, Sendable {
        /// The candidate's party, by index.
        public let party: Int
        /// Whole votes.
        public internal(set) var votes: Int
        /// The row in `Ballots`, or nothing for one who joined.
        public let row: Int?
    }

    /// What made votes move.
    public enum Cause: Int, Hashable, Sendable, CaseIterable {
        /// Votes or a share given outright: `NDP gets 35%`.
        case get
        /// A party's votes taken so many times: `NDP doubles its votes`.
        case scaling
        /// Points of the share moved from one party to another (Butler 1952).
        case swing
        /// Part of a party's voters go elsewhere or stay home.
        case flow
        /// Points gained from all others, or lost to them.
        case gain
        /// A party leaves the ballot, and its voters go where they may.
        case standDown
        /// A vote that rounding to whole votes left between parties that exchanged none.
        case rounding
    }

    /// Whole votes that went, on balance, from one party to another for one cause. Home is nothing.
    public struct Movement: Hashable, Sendable {
        /// The party that lost them, by index.
        public let from: Int?
        /// The party that they went to, by index.
        public let to: Int?
        /// More than 0.
        public let votes: Int
        /// What made them move.
        public let cause: Cause
    }

    /// A primary and who won it.
    public struct DecidedPrimary: Hashable, Sendable {
        /// The partners, by index.
        public let parties: [Int]
        /// Nothing where the partners tie: then nobody stands down.
        public let winner: Int?
    }

    /// The final ballot: those who stay, in its order, then those who joined, by party.
    public let candidates: [Candidate]
    /// Who takes the riding.
    public let winner: Winner
    /// The valid vote.
    public let total: Int
    /// Voters who now stay home less those who no longer do.
    public internal(set) var home = 0
    /// A party's votes before, plus what came to it and less what left, are its votes now.
    public internal(set) var moved: [Movement] = []
    /// For each swing of the change the points that did move, with its sign.
    public internal(set) var actualSwing: [Rate] = []
    /// The primaries that were held, in the order of the change.
    public internal(set) var decidedPrimaries: [DecidedPrimary] = []
    /// Parties told to stand down that do not run here: nothing came of it.
    public internal(set) var stoodDownButAbsent: [Int] = []
    /// Parties told what votes they get that do not run here: nothing came of it.
    public internal(set) var gotButAbsent: [Int] = []
    /// The counts of an instant runoff, by position among the candidates; none where most votes
    /// win.
    public internal(set) var rounds: [InstantRunoff.Round] = []

    /// The sum of a party's votes.
    public func votes(of party: Int) -> Int {
        candidates.reduce(0) { $1.party == party ? $0 + $1.votes : $0 }
    }
}
