// `who has a veto [needing two thirds]`, `who is a dummy`, `is Labour a dictator`

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
        let found = node.role.players(roles)
        var answer = Answer(.power, roleHeadline(chamber, node.role, found))
        answer.found = .names(found.map { chamber.players[$0].label.plain })
        if !node.parties.isEmpty {
            let asked = try lookup.parties(node.parties)
            answer.headline = try asked.reduce("") { text, party in
                let verdict = try self.verdict(party, node.role, found, chamber, game)
                return text.isEmpty ? verdict : text + " " + verdict
            }
            answer.found = .yes(
                asked.allSatisfy {
                    chamber.index(of: $0).map(found.contains) ?? (node.role == .dummy)
                })
        }
        answer.tables = [roleTable(chamber, game, node.role, found)]
        answer.notes = unheeded(chamber) + improperNote(chamber, game)
        answer.assumptions =
            ["a coalition needs " + game.needed(of: chamber, isLast: true)]
            + chamber.gameAssumptions(needing: node.quota) + unheededPledges
        if node.role != .dummy, game.double == nil {
            answer.derive(self.roleSteps(chamber, game.votes, node.role))
        }
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
        case .dictator:
            guard !found.isEmpty else {
                return
                    "Nobody is a dictator: no one both wins alone and is needed by every coalition."
            }
            return chamber.name(found) + " is a dictator: it decides alone"
                + chamber.whileUndecided(chamber.votes(found), of: chamber.votingSeats) + "."
        case .dummy:
            guard !found.isEmpty else {
                return "Nobody is a dummy: each turns some losing coalition into a winning one."
            }
            return chamber.name(found) + (isOne ? " is a dummy" : " are dummies")
                + ": no coalition needs \(isOne ? "it" : "any of them")."
        }
    }

    /// Whether one party is that, and what decides it.
    private func verdict(
        _ party: Int, _ role: RoleQuestion.Role, _ found: PlayerSet, _ chamber: Chamber,
        _ game: HouseGame
    ) throws -> Text {
        let name = Text("\(label(party))")
        guard let player = chamber.index(of: party) else {
            return role == .dummy
                ? "Yes: " + name + " is a dummy: it has no vote to cast."
                : "No: " + name + " has no vote to cast."
        }
        let holds = found.contains(player)
        let (own, quota) = (chamber.players[player].votes, game.quota)
        let rest = game.votes.total - own
        let others: Text =
            "without it the others have \(rest) of \(game.votes.total) votes, and \(quota) are needed"
        switch role {
        case .veto:
            guard game.double == nil else {
                return (holds ? "Yes: " : "No: ") + name
                    + (holds ? " has a veto." : " has no veto.")
            }
            return holds
                ? "Yes: " + name + " has a veto: " + others + "."
                : "No: " + name + " has no veto: " + others + "."
        case .dictator:
            guard !holds else {
                return "Yes: " + name + " decides alone"
                    + chamber.whileUndecided(own, of: chamber.votingSeats) + ": " + others + "."
            }
            return "No: " + name + " is no dictator: it has \(own) votes; " + others + "."
        case .dummy:
            guard !holds else { return "Yes: " + name + " is a dummy: no coalition needs it." }
            let start = "No: " + name + " is no dummy"
            guard game.double == nil,
                let set = game.votes.minimalWinning(with: [player], most: 1).sets.first
            else { return start + "." }
            return start + ": " + chamber.sum(set) + " have \(chamber.votes(set)) votes, and "
                + "\(chamber.votes(set) - own) without it, where \(quota) are needed."
        }
    }

    /// What the others have without each: `169 − 61 = 108, enough without it`.
    private func roleSteps(
        _ chamber: Chamber, _ game: WeightedGame, _ role: RoleQuestion.Role
    ) -> [Step] {
        chamber.shownPlayers.map { player in
            let own = game.weights[player]
            let rest = game.total - own
            let isEnough = rest >= game.quota
            let words: Text =
                isEnough
                ? ", at least the \(game.quota) needed: no veto"
                : ", less than the \(game.quota) needed: a veto"
            let alone: Text =
                role == .dictator
                ? "; its own \(own) are \(own >= game.quota ? "enough" : "not enough")" : ""
            return Step(
                "without " + chamber.rowLabel(player) + ": \(game.total) − \(own) = \(rest)" + words
                    + alone)
        }
    }

    private func roleTable(
        _ chamber: Chamber, _ game: HouseGame, _ role: RoleQuestion.Role, _ found: PlayerSet
    ) -> Table {
        var table = Table(
            columns: [.init("party", key: "party"), .init("votes", key: "votes")])
        let swings = role == .dummy ? game.swingPower()?.swings : nil
        switch role {
        case .veto, .dictator: table.columns.append(.init("without\nit", key: "without"))
        case .dummy: table.columns.append(.init("swings", key: "swings"))
        }
        let people = game.double?.second
        if people != nil {
            table.columns += [
                .init("people", key: "people"), .init("people\nwithout it", key: "peopleWithout"),
            ]
        }
        table.columns.append(.init("", key: "role"))
        table.rows = chamber.shownPlayers.map { player in
            let votes = chamber.players[player].votes
            let words: Text = "\(role.word)"
            let evidence: Cell =
                switch role {
                case .veto, .dictator: .votes(game.votes.total - votes)
                case .dummy: swings.flatMap { Int(exactly: $0[player]) }.map(Cell.count) ?? .empty
                }
            let behind: [Cell] =
                people.map {
                    [.count($0.weights[player]), .count($0.total - $0.weights[player])]
                } ?? []
            return [.text(chamber.rowLabel(player)), .votes(votes), evidence] + behind
                + [found.contains(player) ? .text(words) : .empty]
        }
        return table
    }
}

extension RoleQuestion.Role {
    fileprivate var word: String {
        switch self {
        case .veto: "veto"
        case .dummy: "dummy"
        case .dictator: "dictator"
        }
    }

    /// Who of a game's players are that.
    fileprivate func players(_ roles: Roles) -> PlayerSet {
        switch self {
        case .veto: roles.vetoPlayers
        case .dummy: roles.dummies
        case .dictator: roles.dictators
        }
    }
}
