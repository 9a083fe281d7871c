// Demands that exclude each other, as few of them as say why.

import Coalitions

/// Demands that no budget can meet together, though it can once any one of them is dropped.
public struct Conflict: Hashable, Sendable {
    /// One demand, and whose it is.
    public struct Claim: Hashable, Sendable {
        /// Whose demand; nothing for the proposer's red line.
        public let player: Int?
        /// What is asked of which item.
        public let demand: Demand
    }

    /// The red lines first, then by player.
    public let claims: [Claim]
}

extension Bargain {
    /// Why no budget meets all demands of some players and the red lines; nothing where one does,
    /// or where the search was given up. Demands are left out one after another, and stay out where
    /// the rest still exclude each other (the deletion filter; Chinneck & Dravnieks 1991).
    public func conflict(of players: some Sequence<Int>) -> Conflict? {
        var effort = Effort.usual
        return conflict(of: players, &effort)
    }

    private func conflict(of players: some Sequence<Int>, _ effort: inout Effort) -> Conflict? {
        let red = redLines.map { Conflict.Claim(player: nil, demand: $0) }
        var claims = players.reduce(into: red) { claims, player in
            claims += demands[player].map { Conflict.Claim(player: player, demand: $0) }
        }
        guard !goTogether(claims, &effort) else { return nil }
        // What the patience no longer reaches stays in: the claims exclude each other all the same.
        for place in claims.indices.reversed() where !effort.isSpent {
            var rest = claims
            rest.remove(at: place)
            if !goTogether(rest, &effort) { claims = rest }
        }
        return Conflict(claims: claims)
    }

    /// Conflicts of every player for sale with itself and the red lines, and of every two of the
    /// others; where there are none, the one of all together.
    public var conflicts: [Conflict] {
        let players = forSale
        var effort = Effort.usual
        var found: [Conflict] = []
        var willing: [Int] = []
        for player in players {
            if let conflict = conflict(of: [player], &effort) {
                found.append(conflict)
            } else {
                for other in willing where !effort.isSpent {
                    if let conflict = conflict(of: [other, player], &effort) {
                        found.append(conflict)
                    }
                }
                willing.append(player)
            }
        }
        return found.isEmpty ? [conflict(of: players, &effort)].compactMap { $0 } : found
    }

    /// Whether some budget meets all claims; true also where the search was given up.
    private func goTogether(_ claims: [Conflict.Claim], _ effort: inout Effort) -> Bool {
        guard effort.spend(budget.items.count + claims.count * 4) else { return true }
        let demands = claims.map(\.demand)
        guard let wanted = wanted(demands) else { return false }
        let choices = choices(demands)
        guard !choices.isEmpty else { return true }
        var walk = WayWalk(choices, items: budget.items, from: wanted)
        var way = 0
        for _ in 0..<Self.mostSteps where !walk.isWhole {
            guard effort.spend(1) else { return true }
            guard let next = walk.step(from: way) else { return false }
            way = next
        }
        return true
    }

    /// Steps through the ways of demands on a condition, until all are met at once or the walk is
    /// given up.
    private static let mostSteps = 40_000
}
