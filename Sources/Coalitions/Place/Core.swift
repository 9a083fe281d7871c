// The core on one dimension where a coalition needs another quota than a majority.

/// The places from which no coalition with the votes it needs would rather move.
public enum Core: Hashable, Sendable {
    /// No coalition has the votes: every place is as safe.
    case everywhere
    /// Every place between two, themselves among them.
    case between(Int, Int)
    /// From every place some coalition would rather move.
    case empty
}

extension WeightedGame {
    /// The core on the positions (Greenberg 1979, Consistent majority rules over compact sets of
    /// alternatives, for quotas above a majority): a place is in it when neither those to its left
    /// nor those to its right have the votes. Players without a position are on no side.
    /// - Parameter positions: one a player, on any scale of whole numbers.
    public func core(positions: [Int?]) -> Core {
        guard quota > 0 else { return .empty }
        let line = Line(weights: weights, positions: positions)
        let seats = line.seats(0..<line.groups.count)
        guard seats >= quota, let high = line.group(ofSeat: quota - 1),
            let low = line.group(ofSeat: seats - quota)
        else { return .everywhere }
        return low.position <= high.position ? .between(low.position, high.position) : .empty
    }
}
