// Winners, totals and a word of the script's own over a hundred times Canada.

import Foundation

extension Contest {
    /// 33,800 ridings: who wins each, every party's seats, and how many ridings are close.
    static let winners = Contest(
        name: "winners", title: "winners, totals and close ridings by rules, over 33,800 ridings",
        contestants: { bench in
            let rows = try Rows(bench)
            let file = try bench.write(rows.repeated(100), to: "winners.csv")
            let script = try bench.write(
                """
                ridings from "\(file)"
                a riding is close when margin < 5 points
                seats
                how many ridings are close

                """, to: "winners.king")
            let facts = try bench.write(rows.repeatedAtoms(100, quote: "'"), to: "winners-facts.pl")
            let atoms = try bench.write(
                rows.repeatedAtoms(100, quote: "\""), to: "winners-facts.lp")
            return [
                Contestant(name: "kingmaker", command: [bench.kingmaker, script]),
                .prolog(bench, "winners.pl", over: facts),
                .clingo(bench, "winners.lp", over: atoms),
                Contestant(
                    name: "loops in Swift", command: [bench.own("loops"), "close", file]),
            ]
        })
}
