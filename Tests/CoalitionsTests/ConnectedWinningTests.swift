// Connected winning coalitions against all subsets of small houses, positions shared or not.

import Coalitions
import TestSupport
import Testing

@Suite struct ConnectedWinningTests {
    @Test func `all connected winning coalitions are those that brute force finds`() throws {
        var random = SplitMix(20_050_912)
        for _ in 0..<300 {
            let players = Int.random(in: 1...7, using: &random)
            let weights = (0..<players).map { _ in Int.random(in: 1...20, using: &random) }
            let positions = (0..<players).map { _ in Int.random(in: 0...4, using: &random) }
            let total = weights.reduce(0, +)
            let quota = Int.random(in: 1...total, using: &random)
            let game = try #require(WeightedGame(weights: weights, quota: quota))
            let found = game.connected(positions: positions, minimal: false, most: 1_000).sets
            var wanted: [PlayerSet] = []
            for bits in 1..<(1 << players) {
                let members = (0..<players).filter { (bits >> $0) & 1 == 1 }
                let seats = members.reduce(0) { $0 + weights[$1] }
                let set = PlayerSet(members)
                if seats >= quota, isConnected(set, positions) { wanted.append(set) }
            }
            #expect(found.count == wanted.count)
            #expect(Set(found) == Set(wanted))
        }
    }

    /// Whether nobody who stands strictly between two members is left out.
    private func isConnected(_ set: PlayerSet, _ positions: [Int]) -> Bool {
        let own = set.map { positions[$0] }
        guard let low = own.min(), let high = own.max() else { return false }
        return positions.indices.allSatisfy {
            set.contains($0) || positions[$0] <= low || positions[$0] >= high
        }
    }
}
