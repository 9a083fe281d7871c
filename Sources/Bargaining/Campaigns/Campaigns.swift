// War chests: a party can run so many campaigns, and they go where they matter most.

/// One riding to a party that may or may not campaign there.
public struct Battleground: Hashable, Sendable {
    /// Its lead over its strongest rival with a campaign, in votes; below zero where it trails.
    public let leadWith: Int
    /// The same without one.
    public let leadWithout: Int

    /// Leads in votes over the strongest rival, with a campaign and without.
    public init(leadWith: Int, leadWithout: Int) {
        self.leadWith = leadWith
        self.leadWithout = leadWithout
    }

    /// Whether a campaign takes or holds the riding, which is lost or tied without it.
    public var isDecisive: Bool { leadWith > 0 && leadWithout <= 0 }

    /// How soon a riding gets a campaign, the lowest rank first: where one decides a seat, then the
    /// closest races. Of equals, the earlier riding.
    package func rank(of riding: Int) -> (Int, UInt, Int) {
        (isDecisive ? 0 : 1, leadWith.magnitude, riding)
    }
}

/// Where a party's campaigns go.
public struct Campaigns: Hashable, Sendable {
    /// The ridings with a campaign, ascending.
    public let chosen: [Int]
    /// Ridings that a campaign would have held or taken, and that went without.
    public let forgone: [Int]

    /// Every campaign is worth one seat where it is decisive and none elsewhere, so as many of the
    /// decisive ridings as there are campaigns are the most that can be had; the others go to the
    /// closest races, where a small surprise would decide. Of equals, the earlier riding.
    ///
    /// - Parameters:
    ///   - ridings: one a riding; nothing where the party is not on the ballot and needs none.
    ///   - count: how many campaigns it can run.
    public init(in ridings: [Battleground?], count: Int) {
        let ranked = ridings.enumerated()
            .compactMap { riding, ground in
                ground.map { (riding: riding, rank: $0.rank(of: riding)) }
            }
            .sorted { $0.rank < $1.rank }
            .map(\.riding)
        let taken = ranked.prefix(max(0, count))
        chosen = taken.sorted()
        forgone = ranked.dropFirst(taken.count)
            .filter { ridings[$0]?.isDecisive ?? false }.sorted()
    }
}
