// Who bargains over a budget: the demands of each player, and the vote that decides.

import Coalitions

/// A budget, the demands on it, and the division in which it passes or fails.
///
/// A player is for sale where its pledge in the division is `.free` and it demands something. One
/// that is free and demands nothing is *open*: it has no known price, and is never counted on.
public struct Bargain: Hashable, Sendable {
    /// The budget as its proposer tables it.
    public let budget: Budget
    /// The demands of each player of the division.
    public let demands: [[Demand]]
    /// The proposer's own: what it never concedes.
    public let redLines: [Demand]
    /// The vote on the budget, by whether the government stands.
    public let division: Division

    /// Nothing where the numbers do not go together: a demand on no item, of a measure's amount, of
    /// negative money, or sums beyond `Int`.
    public init?(
        budget: Budget, demands: [[Demand]], redLines: [Demand] = [], division: Division
    ) {
        guard demands.count == division.weights.count,
            (demands.joined() + redLines).allSatisfy({ Self.fits($0, budget) })
        else { return nil }
        self.budget = budget
        self.demands = demands
        self.redLines = redLines
        self.division = division
    }

    private static func fits(_ demand: Demand, _ budget: Budget) -> Bool {
        fits(demand.ask, of: demand.item, budget)
            && demand.condition.map { fits($0.ask, of: $0.item, budget) } ?? true
    }

    private static func fits(_ ask: Ask, of item: Int, _ budget: Budget) -> Bool {
        guard budget.items.indices.contains(item) else { return false }
        let kind = budget.items[item].kind
        guard let amount = ask.amount else { return true }
        return kind != .measure && Budget.allows(amount, kind)
    }

    /// How a player votes on a budget.
    public enum Vote: Hashable, Sendable {
        /// Pledged, or every demand is met.
        case votesFor
        /// Pledged, or a demand is not met.
        case against
        /// Pledged to take no side.
        case abstains
        /// Pledged nothing and demands nothing.
        case open
    }

    /// How each player votes when the items stand so.
    public func votes(on entries: [Entry?]) -> [Vote] {
        division.pledges.indices.map { player in
            switch division.pledges[player] {
            case .supports: .votesFor
            case .opposes: .against
            case .abstains: .abstains
            case .free where demands[player].isEmpty: .open
            case .free: unmet(player, on: entries).isEmpty ? .votesFor : .against
            }
        }
    }

    /// A player's demands that an offer does not meet.
    public func unmet(_ player: Int, on entries: [Entry?]) -> [Demand] {
        demands[player].filter { !$0.isMet(on: entries) }
    }

    /// The division with each vote as it falls on an offer; the open players stay free.
    public func division(on entries: [Entry?]) -> Division {
        let votes = votes(on: entries)
        func players(_ vote: Vote) -> PlayerSet {
            PlayerSet(votes.indices.filter { votes[$0] == vote })
        }
        return division.pledging(players(.votesFor), .supports)
            .pledging(players(.against), .opposes)
    }

    /// Players who can be won by meeting their demands.
    public var forSale: [Int] {
        demands.indices.filter { division.pledges[$0] == .free && !demands[$0].isEmpty }
    }

    /// Players who pledged nothing and demand nothing: nobody knows their price.
    public var open: [Int] {
        demands.indices.filter { division.pledges[$0] == .free && demands[$0].isEmpty }
    }

    /// The same bargain with a player's vote for nothing.
    public func unasked(_ player: Int) -> Bargain {
        Bargain(self, pledged: [player], redLines: redLines)
    }

    /// The same with some players' votes pledged, and their demands met whatever they cost.
    public func meeting(_ players: PlayerSet) -> Bargain {
        Bargain(self, pledged: players, redLines: redLines + players.flatMap { demands[$0] })
    }

    private init(_ other: Bargain, pledged: PlayerSet, redLines: [Demand]) {
        budget = other.budget
        demands = other.demands
        self.redLines = redLines
        division = other.division.pledging(pledged, .supports)
    }

    /// The demands of some players and the proposer's red lines, joined an item; nothing where they
    /// exclude each other. Those that stand on a condition are left out.
    func wanted(by players: some Sequence<Int>) -> [Wanted]? { wanted(asked(by: players)) }

    /// The same of any demands.
    func wanted(_ demands: [Demand]) -> [Wanted]? {
        var wanted = Array(repeating: Wanted(), count: budget.items.count)
        for demand in demands where demand.condition == nil { wanted[demand.item].add(demand) }
        return wanted.allSatisfy(\.isPossible) ? wanted : nil
    }

    /// Of each demand on a condition, what meets it: what it asks, or that it does not stand.
    func choices(of players: some Sequence<Int>) -> [[Demand]] { choices(asked(by: players)) }

    func choices(_ demands: [Demand]) -> [[Demand]] {
        demands.filter { $0.condition != nil }.map { $0.ways(budget.items) }
    }

    private func asked(by players: some Sequence<Int>) -> [Demand] {
        redLines + players.flatMap { demands[$0] }
    }
}
