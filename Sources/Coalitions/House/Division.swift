// One motion on which a government stands or falls: who is pledged, who is free, and the rule.

/// What a player has said it will do.
public enum Pledge: Hashable, Sendable {
    /// Votes with the government.
    case supports
    /// Votes against it.
    case opposes
    /// Takes no side: its votes count for neither.
    case abstains
    /// Has said nothing: may vote either way or abstain.
    case free
}

/// A motion that keeps a government (a budget, confidence, an investiture) or removes it.
///
/// `yeas` are everywhere the votes on the government's side and `nays` those against it, and the
/// motion *carries* when the government stands, whichever way the question is put.
public struct Division: Hashable, Sendable {
    /// Which side must prove its number.
    public enum Motion: Hashable, Sendable {
        /// The government's side: a budget, a vote of confidence, an investiture.
        case keeps
        /// The other side: a motion of no confidence, whose own yeas are the nays here.
        case removes
    }

    /// No house has more votes than this.
    public static let mostVotes = 1_000_000_000_000
    /// With more than 40 free players, they have no more votes than this.
    public static let mostVotesOfMany = 10_000_000

    /// Votes of each player.
    public let weights: [Int]
    /// What each player has pledged, one a player.
    public let pledges: [Pledge]
    /// What the motion needs to be carried.
    public let threshold: Threshold
    /// All members, where the rule counts them.
    public let memberCount: Int
    /// Whether the motion keeps the government or removes it.
    public let motion: Motion
    /// Whether the chair's casting vote saves the government from a tie of votes cast.
    public let castingVoteKeeps: Bool
    /// The rule in terms of yeas and nays on the government.
    let rule: LinearRule

    /// - Parameters:
    ///   - weights: votes of each player, none negative.
    ///   - pledges: one a player.
    ///   - memberCount: all members where the rule counts them; else the sum of the weights.
    ///   - castingVoteKeeps: in a tie of votes cast the chair keeps the government.
    /// - Returns: nothing where the numbers do not go together or are beyond `mostVotes`, or
    ///   beyond `mostVotesOfMany` for more than 40 players.
    public init?(
        weights: [Int], pledges: [Pledge], threshold: Threshold, memberCount: Int? = nil,
        motion: Motion = .keeps, castingVoteKeeps: Bool = false
    ) {
        guard let votes = checkedSum(weights), pledges.count == weights.count else { return nil }
        let most = weights.count <= SumWindow.halvesLimit ? Self.mostVotes : Self.mostVotesOfMany
        let members = memberCount ?? votes
        guard votes <= most, (0...Self.mostVotes).contains(members),
            weights.count <= PlayerSet.limit
        else { return nil }
        self.weights = weights
        self.pledges = pledges
        self.threshold = threshold
        self.memberCount = members
        self.motion = motion
        self.castingVoteKeeps = castingVoteKeeps
        var rule = LinearRule(threshold, members: members, votes: votes)
        if motion == .removes { rule = rule.turned }
        if threshold == .votesCast { rule.bar = castingVoteKeeps ? 0 : rule.bar }
        self.rule = rule
    }

    /// Whether the government stands with so many votes for it and against it.
    public func carries(yeas: Int, nays: Int) -> Bool {
        let votes = 0...Self.mostVotes
        return rule.carries(
            yeas: min(max(yeas, votes.lowerBound), votes.upperBound),
            nays: min(max(nays, votes.lowerBound), votes.upperBound))
    }

    /// The fewest votes with which the government stands though all others of so many are against it;
    /// more than there are where all of them are not enough.
    public func yeasNeeded(of votes: Int) -> Int { rule.yeasNeeded(of: votes) }

    /// Players who have pledged nothing.
    public var freePlayers: PlayerSet { players(.free) }

    /// The players who have pledged this.
    public func players(_ pledge: Pledge) -> PlayerSet {
        PlayerSet(pledges.indices.filter { pledges[$0] == pledge })
    }

    /// The same motion with other pledges for some players.
    public func pledging(_ players: PlayerSet, _ pledge: Pledge) -> Division {
        var changed = pledges
        for player in players where player < changed.count { changed[player] = pledge }
        return Division(self, pledges: changed)
    }

    private init(_ other: Division, pledges: [Pledge]) {
        weights = other.weights
        self.pledges = pledges
        threshold = other.threshold
        memberCount = other.memberCount
        motion = other.motion
        castingVoteKeeps = other.castingVoteKeeps
        rule = other.rule
    }

    /// Votes of all players of a pledge.
    func votes(_ pledge: Pledge) -> Int {
        zip(weights, pledges).reduce(0) { $1.1 == pledge ? $0 + $1.0 : $0 }
    }
}
