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
    func span(of set: PlayerSet) -> Int? { Self.span(of: set, stretches) }

    /// The same by stretches at hand, where many coalitions are measured.
    static func span(of set: PlayerSet, _ stretches: [ClosedRange<Int>?]) -> Int? {
        let own = set.compactMap { stretches[$0] }
        guard own.count == set.count, let low = own.map(\.lowerBound).min(),
            let high = own.map(\.upperBound).max()
        else { return nil }
        return high - low
    }

    var hasPositions: Bool { stretches.contains { $0 != nil } }

    /// An error that asks for positions, where no player has one.
    func needPositions() throws {
        guard !hasPositions else { return }
        throw Diagnostic.positionsNeeded(
            players.first.map { world.label($0.parties[0]).name } ?? "PARTY", at: at)
    }

    /// Where each player stands among its neighbours, in billionths of one: a bloc in the middle of
    /// its parties, nothing of one that reaches over others or to just where another does.
    var places: [Int?] {
        let stretches = stretches
        return stretches.enumerated().map { player, stretch in
            guard let stretch, reachedOver(by: player, stretches).isEmpty,
                beside(player, stretches).isEmpty
            else { return nil }
            return stretch.lowerBound + (stretch.upperBound - stretch.lowerBound) / 2
        }
    }

    /// All the places of each player, in billionths of one: one of those who stand among their
    /// neighbours, each of its parties' of a bloc that reaches over others.
    var spots: [[Int]] {
        zip(players, zip(places, stretches)).map { player, known in
            if let place = known.0 { return [place] }
            return known.1 == nil
                ? [] : player.parties.compactMap { world.parties[$0].position }
        }
    }

    /// The players with a party between the outermost ones of a bloc.
    private func reachedOver(by bloc: Int, _ stretches: [ClosedRange<Int>?]) -> [Int] {
        guard let stretch = stretches[bloc] else { return [] }
        return players.indices.filter { other in
            guard other != bloc, players[other].votes > 0 else { return false }
            return players[other].parties.contains { party in
                world.parties[party].position.map {
                    stretch.lowerBound < $0 && $0 < stretch.upperBound
                } ?? false
            }
        }
    }

    /// The blocs whose outermost parties stand where those of a bloc do.
    private func beside(_ bloc: Int, _ stretches: [ClosedRange<Int>?]) -> [Int] {
        guard let stretch = stretches[bloc], stretch.lowerBound < stretch.upperBound else {
            return []
        }
        return players.indices.filter {
            $0 != bloc && players[$0].votes > 0 && stretches[$0] == stretch
        }
    }

    /// Players with a place among their neighbours, from left to right; those who share one in order
    /// of their votes.
    var fromLeftToRight: [Int] { ordered(by: places) }

    /// The same with blocs that reach over others, by the leftmost of their parties.
    var fromLeftToRightWithAll: [Int] {
        ordered(by: zip(places, stretches).map { $0 ?? $1?.lowerBound })
    }

    /// The same by the leftmost of a bloc's parties.
    var fromTheLeft: [Int] { ordered(by: stretches.map { $0?.lowerBound }) }

    private func ordered(by points: [Int?]) -> [Int] {
        players.indices.filter { points[$0] != nil }
            .sorted { (points[$0] ?? 0, $0) < (points[$1] ?? 0, $1) }
    }

    /// What it is to a bloc that it reaches over others.
    enum Reaching: String {
        case isNothing = ""
        /// A connected coalition has them too.
        case needsThem = ", and is connected only with them"
    }

    /// `From left to right: …`, with those who share a position and those who have none.
    /// - Parameter excludes: whether those who have none are in no coalition asked for.
    func order(excludes: Bool, reaching: Reaching) -> Text {
        let (stretches, places) = (stretches, places)
        let line = ordered(by: places).map { player in
            players[player].label + " " + Self.reach(of: stretches[player])
        }
        let wide = players.indices.filter { stretches[$0] != nil && places[$0] == nil }
            .map { player -> Text in
                let over = reachedOver(by: player, stretches).map { players[$0].label }
                let beside = beside(player, stretches).map { players[$0].label }
                let effect = over.isEmpty && reaching == .needsThem ? .isNothing : reaching
                return " " + players[player].label + " reaches from "
                    + Self.reach(of: stretches[player])
                    + (over.isEmpty ? " beside " + list(beside) : ", over " + list(over))
                    + "\(effect.rawValue)."
            }
        let rest = players.indices.filter { stretches[$0] == nil }.map { players[$0].label }
        let left: Text =
            rest.isEmpty
            ? "" : " Without a position\(excludes ? ", so in none" : ""): " + list(rest) + "."
        let known = places.compactMap { $0 }
        let tied: Text =
            Set(known).count < known.count
            ? " Those who share a position stand in either order." : ""
        let row: Text = line.isEmpty ? "" : "From left to right: " + list(line) + "."
        return row + wide.reduce("", +) + tied + left
    }

    /// `4.5`; `2.5 to 3` of a bloc whose parties stand apart.
    static func reach(of stretch: ClosedRange<Int>?) -> Text {
        guard let stretch else { return "" }
        let low = decimal(stretch.lowerBound)
        return stretch.lowerBound == stretch.upperBound
            ? "\(low)" : "\(low) to \(decimal(stretch.upperBound))"
    }
}
