// A showdown drawn: the moves as a tree, with what each gets.

import Bargaining
import Coalitions
import Elections
import Syntax

extension Asking {
    /// The moves as a tree, one line each, with what each gets.
    func treeTable(_ stage: Stage, _ game: Showdown) -> Table {
        var table = Table(
            columns: [
                .init("move", key: "move"), .init("", key: "chosen"),
                .init("it then", key: "end"),
            ]
                + [.init(government(stage).plain, key: "government")]
                + challengers(stage).map { place in
                    let name = stage.table.name(stage.movers[place]).plain
                    return .init(name, key: name)
                })
        table.title =
            "The moves, and what each party ends up with, in seats. '←' is what happens, 'either' where the other choice is worth the same; to fold is to let the budget pass."
        let isWhole = stage.movers.count <= 3
        draw(game.root, stage, depth: 0, isWhole, onPath: true, into: &table)
        return table
    }

    /// Those who made demands, by their turn to move.
    private func challengers(_ stage: Stage) -> [Int] {
        stage.movers.indices.filter { !stage.missing.contains(stage.movers[$0]) }
    }

    private func draw(
        _ node: Showdown.Node, _ stage: Stage, depth: Int, _ isWhole: Bool, onPath: Bool,
        into table: inout Table
    ) {
        let who = node.mover.map { stage.table.name(stage.movers[$0]) } ?? government(stage)
        for (index, branch) in node.branches.enumerated() {
            let isTaken = onPath && index == node.chosen
            let move =
                String(repeating: "· ", count: depth).text + who + " \(words(branch.choice))"
            let mark = isTaken ? (node.isIndifferent ? "← either" : "←") : ""
            let places = [0] + challengers(stage).map { $0 + 1 }
            let payoffs = places.map { branch.payoffs[$0] }.map { payoff -> Cell in
                payoff % Stage.seat == 0
                    ? .seats(payoff / Stage.seat) : .text(seatNumber(payoff).text)
            }
            table.rows.append(
                [
                    .text(move), .text(mark.text),
                    .text((branch.isLast ? ending(branch.outcome) : "").text),
                ]
                    + (branch.isLast ? payoffs : payoffs.map { _ in .empty }))
            if let next = branch.next.first, isWhole || isTaken || depth == 0 {
                draw(next, stage, depth: depth + 1, isWhole, onPath: isTaken, into: &table)
            }
        }
    }

    private func ending(_ outcome: Showdown.Outcome) -> String {
        switch outcome {
        case .conceded, .dissolved: ""
        case .stood: "stands"
        case .fell: "falls"
        }
    }

    private func words(_ choice: Showdown.Choice) -> String {
        switch choice {
        case .refuse: "refuses"
        case .concede: "concedes"
        case .dissolve: "dissolves"
        case .fold: "folds"
        case .topple: "topples"
        }
    }

    /// What each gets of every ending, as sums.
    func stakeSteps(_ stage: Stage) -> [Step] {
        let stakes = stage.stakes
        let own = [
            ("it refuses and stands", stakes.stood.government),
            ("it refuses and falls", stakes.fell.government), ("it dissolves", stakes.dissolved[0]),
        ]
        let first = Step(
            government(stage),
            children: (stage.offer == nil ? own : own + [("it concedes", stakes.conceded[0])])
                .map { Step("\(seatWords($0.1)) if \($0.0)") })
        return [first]
            + stage.movers.indices.map { mover in
                Step(
                    stage.table.name(stage.movers[mover]),
                    children: [
                        ("it folds and the government stands", stakes.stood.folded[mover]),
                        ("it folds and the government falls", stakes.fell.folded[mover]),
                        ("it topples and the government stands", stakes.stood.toppled[mover]),
                        ("it topples and the government falls", stakes.fell.toppled[mover]),
                    ].map { Step("\(seatWords($0.1)) if \($0.0)") })
            }
    }
}
