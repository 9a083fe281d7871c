// Demands that exclude each other, as few of them as say why.

import Coalitions

/// Demands that no budget can meet together, though it can once any one of them is dropped.
public struct Conflict: Hashable, Sendable {
    public struct Claim: Hashable, Sendable {
        /// Whose demand; nothing for the proposer's red line.
        public let player: Int?
        public let demand: Demand
    }

    /// The red lines first, then by player.
    public let claims: [Claim]
}

extension Bargain {
    /// Why no budget meets all demands of some players and the red lines; nothing where one does, or
    /// where the search was given up. Demands are left out one after another, and stay out where the
    /// rest still exclude each other (the deletion filter; Chinneck & Dravnieks 1991).
    public func conflict(of players: some Sequence<Int>) -> Conflict? {
        let red = redLines.map { Conflict.Claim(player: nil, demand: $0) }
        var claims = players.reduce(into: red) { claims, player in
            claims += demands[player].map { Conflict.Claim(player: player, demand: $0) }
        }
        guard !goTogether(claims) else { return nil }
        for place in claims.indices.reversed() {
            var rest = claims
            rest.remove(at: place)
            if !goTogether(rest) { claims = rest }
        }
        return Conflict(claims: claims)
    }

    /// Conflicts of every player for sale with itself and the red lines, and of every two of the
    /// others; where there are none, the one of all together.
    public var conflicts: [Conflict] {
        let players = forSale
        var found: [Conflict] = []
        var willing: [Int] = []
        for player in players {
            if let conflict = conflict(of: [player]) {
                found.append(conflict)
            } else {
                found += willing.compactMap { conflict(of: [$0, player]) }
                willing.append(player)
            }
        }
        return found.isEmpty ? [conflict(of: players)].compactMap { $0 } : found
    }

    /// Whether some budget meets all claims; true also where the search was given up.
    private func goTogether(_ claims: [Conflict.Claim]) -> Bool {
        var wanted = Array(repeating: Wanted(), count: budget.items.count)
        for claim in claims where claim.demand.condition == nil {
            wanted[claim.demand.item].add(claim.demand)
        }
        guard wanted.allSatisfy(\.isPossible) else { return false }
        let conditional = claims.map(\.demand).filter { $0.condition != nil }
        var meeting = Meeting(choices: conditional.map { $0.ways(budget.items) })
        return meeting.goesOn(wanted, choice: 0)
    }
}

/// A walk through the ways of demands on a condition, until all are met at once.
private struct Meeting {
    let choices: [[Demand]]
    var patience = 20_000

    mutating func goesOn(_ wanted: [Wanted], choice: Int) -> Bool {
        patience -= 1
        guard choice < choices.count, patience > 0 else { return true }
        for way in choices[choice] {
            var next = wanted
            next[way.item].add(way)
            if next[way.item].isPossible, goesOn(next, choice: choice + 1) { return true }
        }
        return false
    }
}
