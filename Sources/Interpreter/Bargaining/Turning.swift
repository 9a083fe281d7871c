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
            let outcome = try stage.showdown().outcome
            return (outcome.key, outcome.words)
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

    /// The first swing from the government to the largest who moves at which it turns: every tenth of
    /// a point is tried, and the turn narrowed to a thousandth.
    private func swingTurn(
        _ finder: TurnFinder, _ start: Verdict, _ judge: (Stage) throws -> Verdict
    ) throws -> Text? {
        guard let (from, to) = finder.sides else { return nil }
        let everywhere = Array(0..<world.ridings.count)
        let name: Text = "swing from \(label(from)) to \(label(to))"
        func verdict(_ thousandths: Int) throws -> Verdict {
            try judge(finder.swinging(thousandths: thousandths, from, to, in: everywhere))
        }
        for tenths in 1...TurnFinder.mostTenths {
            guard try verdict(tenths * 100).key != start.key else { continue }
            let above = try turn(between: (tenths - 1) * 100, and: tenths * 100) {
                try verdict($0).key == start.key
            }
            let (size, turned) = (TurnScale.points(thousandths: above), try verdict(above))
            return "It turns at a " + name + " of \(size) more: then \(turned.words)."
        }
        return "No " + name + " of up to 15 points changes this."
    }

    /// From what share of voters following on, where candidates stand down.
    private func transferTurn(
        _ finder: TurnFinder, _ start: Verdict, _ judge: (Stage) throws -> Verdict
    ) throws -> Text? {
        let pairs = finder.pairs
        guard !pairs.isEmpty else { return nil }
        let verdicts = try (0...20).map {
            try judge(finder.following(thousandths: $0 * 50, pairs))
        }
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
        let ridings = finder.ridings
        let all = ridings.count
        guard all > 0, all <= 60 else { return nil }
        let closest = "of the pact's \(counted(all, "riding", "ridings")), the closest first"
        for kept in (0..<all).reversed() {
            let turned = try judge(finder.without(Array(ridings.dropFirst(kept))))
            guard turned.key != start.key else { continue }
            return "It takes \(kept + 1) " + closest.text + ": with \(kept), \(turned.words)."
        }
        return "Without the pact's stand-downs it is the same."
    }
}

extension Showdown.Outcome {
    /// The same for all that end alike, whoever voted how.
    var key: String {
        switch self {
        case .conceded: "conceded"
        case .dissolved: "dissolved"
        case .fell: "fell"
        case .stood: "stood"
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
