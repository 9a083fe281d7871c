// Coalitions of the least span on one dimension.

/// Coalitions of the least span, and that span.
public struct RangeListing: Hashable, Sendable {
    /// The winning coalitions of that span.
    public let coalitions: Listing
    /// The distance between the outermost members' positions; nothing where there is none.
    public let span: Int?
}

extension WeightedGame {
    /// Minimal winning coalitions whose outermost members are least far apart (Leiserson 1966;
    /// de Swaan 1973, Coalition Theories and Cabinet Formations). Players without a position are
    /// in none. With members, outsiders or refusals given, the least span of any admissible one.
    /// - Parameter positions: one a player, on any scale of whole numbers.
    public func leastRange(
        positions: [Int?], with: PlayerSet = [], without: PlayerSet = [],
        refusals: [(Int, Int)] = [], atMostMembers: Int? = nil, most: Int
    ) -> RangeListing {
        let line = Line(weights: weights, positions: positions)
        let all = 0..<line.groups.count
        guard quota > 0, line.seats(all) >= quota else {
            return RangeListing(coalitions: .none, span: nil)
        }
        let everyone = PlayerSet(weights.indices)
        var (found, count, least): ([PlayerSet], Count, Int?) = ([], 0, nil)
        let isPlain = refusals.isEmpty && with.isEmpty && without.isEmpty && atMostMembers == nil
        for (stretch, span) in stretches(of: line, all: !isPlain) {
            if let least, span > least { break }
            let outside = everyone.subtracting(line.players(stretch))
            let part = minimalWinning(
                with: with, without: outside.union(without), refusals: refusals,
                atMostMembers: atMostMembers, most: most)
            guard part.count.value > 0 || !part.count.isExact else { continue }
            least = span
            found += part.sets
            count += part.count
        }
        let sets = Array(ordered(found).prefix(max(0, most)))
        return RangeListing(coalitions: Listing(sets: sets, count: count), span: least)
    }

    /// The distance between a coalition's outermost members; nothing where one has no position
    /// or there are none.
    public func span(of set: PlayerSet, positions: [Int?]) -> Int? {
        let places = set.compactMap { $0 < positions.count ? positions[$0] : nil }
        guard places.count == set.count, let low = places.min(), let high = places.max() else {
            return nil
        }
        let (span, overflow) = high.subtractingReportingOverflow(low)
        return overflow ? .max : span
    }

    /// Stretches of the line with enough seats, narrowest first: all of them, or of each start
    /// only the narrowest.
    private func stretches(of line: Line, all: Bool) -> [(Range<Int>, Int)] {
        var stretches: [(Range<Int>, Int)] = []
        let places = line.groups.count
        for first in 0..<places {
            for last in first..<places where line.seats(first..<last + 1) >= quota {
                stretches.append((first..<last + 1, line.span(first, last)))
                if !all || stretches.count > 100_000 { break }
            }
        }
        return stretches.sorted { ($0.1, $0.0.lowerBound) < ($1.1, $1.0.lowerBound) }
    }
}
