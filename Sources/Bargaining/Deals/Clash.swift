// Why no deal passes a budget: too few votes can be won, or demands exclude each other, or the
// deficit has a limit.

import Coalitions

/// Two demands that no budget can meet together.
public struct Clash: Hashable, Sendable {
    /// Whose demands; nothing for the proposer's red line.
    public let one: Int?
    public let other: Int
    public let demand: Demand
    public let against: Demand
}

extension Bargain {
    /// The first pair of demands that exclude each other, of every two players for sale, of every
    /// player and the red lines, and of every player with itself.
    public var clashes: [Clash] {
        var found: [Clash] = []
        let players = forSale
        for (place, other) in players.enumerated() {
            if let pair = Self.clash(redLines, demands[other]) {
                found.append(Clash(one: nil, other: other, demand: pair.0, against: pair.1))
            }
            for one in players[...place] {
                if let pair = Self.clash(demands[one], demands[other]) {
                    found.append(Clash(one: one, other: other, demand: pair.0, against: pair.1))
                }
            }
        }
        return found
    }

    private static func clash(_ one: [Demand], _ other: [Demand]) -> (Demand, Demand)? {
        for demand in one {
            if let against = other.first(where: { demand.excludes($0) }) {
                return (demand, against)
            }
        }
        return nil
    }

    /// Why there is no deal.
    public enum Obstacle: Hashable, Sendable {
        /// Even all who can be won and asked together bring too few votes.
        case tooFewVotes(most: Int, needed: Int)
        /// There are votes enough, but not among players whose demands go together.
        case excludeEachOther([Clash])
        /// There are sets whose demands go together; the deficit that each makes is beyond its room.
        /// The least growth is given where a search found it.
        case deficit(leastGrowth: Int?)
        /// The proposer's red lines exclude each other.
        case redLines
    }

    /// What stands in the way, where `cheapestDeals` found none for the same question.
    public func obstacle(_ question: DealQuestion = DealQuestion()) -> Obstacle {
        guard Deal(unlimited, partners: []) != nil else { return .redLines }
        let weights = forSale.filter { !question.without.contains($0) }
            .map { division.weights[$0] }.sorted(by: >)
        let most = weights.prefix(max(0, question.mostPartners ?? weights.count)).reduce(0, +)
        let needed = division.sustainingGame?.quota ?? 0
        guard most >= needed else { return .tooFewVotes(most: most, needed: needed) }
        guard budget.room != nil else { return .excludeEachOther(clashes) }
        let deals = unlimited.cheapestDeals(question)
        guard !deals.deals.isEmpty else { return .excludeEachOther(clashes) }
        return .deficit(leastGrowth: deals.deals.map(\.deficitGrowth).min())
    }
}
