// How a budget fares as facts, by which two situations are compared: the words are BudgetVote's.

import Bargaining
import Coalitions

/// All that is told of how a budget fares, its voters by party, so that houses whose players are not
/// the same can be compared.
struct BudgetFortune: Equatable {
    enum Ending: Equatable {
        /// The least majority, and whether some who are open could add to it.
        case passes(Tally, hasOpen: Bool)
        /// The largest support, and who votes against.
        case fails(Tally, against: Set<Int>)
        case depends(sustaining: [Set<Int>], toppling: [Set<Int>])
    }

    let budget: String
    let ending: Ending

    init(_ fate: Asking.Fate, _ table: BargainTable) {
        let division = table.bargain.division(on: table.bargain.budget.tabled)
        func parties(_ players: some Sequence<Int>) -> Set<Int> {
            Set(players.flatMap { table.chamber.players[$0].parties })
        }
        budget = table.budget.text
        switch fate {
        case .passes:
            let least = division.tally(supporting: [])
            ending = .passes(least, hasOpen: !table.bargain.open.isEmpty)
        case .fails:
            let against = table.votes.indices.filter { table.votes[$0] == .against }
            ending = .fails(division.tally(opposing: []), against: parties(against))
        case .depends(let sustaining, let toppling):
            ending = .depends(
                sustaining: sustaining.map { parties($0) }, toppling: toppling.map { parties($0) })
        }
    }
}
