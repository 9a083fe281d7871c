// Why a party has power on a line: the orders in which neighbours join, one by one where they are few.

import Coalitions
import Elections
import Syntax

extension Asking {
    /// With so many on the line, all of their orders are listed.
    private static let mostListed = 5

    /// The connected orders, each with the party whose arrival wins.
    func orderSteps(_ chamber: Chamber, _ game: HouseGame) -> [Step] {
        let positions = chamber.knownPositions
        let line = chamber.fromLeftToRight.filter { chamber.players[$0].votes > 0 }
        let places = line.compactMap { positions[$0] }
        let first = quotaStep(chamber, game.votes)
        guard !line.isEmpty, line.count <= 60, Set(places).count == places.count else {
            return [first]
        }
        let count =
            "\(line.count) parties on a line join in 2 to the power of \(line.count - 1) connected orders"
        guard line.count <= Self.mostListed else { return [first, Step("\(count)")] }
        return [
            first,
            Step(
                "\(count): \(1 << (line.count - 1))",
                children: orders(line).map { orderStep($0, chamber, game.votes.quota) }),
        ]
    }

    /// Every order in which one begins and a neighbour on the left or on the right joins next.
    private func orders(_ line: [Int]) -> [[Int]] {
        func going(on low: Int, _ high: Int, _ joined: [Int]) -> [[Int]] {
            guard joined.count < line.count else { return [joined] }
            let left = low > 0 ? going(on: low - 1, high, joined + [line[low - 1]]) : []
            let right =
                high + 1 < line.count ? going(on: low, high + 1, joined + [line[high + 1]]) : []
            return left + right
        }
        return line.indices.flatMap { going(on: $0, $0, [line[$0]]) }
    }

    private func orderStep(_ order: [Int], _ chamber: Chamber, _ quota: Int) -> Step {
        var sum = 0
        for (place, player) in order.enumerated() {
            sum += chamber.players[player].votes
            guard sum >= quota else { continue }
            let names = order.prefix(place + 1).map { chamber.players[$0].label }
            return Step(
                list(names, "then") + " = \(sum): " + chamber.players[player].label + " decides")
        }
        return Step(
            list(order.map { chamber.players[$0].label }, "then") + " = \(sum): nobody decides")
    }
}
