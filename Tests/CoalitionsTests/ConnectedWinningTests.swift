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

    /// Players of whom some stand at several places, some have none and some no seats.
    @Test(arguments: [false, true])
    func `coalitions of players who reach over others are those that brute force finds`(
        minimal: Bool
    ) throws {
        var random = SplitMix(20_210_926)
        var several = 0
        for _ in 0..<1_500 {
            let players = Int.random(in: 1...7, using: &random)
            let weights = (0..<players).map { _ in Int.random(in: 0...20, using: &random) }
            let spots = (0..<players).map { _ in
                (0..<Int.random(in: 0...3, using: &random)).map { _ in
                    Int.random(in: 0...8, using: &random)
                }
            }
            let quota = Int.random(in: 1...max(1, weights.reduce(0, +)), using: &random)
            let game = try #require(WeightedGame(weights: weights, quota: quota))
            func stands(_ set: PlayerSet) -> Bool {
                game.wins(set) && isConnected(set, weights, spots)
            }
            let subsets = (1..<(1 << players)).map { bits in
                PlayerSet((0..<players).filter { (bits >> $0) & 1 == 1 })
            }
            let wanted = subsets.filter { set in
                stands(set) && (!minimal || set.allSatisfy { !stands(set.removing($0)) })
            }
            let found = game.connected(spots: spots, minimal: minimal, most: 1_000)
            #expect(found.sets.count == wanted.count, "\(game) \(spots)")
            #expect(Set(found.sets) == Set(wanted), "\(game) \(spots)")
            #expect(found.isComplete, "\(game) \(spots)")
            several += wanted.count > 1 ? 1 : 0
        }
        #expect(several > 200)
    }

    private func isConnected(_ set: PlayerSet, _ weights: [Int], _ spots: [[Int]]) -> Bool {
        let own = set.flatMap { spots[$0] }
        guard set.allSatisfy({ weights[$0] > 0 && !spots[$0].isEmpty }), let low = own.min(),
            let high = own.max()
        else { return false }
        return spots.indices.allSatisfy { player in
            set.contains(player) || weights[player] == 0
                || spots[player].allSatisfy { $0 <= low || $0 >= high }
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
