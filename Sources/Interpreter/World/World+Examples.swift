// Names of the world that fit together in an example: parties that run in the riding shown.

import Elections
import Syntax

/// Names to fill an example with.
package struct ExampleNames: Sendable {
    package let party: String
    package let other: String
    package let riding: String
    package let region: String?
}

extension World {
    /// The third and the second of the closest race among three or more; nothing without ridings.
    package var exampleNames: ExampleNames? {
        guard let election = try? situation().election else { return nil }
        var best: (margin: Int, riding: Int, rows: [Int])?
        for riding in 0..<ridings.count {
            let rows = ridings.ballots.candidates(of: riding)
                .sorted { ridings.ballots.votes[$0] > ridings.ballots.votes[$1] }
            guard rows.count > 2 else { continue }
            let named = Set(rows.prefix(3).map { ridings.ballots.party[$0] })
            let margin = ridings.ballots.votes[rows[0]] - ridings.ballots.votes[rows[1]]
            guard named.count == 3, election.runs(Int(ridings.ballots.party[rows[2]]), in: riding),
                best.map({ margin < $0.margin }) ?? true
            else { continue }
            best = (margin, riding, rows)
        }
        guard let best else { return nil }
        func partyName(_ row: Int) -> String { label(Int(ridings.ballots.party[row])).name }
        return ExampleNames(
            party: partyName(best.rows[2]), other: partyName(best.rows[1]),
            riding: name(ofRiding: best.riding), region: regionName(ofRiding: best.riding))
    }

    /// Whether nothing at all is declared.
    package var isEmpty: Bool { parties.isEmpty && ridings.count == 0 && plans.isEmpty }
}
