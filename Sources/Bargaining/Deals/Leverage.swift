// What a party can get for its votes: the most that the proposer could pay and still be no worse
// off than without it.

import Coalitions

/// A ceiling on what a player can get. Ceilings of several players do not add up, and hold while
/// rivals keep to their demands.
public struct Leverage: Hashable, Sendable {
    /// What its own demands alone would change; nothing where they exclude each other or the red
    /// lines.
    public let demands: Deal?
    /// The best deal that meets its demands, whoever else it takes; the player is not among the
    /// partners.
    public let with: Deal?
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
    public fileprivate(set) var undercutBy: PlayerSet
    /// Whether every search came to its end.
    public let isComplete: Bool

    /// What keeps the most that a player can get from being more.
    public enum Cap: Hashable, Sendable {
        /// It asks for no more than that.
        case ownDemands
        /// Others would do it for that.
        case rivals
        /// An election costs no more than that.
        case election
        /// With it or without it, no deal passes.
        case nothingPasses
        /// A deal passes if it asks nothing, and none that meets its demands.
        case noDealWithIt
        /// It has no votes that are for sale.
        case nothingToSell
    }
}

extension Bargain {
    /// - Parameter electionPrice: what an election costs the proposer in money, where it is priced.
    public func leverage(of player: Int, electionPrice: Int? = nil) -> Leverage {
        guard demands.indices.contains(player), forSale.contains(player) else { return .none }
        var mine = measure(player, electionPrice)
        guard mine.ceiling != 0, mine.cap != .noDealWithIt else { return mine }
        mine.undercutBy = PlayerSet(
            open.filter { unasked($0).measure(player, electionPrice).isNothing })
        return mine
    }

    private func measure(_ player: Int, _ electionPrice: Int?) -> Leverage {
        let own = Deal(unlimited, partners: [player])
        let with = meeting([player]).cheapestDeals(DealQuestion(most: 1))
        let without = cheapestDeals(DealQuestion(without: [player], most: 1))
        let unasked = unasked(player).cheapestDeals(DealQuestion(most: 1))
        let (ceiling, cap) = ceiling(
            with.best == nil && with.isComplete ? nil : own?.cost, without.best, unasked.best,
            electionPrice)
        return Leverage(
            demands: own, with: with.best, without: without.best, unasked: unasked.best,
            ceiling: ceiling, cap: cap, undercutBy: [],
            isComplete: with.isComplete && without.isComplete && unasked.isComplete)
    }

    /// The lesser of its demands' cost and what the others' price leaves.
    /// - Parameter own: nothing where no deal meets them.
    private func ceiling(
        _ own: Cost?, _ without: Deal?, _ unasked: Deal?, _ election: Int?
    ) -> (Int?, Leverage.Cap) {
        guard let unasked else { return (nil, .nothingPasses) }
        guard let own else { return (nil, .noDealWithIt) }
        // Whatever its demands cost, its vote saves nothing.
        if let without, without.cost == unasked.cost { return (0, .rivals) }
        var outside: (price: Int, cap: Leverage.Cap)?
        if let without { outside = (without.cost.money, .rivals) }
        if let election, election < outside?.price ?? .max { outside = (election, .election) }
        let isPlain = own.concessions == 0 && unasked.cost.concessions == 0
        guard let outside else { return (isPlain ? own.money : nil, .ownDemands) }
        let left = max(0, outside.price - unasked.cost.money)
        // What rivals ask besides, without a price, only makes them dearer.
        if isPlain, own.money <= left { return (own.money, .ownDemands) }
        let isPriced = isPlain && (outside.cap != .rivals || without?.cost.concessions == 0)
        return (isPriced ? left : nil, outside.cap)
    }

    /// The same with no limit on the deficit.
    var unlimited: Bargain {
        guard budget.room != nil else { return self }
        return limited(to: nil) ?? self
    }

    /// The same with another limit on the deficit; nothing where it is out of bounds.
    func limited(to room: Int?) -> Bargain? {
        Budget(items: budget.items, room: room).flatMap {
            Bargain(budget: $0, demands: demands, redLines: redLines, division: division)
        }
    }
}

extension Leverage {
    fileprivate static let none = Leverage(
        demands: nil, with: nil, without: nil, unasked: nil, ceiling: nil, cap: .nothingToSell,
        undercutBy: [], isComplete: true)

    /// Whether the player's vote is worth no money, or saves nothing.
    fileprivate var isNothing: Bool { ceiling == 0 || without?.cost == .nothing }
}
