// What is said under *Assuming* of the way from votes to seats.

import Diagnostics
import Elections
import Syntax

extension Asking {
    /// Lines on the system in force; none where each riding elects whoever has most votes.
    func systemLines(of situation: Situation) -> [Text] {
        switch situation.system {
        case .byRiding: []
        case .ranked:
            [
                "ballots are ranked: in each riding the last is struck, count after count, until someone has more than half of the votes still counted",
                "a struck party's votes go on as declared for when it stands down, and on with those they came to; where nothing is declared they are exhausted",
            ] + transferLines(of: situation)
        case .lists(let rules): listLines(rules, situation.house.lists)
        }
    }

    /// The flows that say where struck parties' votes go, as declared.
    private func transferLines(of situation: Situation) -> [Text] {
        let indices = situation.transferRules.values.flatMap { $0 }.sorted()
        return indices.map { index in
            let clause = situation.effects[index].effect.clause
            return "\(clause.source.text(clause.range))"
        }
    }

    private func listLines(_ rules: SeatSystem.Lists, _ lists: ListSeats?) -> [Text] {
        guard let lists else { return [] }
        let method = rules.method.rawValue
        var lines: [Text] = []
        if let extra = rules.levelling {
            lines.append(
                "ridings as they are won, and \(extra) levelling seats that bring every party to its share of the whole house by \(method)"
            )
            let over = lists.overhang.indices.filter { lists.overhang[$0] > 0 }
            if !over.isEmpty {
                lines.append(
                    "overhang: "
                        + list(over.map { "\(label($0)) \(lists.overhang[$0])" })
                        + " more riding seats than the share, which make the house larger")
            }
        } else if rules.byRegion {
            lines.append(
                "each region shares out as many seats as it has ridings by \(method), its votes taken together"
            )
        } else {
            lines.append("the whole house is shared out by \(method), all votes taken together")
        }
        lines.append(
            "people vote as they did, though another system would move some of them; Independents stand on no list"
        )
        if rules.threshold > 0 {
            let share = decimal(rules.threshold * 100) + "%"
            let out = lists.keptOut.prefix(6).map { Text("\(label($0))") }
            lines.append(
                "a threshold of \(share) of all valid votes"
                    + (out.isEmpty
                        ? ", which keeps no one out"
                        : ", which keeps out " + Interpreter.list(Array(out))
                            + (lists.keptOut.count > 6
                                ? " and \(lists.keptOut.count - 6) more" : ""))
            )
        }
        for tie in lists.ties {
            let place: Text = tie.region.map { " in \(name: world.name(ofRegion: $0))" } ?? ""
            lines.append(
                "equal claims of " + Interpreter.list(tie.parties.map { "\(label($0))" })
                    + " to \(counted(tie.seats, "seat", "seats"))" + place
                    + ": a lot would decide, so \(tie.seats == 1 ? "it stays" : "they stay") undecided"
            )
        }
        return lines
    }
}
