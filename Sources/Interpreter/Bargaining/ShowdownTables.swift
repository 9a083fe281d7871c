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
                + [
                    .init(isOne(stage) ? government(stage).plain : "government", key: "government")
                ]
                + paid(stage).map { place in
                    let name = stage.table.name(stage.movers[place]).plain
                    let isLong = name.count > Self.longName
                    return .init(
                        isLong ? name.split(separator: " ").joined(separator: "\n") : name,
                        key: name)
                })
        table.title =
            "The moves, and what each party ends up with, in seats. '←' is what happens, 'either' where the other choice is worth the same; to fold is to let the budget pass."
        let isWhole = stage.movers.count <= 3
        draw(game.root, stage, depth: 0, isWhole, onPath: true, into: &table)
        return table
    }

    /// A name longer than this heads its column word by word.
    private static let longName = 16

    /// No more movers than so many have a column of what they get: 'why' has it of all.
    static let mostPaid = 3

    /// Those whose payoffs are drawn, by their turn to move: all, or of many those who made demands.
    private func paid(_ stage: Stage) -> [Int] {
        let all = Array(stage.movers.indices)
        guard all.count > Self.mostPaid else { return all }
        return Array(
            all.filter { !stage.missing.contains(stage.movers[$0]) }.prefix(Self.mostPaid))
    }

    private func draw(
        _ node: Showdown.Node, _ stage: Stage, depth: Int, _ isWhole: Bool, onPath: Bool,
        into table: inout Table
    ) {
        let own = isOne(stage) ? government(stage) : "the government"
        let who = node.mover.map { stage.table.name(stage.movers[$0]) } ?? own
        for (index, branch) in node.branches.enumerated() {
            let isTaken = onPath && index == node.chosen
            let move =
                (depth == 0 ? "" : String(repeating: "·", count: depth) + " ").text + who
                + " \(words(branch.choice))"
            let mark = isTaken ? (node.isIndifferent ? "← either" : "←") : ""
            let places = [0] + paid(stage).map { $0 + 1 }
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

    /// What each gets by each of its own choices, as sums.
    func stakeSteps(_ stage: Stage, _ game: Showdown) -> [Step] {
        func step(_ sum: Stage.Sum, _ ending: String) -> Step {
            Step("\(seatWords(sum.total))\(parts(sum)) if \(ending)")
        }
        let own = game.root.branches.map { branch in
            let end = branch.isLast ? "" : " and \(ending(branch.outcome))"
            return step(stage.sum(0, branch.outcome), "it \(words(branch.choice))" + end)
        }
        let all = stage.movers.map { _ in true }
        return [Step(government(stage), children: own)]
            + stage.movers.indices.map { mover in
                let threat = game.threats[mover]
                var ways = [(threat.ifFolded, "it folds"), (threat.ifToppled, "it topples")].map {
                    step(
                        stage.sum(mover + 1, $0), "\($1) and the government \(ending($0))")
                }
                if !threat.decides {
                    ways += [
                        step(stage.sum(mover + 1, .stood(against: all.map { !$0 })), "all fold"),
                        step(stage.sum(mover + 1, .fell(against: all)), "all topple"),
                    ]
                }
                // In these no mover has a vote.
                let decided: [Showdown.Outcome] =
                    (stage.offer == nil ? [] : [.conceded]) + [.dissolved]
                ways += decided.map { step(stage.sum(mover + 1, $0), $0.words) }
                return Step(stage.table.name(stage.movers[mover]), children: ways)
            }
    }

    /// ` = 40 + 10 for office − 2 at the polls`; nothing of seats alone.
    func parts(_ sum: Stage.Sum) -> String {
        let telling = sum.telling
        guard telling.contains(where: { $0.part != .seats }) else { return "" }
        let sums = telling.enumerated().map { place, part in
            let sign = part.amount < 0 ? "− " : place == 0 ? "" : "+ "
            return sign + seatNumber(abs(part.amount)) + words(part.part)
        }
        return " = " + sums.joined(separator: " ")
    }

    private func words(_ part: Stage.Part) -> String {
        switch part {
        case .seats: ""
        case .office: " for office"
        case .budget: " for what the budget holds"
        case .election: " for the election"
        case .concession: " for the concession"
        case .polls: " at the polls"
        }
    }
}
