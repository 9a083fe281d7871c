// `which ridings where …`, `how many ridings where …`

import Diagnostics
import Elections
import Syntax

extension Asking {
    func whichRidings(_ node: WhichRidingsQuestion) throws -> Answer {
        let election = try election(for: "'which ridings'").now
        let ridings = try places.ridings(node.ridings)
        let headline: Text =
            switch ridings.count {
            case 0: "No riding."
            case 1...6:
                "\(counted(ridings.count, "riding", "ridings")): "
                    + list(ridings.map { "\(name: riding($0))" }) + "."
            default: winnersHeadline(ridings, election) + "."
            }
        return try ridingTable(.ridings, byMargin(ridings, election), election, headline)
    }

    /// Closest first; ties first of all.
    private func byMargin(_ ridings: [Int], _ election: Election) -> [Int] {
        let keyed = ridings.map { (margin: election.margin(of: $0) ?? -1, riding: $0) }
        return keyed.sorted { ($0.margin, $0.riding) < ($1.margin, $1.riding) }.map(\.riding)
    }

    func howMany(_ node: CountMeasure) throws -> Answer {
        let count = try conditions.count(node, range)
        let things =
            switch node.things {
            case .ridings: counted(count, "riding", "ridings")
            case .candidates: counted(count, "candidate", "candidates")
            case .parties: counted(count, "party", "parties")
            }
        let (share, place) = try whole(of: node, count)
        var answer = Answer(.count, "\(things)" + share + phrase(place) + ".")
        answer.tables = [
            Table(
                columns: [.init(node.things.rawValue, key: node.things.rawValue)],
                rows: [[.count(count)]], isForData: true)
        ]
        if node.things != .parties { lean(&answer, on: nil) }
        return answer
    }

    /// ` of 338`, where a condition chose from more; and the place they were chosen from.
    private func whole(of node: CountMeasure, _ count: Int) throws -> (Text, Place?) {
        guard case .every(let every)? = node.place?.kind else { return ("", node.place) }
        guard every.condition != nil || every.except != nil else { return ("", every.within) }
        let all = try ridings(every.within).count
        return (all == count ? "" : " of \(all)", every.within)
    }
}
