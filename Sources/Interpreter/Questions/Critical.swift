// `who is critical in Liberal + NDP`: whose leaving makes a coalition that wins lose.

import Coalitions
import Diagnostics
import Syntax

extension Asking {
    func critical(_ node: CriticalQuestion) throws -> Answer {
        let chamber = try chamber()
        let game = try chamber.game(needing: node.quota, source)
        let set = try players(node.members, chamber)
        let wins = game.wins(set)
        let found = PlayerSet(set.filter { wins && !game.wins(set.removing($0)) })
        let nobody: Text = node.parties.isEmpty ? "Nobody" : "nobody"
        var answer = Answer(.power, criticalHeadline(set, found, chamber, game, nobody))
        answer.found = .names(found.map { chamber.players[$0].label.plain })
        if !node.parties.isEmpty {
            let asked = try lookup.parties(node.parties)
            let holds = asked.allSatisfy { chamber.index(of: $0).map(found.contains) ?? false }
            answer.headline = (holds ? "Yes: " : "No: ") + answer.headline
            answer.found = .yes(holds)
        }
        if !set.isEmpty { answer.tables = [criticalTable(set, found, chamber, game)] }
        answer.notes = try voicelessNote(node.members, chamber)
        answer.assumptions =
            [
                "a coalition needs " + game.needed(of: chamber, isLast: true),
                "critical: a member without whom a winning coalition no longer wins",
            ] + chamber.gameAssumptions(needing: node.quota) + unheededPledges
        answer.derive(self.criticalSteps(set, chamber, game))
        lean(&answer, on: nil)
        return answer
    }

    private func criticalHeadline(
        _ set: PlayerSet, _ found: PlayerSet, _ chamber: Chamber, _ game: HouseGame, _ nobody: Text
    ) -> Text {
        let has = set.count > 1 ? "have" : "has"
        let name: Text = set.isEmpty ? "no one" : chamber.sum(set)
        let count =
            name + " \(has) \(chamber.votes(set))" + game.andPeople(set) + ", and "
            + game.needed(of: chamber)
            + " win"
        guard game.wins(set) else {
            return nobody + " is critical in a coalition that does not win: " + count + "."
        }
        guard !found.isEmpty else {
            return nobody + " is critical: " + count + ", so it can spare any one member."
        }
        return chamber.name(found) + (found.count == 1 ? " is critical: " : " are critical: ")
            + count + "."
    }

    private func criticalSteps(
        _ set: PlayerSet, _ chamber: Chamber, _ game: HouseGame
    ) -> [Step] {
        let wins = game.wins(set)
        return [quotaStep(chamber, game)]
            + set.map { member in
                let rest = set.removing(member)
                let outcome = game.wins(rest) ? "still wins" : wins ? "loses" : "loses with it too"
                return Step(
                    "without \(chamber.players[member].label): \(chamber.votes(set)) − \(chamber.players[member].votes) = \(chamber.votes(rest))"
                        + game.andPeople(rest) + ", \(outcome)")
            }
    }

    private func criticalTable(
        _ set: PlayerSet, _ found: PlayerSet, _ chamber: Chamber, _ game: HouseGame
    ) -> Table {
        let people = game.double?.second
        return Table(
            columns: [
                .init("party", key: "party"), .init("votes", key: "votes"),
                .init("without\nit", key: "without"),
            ] + (people == nil ? [] : [.init("people\nwithout it", key: "peopleWithout")])
                + [.init("", key: "role")],
            rows: set.map { member in
                let rest = set.removing(member)
                return [
                    .text(chamber.players[member].label), .votes(chamber.players[member].votes),
                    .votes(chamber.votes(rest)),
                ] + (people.map { [.count($0.weight(of: rest))] } ?? [])
                    + [found.contains(member) ? .text("critical") : .empty]
            })
    }
}

extension HouseGame {
    /// Whether a set reaches the quota, or both.
    func wins(_ set: PlayerSet) -> Bool { double?.wins(set) ?? votes.wins(set) }
}
