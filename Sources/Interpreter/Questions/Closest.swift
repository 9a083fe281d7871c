// `closest 10 ridings [in Ontario] [where winner is Liberal]`

import Diagnostics
import Elections
import Syntax

extension Asking {
    func closest(_ node: ClosestQuestion) throws -> Answer {
        let election = try election(for: "'closest ridings'").now
        try refuseLists()
        let most = try node.most.map { quantity in
            guard let whole = quantity.whole, (1...100_000).contains(whole) else {
                throw Diagnostic.outOfRange(
                    "a number of ridings", "a whole number from 1",
                    at: Location(source, quantity.range))
            }
            return whole
        }
        let all = try places.ridings(node.ridings).filter { election.margin(of: $0) != nil }
        let shown = Array(byMargin(all, election).prefix(most ?? 10))
        guard let first = shown.first, let margin = election.margin(of: first) else {
            return Answer(.closest, "No riding.")
        }
        let lead: Text =
            margin == 0
            ? "a tie"
            : "\(counted(margin, "vote", "votes")), \(points(margin, of: election.validVotes(in: first), decimals: 2))"
        let headline = Text("The closest is \(name: riding(first)): ") + lead + "."
        return try ridingTable(.closest, shown, election, headline)
    }
}
