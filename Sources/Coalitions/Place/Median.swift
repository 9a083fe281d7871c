// Who holds the middle seat on one dimension: in one dimension, the core.

/// The players whose members sit in the middle.
public enum Median: Hashable, Sendable {
    /// Nobody with seats has a position.
    case none
    /// The middle seat is held at one position, by one player or by several who share it.
    case at(Place)
    /// The number of seats is even and the two middle ones are held at different positions.
    case between(Place, Place)

    /// A position and who stands there, with seats, in player order.
    public struct Place: Hashable, Sendable {
        /// In the units of the positions given.
        public let position: Int
        /// Those with seats who stand there.
        public let players: PlayerSet

        /// A position, and those with seats who stand there.
        public init(position: Int, players: PlayerSet) {
            self.position = position
            self.players = players
        }
    }
}

extension WeightedGame {
    /// The median on the positions (Black 1948; Duncan Black's theorem: with majority rule and one
    /// dimension the median cannot be beaten). Only seats of players with a position count.
    /// - Parameter positions: one a player, on any scale of whole numbers.
    public func median(positions: [Int?]) -> Median {
        let line = Line(weights: weights, positions: positions)
        let seats = line.seats(0..<line.groups.count)
        guard seats > 0 else { return .none }
        // The seats in order are numbered from zero: the middle ones are these two, or one twice.
        guard let low = line.group(ofSeat: (seats - 1) / 2),
            let high = line.group(ofSeat: seats / 2)
        else { return .none }
        if low.position == high.position {
            return .at(low.place)
        }
        return .between(low.place, high.place)
    }
}

extension Line {
    /// The group that holds a seat, seats numbered from zero along the line.
    func group(ofSeat seat: Int) -> Group? {
        var (low, high) = (0, groups.count)
        while low < high {
            let middle = (low + high) / 2
            if seats(0..<middle + 1) > seat { high = middle } else { low = middle + 1 }
        }
        return groups.indices.contains(low) ? groups[low] : nil
    }
}

extension Line.Group {
    fileprivate var place: Median.Place {
        Median.Place(position: position, players: PlayerSet(players))
    }
}
