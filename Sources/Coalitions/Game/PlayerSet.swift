// A set of players by index: one machine word for the first 64, more words when there are more.

/// A set of player indices, in order when walked through.
///
/// Indices outside `0..<PlayerSet.limit` are never held: inserting one changes nothing.
public struct PlayerSet: Hashable, Sendable {
    /// The largest index a set holds is one less than this.
    public static let limit = 1 << 20

    /// Players 0…63, lowest bit first.
    var low: UInt64
    /// Players 64 and up, with no empty word at the end.
    private var high: [UInt64]

    /// Nobody.
    public init() {
        low = 0
        high = []
    }

    init(low: UInt64) {
        self.low = low
        high = []
    }

    /// The players of these indices; one below zero, or too high to be kept, is left out.
    public init(_ players: some Sequence<Int>) {
        self.init()
        for player in players { insert(player) }
    }

    /// Whether nobody is in it.
    public var isEmpty: Bool { low == 0 && high.isEmpty }

    /// How many players are in it.
    public var count: Int { high.reduce(low.nonzeroBitCount) { $0 + $1.nonzeroBitCount } }

    /// The players, ascending.
    public var members: [Int] { Array(self) }

    /// The lowest index, or nothing in an empty set.
    public var first: Int? {
        var iterator = makeIterator()
        return iterator.next()
    }

    /// Whether a player is in it.
    public func contains(_ player: Int) -> Bool {
        guard player >= 0, player < Self.limit else { return false }
        return word(player / 64) & (1 << UInt64(player % 64)) != 0
    }

    /// Puts a player in.
    public mutating func insert(_ player: Int) {
        guard player >= 0, player < Self.limit else { return }
        let bit: UInt64 = 1 << UInt64(player % 64)
        guard player >= 64 else { return low |= bit }
        while high.count < player / 64 { high.append(0) }
        high[player / 64 - 1] |= bit
    }

    /// Takes a player out, if it is in.
    public mutating func remove(_ player: Int) {
        guard contains(player) else { return }
        let bit: UInt64 = 1 << UInt64(player % 64)
        guard player >= 64 else { return low &= ~bit }
        high[player / 64 - 1] &= ~bit
        trim()
    }

    /// The same with a player.
    public func inserting(_ player: Int) -> PlayerSet {
        var copy = self
        copy.insert(player)
        return copy
    }

    /// The same without a player.
    public func removing(_ player: Int) -> PlayerSet {
        var copy = self
        copy.remove(player)
        return copy
    }

    /// The players of either.
    public func union(_ other: PlayerSet) -> PlayerSet { merging(other) { $0 | $1 } }

    /// The players of both.
    public func intersection(_ other: PlayerSet) -> PlayerSet { merging(other) { $0 & $1 } }

    /// The players of this one that the other does not have.
    public func subtracting(_ other: PlayerSet) -> PlayerSet { merging(other) { $0 & ~$1 } }

    /// Whether they have no player in common.
    public func isDisjoint(with other: PlayerSet) -> Bool { intersection(other).isEmpty }

    /// Whether all of its players are in the other.
    public func isSubset(of other: PlayerSet) -> Bool { subtracting(other).isEmpty }

    /// Whether this set comes before another in player order: the first differing member decides,
    /// and a set comes before those that go on from it.
    public func precedes(_ other: PlayerSet) -> Bool {
        for place in 0...Swift.max(high.count, other.high.count) {
            let (mine, theirs) = (word(place), other.word(place))
            guard mine != theirs else { continue }
            let first = (mine ^ theirs).trailingZeroBitCount
            // Whoever has the first differing member comes first, unless the other has ended.
            let mineHasIt = mine & (1 << UInt64(first)) != 0
            let rest = mineHasIt ? other : self
            return mineHasIt == rest.reaches(beyond: place * 64 + first)
        }
        return false
    }

    /// Whether some member is above an index.
    private func reaches(beyond player: Int) -> Bool {
        let mask = (~UInt64(0) << UInt64(player % 64)) << 1
        return word(player / 64) & mask != 0 || high.count > player / 64
    }

    private func word(_ place: Int) -> UInt64 {
        if place == 0 { return low }
        return place <= high.count ? high[place - 1] : 0
    }

    private func merging(
        _ other: PlayerSet, _ combine: (UInt64, UInt64) -> UInt64
    ) -> PlayerSet {
        var result = PlayerSet(low: combine(low, other.low))
        let words = Swift.max(high.count, other.high.count)
        guard words > 0 else { return result }
        result.high = (1...words).map { combine(word($0), other.word($0)) }
        result.trim()
        return result
    }

    private mutating func trim() {
        while high.last == 0 { high.removeLast() }
    }
}

extension PlayerSet: Sequence {
    /// Goes through the players, lowest index first.
    public struct Iterator: IteratorProtocol {
        fileprivate let set: PlayerSet
        fileprivate var place = 0
        fileprivate var rest: UInt64

        /// The next player up; nothing after the last.
        public mutating func next() -> Int? {
            while rest == 0 {
                guard place < set.high.count else { return nil }
                rest = set.high[place]
                place += 1
            }
            let bit = rest.trailingZeroBitCount
            rest &= rest &- 1
            return place * 64 + bit
        }
    }

    /// Goes through the players, lowest index first.
    public func makeIterator() -> Iterator { Iterator(set: self, rest: low) }

    /// How many players there are: the exact number.
    public var underestimatedCount: Int { count }
}

extension PlayerSet: ExpressibleByArrayLiteral {
    /// The players of these indices, as far as they are from 0 to below `limit`.
    public init(arrayLiteral elements: Int...) { self.init(elements) }
}

extension PlayerSet: CustomStringConvertible {
    /// `{0, 3}`, lowest index first.
    public var description: String {
        "{" + map(String.init).joined(separator: ", ") + "}"
    }
}
