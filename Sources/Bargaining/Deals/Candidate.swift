// A player who can be won, with what it wants outright of the items that anyone speaks of.

import Coalitions

struct Candidate: Sendable {
    let player: Int
    let votes: Int
    let wishes: [(place: Int, wanted: Wanted)]

    /// Nothing where its demands exclude each other.
    init?(_ bargain: Bargain, _ player: Int, _ active: [Int]) {
        var wishes: [Int: Wanted] = [:]
        for demand in bargain.demands[player] where demand.condition == nil {
            guard let place = active.firstIndex(of: demand.item) else { continue }
            wishes[place, default: Wanted()].add(demand)
        }
        guard wishes.values.allSatisfy(\.isPossible) else { return nil }
        self.player = player
        votes = bargain.division.weights[player]
        self.wishes = wishes.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
}
