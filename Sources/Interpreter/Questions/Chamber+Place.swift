// The house on a line from left to right: positions, the order they make, what a coalition needs.

import Coalitions
import Diagnostics
import Elections
import Syntax

extension Chamber {
    /// Positions in billionths of one, one a player; a bloc of several parties has none.
    var knownPositions: [Int?] {
        players.map { player in
            player.parties.count == 1 ? world.parties[player.parties[0]].position : nil
        }
    }

    /// From the leftmost to the rightmost of each player's parties, in billionths of one; nothing of a
    /// player some of whom has no position.
    var stretches: [ClosedRange<Int>?] {
        players.map { player in
            let places = player.parties.compactMap { world.parties[$0].position }
            guard places.count == player.parties.count, let low = places.min(),
                let high = places.max()
            else { return nil }
            return low...high
        }
    }

    /// How far apart the outermost members of a coalition stand; nothing where one has no position.
    func span(of set: PlayerSet) -> Int? {
        let stretches = stretches
        let own = set.compactMap { stretches[$0] }
        guard own.count == set.count, let low = own.map(\.lowerBound).min(),
            let high = own.map(\.upperBound).max()
        else { return nil }
        return high - low
    }

    var hasPositions: Bool { knownPositions.contains { $0 != nil } }

    /// The positions, or an error that asks for them.
    func positions() throws -> [Int?] {
        let positions = knownPositions
        guard positions.contains(where: { $0 != nil }) else {
            throw Diagnostic.positionsNeeded(
                players.first.map { world.label($0.parties[0]).name } ?? "PARTY", at: at)
        }
        return positions
    }

    /// Players with a position, from left to right; those who share one in order of their votes.
    var fromLeftToRight: [Int] {
        let positions = knownPositions
        return players.indices.filter { positions[$0] != nil }
            .sorted { (positions[$0] ?? 0, $0) < (positions[$1] ?? 0, $1) }
    }

    /// The same by the leftmost of a bloc's parties.
    var fromTheLeft: [Int] {
        let stretches = stretches
        return players.indices.filter { stretches[$0] != nil }
            .sorted { (stretches[$0]?.lowerBound ?? 0, $0) < (stretches[$1]?.lowerBound ?? 0, $1) }
    }

    /// `From left to right: …`, with those who share a position and those who have none.
    /// - Parameters:
    ///   - excludes: whether those who have none are in no coalition asked for.
    ///   - blocs: whether a bloc counts with the places of all its parties.
    func order(excludes: Bool, blocs: Bool = false) -> Text {
        let positions = knownPositions
        let stretches = blocs ? stretches : positions.map { $0.map { $0...$0 } }
        let line = fromLeftToRight.map { player -> Text in
            players[player].label + " \(decimal(positions[player] ?? 0))"
        }
        let rest = players.indices.filter { stretches[$0] == nil }.map { players[$0].label }
        let wide = players.indices.compactMap { player -> Text? in
            guard positions[player] == nil, let stretch = stretches[player] else { return nil }
            return " " + players[player].label
                + " reaches from \(decimal(stretch.lowerBound)) to \(decimal(stretch.upperBound))."
        }
        let left: Text =
            rest.isEmpty
            ? "" : " Without a position\(excludes ? ", so in none" : ""): " + list(rest) + "."
        let places = positions.compactMap { $0 }
        let tied: Text =
            Set(places).count < places.count
            ? " Those who share a position stand in either order." : ""
        return "From left to right: " + list(line) + "." + wide.reduce("", +) + tied + left
    }
}
