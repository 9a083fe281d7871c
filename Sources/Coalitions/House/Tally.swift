// The count of one division: yeas, nays, and whether the government stands.

/// How a division goes.
public struct Tally: Hashable, Sendable {
    /// Votes with the government.
    public let yeas: Int
    /// Votes against it.
    public let nays: Int
    /// Whether the government stands.
    public let carries: Bool
}

extension Division {
    /// The count when of the free players some support, some abstain and all others oppose.
    /// What a named player has pledged is set aside.
    public func tally(supporting: PlayerSet = [], abstaining: PlayerSet = []) -> Tally {
        tally(pledging(abstaining, .abstains).pledging(supporting, .supports), free: .opposes)
    }

    /// The count when of the free players some oppose, some abstain and all others support.
    public func tally(opposing: PlayerSet, abstaining: PlayerSet = []) -> Tally {
        tally(pledging(abstaining, .abstains).pledging(opposing, .opposes), free: .supports)
    }

    /// The count with one player's support, every other free player against.
    public func counts(with player: Int) -> Tally { tally(supporting: [player]) }

    /// The count when one player merely abstains, every other free player against.
    public func counts(ifAbstains player: Int) -> Tally { tally(abstaining: [player]) }

    private func tally(_ division: Division, free: Pledge) -> Tally {
        let open = division.votes(.free)
        let yeas = division.votes(.supports) + (free == .supports ? open : 0)
        let nays = division.votes(.opposes) + (free == .opposes ? open : 0)
        return Tally(yeas: yeas, nays: nays, carries: carries(yeas: yeas, nays: nays))
    }
}
