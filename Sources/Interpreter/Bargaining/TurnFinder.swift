// Elections beside the one supposed: with more swing, other transfers, fewer ridings in the pact.

import Diagnostics
import Elections
import Syntax

struct TurnFinder {
    let asking: Asking
    let stage: Stage

    private var next: Situation { stage.next }

    /// The government's largest party and the largest that moves.
    var sides: (from: Int, to: Int)? {
        let seats = stage.chamber.house.seats
        let from = stage.chamber.house.government.max { seats[$0] < seats[$1] }
        let movers = stage.movers.filter { !stage.missing.contains($0) }
        let to = movers.flatMap { stage.chamber.players[$0].parties }
            .filter { (next.election?.votes[$0] ?? 0) > 0 }
            .max { (next.election?.votes[$0] ?? 0) < (next.election?.votes[$1] ?? 0) }
        guard let from, let to, from != to else { return nil }
        return (from, to)
    }

    /// Swings are tried up to fifteen points.
    static let mostTenths = 150

    /// - Parameter thousandths: of a point.
    func swinging(
        thousandths: Int, _ from: Int, _ to: Int, in ridings: [Int]
    ) throws -> Stage {
        guard thousandths > 0 else { return stage }
        let points = Rate(billionths: thousandths * 10_000)
        return try with([effect(.swing(points: points, from: from, to: to), in: ridings)])
    }

    /// Who stands down for whom, where.
    typealias Pair = (from: Int, to: Int, ridings: [Int])
    var pairs: [Pair] {
        var found: [Pair] = []
        func add(_ from: Int, _ to: Int, _ riding: Int) {
            if let place = found.firstIndex(where: { $0.from == from && $0.to == to }) {
                if found[place].ridings.last != riding { found[place].ridings.append(riding) }
            } else {
                found.append((from, to, [riding]))
            }
        }
        for riding in ridingsOfPacts {
            guard let record = next.records[riding] else { continue }
            for stand in record.standDowns {
                if let other = stand.beneficiary { add(stand.party, other, riding) }
            }
            for primary in record.primaries {
                guard case .primary(let parties, _) = primary.effect.action else { continue }
                for loser in parties {
                    for winner in parties where winner != loser { add(loser, winner, riding) }
                }
            }
        }
        return found
    }

    /// - Parameter thousandths: of the voters.
    func following(thousandths: Int, _ pairs: [Pair]) throws -> Stage {
        let rate = Rate(billionths: thousandths * 1_000_000)
        return try with(
            pairs.map { pair in
                let flow = Action.Flow(
                    party: pair.from, shares: [(pair.to, rate)], home: .zero,
                    occasion: .standDown(for: pair.to), plan: nil)
                return effect(.flow(flow), in: pair.ridings)
            })
    }

    /// Ridings where somebody stands down or holds a primary, the closest of last time first.
    var ridings: [Int] { closest(ridingsOfPacts) }

    /// Those of one pact.
    func ridings(ofPlan plan: Int) -> [Int] {
        let own = Set(
            next.effects.lazy.filter { $0.layer == .plan(plan) }
                .map { ObjectIdentifier($0.effect) })
        return closest(
            ridingsOfPacts.filter { riding in
                guard let record = next.records[riding] else { return false }
                return (record.standDowns.map(\.effect) + record.primaries.map(\.effect))
                    .contains { own.contains(ObjectIdentifier($0)) }
            })
    }

    private func closest(_ ridings: [Int]) -> [Int] {
        let last = stage.chamber.situation.election
        return ridings.map { ($0, last?.margin(of: $0) ?? .max) }
            .sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map(\.0)
    }

    private var ridingsOfPacts: [Int] {
        next.records.ridings { !$0.standDowns.isEmpty || !$0.primaries.isEmpty }
    }

    /// As though nobody stood down in some ridings.
    func without(_ ridings: [Int]) throws -> Stage {
        let left = ridings.sorted()
        var runs: [Int: [Int]] = [:]
        for riding in left {
            guard let record = next.records[riding] else { continue }
            var parties = Set(record.standDowns.map(\.party))
            for primary in record.primaries {
                if case .primary(let names, _) = primary.effect.action { parties.formUnion(names) }
            }
            for party in parties { runs[party, default: []].append(riding) }
        }
        return try with(
            runs.sorted { $0.key < $1.key }.map { effect(.run(party: $0.key), in: $0.value) })
    }

    private func effect(_ action: Action, in ridings: [Int]) -> Effect {
        let said = Clause(
            kind: .bargain(.electionCalled), source: asking.source, range: asking.range)
        return Effect(
            action: action, ridings: ridings, scope: .riding, chosen: .everywhere, clause: said)
    }

    private func with(_ effects: [Effect]) throws -> Stage {
        try Stage(stage, next: next.adding(effects, in: asking.world))
    }
}
