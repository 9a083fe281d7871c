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
        var answer = try ridingTable(.ridings, byMargin(ridings, election), election, headline)
        answer.found = .names(ridings.map(riding))
        return answer
    }

    /// Closest first; ties first of all.
    func byMargin(_ ridings: [Int], _ election: Election) -> [Int] {
        let keyed = ridings.map { (margin: election.margin(of: $0) ?? -1, riding: $0) }
        return keyed.sorted { ($0.margin, $0.riding) < ($1.margin, $1.riding) }.map(\.riding)
    }

    func howMany(_ node: CountMeasure) throws -> Answer {
        let count = try conditions.count(node, range)
        let (all, place) = try whole(of: node)
        let number = all.map {
            $0 == count ? "all \(grouped($0))" : "\(grouped(count)) of \(grouped($0))"
        }
        let noun = (all ?? count) == 1 ? node.things.one : node.things.rawValue
        var answer = Answer(
            .count, "\(number ?? grouped(count)) \(noun)".capitalisedFirst + phrase(place) + ".")
        answer.tables = [
            Table(
                columns: [.init(node.things.rawValue, key: node.things.rawValue)],
                rows: [[.count(count)]], isForData: true)
        ]
        answer.found = .number(Value(count), .plain)
        answer.derive(try self.reasons.counted(node))
        if node.things != .parties { lean(&answer, on: nil) }
        return answer
    }

    /// How many a condition chose from, where there is one, and the place they were chosen in.
    private func whole(of node: CountMeasure) throws -> (Int?, Place?) {
        guard case .every(let every)? = node.place?.kind, node.things == .ridings else {
            return (nil, node.place)
        }
        guard every.condition != nil || every.except != nil else { return (nil, every.within) }
        return (try ridings(every.within).count, every.within)
    }
}

extension CountMeasure.Things {
    fileprivate var one: String {
        switch self {
        case .ridings: "riding"
        case .candidates: "candidate"
        case .parties: "party"
        }
    }
}

extension String {
    fileprivate var capitalisedFirst: Text { Text("\(prefix(1).uppercased() + dropFirst())") }
}
