// The counts of an instant runoff, as a table and as steps.

import Elections
import Syntax

extension Asking {
    /// One column a count, a row a candidate; nothing where most votes decide.
    func roundTables(_ outcome: RidingOutcome) -> [Table] {
        guard outcome.rounds.count > 1 else { return [] }
        let shown = outcome.rounds.count > 6 ? outcome.rounds.suffix(6) : outcome.rounds[...]
        var table = Table(
            title: "Count by count:", columns: [.init("party", key: "party")],
            rows: outcome.finishes.map(\.candidate).map { candidate in
                [.party(label(outcome.candidates[candidate].party))]
                    + shown.map { $0.votes[candidate].map { .votes($0) } ?? .empty }
            })
        table.columns += shown.indices.map {
            .init("count\n\($0 + 1)", key: "count\($0 + 1)")
        }
        table.rows.append([.text("exhausted")] + shown.map { .votes($0.exhausted) })
        if shown.count < outcome.rounds.count {
            table.omitted = "the last \(shown.count) of \(outcome.rounds.count) counts"
        }
        return [table]
    }

    func roundSteps(_ outcome: RidingOutcome) -> [Step] {
        guard outcome.rounds.count > 1 else { return [] }
        return outcome.rounds.enumerated().map { index, round in
            let standing = outcome.candidates.indices.compactMap { candidate in
                round.votes[candidate].map {
                    Text("\(label(outcome.candidates[candidate].party)) \($0)")
                }
            }
            let struck: Text =
                round.struck.map { "; \(label(outcome.candidates[$0].party)) is struck" } ?? ""
            return Step("count \(index + 1): " + list(standing) + struck)
        }
    }
}
