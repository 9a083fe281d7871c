// `closest 10 ridings [in Ontario] [where winner is Liberal]`

import Diagnostics
import Elections
import Syntax

extension Asking {
    func closest(_ node: ClosestQuestion) throws -> Answer {
        let election = try election(for: "'closest ridings'").now
        try refuseLists()
        let most = try most(node)
        let all = try places.ridings(node.ridings).filter { election.margin(of: $0) != nil }
        let ordered = node.isSafest ? bySafety(all, election) : byMargin(all, election)
        let cut = ordered.prefix(most)
        guard let first = cut.first, let margin = election.margin(of: first) else {
            var answer = Answer(.closest, "No riding.")
            answer.found = .names([])
            return answer
        }
        // Those that are as close as the last are not cut off by the order of the ballots.
        let last = cut.last.flatMap(election.margin)
        let shown = cut + ordered.dropFirst(cut.count).prefix { election.margin(of: $0) == last }
        let firsts = shown.prefix { election.margin(of: $0) == margin }
        let words: (one: Text, many: Text) =
            switch (node.most, node.isSafest) {
            case (.several, false): ("The closest is ", "The closest are ")
            case (.several, true): ("The safest is ", "The safest are ")
            case (.one, false): ("The narrowest margin is in ", "The narrowest margins are in ")
            case (.one, true): ("The widest margin is in ", "The widest margins are in ")
            }
        var answer = try ridingTable(
            .closest, Array(shown), election,
            closestHeadline(words, Array(firsts), margin, election))
        // Without a number those are meant that the answer names, though more are shown.
        let isOpen = if case .several(nil) = node.most { true } else { false }
        answer.found = .names((isOpen ? Array(firsts) : Array(shown)).map(riding))
        if shown.count > cut.count {
            answer.notes.append(
                "\(shown.count) are shown, not \(cut.count): the last \(shown.count { election.margin(of: $0) == last }) have the same margin, in votes."
            )
        }
        return answer
    }

    private func most(_ node: ClosestQuestion) throws -> Int {
        guard case .several(let quantity) = node.most else { return 1 }
        guard let quantity else { return 10 }
        guard let whole = quantity.whole, (1...100_000).contains(whole) else {
            throw Diagnostic.outOfRange(
                "a number of ridings", "a whole number from 1",
                at: Location(source, quantity.range))
        }
        return whole
    }

    /// The widest margin in votes first.
    private func bySafety(_ ridings: [Int], _ election: Election) -> [Int] {
        let keyed = ridings.map { (margin: election.margin(of: $0) ?? 0, riding: $0) }
        return keyed.sorted { (-$0.margin, $0.riding) < (-$1.margin, $1.riding) }.map(\.riding)
    }

    private func closestHeadline(
        _ words: (one: Text, many: Text), _ firsts: [Int], _ margin: Int, _ election: Election
    ) -> Text {
        let lead: Text = margin == 0 ? "a tie" : "\(counted(margin, "vote", "votes"))"
        guard firsts.count == 1, let first = firsts.first else {
            let names = list(firsts.prefix(4).map { "\(name: riding($0))" })
            let more: Text = firsts.count > 4 ? " and \(firsts.count - 4) more" : ""
            return words.many + names + more + ": " + lead + " each."
        }
        let share: Text =
            margin == 0
            ? "" : ", \(points(margin, of: election.validVotes(in: first), decimals: 2))"
        return words.one + "\(name: riding(first)): " + lead + share + "."
    }
}
