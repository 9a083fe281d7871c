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
        let ordered = byMargin(all, election)
        let cut = ordered.prefix(most ?? 10)
        guard let first = cut.first, let margin = election.margin(of: first) else {
            return Answer(.closest, "No riding.")
        }
        // Those that are as close as the last are not cut off by the order of the ballots.
        let last = cut.last.flatMap(election.margin)
        let shown = cut + ordered.dropFirst(cut.count).prefix { election.margin(of: $0) == last }
        let firsts = shown.prefix { election.margin(of: $0) == margin }
        var answer = try ridingTable(
            .closest, Array(shown), election, closestHeadline(Array(firsts), margin, election))
        if shown.count > cut.count {
            answer.notes.append(
                "\(shown.count) are shown, not \(cut.count): the last \(shown.count { election.margin(of: $0) == last }) are equally close, in votes."
            )
        }
        return answer
    }

    private func closestHeadline(_ firsts: [Int], _ margin: Int, _ election: Election) -> Text {
        let lead: Text = margin == 0 ? "a tie" : "\(counted(margin, "vote", "votes"))"
        guard firsts.count == 1, let first = firsts.first else {
            let names = list(firsts.prefix(4).map { "\(name: riding($0))" })
            let more: Text = firsts.count > 4 ? " and \(firsts.count - 4) more" : ""
            return "The closest are " + names + more + ": " + lead + " each."
        }
        let share: Text =
            margin == 0
            ? "" : ", \(points(margin, of: election.validVotes(in: first), decimals: 2))"
        return Text("The closest is \(name: riding(first)): ") + lead + share + "."
    }
}
