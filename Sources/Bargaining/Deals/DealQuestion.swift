// What is asked of a search for deals, and what it finds.

import Coalitions

/// What is asked of a search for deals.
public struct DealQuestion: Hashable, Sendable {
    /// Players whose demands every deal meets.
    public var with: PlayerSet
    /// Players who must not be partners.
    public var without: PlayerSet
    /// No deal has more partners than this; as many as it takes where nothing is given.
    public var mostPartners: Int?
    /// What counts first when costs are compared.
    public var order: Cost.Order
    /// How many deals are wanted: the cheapest and its runners-up.
    public var most: Int
    /// Steps after which the search gives up, fewer where each touches many demands; an answer says
    /// so.
    public var patience: Int

    /// Asks for the cheapest deals, five where nothing else is said.
    public init(
        with: PlayerSet = [], without: PlayerSet = [], mostPartners: Int? = nil,
        order: Cost.Order = .money,
        most: Int = 5, patience: Int = 2_000_000
    ) {
        self.with = with
        self.without = without
        self.mostPartners = mostPartners
        self.order = order
        self.most = most
        self.patience = patience
    }
}

/// The cheapest deals found, the best first.
public struct Deals: Hashable, Sendable {
    /// By cost, then by fewer partners, then by players with more votes.
    public let deals: [Deal]
    /// Whether the search came to its end: if so these are the cheapest there are.
    public let isComplete: Bool

    /// The cheapest; nothing where no deal passes.
    public var best: Deal? { deals.first }
}
