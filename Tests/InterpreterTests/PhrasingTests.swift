// How a rule is phrased may not change what it costs by more than a few times. Work is counted, not
// timed: words of tables read and things asked.

import Testing

@testable import Interpreter

@Suite struct PhrasingTests {
    struct Group: Sendable, CustomTestStringConvertible {
        let testDescription: String
        /// The same said in several ways, of a party P and a party Q.
        let ways: [String]
    }

    static let groups = [
        Group(
            testDescription: "reach",
            ways: [
                "P supports Q or P supports a party R and R links Q",
                "P supports a party R and R links Q or P supports Q",
                "P supports Q or a party R links Q and P supports R",
                "P supports Q or P links a party R and R supports Q",
                "P supports Q or P links a party R and R links Q",
                "P links a party R and R links Q or P supports Q",
            ]),
        Group(
            testDescription: "order of a chain",
            ways: permutations([
                ("P", "supports", "R"), ("R", "supports", "S"), ("S", "rules out", "T"),
                ("T", "supports", "Q"),
            ]).map(chain)),
        Group(
            testDescription: "not",
            ways: [
                "P supports Q and not P rules out Q and not Q rules out P",
                "not P rules out Q and P supports Q and not Q rules out P",
                "not P rules out Q and not Q rules out P and P supports Q",
                "P supports Q and not (P rules out Q or Q rules out P)",
                "not (P rules out Q or Q rules out P or not P supports Q)",
            ]),
        Group(
            testDescription: "or",
            ways: [
                "(P supports Q or P rules out Q) and P supports a party R and R rules out Q",
                "P supports a party R and (P supports Q or P rules out Q) and R rules out Q",
                "P supports Q and P supports a party R and R rules out Q or P rules out Q and P supports a party R and R rules out Q",
            ]),
        Group(
            testDescription: "comparisons",
            ways: [
                "P supports Q and P seats > Q seats and P rules out Q",
                "P seats > Q seats and P supports Q and P rules out Q",
                "Q seats < P seats and P supports Q and P rules out Q",
                "not (Q seats is at least P seats) and P supports Q and P rules out Q",
            ]),
    ]

    typealias Link = (from: String, verb: String, to: String)

    /// The links in an order; what is not P or Q is brought in where it is first spoken of.
    private static func chain(_ links: [Link]) -> String {
        var known: Set<String> = ["P", "Q"]
        func named(_ party: String) -> String {
            known.insert(party).inserted ? "a party \(party)" : party
        }
        return links.map { "\(named($0.from)) \($0.verb) \(named($0.to))" }
            .joined(separator: " and ")
    }

    private static func permutations(_ parts: [Link]) -> [[Link]] {
        guard parts.count > 1 else { return [parts] }
        return parts.indices.flatMap { index -> [[Link]] in
            var rest = parts
            let first = rest.remove(at: index)
            return permutations(rest).map { [first] + $0 }
        }
    }

    private static let size = 150

    private func text(_ way: String) -> String {
        var state: UInt64 = 7
        func next() -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % Self.size
        }
        let names = (0..<Self.size).map { "N\($0)" }
        var text = "parties " + names.joined(separator: ", ") + "\n"
        text += "seats: " + names.map { "\($0) \(next() % 9 + 1)" }.joined(separator: ", ") + "\n"
        for verb in ["supports", "rules out"] {
            for _ in 0..<4 * Self.size {
                let (one, other) = (next(), next())
                if one != other { text += "N\(one) \(verb) N\(other)\n" }
            }
        }
        return text + "a party P links a party Q when \(way)\n"
    }

    @Test(arguments: groups) func `each way costs about the same, and finds the same`(
        group: Group
    ) throws {
        var costs: [Int] = []
        var found: [BitTable] = []
        for way in group.ways {
            let world = try world(text(way))
            let extents = Extents(world: world, situation: try world.situation())
            found.append(try extents.table(of: 0))
            costs.append(extents.work)
        }
        let least = try #require(costs.min())
        let most = try #require(costs.max())
        #expect(least > 0)
        #expect(most <= 4 * least, "\(costs)")
        #expect(found.allSatisfy { $0 == found[0] })
    }
}
