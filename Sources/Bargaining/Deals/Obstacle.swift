// Why no deal passes a budget: too few votes can be won, or demands exclude each other, or the
// deficit has a limit.

import Coalitions

extension Bargain {
    /// Why there is no deal.
    public enum Obstacle: Hashable, Sendable {
        /// Even all who can be won and asked together bring too few votes.
        case tooFewVotes(most: Int, needed: Int)
        /// There are votes enough, but not among players whose demands go together.
        case excludeEachOther([Conflict])
        /// There are sets whose demands go together; the deficit that each makes is beyond its
        /// room. The least growth is given where no deal is proven to make less.
        case deficit(leastGrowth: Int?)
        /// The proposer's red lines exclude each other.
        case redLines
    }

    /// What stands in the way, where `cheapestDeals` found none for the same question.
    public func obstacle(_ question: DealQuestion = DealQuestion()) -> Obstacle {
        guard Deal(unlimited, partners: []) != nil else { return .redLines }
        let weights = forSale.filter { !question.without.contains($0) }
            .map { division.weights[$0] }.sorted(by: >)
        let most = weights.prefix(max(0, question.mostPartners ?? weights.count)).reduce(0, +)
        let needed = division.sustainingGame?.quota ?? 0
        guard most >= needed else { return .tooFewVotes(most: most, needed: needed) }
        guard budget.room != nil else { return .excludeEachOther(conflicts) }
        let deals = unlimited.cheapestDeals(question).deals
        guard let least = deals.map(\.deficitGrowth).min() else {
            return .excludeEachOther(conflicts)
        }
        return .deficit(leastGrowth: leastGrowth(question, below: least))
    }

    private static let mostRounds = 24
    private static let patienceOfRound = 200_000

    /// Deals that make less are asked for until there is none; nothing where that is not proven.
    private func leastGrowth(_ question: DealQuestion, below known: Int) -> Int? {
        var asked = question
        asked.most = 1
        asked.patience = min(question.patience, Self.patienceOfRound)
        var least = known
        for _ in 0..<Self.mostRounds {
            guard let found = limited(to: least - 1)?.cheapestDeals(asked) else { return nil }
            guard let best = found.best else { return found.isComplete ? least : nil }
            least = best.deficitGrowth
        }
        return nil
    }
}
