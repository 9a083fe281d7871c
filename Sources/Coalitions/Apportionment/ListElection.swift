// Seats by lists: areas with seats of their own, a threshold over all of them, and levelling seats
// that make up for ridings already won.

/// A party list election in one area or in several, each of which shares out its own seats.
public struct ListElection: Hashable, Sendable {
    /// Votes of each party and seats to be given.
    public struct Area: Hashable, Sendable {
        /// Votes of each party, zero or more.
        public let votes: [Int]
        /// Seats that the area gives.
        public let seats: Int

        /// An area that gives so many seats for such votes, one number a party.
        public init(votes: [Int], seats: Int) {
            self.votes = votes
            self.seats = seats
        }
    }

    /// Seats of each party in each area.
    public let byArea: [Apportionment]
    /// Seats of each party that are certain.
    public let seats: [Int]
    /// Parties with a list that reached the threshold.
    public let qualified: PlayerSet

    /// Seats that equal claims leave to a lot, in all areas.
    public var undecided: Int { byArea.reduce(0) { $0 + ($1.tie?.seats ?? 0) } }

    /// Seats that no one qualified for.
    public var unfilled: Int { byArea.reduce(0) { $0 + $1.unfilled } }

    /// - Parameters:
    ///   - lists: parties with a list; the votes of others count towards the threshold alone.
    ///   - threshold: the share of all votes of all areas that a list needs, in billionths.
    ///   - exempt: parties that need not reach it (as minorities in Germany: Federal Elections Act,
    ///     section 4; or by ridings won, as there and in New Zealand: Electoral Act 1993, section 191).
    /// - Returns: nothing where the areas are not of one number of parties, or a number is out of
    ///   range.
    public init?(
        areas: [Area], method: Apportionment.Method, lists: PlayerSet, threshold: Int = 0,
        exempt: PlayerSet = []
    ) {
        let parties = areas.first?.votes.count ?? 0
        guard areas.allSatisfy({ $0.votes.count == parties }) else { return nil }
        var sums = Array(repeating: 0, count: parties)
        for area in areas {
            for (party, votes) in area.votes.enumerated() {
                let (sum, overflow) = sums[party].addingReportingOverflow(votes)
                guard !overflow else { return nil }
                sums[party] = sum
            }
        }
        guard let all = checkedSum(sums) else { return nil }
        let bar = Apportionment.Threshold(billionths: threshold)
        let qualified = PlayerSet(
            (0..<parties).filter {
                lists.contains($0) && (exempt.contains($0) || bar.admits(sums[$0], of: all))
            })
        var byArea: [Apportionment] = []
        for area in areas {
            let votes = (0..<parties).map { qualified.contains($0) ? area.votes[$0] : 0 }
            guard let given = Apportionment(seats: area.seats, votes: votes, method: method)
            else { return nil }
            byArea.append(given)
        }
        self.byArea = byArea
        self.qualified = qualified
        seats = (0..<parties).map { party in byArea.reduce(0) { $0 + $1.seats[party] } }
    }
}

/// Ridings as they were won, and levelling seats that bring every party to its share of the whole
/// house (mixed-member proportional, as in New Zealand).
public struct LevellingSeats: Hashable, Sendable {
    /// Seats that are shared out: riding seats of those who take part, and levelling seats.
    public let shared: Int
    /// What each party is due of them; equal claims are in its tie.
    public let due: Apportionment
    /// Riding seats beyond a party's share: each one more than the house was to have.
    public let overhang: [Int]
    /// Levelling seats of each party that are certain.
    public let levelling: [Int]
    /// Riding seats of each party.
    public let won: [Int]

    /// Seats of each party that are certain: what it won stays, were it more than its due.
    public var seats: [Int] { zip(won, due.seats).map(max) }
    /// Every seat, those that equal claims leave to a lot among them.
    public var total: Int { seats.reduce(due.tie?.seats ?? 0, +) }

    /// - Parameters:
    ///   - votes: of each party.
    ///   - won: riding seats of each party. Those of parties that do not take part are taken off the
    ///     seats that are shared out.
    ///   - extra: levelling seats.
    ///   - qualified: parties that take part in sharing out.
    /// - Returns: nothing where a number is out of range.
    public init?(
        votes: [Int], won: [Int], extra: Int, method: Apportionment.Method, qualified: PlayerSet
    ) {
        guard votes.count == won.count, let all = checkedSum(won), extra >= 0 else { return nil }
        let outside = won.indices.reduce(0) { qualified.contains($1) ? $0 : $0 + won[$1] }
        let own = votes.indices.map { qualified.contains($0) ? votes[$0] : 0 }
        let (house, overflow) = all.addingReportingOverflow(extra)
        guard !overflow,
            let due = Apportionment(seats: house - outside, votes: own, method: method)
        else { return nil }
        self.due = due
        self.won = won
        shared = house - outside
        levelling = won.indices.map { max(0, due.seats[$0] - won[$0]) }
        overhang = won.indices.map {
            qualified.contains($0) ? max(0, won[$0] - due.seats[$0]) : 0
        }
    }
}

extension LevellingSeats {
    /// So many outcomes of tied ridings are told apart.
    private static let mostCases = 1_000

    /// What comes of every outcome that tied ridings could have, each by the seats won then; of the
    /// first ones, where there are very many.
    /// - Parameters:
    ///   - votes: of each party.
    ///   - won: riding seats of each party, no tied one among them.
    ///   - tied: the parties that share the first place, one list a riding.
    ///   - extra: levelling seats.
    ///   - qualified: parties that take part in sharing out.
    /// - Returns: nothing where a number is out of range.
    public static func cases(
        votes: [Int], won: [Int], tied: [[Int]], extra: Int, method: Apportionment.Method,
        qualified: PlayerSet
    ) -> [LevellingSeats]? {
        var outcomes = [won]
        for parties in tied where !parties.isEmpty {
            guard parties.allSatisfy(won.indices.contains) else { return nil }
            let next = outcomes.flatMap { outcome in
                parties.map { party in
                    var then = outcome
                    then[party] += 1
                    return then
                }
            }
            outcomes = Set(next).sorted { $1.lexicographicallyPrecedes($0) }
            outcomes.removeLast(max(0, outcomes.count - mostCases))
        }
        let found = outcomes.map {
            LevellingSeats(
                votes: votes, won: $0, extra: extra, method: method, qualified: qualified)
        }
        return found.contains { $0 == nil } ? nil : found.compactMap(\.self)
    }
}
