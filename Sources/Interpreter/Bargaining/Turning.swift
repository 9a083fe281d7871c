// Where a showdown turns: at what swing, at what share of voters who follow a stand-down, and with
// how many ridings in a pact. Every step is counted anew; nothing is taken to go one way only.

import Bargaining
import Coalitions
import Diagnostics
import Elections
import Syntax

extension Asking {
    /// What would change who blinks.
    func turningNotes(_ stage: Stage, _ game: Showdown) throws -> [Text] {
        try turns(stage) { stage in
            let ending = Ending(try stage.showdown().outcome)
            return (ending.rawValue, ending.words)
        }
    }

    /// What would change whether a threat is credible.
    func credibleTurns(_ stage: Stage, _ mover: Int) throws -> [Text] {
        try turns(stage) { stage in
            let isCredible = try stage.showdown().isThreatCredible(mover)
            return (
                isCredible ? "credible" : "hollow",
                "the threat is \(isCredible ? "credible" : "hollow")"
            )
        }
    }

    private typealias Verdict = (key: String, words: String)

    private func turns(
        _ stage: Stage, _ judge: (Stage) throws -> Verdict
    ) throws -> [Text] {
        guard stage.next.election != nil, !stage.movers.isEmpty else { return [] }
        let finder = TurnFinder(asking: self, stage: stage)
        let start = try judge(stage)
        return [
            try swingTurn(finder, start, judge), try transferTurn(finder, start, judge),
            try ridingTurn(finder, start, judge),
        ].compactMap { $0 }
    }

    /// The least swing from the government to the first who moves, in tenths of a point.
    private func swingTurn(
        _ finder: TurnFinder, _ start: Verdict, _ judge: (Stage) throws -> Verdict
    ) throws -> Text? {
        guard let (from, to) = finder.sides else { return nil }
        func verdict(_ tenths: Int) throws -> Verdict {
            try judge(finder.swinging(tenths, from, to))
        }
        let name: Text = "swing from \(label(from)) to \(label(to))"
        for points in 1...15 {
            guard try verdict(points * 10).key != start.key else { continue }
            for tenths in (points * 10 - 9)...(points * 10) {
                let turned = try verdict(tenths)
                guard turned.key != start.key else { continue }
                let size = "\(tenths / 10).\(tenths % 10)"
                return "It turns at a " + name + " of \(size) points more: then \(turned.words)."
            }
        }
        return "No " + name + " of up to 15 points changes this."
    }

    /// From what share of voters following on, where candidates stand down.
    private func transferTurn(
        _ finder: TurnFinder, _ start: Verdict, _ judge: (Stage) throws -> Verdict
    ) throws -> Text? {
        guard !finder.pairs.isEmpty else { return nil }
        let verdicts = try (0...20).map { try judge(finder.following($0 * 5)) }
        var ranges: [(from: Int, to: Int, words: String, key: String)] = []
        for (step, verdict) in verdicts.enumerated() {
            if let last = ranges.last, last.key == verdict.key {
                ranges[ranges.count - 1].to = step * 5
            } else {
                ranges.append((step * 5, step * 5, verdict.words, verdict.key))
            }
        }
        guard ranges.count > 1 else {
            return "Whatever share of the voters follows a stand-down, it is the same."
        }
        let parts = ranges.map { range in
            let span = range.from == range.to ? "\(range.to)%" : "\(range.from)% to \(range.to)%"
            return Text("with \(span), \(range.words)")
        }
        return "By the share of voters who follow a stand-down (in steps of 5%): " + list(parts)
            + "."
    }

    /// How many of the pact's ridings, the closest first, it takes.
    private func ridingTurn(
        _ finder: TurnFinder, _ start: Verdict, _ judge: (Stage) throws -> Verdict
    ) throws -> Text? {
        let all = finder.ridings.count
        guard all > 0, all <= 60 else { return nil }
        let least = try (0..<all).reversed().first {
            try judge(finder.keeping($0)).key != start.key
        }
        let closest = "of the pact's \(counted(all, "riding", "ridings")), the closest first"
        guard let least else { return "Without the pact's stand-downs it is the same." }
        let turned = try judge(finder.keeping(least))
        return "It takes \(least + 1) " + closest.text + ": with \(least), \(turned.words)."
    }
}

/// How a showdown ends.
private enum Ending: String {
    case conceded, dissolved, fell, stood

    init(_ outcome: Showdown.Outcome) {
        switch outcome {
        case .conceded: self = .conceded
        case .dissolved: self = .dissolved
        case .fell: self = .fell
        case .stood: self = .stood
        }
    }

    var words: String {
        switch self {
        case .conceded: "the government concedes"
        case .dissolved: "the government dissolves"
        case .fell: "the government refuses and falls"
        case .stood: "the government refuses and stands"
        }
    }
}

/// Elections beside the one supposed.
private struct TurnFinder {
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
        next.records.ridings.filter { riding in
            guard let record = next.records[riding] else { return false }
            return !record.standDowns.isEmpty || !record.primaries.isEmpty
        }
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
