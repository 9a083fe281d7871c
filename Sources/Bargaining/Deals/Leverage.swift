// What a party can get for its votes: the most that the proposer could pay and still be no worse off
// than without it.

import Coalitions

/// A ceiling on what a player can get. Ceilings of several players do not add up, and hold while
/// rivals keep to their demands.
public struct Leverage: Hashable, Sendable {
    /// What its own demands alone would change.
    public let demands: Cost?
    /// The best deal in which it has no part.
    public let without: Deal?
    /// The best deal in which it votes for the budget and asks nothing.
    public let unasked: Deal?
    /// The most money it can get; nothing where a deal has concessions without a price, or nothing
    /// passes even with it.
    public let ceiling: Int?
    /// What caps it.
    public let cap: Cap
    /// Open players who would leave it nothing if they voted for the budget unasked.
    public let undercutBy: PlayerSet
    /// Whether every search came to its end.
    public let isComplete: Bool

    public enum Cap: Hashable, Sendable {
        /// It asks for no more than that.
        case ownDemands
        /// Others would do it for that.
        case rivals
        /// An election costs no more than that.
        case election
        /// With it or without it, no deal passes.
        case nothingPasses
        /// It has no votes that are for sale.
        case nothingToSell
    }
}

extension Bargain {
    /// - Parameter electionPrice: what an election costs the proposer in money, where it is priced.
    public func leverage(of player: Int, electionPrice: Int? = nil) -> Leverage {
        guard demands.indices.contains(player), forSale.contains(player) else { return .none }
        let mine = measure(player, electionPrice)
        guard mine.ceiling != 0 else { return mine }
        let undercutters = open.filter { other in
            let offered = unasked(other)
            return offered.measure(player, electionPrice).ceiling == 0
                || offered.cheapestDeals(DealQuestion(without: [player], most: 1)).best?.cost
                    == .nothing
        }
        return Leverage(mine, undercutBy: PlayerSet(undercutters))
    }

    private func measure(_ player: Int, _ electionPrice: Int?) -> Leverage {
        let own = Deal(unlimited, partners: [player])?.cost
        let without = cheapestDeals(DealQuestion(without: [player], most: 1))
        let unasked = unasked(player).cheapestDeals(DealQuestion(most: 1))
        let (ceiling, cap) = ceiling(own, without.best, unasked.best, electionPrice)
        return Leverage(
            demands: own, without: without.best, unasked: unasked.best, ceiling: ceiling, cap: cap,
            undercutBy: [], isComplete: without.isComplete && unasked.isComplete)
    }

    /// The lesser of its demands' cost and what the others' price leaves.
    private func ceiling(
        _ own: Cost?, _ without: Deal?, _ unasked: Deal?, _ election: Int?
    ) -> (Int?, Leverage.Cap) {
        guard let unasked else { return (nil, .nothingPasses) }
        var outside: (price: Int, cap: Leverage.Cap)?
        if let without { outside = (without.cost.money, .rivals) }
        if let election, election < outside?.price ?? .max { outside = (election, .election) }
        guard let own else { return (nil, outside?.cap ?? .ownDemands) }
        let isPriced =
            own.concessions == 0 && unasked.cost.concessions == 0
            && (outside?.cap != .rivals || without?.cost.concessions == 0)
        guard let outside else { return (isPriced ? own.money : nil, .ownDemands) }
        let left = max(0, outside.price - unasked.cost.money)
        let cap = left < own.money || !isPriced ? outside.cap : .ownDemands
        return (isPriced ? min(own.money, left) : nil, cap)
    }

    /// The same with no limit on the deficit.
    var unlimited: Bargain {
        guard budget.room != nil, let free = Budget(items: budget.items) else { return self }
        return Bargain(budget: free, demands: demands, redLines: redLines, division: division)
            ?? self
    }
}

extension Leverage {
    fileprivate static let none = Leverage(
        demands: nil, without: nil, unasked: nil, ceiling: nil, cap: .nothingToSell,
        undercutBy: [], isComplete: true)

    fileprivate init(_ other: Leverage, undercutBy: PlayerSet) {
        self.init(
            demands: other.demands, without: other.without, unasked: other.unasked,
            ceiling: other.ceiling, cap: other.cap, undercutBy: undercutBy,
            isComplete: other.isComplete)
    }
}
