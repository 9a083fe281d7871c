// Small random bargains from a seed, and short ways to write budgets by hand.

import Bargaining
import Coalitions
import TestSupport

/// Rolls from a seed.
struct Dice {
    private var random: SplitMix

    init(seed: UInt64) { random = SplitMix(seed) }

    mutating func roll(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int(random.next() % UInt64(range.count))
    }

    mutating func isLucky(_ chance: Int) -> Bool { roll(1...100) <= chance }
}

extension Dice {
    mutating func item() -> Item {
        let kinds: [ItemKind] = [.money, .money, .percent, .plain, .measure]
        let kind = kinds[roll(0...4)]
        guard isLucky(70) else { return Item(kind, tabled: nil) }
        let amount = kind == .measure ? 0 : roll(kind == .plain ? -4...4 : 0...6)
        return Item(
            kind, tabled: Entry(amount: amount, year: isLucky(20) ? roll(2020...2023) : nil))
    }

    mutating func demand(on items: [Item]) -> Demand {
        let item = roll(0...items.count - 1)
        let deadline = isLucky(15) ? roll(2019...2023) : nil
        let least = items[item].kind == .plain ? -4 : 0
        let isMeasure = items[item].kind == .measure
        switch isMeasure ? roll(8...9) : roll(0...9) {
        case 0...4: return Demand(item: item, .atLeast(roll(least...8)), deadline: deadline)
        case 5...6: return Demand(item: item, .atMost(roll(least...8)), deadline: deadline)
        case 7: return Demand(item: item, .exactly(roll(least...8)), deadline: deadline)
        case 8: return Demand(item: item, .included, deadline: deadline)
        default: return Demand(item: item, .absent)
        }
    }

    /// A house of up to `players`, the first of whom proposes.
    mutating func bargain(players: Int, items itemCount: Int) -> Bargain? {
        let items = (0..<roll(1...itemCount)).map { _ in item() }
        let count = roll(2...players)
        let weights = (0..<count).map { _ in roll(0...12) }
        let pledges = (0..<count).map { player -> Pledge in
            if player == 0 { return .supports }
            return [.free, .free, .free, .free, .free, .opposes, .abstains, .supports][roll(0...7)]
        }
        let demands = (0..<count).map { player -> [Demand] in
            guard player > 0, !isLucky(15) else { return [] }
            return (0..<roll(1...3)).map { _ in demand(on: items) }
        }
        let red = isLucky(30) ? [demand(on: items)] : []
        let thresholds: [Threshold] = [
            .votesCast, .allMembers, .failsOnlyIfMajorityAgainst,
            .share(billionths: 666_666_667, ofMembers: false),
        ]
        guard
            let budget = Budget(items: items, room: isLucky(30) ? roll(-3...8) : nil),
            let division = Division(
                weights: weights, pledges: pledges, threshold: thresholds[roll(0...3)])
        else { return nil }
        return Bargain(budget: budget, demands: demands, redLines: red, division: division)
    }
}

extension Bargain {
    /// Parties by seats; the first proposes, the others demand.
    init?(seats: [Int], items: [Item], room: Int? = nil, _ demands: [[Demand]]) {
        let pledges = seats.indices.map { $0 == 0 ? Pledge.supports : .free }
        guard let budget = Budget(items: items, room: room),
            let division = Division(weights: seats, pledges: pledges, threshold: .votesCast)
        else { return nil }
        self.init(budget: budget, demands: demands, division: division)
    }
}
