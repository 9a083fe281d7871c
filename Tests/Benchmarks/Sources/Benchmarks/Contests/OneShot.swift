// One question from a cold start, over one real election and over a hundred times as much.

import Foundation

extension Contest {
    /// Canada 2019: 338 ridings, 2,146 candidates.
    static let oneShot = Contest(
        name: "one-shot", title: "a question over 338 ridings, from a cold start",
        contestants: { bench in
            let file = bench.examples.appendingPathComponent("canada-2019.csv").path
            return try tallies(bench, file, riding: "Sherbrooke", name: "one")
        })

    /// 33,800 ridings, some 200,000 candidates.
    static let hundredfold = Contest(
        name: "hundredfold", title: "the same question over 33,800 ridings",
        contestants: { bench in
            let rows = try Rows(bench)
            let file = try bench.write(rows.repeated(100), to: "hundredfold.csv")
            return try tallies(bench, file, riding: "Sherbrooke 7", name: "hundred")
        })

    /// Load, take the Greens off one ballot, count every riding, tally the house.
    private static func tallies(
        _ bench: Bench, _ file: String, riding: String, name: String
    ) throws -> [Contestant] {
        let script = try bench.write("ridings from \"\(file)\"\n", to: "\(name).king")
        let question = "who holds the balance of power if Green stands down in \"\(riding)\""
        let sql = try bench.write(
            String(contentsOfFile: bench.rival("seats.sql"), encoding: .utf8)
                .replacingOccurrences(of: "FILE", with: file)
                .replacingOccurrences(of: "RIDING", with: riding), to: "\(name).sql")
        return [
            Contestant(name: "kingmaker", command: [bench.kingmaker, "-c", question, script]),
            Contestant(
                name: "sqlite3, load and tally", command: ["sqlite3", "-init", sql, ":memory:", ""]),
            Contestant(
                name: "loops in Swift", command: [bench.own("loops"), "tally", file, riding]),
        ]
    }
}
