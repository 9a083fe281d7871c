// `who is in the core needing two thirds`: the places that no coalition of so many votes would leave.

import Coalitions
import Diagnostics
import Elections
import Syntax

extension Asking {
    func core(_ node: CoreQuestion) throws -> Answer {
        let chamber = try chamber()
        try chamber.needPositions()
        let game = try chamber.game(needing: node.quota, source)
        guard game.double == nil else {
            throw Diagnostic.notOfTwoQuotas("the core", at: location)
        }
        let stretches = chamber.stretches
        let core = game.votes.core(positions: stretches.map { $0?.lowerBound })
        let other = game.votes.core(positions: stretches.map { $0?.upperBound })
        let held = core == other ? chamber.standing(in: core) : []
        var answer = Answer(.median, coreHeadline(core, other, held, game.quota, chamber))
        if core == other { answer.found = .names(held.map { chamber.players[$0].label.plain }) }
        answer.tables = [lineTable(chamber, marking: held, as: "core", fromRight: true)]
        let rest = chamber.players.indices.filter { stretches[$0] == nil }
        if !rest.isEmpty {
            answer.notes = [
                list(rest.map { chamber.players[$0].label })
                    + " \(rest.count == 1 ? "has" : "have") no position and \(rest.count == 1 ? "counts" : "count") on no side."
            ]
        }
        answer.assumptions =
            [
                "a coalition needs " + game.needed(of: chamber, isLast: true),
                "politics of one dimension, on the positions declared: a place is in the core when neither those to its left nor those to its right have the votes (Greenberg 1979)",
            ] + chamber.gameAssumptions(needing: node.quota) + unheededPledges
        answer.derive(self.coreSteps(game, chamber))
        lean(&answer, on: nil)
        return answer
    }

    private func coreHeadline(
        _ core: Core, _ other: Core, _ held: PlayerSet, _ quota: Int, _ chamber: Chamber
    ) -> Text {
        guard core == other else {
            return
                "The core hangs on where blocs stand: with each as far left as any of its parties it is "
                + extent(core) + ", as far right " + extent(other) + "."
        }
        let votes = counted(quota, "vote", "votes")
        switch core {
        case .everywhere:
            return
                "Every place is in the core: those with a position do not have the \(votes) needed to leave one."
        case .empty:
            return
                "The core is empty: from every place a coalition of \(votes) finds another that all its members prefer."
        case .between:
            let who: Text =
                held.isEmpty
                ? " No party stands there."
                : " " + chamber.name(held) + " stand"
                    + (held.count == 1 ? "s there." : " there.")
            return "The core is " + extent(core)
                + ": no coalition of \(votes) finds another place that all its members prefer."
                + who
        }
    }

    private func extent(_ core: Core) -> Text {
        switch core {
        case .everywhere: "every place"
        case .empty: "empty"
        case .between(let low, let high) where low == high: "the place \(decimal(low))"
        case .between(let low, let high):
            "every place from \(decimal(low)) to \(decimal(high))"
        }
    }

    private func coreSteps(_ game: HouseGame, _ chamber: Chamber) -> [Step] {
        let line = chamber.fromTheLeft
        let all = line.reduce(0) { $0 + chamber.players[$1].votes }
        let stretches = chamber.stretches
        return [
            quotaStep(chamber, game),
            Step(
                "the core ends on the right where vote \(game.quota) from the left sits, and begins where vote \(game.quota) from the right does, of \(all)",
                children: line.map { player in
                    Step(
                        chamber.players[player].label + " "
                            + Chamber.reach(of: stretches[player])
                            + ": \(counted(chamber.players[player].votes, "vote", "votes"))")
                }),
        ]
    }
}

extension Chamber {
    /// Those all of whose parties stand in the core.
    fileprivate func standing(in core: Core) -> PlayerSet {
        let stretches = stretches
        return PlayerSet(
            players.indices.filter { player in
                guard let stretch = stretches[player], players[player].votes > 0 else {
                    return false
                }
                return switch core {
                case .everywhere: true
                case .empty: false
                case .between(let low, let high):
                    low <= stretch.lowerBound && stretch.upperBound <= high
                }
            })
    }
}
