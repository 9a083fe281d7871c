// The ballots of an election as plain columns: who stood in each riding, and their votes.

/// Every riding's candidates in compressed rows: those of riding `r` are rows
/// `starts[r] ..< starts[r + 1]` of `party` and `votes`, in the order of the ballot.
public struct Ballots: Sendable {
    /// The most votes that one candidate can have.
    public static let mostVotes = 1_000_000_000
    /// Parties are numbered from 0 and below this.
    public static let mostParties = 1_000_000

    /// One more than there are ridings; the first is 0.
    public private(set) var starts: [Int32] = [0]
    /// The party of each candidate, by index.
    public private(set) var party: [Int32] = []
    /// The votes of each candidate: 0 ... `mostVotes`.
    public private(set) var votes: [Int] = []

    /// No ridings.
    public init() {}

    /// Columns taken as they are, once they are found to be sound.
    public init(starts: [Int32], party: [Int32], votes: [Int]) throws(ElectionError) {
        guard starts.first == 0, starts.last.map(Int.init) == party.count,
            party.count == votes.count
        else { throw ElectionError(.columnsDiffer) }
        for riding in starts.indices.dropLast() {
            guard starts[riding] <= starts[riding + 1] else {
                throw ElectionError(.columnsDiffer, riding: riding)
            }
        }
        self.starts = starts
        self.party = party
        self.votes = votes
        for riding in 0..<ridingCount {
            for row in candidates(of: riding) {
                do throws(ElectionError) {
                    try Self.check(party: Int(party[row]), votes: votes[row])
                } catch {
                    throw error.located(in: riding)
                }
            }
        }
    }

    /// Makes room for so many ridings and candidates at once.
    public mutating func reserveCapacity(ridings: Int, candidates: Int) {
        starts.reserveCapacity(max(0, ridings) &+ 1)
        party.reserveCapacity(max(0, candidates))
        votes.reserveCapacity(max(0, candidates))
    }

    /// Adds a riding with its candidates in the order of the ballot, of whom several may be of one
    /// party. A ballot that is refused changes nothing.
    public mutating func append(
        _ candidates: [(party: Int, votes: Int)]
    ) throws(ElectionError) {
        for (party, votes) in candidates {
            try Self.check(party: party, votes: votes)
        }
        guard let end = Int32(exactly: party.count + candidates.count) else {
            throw ElectionError(.tooManyCandidates)
        }
        for candidate in candidates {
            party.append(Int32(truncatingIfNeeded: candidate.party))
            votes.append(candidate.votes)
        }
        starts.append(end)
    }

    /// Adds all the ridings of other ballots.
    public mutating func append(_ other: Ballots) throws(ElectionError) {
        let rows = party.count
        guard Int32(exactly: rows + other.party.count) != nil else {
            throw ElectionError(.tooManyCandidates)
        }
        guard rows > 0 || ridingCount > 0 else {
            self = other
            return
        }
        party += other.party
        votes += other.votes
        starts += other.starts.dropFirst().map { $0 + Int32(truncatingIfNeeded: rows) }
    }

    /// How many ridings there are; they are numbered from 0.
    public var ridingCount: Int { starts.count - 1 }

    /// The rows of a riding's candidates; none where there is no such riding.
    public func candidates(of riding: Int) -> Range<Int> {
        guard riding >= 0, riding < ridingCount else { return 0..<0 }
        return Int(starts[riding])..<Int(starts[riding + 1])
    }

    /// Whether a party is on a riding's ballot, both by index.
    public func runs(_ party: Int, in riding: Int) -> Bool {
        candidates(of: riding).contains { Int(self.party[$0]) == party }
    }

    private static func check(party: Int, votes: Int) throws(ElectionError) {
        guard party >= 0, party < mostParties else { throw ElectionError(.partyOutOfRange(party)) }
        guard votes >= 0, votes <= mostVotes else { throw ElectionError(.votesOutOfRange(votes)) }
    }
}
