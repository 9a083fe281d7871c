// `who is the median party`

import Coalitions
import Diagnostics
import Elections
import Syntax

extension Asking {
    func median() throws -> Answer {
        let chamber = try chamber()
        let game = try chamber.game()
        let stretches = chamber.stretches
        try chamber.needPositions()
        let median = game.median(positions: stretches.map { $0?.lowerBound })
        let other = game.median(positions: stretches.map { $0?.upperBound })
        var answer = Answer(.median, medianHeadline(median, other, chamber))
        let isSure = median.isHeld(asIn: other)
        if isSure, case .at(let place) = median {
            answer.found = .names(place.players.map { chamber.players[$0].label.plain })
        }
        answer.tables = [lineTable(chamber, isSure ? [median] : [median, other])]
        answer.notes = blocNotes(chamber, hangs: !isSure)
        let rest = chamber.players.indices.filter { stretches[$0] == nil }
        if !rest.isEmpty {
            let names = list(rest.map { chamber.players[$0].label })
            answer.notes.append(
                names
                    + (rest.count == 1
                        ? " has no position and is not counted: the middle is that of the others' votes."
                        : " have no position and are not counted: the middle is that of the others' votes.")
            )
        }
        answer.assumptions =
            [
                "politics of one dimension, on the positions declared: there no majority can prefer another place to the median's (Black 1948)"
            ] + chamber.voteAssumptions + unheededPledges
        answer.derive(self.medianSteps(chamber))
        lean(&answer, on: nil)
        return answer
    }

    private func medianHeadline(_ median: Median, _ other: Median, _ chamber: Chamber) -> Text {
        if !median.isHeld(asIn: other) {
            return
                "The median hangs on where blocs stand: with each as far left as any of its parties "
                + holder(of: median, chamber) + ", as far right " + holder(of: other, chamber) + "."
        }
        switch median {
        case .none: return "No party with votes has a position."
        case .at(let place):
            let isOne = place.players.count == 1
            return chamber.name(place.players)
                + (isOne ? " is the median party" : " share the median place")
                + ", with the middle vote from left to right. In one dimension that is the core: no majority can be found for another place."
        case .between(let low, let high):
            let places: Text =
                median == other
                ? "from \(decimal(low.position)) to \(decimal(high.position))"
                : "from that of " + chamber.name(low.players) + " to that of "
                    + chamber.name(high.players)
            return "The median lies between " + chamber.name(low.players) + " and "
                + chamber.name(high.players)
                + ": the number of votes is even, and each holds one of the two middle ones. In one dimension the core is every place "
                + places + ": against any of them another finds half of the votes at most."
        }
    }

    /// `it is Labour`, `it lies between Labour and Centre`
    private func holder(of median: Median, _ chamber: Chamber) -> Text {
        switch median {
        case .none: "there is none"
        case .at(let place): "it is " + chamber.name(place.players)
        case .between(let low, let high):
            "it lies between " + chamber.name(low.players) + " and " + chamber.name(high.players)
        }
    }

    /// Blocs whose parties stand apart: they vote as one, and where is for them to say.
    private func blocNotes(_ chamber: Chamber, hangs: Bool) -> [Text] {
        let (positions, stretches) = (chamber.knownPositions, chamber.stretches)
        return chamber.players.indices.compactMap { player in
            guard positions[player] == nil, let stretch = stretches[player],
                stretch.lowerBound < stretch.upperBound
            else { return nil }
            return chamber.players[player].label
                + " votes as one and may stand anywhere from " + Chamber.reach(of: stretch)
                + (hangs ? "." : ": the median is the same.")
        }
    }

    private func lineTable(_ chamber: Chamber, _ medians: [Median]) -> Table {
        let middle = medians.reduce(PlayerSet()) { found, median in
            switch median {
            case .none: found
            case .at(let place): found.union(place.players)
            case .between(let low, let high): found.union(low.players).union(high.players)
            }
        }
        return lineTable(
            chamber, marking: middle, as: medians.count > 1 ? "median, or may be" : "median",
            fromRight: false)
    }

    /// Parties from left to right, with the votes up to each from the left, and from the right as well
    /// where that is told, and a mark beside some.
    func lineTable(
        _ chamber: Chamber, marking marked: PlayerSet, as mark: Text, fromRight: Bool
    ) -> Table {
        let line = chamber.fromTheLeft
        let all = line.reduce(0) { $0 + chamber.players[$1].votes }
        let stretches = chamber.stretches
        var sum = 0
        return Table(
            columns: [
                .init("party", key: "party"), .init("position", key: "position"),
                .init("votes", key: "votes"), .init("from the left", key: "fromLeft"),
            ] + (fromRight ? [.init("from the right", key: "fromRight")] : [])
                + [.init("", key: "mark")],
            rows: line.map { player in
                let before = sum
                sum += chamber.players[player].votes
                let cells: [Cell] = [
                    .text(chamber.players[player].label), place(stretches[player]),
                    .votes(chamber.players[player].votes), .count(sum),
                ]
                return cells + (fromRight ? [.count(all - before)] : [])
                    + [.text(marked.contains(player) ? mark : "")]
            })
    }

    /// `4.5`; `2.5 to 3` of a bloc whose parties stand apart.
    private func place(_ stretch: ClosedRange<Int>?) -> Cell {
        guard let stretch else { return .empty }
        return stretch.lowerBound == stretch.upperBound
            ? .decimal(billionths: stretch.lowerBound, places: 1)
            : .text(Chamber.reach(of: stretch))
    }

    private func medianSteps(_ chamber: Chamber) -> [Step] {
        let line = chamber.fromTheLeft
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

extension Median {
    /// Whether the same players hold the middle, wherever they stand.
    fileprivate func isHeld(asIn other: Median) -> Bool {
        switch (self, other) {
        case (.none, .none): true
        case (.at(let one), .at(let two)): one.players == two.players
        case (.between(let low, let high), .between(let otherLow, let otherHigh)):
            low.players == otherLow.players && high.players == otherHigh.players
        case (.none, _), (.at, _), (.between, _): false
        }
    }
}
