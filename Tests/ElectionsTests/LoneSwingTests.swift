// One swing alone takes a short way over the columns; it must come to what the recounter comes to.

import TestSupport
import Testing

@testable import Elections

@Suite struct LoneSwingTests {
    /// A flow of nothing moves no vote, and makes the change more than one swing.
    private func long(_ swing: RidingChange.Swing) -> RidingChange {
        change {
            $0.swings = [swing]
            $0.flows = [.init(from: 0, shares: [(1, .zero)])]
        }
    }

    @Test(arguments: 0..<8 as Range<UInt64>)
    func `the short way and the long way agree`(seed: UInt64) throws {
        var random = SplitMix(seed &+ 9_000)
        for most in [1, 3, 20, 1_000, 60_000] {
            for _ in 0..<200 {
                let ballot = random.ballot(parties: 5, most: most)
                let base = try election(ballot)
                // Halves of a vote come up as often as not in small ballots.
                let points = Rate(billionths: random.number(-100...100) * 5_000_000)
                let swing = RidingChange.Swing(
                    from: random.number(0...5), to: random.number(0...5), points: points)
                let short = try base.changing([0], by: change { $0.swings = [swing] })
                let long = try base.changing([0], by: long(swing))
                #expect(
                    short.outcome(of: 0).numbers == long.outcome(of: 0).numbers,
                    "\(ballot) \(swing)")
                #expect(short.seats == long.seats)
                #expect(short.votes == long.votes)
                #expect(short.swings(of: [0])[0] == long.outcome(of: 0).actualSwing)
                #expect(long.swings(of: [0])[0] == long.outcome(of: 0).actualSwing)
            }
        }
    }

    @Test func `a ballot of more votes than fit takes the long way`() throws {
        let most = Ballots.mostVotes
        let base = try election([(0, most), (1, most), (2, most), (3, most), (4, most)])
        let swung = try base.after {
            $0.swings = [.init(from: 0, to: 1, points: percent(1))]
        }
        #expect(swung.numbers == [most - most / 20, most + most / 20, most, most, most])
    }
}
