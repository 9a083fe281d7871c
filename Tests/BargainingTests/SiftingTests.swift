// Deals that give more than they need to are left out, and nothing else is.

import Bargaining
import Coalitions
import Testing

@Suite("Sifting")
struct SiftingTests {
    @Test("what is left out is bettered, what is kept is not", arguments: 0..<20)
    func judged(block: Int) {
        var dice = Dice(seed: UInt64(block) + 77_000)
        for _ in 0..<60 {
            guard let bargain = dice.bargain(players: 7, items: 4) else { continue }
            let deals = bargain.cheapestDeals(DealQuestion(most: 40)).deals
            let kept = bargain.sifted(deals)
            #expect(kept.first == deals.first)
            #expect(kept.filter(deals.contains) == kept)
            for (place, deal) in deals.enumerated() {
                let bettered = deals[..<place].contains {
                    kept.contains($0) && isBetter($0, than: deal, bargain)
                }
                #expect(kept.contains(deal) != bettered, "\(bargain)")
            }
        }
    }

    /// Whether a deal costs no more and all its partners would vote for the other one too.
    private func isBetter(_ one: Deal, than other: Deal, _ bargain: Bargain) -> Bool {
        let votes = bargain.votes(on: other.entries)
        return one.cost.money <= other.cost.money
            && one.cost.concessions <= other.cost.concessions
            && one.partners.allSatisfy { votes[$0] == .votesFor }
    }

    @Test("two parties with one demand between them are one deal")
    func shared() throws {
        let items = [Item(.money, tabled: Entry(amount: 3))]
        let ask = Demand(item: 0, .atLeast(10))
        let bargain = try #require(
            Bargain(seats: [40, 30, 20, 19], items: items, [[], [ask], [ask], [ask]]))
        let deals = bargain.cheapestDeals().deals
        #expect(deals.map(\.partners) == [[1], [2], [3]])
        let kept = bargain.sifted(deals)
        #expect(kept.map(\.partners) == [[1]])
        #expect(bargain.joiners(of: kept[0]) == [2, 3])
    }
}
