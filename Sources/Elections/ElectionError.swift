// What can be wrong with ballots and changes, as facts; the words for them live elsewhere.

/// Ballots or a change that break a rule.
public struct ElectionError: Error, Hashable, Sendable {
    /// Which rule is broken.
    public enum Reason: Hashable, Sendable {
        /// A candidate's votes are negative or more than `Ballots.mostVotes`.
        case votesOutOfRange(Int)
        /// A party's index is negative or not below the number of parties.
        case partyOutOfRange(Int)
        /// There is no riding of this index.
        case ridingOutOfRange(Int)
        /// Columns whose lengths do not fit together, or starts that fall.
        case columnsDiffer
        /// More candidates than the columns can count.
        case tooManyCandidates
        /// A rate outside what its clause allows.
        case rateOutOfRange(Rate)
        /// More than all of a party's voters are sent elsewhere or home by one clause.
        case overWhole(party: Int)
        /// The votes and shares that parties get are together more than the valid vote.
        case getsOverTotal
        /// Every party's votes are given, and together they are less than the valid vote.
        case getsUnderTotal
        /// Two clauses of one kind about one party, of which only one can hold.
        case saidTwice(party: Int)
        /// Gains that bring a ballot beyond what can be counted.
        case tooManyVotes
    }

    /// Which rule is broken.
    public let reason: Reason
    /// The riding whose ballot or change it is, where that is known.
    public let riding: Int?

    /// An error of a riding, or of no riding in particular.
    public init(_ reason: Reason, riding: Int? = nil) {
        self.reason = reason
        self.riding = riding
    }

    func located(in riding: Int) -> ElectionError { ElectionError(reason, riding: riding) }
}
