// Seats by votes: highest averages and largest remainders, beside votelib, timed inside each process.

import Foundation

extension Contest {
    static let apportion = Contest(
        name: "apportion",
        title: "seats by d'Hondt, Sainte-Laguë and Hare: 338 for 150 parties, 1,000 for 1,000",
        contestants: { bench in
            ["d-hondt", "sainte-lague", "hare"].flatMap { method in
                [(338, 150), (1_000, 1_000)].flatMap { seats, parties in
                    contestants(method, seats: seats, votes: votes(parties), bench)
                }
            }
        })

    private static func contestants(
        _ method: String, seats: Int, votes: [Int], _ bench: Bench
    ) -> [Contestant] {
        let numbers = ([seats] + votes).map(String.init)
        let size = "\(method), \(seats)"
        return [
            Contestant(
                name: "Coalitions, \(size)", command: [bench.own("power"), method] + numbers,
                timing: .itself, isBase: true),
            Contestant(
                name: "votelib (Python), \(size)",
                command: ["python3", bench.rival("apportion.py"), method] + numbers,
                timing: .itself),
        ]
    }

    /// Votes of 1 to a million from a fixed sequence (Knuth's multiplier for 64 bits).
    private static func votes(_ count: Int) -> [Int] {
        var state: UInt64 = 1906
        return (0..<count).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % 1_000_000) + 1
        }
    }
}
