// The cheapest way to pass a budget: twenty parties with sixty demands on twenty items.

import Foundation

extension Contest {
    static let deals = Contest(
        name: "deals", title: "the cheapest deal of 20 parties with 60 demands",
        contestants: { bench in
            let house = Bargainers()
            let script = try bench.write(house.script, to: "deals.king")
            let atoms = try bench.write(house.atoms, to: "deals.lp")
            let numbers = try bench.write(house.numbers, to: "deals.txt")
            return [
                Contestant(name: "kingmaker", command: [bench.kingmaker, script]),
                .clingo(bench, "deals.lp", over: atoms),
                Contestant(name: "python", command: ["python3", bench.rival("deals.py"), numbers]),
                Contestant(
                    name: "C, every set", command: [try compiled(bench, "deals"), numbers]),
            ]
        })
}

/// Parties with seats, and what each demands, from a fixed sequence.
private struct Bargainers {
    /// The first proposes.
    let seats: [Int]
    /// Millions tabled.
    let items: [Int]
    let demands: [(party: Int, item: Int, millions: Int)]

    init() {
        var state: UInt64 = 2020
        func roll(_ range: ClosedRange<Int>) -> Int {
            // Knuth's multiplier for 64 bits.
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return range.lowerBound + Int((state >> 33) % UInt64(range.count))
        }
        seats = (0..<20).map { $0 == 0 ? 90 : roll(5...40) }
        items = (0..<20).map { _ in roll(100...500) }
        var demands: [(party: Int, item: Int, millions: Int)] = []
        for number in 0..<60 {
            let party = 1 + number % 19
            var item = roll(0...19)
            while demands.contains(where: { $0.party == party && $0.item == item }) {
                item = roll(0...19)
            }
            demands.append((party, item, roll(200...1_500)))
        }
        self.demands = demands
    }

    var quota: Int { seats.reduce(0, +) / 2 + 1 }

    var script: String {
        "parties " + seats.indices.map { "\"Party \($0)\"" }.joined(separator: ", ") + "\nseats: "
            + seats.enumerated().map { "\"Party \($0)\" \($1)" }.joined(separator: ", ")
            + "\nbudget Spring by \"Party 0\":\n"
            + items.enumerated().map { "    \"item \($0)\" \($1) million\n" }.joined()
            + demands.map {
                "\"Party \($0.party)\" demands \"item \($0.item)\" of at least \($0.millions) million\n"
            }.joined() + "what is the cheapest way to pass the budget\n"
    }

    var atoms: String {
        "quota(\(quota)).\n"
            + seats.enumerated().map { "seats(\($0),\($1)).\n" }.joined()
            + items.enumerated().map { "base(\($0),\($1)).\n" }.joined()
            + demands.map { "demand(\($0.party),\($0.item),\($0.millions)).\n" }.joined()
    }

    /// Counts, quota, seats, items, demands.
    var numbers: String {
        let all =
            [seats.count, items.count, demands.count, quota] + seats + items
            + demands.flatMap { [$0.party, $0.item, $0.millions] }
        return all.map(String.init).joined(separator: " ") + "\n"
    }
}
