// Who reaches whom along pledges of support: 2,000 parties, 10,000 pledges.

import Foundation

extension Contest {
    private static let size = 2_000

    static let reach = Contest(
        name: "reach", title: "reachability over 2,000 nodes and 10,000 edges",
        contestants: { bench in
            let edges = drawn(10_000)
            let table = try bench.write(
                edges.map { "\($0.from)\t\($0.to)\n" }.joined(), to: "edges.tsv")
            let facts = try bench.write(
                edges.map { "e(\($0.from),\($0.to)).\n" }.joined(), to: "edges.pl")
            let phrased = [
                ("right", "P supports Q or P supports a party R and R reaches Q"),
                ("left", "P supports Q or P reaches a party R and R supports Q"),
                ("double", "P supports Q or P reaches a party R and R reaches Q"),
            ]
            let own = try phrased.map { name, way in
                Contestant(
                    name: "kingmaker, \(name)-recursive",
                    command: [
                        bench.kingmaker, try bench.write(script(edges, way), to: "\(name).king"),
                    ])
            }
            let load = try bench.write(
                pledges(edges) + "N0 supports N1?\n", to: "reach.king")
            return own + [
                Contestant(name: "kingmaker, the load alone", command: [bench.kingmaker, load]),
                .prolog(bench, "reach.pl", over: facts, name: "SWI-Prolog, tabled"),
                .clingo(bench, "reach.lp", over: facts),
                Contestant(name: "loops in Swift", command: [bench.own("loops"), "reach", table]),
            ]
        })

    /// Different edges, drawn by seed (Knuth's linear congruential generator).
    private static func drawn(_ count: Int) -> [(from: Int, to: Int)] {
        var state: UInt64 = 1
        func next() -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % size
        }
        var edges: Set<[Int]> = []
        while edges.count < count {
            let (from, to) = (next(), next())
            if from != to { edges.insert([from, to]) }
        }
        return edges.map { ($0[0], $0[1]) }.sorted { ($0.0, $0.1) < ($1.0, $1.1) }
    }

    private static func pledges(_ edges: [(from: Int, to: Int)]) -> String {
        (0..<size).map { "party N\($0)\n" }.joined()
            + "seats: " + (0..<size).map { "N\($0) 1" }.joined(separator: ", ") + "\n"
            + edges.map { "N\($0.from) supports N\($0.to)\n" }.joined()
    }

    private static func script(_ edges: [(from: Int, to: Int)], _ way: String) -> String {
        pledges(edges)
            + "a party P reaches a party Q when \(way)\n"
            + "how many parties reach N7\n"
    }
}
