// Instant runoff: the last is struck and its votes move on, round after round, until someone has
// more than half of the votes still counted (Ware 1871; the alternative vote).

/// How a single seat is filled by instant runoff.
public struct InstantRunoff: Sendable {
    /// One count.
    public struct Round: Hashable, Sendable {
        /// Votes of each candidate; nothing for one who was struck before.
        public let votes: [Int?]
        /// Votes that name nobody still standing.
        public let exhausted: Int
        /// Who is struck after this count.
        public internal(set) var struck: Int?
    }

    /// The counts, first to last.
    public let rounds: [Round]
    /// A tie for the last place is tried in every way: whoever wins in all of them wins. Where they
    /// differ, or the last two tie, those who may win are tied.
    public let winner: Winner
    /// Whether a lot would have to decide who is struck, or who wins.
    public let isByLot: Bool

    /// Ballots that rank candidates, so many of each order.
    /// - Parameter candidates: how many stand; a number outside is skipped on a ballot.
    public init(rankings: [(order: [Int], count: Int)], candidates: Int) {
        self.init(RankedBallots(rankings: rankings, candidates: candidates))
    }

    /// First choices alone, with the share of each party's votes that goes on to another once it is
    /// struck; the rest is exhausted. Votes that have moved go on with those they came to, and those
    /// that would go to a party already struck go on as that party's do.
    /// - Parameters:
    ///   - candidates: party and votes, in the order of the ballot.
    ///   - transfers: by party; to several candidates of one party they go to its first.
    public init(
        candidates: [(party: Int, votes: Int)], transfers: [Int: [(to: Int, rate: Rate)]]
    ) {
        self.init(
            FirstChoices(
                parties: candidates.map(\.party), votes: candidates.map { max(0, $0.votes) },
                transfers: transfers))
    }

    private init(_ ballots: some RunoffBallots) {
        guard !ballots.votes.isEmpty else {
            self.init(rounds: [], winner: .nobody, isByLot: false)
            return
        }
        var count = RunoffCount()
        let result = count.run(ballots, standing: Array(ballots.votes.indices))
        self.init(rounds: result.rounds, winner: result.winner, isByLot: count.isByLot)
    }

    private init(rounds: [Round], winner: Winner, isByLot: Bool) {
        self.rounds = rounds
        self.winner = winner
        self.isByLot = isByLot
    }

    /// The two with most votes in the last count, most first; the order of the ballot where they
    /// tie.
    public var lastTwo: [(candidate: Int, votes: Int)] {
        let last = rounds.last?.votes ?? []
        let standing = last.indices.compactMap { candidate in
            last[candidate].map { (candidate: candidate, votes: $0) }
        }
        return Array(
            standing.sorted { ($1.votes, $0.candidate) < ($0.votes, $1.candidate) }.prefix(2))
    }
}

/// Ballots as they lie on piles, one pile a candidate.
protocol RunoffBallots {
    var votes: [Int] { get }
    var exhausted: Int { get }
    /// Moves a pile on to those still standing.
    mutating func strike(_ candidate: Int, standing: [Int])
}

/// The count, with every way of breaking a tie for the last place tried.
private struct RunoffCount {
    private(set) var isByLot = false
    private var steps = 0
    /// So many counts are tried before ties are given up as undecided.
    private static let mostSteps = 4_096

    typealias Result = (rounds: [InstantRunoff.Round], winner: Winner)

    mutating func run(_ ballots: some RunoffBallots, standing: [Int]) -> Result {
        steps += 1
        let votes = standing.map { ballots.votes[$0] }
        let (all, most, least) = (votes.reduce(0, +), votes.max() ?? 0, votes.min() ?? 0)
        var round = InstantRunoff.Round(
            votes: ballots.votes.indices.map { standing.contains($0) ? ballots.votes[$0] : nil },
            exhausted: ballots.exhausted)
        let leaders = standing.filter { ballots.votes[$0] == most }
        if leaders.count == 1, most > all - most { return ([round], .candidate(leaders[0])) }
        if leaders.count == standing.count {
            isByLot = isByLot || standing.count > 1
            return ([round], standing.count == 1 ? .candidate(standing[0]) : .tied(standing))
        }
        let last = standing.filter { ballots.votes[$0] == least }
        round.struck = last[0]
        let results = ways(ballots, standing, last)
        let first = results[0]
        let winner = results.count == last.count ? Self.agreed(results.map(\.winner)) : .tied(last)
        if case .tied = winner { isByLot = true }
        return ([round] + first.rounds, winner)
    }

    /// What comes of striking each of those who are last together.
    private mutating func ways(
        _ ballots: some RunoffBallots, _ standing: [Int], _ last: [Int]
    ) -> [Result] {
        var results: [Result] = []
        for struck in last where results.isEmpty || steps < Self.mostSteps {
            var next = ballots
            let rest = standing.filter { $0 != struck }
            next.strike(struck, standing: rest)
            results.append(run(next, standing: rest))
        }
        return results
    }

    private static func agreed(_ winners: [Winner]) -> Winner {
        let possible = winners.flatMap { winner -> [Int] in
            switch winner {
            case .candidate(let one): [one]
            case .tied(let several): several
            case .nobody, .forced, .vacant: []
            }
        }
        let all = Set(possible).sorted()
        return all.count == 1 ? .candidate(all[0]) : .tied(all)
    }
}
