// `who is the median party`

import Coalitions
import Diagnostics
import Elections
import Syntax

extension Asking {
    func median() throws -> Answer {
        let chamber = try chamber()
        let game = try chamber.game()
        let positions = try chamber.positions()
        let median = game.median(positions: positions)
        var answer = Answer(.median, medianHeadline(median, chamber))
        answer.tables = [lineTable(chamber, median)]
        let rest = chamber.players.indices.filter { positions[$0] == nil }
        if !rest.isEmpty {
            let names = list(rest.map { chamber.players[$0].label })
            answer.notes.append(
                names + (rest.count == 1 ? " has" : " have") + " no position and is not counted.")
        }
        answer.assumptions =
            [
                "politics of one dimension, on the positions declared: there no majority can prefer another place to the median's (Black 1948)"
            ] + chamber.houseAssumptions()
        answer.derive(self.medianSteps(chamber))
        lean(&answer, on: nil)
        return answer
    }

    private func medianHeadline(_ median: Median, _ chamber: Chamber) -> Text {
        switch median {
        case .none: return "No party with votes has a position."
        case .at(let place):
            let isOne = place.players.count == 1
            return chamber.name(place.players)
                + (isOne ? " is the median party" : " share the median place")
                + ", with the middle vote from left to right. In one dimension that is the core: no majority can be found for another place."
        case .between(let low, let high):
            return "The median lies between " + chamber.name(low.players) + " and "
                + chamber.name(high.players)
                + ": the number of votes is even, and each holds one of the two middle ones."
        }
    }

    private func lineTable(_ chamber: Chamber, _ median: Median) -> Table {
        let middle: PlayerSet =
            switch median {
            case .none: []
            case .at(let place): place.players
            case .between(let low, let high): low.players.union(high.players)
            }
        let positions = chamber.knownPositions
        var sum = 0
        return Table(
            columns: [
                .init("party", key: "party"), .init("position", key: "position"),
                .init("votes", key: "votes"), .init("from the left", key: "fromLeft"),
                .init("", key: "mark"),
            ],
            rows: chamber.fromLeftToRight.map { player in
                sum += chamber.players[player].votes
                return [
                    .text(chamber.players[player].label),
                    .decimal(billionths: positions[player] ?? 0, places: 1),
                    .votes(chamber.players[player].votes), .count(sum),
                    .text(middle.contains(player) ? "median" : ""),
                ]
            })
    }

    private func medianSteps(_ chamber: Chamber) -> [Step] {
        let line = chamber.fromLeftToRight
        let votes = line.reduce(0) { $0 + chamber.players[$1].votes }
        let middle =
            votes % 2 == 1
            ? "the middle one of \(grouped(votes)) votes is number \(grouped(votes / 2 + 1))"
            : "the middle ones of \(grouped(votes)) votes are numbers \(grouped(votes / 2)) and \(grouped(votes / 2 + 1))"
        var sum = 0
        return [Step("\(middle)")]
            + line.map { player in
                let first = sum + 1
                sum += chamber.players[player].votes
                return Step("\(chamber.players[player].label): votes \(first) to \(sum)")
            }
    }
}
