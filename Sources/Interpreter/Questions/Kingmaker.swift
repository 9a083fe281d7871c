// `who is kingmaker [between Liberal and Conservative]`

import Coalitions
import Diagnostics
import Elections
import Syntax

extension Chamber {
    /// Kingmakers between two formateurs: those named, else the two largest players.
    struct Kings {
        let chamber: Chamber
        let formateurs: (Int, Int)
        let result: Kingmakers

        func holds(_ parties: [Int]) -> Bool {
            parties.allSatisfy { party in
                chamber.index(of: party).map { [.alone, .shared].contains(result.roles[$0]) }
                    ?? false
            }
        }
    }

    /// Why two parties named are not two that could form a government.
    private func whyNot(_ parties: [Int]) -> String? {
        if let absent = parties.first(where: { index(of: $0) == nil }) {
            return "\(world.label(absent).name) has no seats"
        }
        if let crowd = parties.first(where: { allPlayers(of: [$0]).count > 1 }) {
            return "each member of \(world.label(crowd).name) decides alone"
        }
        if allPlayers(of: parties).count > 2 { return "more than two are named" }
        guard let first = parties.first else { return nil }
        let name = world.label(first).name
        return parties.count == 1 ? "\(name) is named twice" : "they vote as one"
    }

    /// Why the two largest are not two.
    private var whyNotTwo: String? {
        guard players.count > 2 else { return "fewer than two parties have seats" }
        let tied = players.filter { $0.votes == players[1].votes }.map(\.label.plain)
        return
            "\(joined(tied)) have \(grouped(players[1].votes)) each, so the two largest are not clear"
    }

    /// `Green rules out National`, of two players who will not be in one coalition.
    fileprivate func refusal(between one: Int, _ other: Int) -> Text? {
        house.refusals.first { refusal in
            let (by, of) = (allPlayers(of: [refusal.party]), allPlayers(of: [refusal.other]))
            return refusal.what != .supporting
                && (by.contains(one) && of.contains(other)
                    || by.contains(other) && of.contains(one))
        }.map { "\(world.label($0.party)) rules out \(world.label($0.other))" }
    }

    func kingmakers(between parties: [Int]?) throws -> Kings {
        let pair: (Int, Int)
        if let parties {
            let isEachOne = parties.allSatisfy { allPlayers(of: [$0]).count == 1 }
            guard isEachOne, allPlayers(of: parties).count == 2, let first = parties.first,
                let one = index(of: first),
                let other = allPlayers(of: parties).first(where: { $0 != one })
            else { throw Diagnostic.twoFormateurs(whyNot(parties), at: at) }
            pair = (one, other)
        } else {
            guard players.count > 1, players.count == 2 || players[1].votes > players[2].votes
            else { throw Diagnostic.twoFormateurs(whyNotTwo, at: at) }
            pair = (0, 1)
        }
        guard let result = Kingmakers(of: try game(), between: pair, refusals: refusedPairs) else {
            throw Diagnostic.twoFormateurs(at: at)
        }
        return Kings(chamber: self, formateurs: pair, result: result)
    }
}

extension Asking {
    func kingmaker(_ node: KingmakerQuestion) throws -> Answer {
        let chamber = try chamber()
        let named = node.formateurs.isEmpty ? nil : try lookup.parties(node.formateurs)
        let kings = try chamber.kingmakers(between: named)
        let pair = kings.formateurs
        let (one, other) = (chamber.players[pair.0], chamber.players[pair.1])
        let alone = kings.result.players(.alone)
        let shared = kings.result.players(.shared)
        let between = Text(" between ") + one.label + " and " + other.label
        var headline: Text
        if alone.isEmpty, shared.isEmpty {
            headline = "No one is kingmaker" + between + "."
            if max(one.votes, other.votes) >= chamber.majority {
                headline = headline + " One of them has a majority of its own."
            }
        } else if shared.isEmpty {
            headline =
                chamber.name(alone) + (alone.count == 1 ? " is" : " are each")
                + " kingmaker" + between + ": it makes either win with nobody's help."
        } else {
            headline =
                chamber.name(alone.union(shared))
                + (alone.union(shared).count == 1 ? " is" : " share the part of")
                + " kingmaker" + between
                + ": critical in some winning coalition with each, the other left out."
        }
        var answer = Answer(.kingmaker, headline)
        answer.found = .names(alone.union(shared).map { chamber.players[$0].label.plain })
        answer.tables = [kingTable(kings)]
        answer.assumptions = chamber.gameAssumptions() + unheededPledges
        if named == nil {
            answer.assumptions.append(
                one.label + " and " + other.label + " are the formateurs, as the two largest")
        }
        answer.derive(
            [Step("a majority is \(chamber.majority) of \(chamber.votingSeats)")]
                + (try self.kingSteps(kings)))
        lean(&answer, on: nil)
        return answer
    }

