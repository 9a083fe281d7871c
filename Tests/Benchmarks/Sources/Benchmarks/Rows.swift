// The rows of the example election, and the forms in which rivals take them.

import Foundation

struct Rows {
    struct Row {
        let riding: String
        let region: String
        let party: String
        let votes: Int
    }

    struct StandDown {
        let riding: String
        let from: String
        let to: String
    }

    let rows: [Row]

    init(_ bench: Bench) throws {
        let file = bench.examples.appendingPathComponent("canada-2019.csv")
        let text = try String(contentsOf: file, encoding: .utf8)
        rows = text.split(separator: "\n").dropFirst().compactMap { line in
            let fields = Self.fields(line)
            guard fields.count >= 5, let votes = Int(fields[4]) else { return nil }
            return Row(riding: fields[0], region: fields[1], party: fields[2], votes: votes)
        }
    }

    /// A line of our own example: quoted fields hold commas and no quotes.
    private static func fields(_ line: Substring) -> [String] {
        var fields = [""]
        var isQuoted = false
        for character in line {
            switch character {
            case "\"": isQuoted.toggle()
            case "," where !isQuoted: fields.append("")
            default: fields[fields.count - 1].append(character)
            }
        }
        return fields
    }

    /// Many copies, their ridings numbered, their votes each a little different.
    func repeated(_ times: Int) -> String {
        var text = "riding,region,party,votes\n"
        for copy in 1...times {
            for (index, row) in rows.enumerated() {
                let votes = row.votes + (copy * 31 + index * 17) % 97
                text += "\"\(row.riding) \(copy)\",\"\(row.region)\",\"\(row.party)\",\(votes)\n"
            }
        }
        return text
    }

    /// The same as facts `v(Riding, Party, Votes)`.
    func repeatedAtoms(_ times: Int, quote: String) -> String {
        func quoted(_ name: String) -> String {
            quote + (quote == "'" ? name.replacingOccurrences(of: "'", with: "\\'") : name) + quote
        }
        var text = ""
        for copy in 1...times {
            for (index, row) in rows.enumerated() {
                let votes = row.votes + (copy * 31 + index * 17) % 97
                let riding = quoted("\(row.riding) \(copy)")
                text += "v(\(riding),\(quoted(row.party)),\(votes)).\n"
            }
        }
        return text
    }

    /// Changes of one riding each, all different: one party of a ballot stands down for another.
    func standDowns(_ count: Int) -> [StandDown] {
        let ballots = Dictionary(grouping: rows, by: \.riding).mapValues { ballot in
            ballot.map(\.party).filter { party in ballot.count { $0.party == party } == 1 }
        }
        let ridings = ballots.keys.sorted()
        var changes: [StandDown] = []
        for (from, to) in [(3, 1), (2, 0), (1, 2), (0, 1)] {
            for riding in ridings where changes.count < count {
                guard let parties = ballots[riding], parties.count > max(from, to) else { continue }
                changes.append(StandDown(riding: riding, from: parties[from], to: parties[to]))
            }
        }
        return changes
    }

    func prolog(_ changes: [StandDown]) -> String {
        func quoted(_ name: String) -> String {
            "'" + name.replacingOccurrences(of: "'", with: "\\'") + "'"
        }
        var text = ":- discontiguous v/3, w/4.\n"
        for (riding, party, votes) in summed {
            text += "v(\(quoted(riding)),\(quoted(party)),\(votes)).\n"
        }
        for (index, change) in changes.enumerated() {
            text += "w(\(index),\(quoted(change.riding)),"
            text += "\(quoted(change.from)),\(quoted(change.to))).\n"
        }
        return text
    }

    func atoms(_ changes: [StandDown]) -> String {
        var text = ""
        for (riding, party, votes) in summed { text += "v(\"\(riding)\",\"\(party)\",\(votes)).\n" }
        for (index, change) in changes.enumerated() {
            text += "w(\(index),\"\(change.riding)\",\"\(change.from)\",\"\(change.to)\").\n"
        }
        return text
    }

    /// One row a party of a riding: the best of several candidates, as the seat goes to one of them.
    private var summed: [(String, String, Int)] {
        var best: [[String]: Int] = [:]
        for row in rows {
            best[[row.riding, row.party]] = max(best[[row.riding, row.party]] ?? 0, row.votes)
        }
        return best.sorted { $0.key.lexicographicallyPrecedes($1.key) }
            .map { ($0.key[0], $0.key[1], $0.value) }
    }
}
