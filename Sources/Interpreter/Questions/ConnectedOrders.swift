// Why a party has power on a line: who joins whom and wins, and in how many of the orders.

import Coalitions
import Elections
import Syntax

extension Asking {
    /// Moments that are told one by one.
    private static let mostMoments = 60

    /// Every moment in which an order of neighbours is decided, party by party.
    func orderSteps(_ chamber: Chamber, _ game: HouseGame) -> [Step] {
        let first = quotaStep(chamber, game)
        guard let pivots = game.votes.connectedPivots(spots: chamber.spots), !pivots.isEmpty else {
            return [first]
        }
        let all = pivots.reduce(UInt128(0)) { $0 + $1.orders }
        let line = chamber.fromLeftToRightWithAll.filter { chamber.players[$0].votes > 0 }
        let shown = pivots.prefix(Self.mostMoments)
        let more =
            shown.count < pivots.count
            ? [Step("and \(grouped(pivots.count - shown.count)) other ways to win")] : []
        return [
            first,
            Step(
                "\(line.count) parties on a line join in \(grouped(all)) connected orders",
                children: line.compactMap { player -> Step? in
                    let own = pivots.filter { $0.player == player }
                    guard !own.isEmpty else { return nil }
                    let orders = own.reduce(UInt128(0)) { $0 + $1.orders }
                    return Step(
                        chamber.players[player].label + " decides in \(grouped(orders))",
                        children: shown.filter { $0.player == player }
                            .map { step($0, line, chamber) })
                } + more),
        ]
    }

    /// `Left and Centre 40, then Right 20 = 60: 4 orders`
    private func step(_ pivot: ConnectedPivot, _ line: [Int], _ chamber: Chamber) -> Step {
        let own = chamber.players[pivot.player]
        let before = chamber.votes(pivot.joined)
        let joined = line.filter(pivot.joined.contains).map { chamber.players[$0].label }
        let start: Text = joined.isEmpty ? "" : list(joined) + " \(before), then "
        let orders = grouped(pivot.orders) + (pivot.orders == 1 ? " order" : " orders")
        return Step(start + own.label + " \(own.votes) = \(before + own.votes): \(orders)")
    }
}