    private func kingSteps(_ kings: Chamber.Kings) throws -> [Step] {
        let (one, other) = kings.formateurs
        let game = try kings.chamber.game()
        return kings.chamber.shownPlayers.filter { $0 != one && $0 != other }.map { player in
            Step(
                kings.chamber.players[player].label, source: voteStep(player, kings.chamber).source,
                children: kingWays(of: player, kings, game).map { Step($0.words) })
        }
    }

    /// Why a party is, or is not, a kingmaker: a smallest winning coalition with either formateur.
    func kingSteps(of party: Int, _ kings: Chamber.Kings) throws -> [Step] {
        let chamber = kings.chamber
        let (one, other) = kings.formateurs
        guard let player = chamber.index(of: party) else {
            return [Step("\(label(party)) has no vote to cast")]
        }
        guard player != one, player != other else {
            let rivals = chamber.players[one].label + " and " + chamber.players[other].label
            return [Step("it is one of the two that a kingmaker would choose between, " + rivals)]
        }
        return try kingWays(of: player, kings, chamber.game())
            .map { sumStep($0.words, of: $0.set, chamber) }
    }

    /// A smallest winning coalition of a player with either formateur, the other left out.
    private func kingWays(
        of player: Int, _ kings: Chamber.Kings, _ game: WeightedGame
    ) -> [(words: Text, set: PlayerSet)] {
        let chamber = kings.chamber
        let (one, other) = kings.formateurs
        return [(one, other), (other, one)].map { formateur, rival in
            let name = chamber.players[formateur].label
            let found = game.minimalWinning(
                with: [player, formateur], without: [rival], refusals: chamber.refusedPairs, most: 1
            )
            guard let set = found.sets.first else {
                let refusal = chamber.refusal(between: player, formateur)
                let words = refusal ?? nearest(player, formateur, rival, kings, game)
                return ("with " + name + ": " + words, [])
            }
            return ("with " + name + ": " + chamber.needing(player, set), set)
        }
    }

    /// How far a player is from being critical beside a formateur: `Liberal + Green = 160, 10 short
    /// of 170`.
    private func nearest(
        _ player: Int, _ formateur: Int, _ rival: Int, _ kings: Chamber.Kings, _ game: WeightedGame
    ) -> Text {
        let chamber = kings.chamber
        guard chamber.players[formateur].votes < game.quota else {
            return chamber.players[formateur].label + " wins without it"
        }
        let losing = game.heaviestLosing(
            joinedBy: player, with: [formateur], without: [rival], refusals: chamber.refusedPairs)
        guard let losing else { return "in no minimal winning coalition without its rival" }
        let set = losing.inserting(player)
        guard chamber.votes(set) < game.quota else { return chamber.needing(player, set) }
        return nearestSum(set, game.quota, chamber)
    }

    private func kingTable(_ kings: Chamber.Kings) -> Table {
        let chamber = kings.chamber
        let (one, other) = (kings.formateurs.0, kings.formateurs.1)
        func with(_ player: Int, _ formateur: Int) -> Cell {
            .count(chamber.players[player].votes + chamber.players[formateur].votes)
        }
        return Table(
            columns: [
                .init("party", key: "party"), .init("seats", key: "seats"),
                .init("with\n" + chamber.players[one].label.plain, key: "withFirst"),
                .init("with\n" + chamber.players[other].label.plain, key: "withSecond"),
                .init("", key: "role"),
            ],
            rows: chamber.shownPlayers.filter { $0 != one && $0 != other }.map { player in
                let role: Text =
                    switch kings.result.roles[player] {
                    case .alone: "kingmaker alone"
                    case .shared: "kingmaker, with others"
                    case .none, .formateur: ""
                    }
                return [
                    .text(chamber.rowLabel(player)), .seats(chamber.players[player].votes),
                    with(player, one), with(player, other), .text(role),
                ]
            })
    }
}
