// Demands that exclude each other, in words.

import Bargaining
import Elections
import Syntax

extension Asking {
    private static let mostConflicts = 6

    /// `No budget can hold both: Liberal draws the line at no new pipeline, NDP asks for new pipeline.`
    func conflictNotes(_ table: BargainTable, _ conflicts: [Conflict]) -> [Text] {
        var notes = conflicts.prefix(Self.mostConflicts).map { conflict -> Text in
            let claims = conflict.claims
            let all = claims.count == 2 ? "both" : "all \(claims.count)"
            var said: [(player: Int?, words: [Text])] = []
            for claim in claims {
                if said.last?.player != claim.player || said.isEmpty {
                    said.append((claim.player, []))
                }
                said[said.count - 1].words.append(words(table, claim))
            }
            return "No budget can hold \(all): "
                + list(said.map { says(table, $0.player, $0.words) })
                + "."
        }
        let rest = conflicts.count - notes.count
        if rest > 0 {
            notes.append(
                "\(counted(rest, "other set", "other sets")) of demands cannot be met together.")
        }
        return notes
    }

    private func says(_ table: BargainTable, _ player: Int?, _ demands: [Text]) -> Text {
        guard let player else {
            return table.label(table.proposer) + " draws the line at " + list(demands)
        }
        return table.name(player) + " asks for " + list(demands)
    }

    private func words(_ table: BargainTable, _ claim: Conflict.Claim) -> Text {
        let mine = table.wishes.first { wish in
            let isPlayers =
                claim.player.map { table.chamber.players[$0].parties.contains(wish.party) }
                ?? (wish.party == table.proposer)
            return isPlayers && wish.force != .wish
                && BargainTable.demand(wish, table.items) == claim.demand
        }
        return mine.map { table.words($0) } ?? "\(name: table.items[claim.demand.item].name)"
    }
}
