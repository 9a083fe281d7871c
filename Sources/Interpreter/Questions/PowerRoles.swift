// `who has a veto [needing two thirds]`, `who is a dummy`

import Coalitions
import Diagnostics
import Elections
import Syntax

extension Asking {
    func role(_ node: RoleQuestion) throws -> Answer {
        let chamber = try chamber()
        let game = try chamber.game(needing: node.quota, source).withPower
        guard let roles = game.roles() else {
            throw Diagnostic.tooManyPlayers("this question", isWide: true, at: location)
        }
        let found = node.role == .veto ? roles.vetoPlayers : roles.dummies
        var answer = Answer(.power, roleHeadline(chamber, node.role, found))
        answer.found = .names(found.map { chamber.players[$0].label.plain })
        answer.tables = [roleTable(chamber, game, node.role, found)]
        answer.notes = unheeded(chamber)
        answer.assumptions =
            ["a coalition needs " + game.needed(of: chamber, isLast: true)]
            + chamber.houseAssumptions() + unheededPledges
        answer.derive(self.powerSteps(chamber, game))
        lean(&answer, on: nil)
        return answer
    }

    private func roleHeadline(
        _ chamber: Chamber, _ role: RoleQuestion.Role, _ found: PlayerSet
    ) -> Text {
        let isOne = found.count == 1
        switch role {
        case .veto:
            guard !found.isEmpty else {
                return "Nobody has a veto: without any one of them the others can win."
            }
            return chamber.name(found) + (isOne ? " has a veto" : " each have a veto")
                + ": without \(isOne ? "it" : "any of them") nothing passes."
        case .dummy:
            guard !found.isEmpty else {
                return "Nobody is a dummy: each turns some losing coalition into a winning one."
            }
            return chamber.name(found) + (isOne ? " is a dummy" : " are dummies")
                + ": no coalition needs \(isOne ? "it" : "any of them")."
        }
    }

    private func roleTable(
        _ chamber: Chamber, _ game: HouseGame, _ role: RoleQuestion.Role, _ found: PlayerSet
    ) -> Table {
        var table = Table(
            columns: [.init("party", key: "party"), .init("votes", key: "votes")])
        let swings = role == .dummy ? game.swingPower()?.swings : nil
        switch role {
        case .veto: table.columns.append(.init("without\nit", key: "without"))
        case .dummy: table.columns.append(.init("swings", key: "swings"))
        }
        table.columns.append(.init("", key: "role"))
        table.rows = chamber.shownPlayers.map { player in
            let votes = chamber.players[player].votes
            let words: Text = role == .veto ? "veto" : "dummy"
            let evidence: Cell =
                switch role {
                case .veto: .votes(game.votes.total - votes)
                case .dummy: swings.flatMap { Int(exactly: $0[player]) }.map(Cell.count) ?? .empty
                }
            return [
                .text(chamber.rowLabel(player)), .votes(votes), evidence,
                found.contains(player) ? .text(words) : .empty,
            ]
        }
        return table
    }
}
