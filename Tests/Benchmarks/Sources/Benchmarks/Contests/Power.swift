// Power indices and minimal winning coalitions, timed inside each process: the best of its calls.

import Foundation

extension Contest {
    static let banzhaf = indices("banzhaf", "Banzhaf")
    static let shapley = indices("shapley", "Shapley–Shubik")

    /// The Electoral College of the United States (2012 to 2020), and 100 and 200 players with
    /// seeded weights.
    private static func indices(_ index: String, _ title: String) -> Contest {
        Contest(
            name: index, title: "\(title) of 51 (the Electoral College), 100 and 200 players",
            contestants: { bench in
                let c = try compiled(bench, "power")
                return [("51", college), ("100", random(100)), ("200", random(200))].flatMap {
                    contestants(index, $0.0, $0.1, bench, c)
                }
            })
    }

    static let minimal = Contest(
        name: "minimal", title: "all minimal winning coalitions of 25 parties",
        contestants: { bench in
            contestants("minimal", "25", random(25), bench, try compiled(bench, "power"))
        })

    private static func contestants(
        _ what: String, _ size: String, _ weights: [Int], _ bench: Bench, _ c: String
    ) -> [Contestant] {
        let game = ([weights.reduce(0, +) / 2 + 1] + weights).map(String.init)
        let python = ["python3", bench.rival("power.py")]
        let peers = what == "minimal" ? [] : ["powerindex", "powerindices"]
        return [
            Contestant(
                name: "Coalitions, \(size)", command: [bench.own("power"), what] + game,
                timing: .itself, isBase: true),
            Contestant(name: "C, \(size)", command: [c, what] + game, timing: .itself),
        ]
            + peers.map {
                Contestant(
                    name: "\($0) (Python), \(size)", command: python + [$0, what] + game,
                    timing: .itself)
            }
    }

    /// A rival in C, compiled into the bench's folder.
    static func compiled(_ bench: Bench, _ name: String) throws -> String {
        let program = bench.folder.appendingPathComponent("\(name)-c").path
        let compiler = Process()
        compiler.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        compiler.arguments = [
            "cc", "-O2", "-o", program, bench.rival("\(name).c"), "-lm",
        ]
        try compiler.run()
        compiler.waitUntilExit()
        return program
    }

    private static let college = [
        9, 3, 11, 6, 55, 9, 7, 3, 3, 29, 16, 4, 4, 20, 11, 6, 6, 8, 8, 4, 10, 11, 16, 10, 6, 10, 3,
        5, 6, 4, 14, 5, 29, 15, 3, 18, 7, 7, 20, 4, 9, 3, 11, 38, 6, 3, 13, 12, 5, 10, 3,
    ]

    /// Weights of 1 to 100 from a fixed sequence (Knuth's multiplier for 64 bits).
    private static func random(_ count: Int) -> [Int] {
        var state: UInt64 = 2019
        return (0..<count).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % 100) + 1
        }
    }
}
