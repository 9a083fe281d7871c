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

    func swinging(_ tenths: Int, _ from: Int, _ to: Int) throws -> Stage {
        let points = Rate(billionths: tenths * 1_000_000)
        let all = Array(0..<asking.world.ridings.count)
        return try with([effect(.swing(points: points, from: from, to: to), in: all)])
    }

    /// Who stands down for whom, where.
    var pairs: [(from: Int, to: Int, ridings: [Int])] {
        var found: [(from: Int, to: Int, ridings: [Int])] = []
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

    func following(_ percent: Int) throws -> Stage {
        let rate = Rate(billionths: percent * 10_000_000)
        return try with(
            pairs.map { pair in
                let flow = Action.Flow(
                    party: pair.from, shares: [(pair.to, rate)], home: .zero,
                    occasion: .standDown(for: pair.to), plan: nil)
                return effect(.flow(flow), in: pair.ridings)
            })
    }

    /// Ridings where somebody stands down or holds a primary, the closest of last time first.
    var ridings: [Int] {
        let last = stage.chamber.situation.election
        return ridingsOfPacts.map { ($0, last?.margin(of: $0) ?? .max) }
            .sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map(\.0)
    }

    private var ridingsOfPacts: [Int] {
        next.records.ridings { !$0.standDowns.isEmpty || !$0.primaries.isEmpty }
    }

    /// With so many ridings of the pact, the closest; in the others all run.
    func keeping(_ count: Int) throws -> Stage {
        let left = Array(ridings.dropFirst(count)).sorted()
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
        Stage(stage, next: try next.adding(effects, in: asking.world))
    }
}
