// In what order the candidates of a riding finish, and how a party fares among them: in the last
// count of a runoff, else by the votes on the ballot.

extension RidingOutcome {
    /// Where one candidate ends.
    public struct Finish: Hashable, Sendable {
        /// The position among the candidates.
        public let candidate: Int
        /// The last count that it stood in, from 1; 1 where there are no counts.
        public let count: Int
        /// Its votes there.
        public let votes: Int
    }

    /// How a party fares in the count that decides.
    public enum Standing: Hashable, Sendable {
        /// It wins, so many votes ahead of the parties next to it; of none where nobody else stands.
        case ahead(of: [Int], votes: Int)
        /// Another party wins, so many votes ahead of its best candidate.
        case behind(Int, votes: Int)
        /// Its last candidate is struck after this count, from 1, with so many votes.
        case struck(count: Int, votes: Int)
        /// It is not on the ballot.
        case absent
        /// First place is shared, or votes do not decide.
        case undecided
    }

    /// The position of the candidate who has the seat, by the votes or whatever they are; nothing
    /// where nobody has it, or one who is not on the ballot.
    public var elected: Int? {
        switch winner {
        case .candidate(let index): index
        case .forced(let party):
            finishes.first { candidates[$0.candidate].party == party }?.candidate
        case .tied, .nobody, .vacant: nil
        }
    }

    /// The candidates, first to last: who stood longest, then who had more votes there; those who
    /// are equal in both in the order of the ballot.
    public var finishes: [Finish] {
        let all = candidates.indices.map { candidate in
            let last = rounds.lastIndex { $0.votes[candidate] != nil }
            let votes = last.flatMap { rounds[$0].votes[candidate] }
            return Finish(
                candidate: candidate, count: (last ?? 0) + 1,
                votes: votes ?? candidates[candidate].votes)
        }
        return all.sorted { one, other in
            (-one.count, -one.votes, one.candidate) < (-other.count, -other.votes, other.candidate)
        }
    }

    /// How far a party is ahead or behind, and in what count it went out.
    public func standing(of party: Int) -> Standing {
        let finishes = finishes
        guard case .candidate(let winner) = winner, let first = finishes.first else {
            return .undecided
        }
        if candidates[winner].party == party {
            // Where two or more stand, two at least stand to the last count.
            let second = finishes.dropFirst().first
            let next = finishes.dropFirst().prefix { $0.votes == second?.votes }
            return .ahead(
                of: next.filter { $0.count == first.count }.map { candidates[$0.candidate].party },
                votes: first.votes - (second?.votes ?? 0))
        }
        guard let own = finishes.first(where: { candidates[$0.candidate].party == party }) else {
            return .absent
        }
        return own.count < first.count
            ? .struck(count: own.count, votes: own.votes)
            : .behind(candidates[winner].party, votes: first.votes - own.votes)
    }
}
