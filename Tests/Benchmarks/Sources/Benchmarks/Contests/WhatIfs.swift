// A thousand different what-ifs, each of one riding, beyond the load.

import Foundation

extension Contest {
    static let whatIfs = Contest(
        name: "what-ifs", title: "1,000 what-ifs of one riding each, over 338 ridings",
        contestants: { bench in
            let rows = try Rows(bench)
            let file = bench.examples.appendingPathComponent("canada-2019.csv").path
            let changes = rows.standDowns(1_000)
            let load = "ridings from \"\(file)\"\n"
            let script = try bench.write(
                load
                    + changes.map {
                        "seats if \"\($0.from)\" stands down for \"\($0.to)\" in riding \"\($0.riding)\"\n"
                    }.joined(), to: "what-ifs.king")
            let table = try bench.write(
                changes.map { "\($0.riding)\t\($0.from)\t\($0.to)\n" }.joined(),
                to: "what-ifs.tsv")
            let facts = try bench.write(rows.prolog(changes), to: "what-ifs.pl")
            let atoms = try bench.write(rows.atoms(changes), to: "what-ifs.lp")
            return [
                Contestant(name: "kingmaker", command: [bench.kingmaker, script]),
                Contestant(
                    name: "kingmaker, the load alone",
                    command: [bench.kingmaker, try bench.write(load, to: "load.king")]),
                Contestant(
                    name: "lua", command: ["lua5.4", bench.rival("what-ifs.lua"), file, table]),
                Contestant(
                    name: "node", command: ["node", bench.rival("what-ifs.js"), file, table]),
                .prolog(bench, "what-ifs.pl", over: facts),
                .clingo(bench, "what-ifs.lp", over: atoms),
                Contestant(
                    name: "loops in Swift", command: [bench.own("loops"), "what-ifs", file, table]),
            ]
        })

    /// A thousand swings of the whole country, each of all 338 ridings.
    static let swings = Contest(
        name: "swings", title: "1,000 uniform swings over 338 ridings",
        contestants: { bench in
            let file = bench.examples.appendingPathComponent("canada-2019.csv").path
            let load = "ridings from \"\(file)\"\n"
            let questions = (1...1_000).map { hundredth in
                let digits = String(hundredth % 100 + 100).dropFirst()
                return "seats if swing \(hundredth / 100).\(digits) points "
                    + "from Liberal to Conservative\n"
            }
            let script = try bench.write(load + questions.joined(), to: "swings.king")
            return [
                Contestant(name: "kingmaker", command: [bench.kingmaker, script]),
                Contestant(
                    name: "kingmaker, the load alone",
                    command: [bench.kingmaker, try bench.write(load, to: "load.king")]),
                Contestant(
                    name: "loops in Swift",
                    command: [bench.own("loops"), "swings", file, "Liberal", "Conservative"]),
            ]
        })
}
