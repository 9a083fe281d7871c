// What is turned up step by step until a showdown ends otherwise: a swing, a transfer rate, or the
// ridings of a pact.

import Diagnostics
import Elections
import Syntax

struct TurnScale {
    enum Kind {
        case swing, transfer, ridings
    }

    let kind: Kind
    /// `from Liberal to Bloc in Quebec`, `of Twenty Ridings`
    let of: Text
    /// The last unit: thousandths of a point or of the voters, or ridings.
    let most: Int
    /// Units from one step tried to the next.
    let step: Int
    /// The ridings of a pact, the closest first.
    let ridings: [Int]?
    let stage: @Sendable (Int) throws -> Stage

    var title: String {
        switch kind {
        case .swing: "swing\npoints"
        case .transfer: "who\nfollow"
        case .ridings: "ridings"
        }
    }

    func number(_ unit: Int) -> String {
        switch kind {
        case .swing: decimal(unit * 1_000_000)
        case .transfer: decimal(unit * 100_000_000) + "%"
        case .ridings: "\(unit)"
        }
    }

    func found(_ unit: Int) -> Found? {
        switch kind {
        case .swing: Value(unit, over: 100_000).map { .number($0, .points) }
        case .transfer: Value(unit, over: 1_000).map { .number($0, .percent) }
        case .ridings: .number(Value(unit), .plain)
        }
    }

    static func points(thousandths: Int) -> String {
        thousandths == 1_000 ? "1 point" : decimal(thousandths * 1_000_000) + " points"
    }

    func words(_ unit: Int) -> String {
        switch kind {
        case .swing: Self.points(thousandths: unit)
        case .transfer: number(unit)
        case .ridings: number(unit)
        }
    }

    /// `at a swing from Liberal to Bloc of 0.652 points`
    func at(_ unit: Int) -> Text {
        switch kind {
        case .swing: "at a swing " + of + " of \(words(unit))"
        case .transfer: "at a transfer rate " + of + " of \(words(unit))"
        case .ridings:
            "with \(unit) of the \(counted(most, "riding", "ridings")) " + of
                + ", the closest first"
        }
    }

    var already: Text {
        switch kind {
        case .swing: "already, with no swing " + of
        case .transfer: "already, with no voters following " + of
        case .ridings: "already, with none of the ridings " + of
        }
    }

    func never(_ judge: Asking.TurnJudge) -> Text {
        let makes: Text = " make" + (most == 1 || kind != .ridings ? "s " : " ").text
        let done = judge.subject + " \(judge.bare)"
        return switch kind {
        case .swing: "no swing " + of + " of up to \(words(most))" + makes + done
        case .transfer: "no transfer rate " + of + makes + done + ", not even 100%"
        case .ridings:
            "not even all \(counted(most, "riding", "ridings")) " + of + makes + done
        }
    }

    /// How finely it was looked at.
    func steps(isOnTop: Bool) -> [Text] {
        switch kind {
        case .swing:
            return [
                "every tenth of a point is tried, and each turn narrowed to a thousandth",
                isOnTop
                    ? "the swing is uniform, and comes on top of what is supposed"
                    : "the swing is uniform",
            ]
        case .transfer:
            return [
                "every whole percent is tried, and each turn narrowed to a tenth",
                "whoever does not follow stays home",
            ]
        case .ridings:
            return ["in the pact's other ridings all run"]
        }
    }
}

extension Asking {
    /// Nothing where nobody stands down for another.
    func scale(of lever: ThresholdQuestion.Lever, _ stage: Stage) throws -> TurnScale? {
        let finder = TurnFinder(asking: self, stage: stage)
        switch lever {
        case .swing(let from, let to, let place):
            return try swingScale(finder, from, to, place)
        case .transfer(let from, let to): return try transferScale(finder, from, to)
        case .ridings(let pact):
            let plan = try pact.map { try lookup.plan($0, .pact) }
            let ridings = plan.map(finder.ridings(ofPlan:)) ?? finder.ridings
            guard !ridings.isEmpty else { return nil }
            let name: Text = pact.map { "of \(name: $0.text)" } ?? "with a stand-down"
            return TurnScale(
                kind: .ridings, of: name, most: ridings.count, step: 1, ridings: ridings
            ) { try finder.without(Array(ridings.dropFirst($0))) }
        }
    }

    private func swingScale(
        _ finder: TurnFinder, _ from: Name?, _ to: Name?, _ place: Place?
    ) throws -> TurnScale? {
        let sides = finder.sides
        guard let giver = try from.map(lookup.party) ?? sides?.from,
            let taker = try to.map(lookup.party) ?? sides?.to
        else { return nil }
        guard giver != taker else {
            throw Diagnostic.sameParty(
                label(giver).name, at: Location(source, to?.range ?? range))
        }
        let ridings = try self.ridings(place)
        return TurnScale(
            kind: .swing, of: "from \(label(giver)) to \(label(taker))" + phrase(place),
            most: TurnFinder.mostTenths * 100, step: 100, ridings: nil
        ) { try finder.swinging(thousandths: $0, giver, taker, in: ridings) }
    }

    private func transferScale(
        _ finder: TurnFinder, _ from: Name?, _ to: Name?
    ) throws -> TurnScale? {
        let (giver, taker) = (try from.map(lookup.party), try to.map(lookup.party))
        if let giver, giver == taker, let to {
            throw Diagnostic.sameParty(label(giver).name, at: Location(source, to.range))
        }
        let pairs = finder.pairs.filter {
            (giver ?? $0.from) == $0.from && (taker ?? $0.to) == $0.to
        }
        guard !pairs.isEmpty else { return nil }
        let of: Text =
            (giver.map { "from \(label($0))" } ?? "from whoever stands down")
            + (taker.map { " to \(label($0))" } ?? "")
        return TurnScale(kind: .transfer, of: of, most: 1000, step: 10, ridings: nil) {
            try finder.following(thousandths: $0, pairs)
        }
    }
}

extension TurnFinder {
    private static let mostCounts = 500

    /// The fewest ridings of a pact that turn it, if it can be told: where each riding's winner hangs
    /// on that riding alone, only how many go from whom to whom counts.
    func fewest(of ridings: [Int], where holds: (Stage) throws -> Bool) throws -> [Int]? {
        guard stage.next.system == .byRiding, stage.next.campaigns.isEmpty,
            asking.world.rules.isEmpty, let all = stage.next.election,
            let none = try without(ridings).next.election
        else { return nil }
        let flipped = Set(all.flipped(from: none))
        let kinds = Dictionary(grouping: ridings.filter(flipped.contains)) { riding in
            [none.winningParty(of: riding) ?? -1, all.winningParty(of: riding) ?? -1]
        }
        let groups = kinds.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.value)
        guard groups.reduce(1, { min($0 * ($1.count + 1), 1_000_000) }) <= Self.mostCounts
        else { return nil }
        var counts: [[Int]] = [[]]
        for group in groups {
            counts = counts.flatMap { head in (0...group.count).map { head + [$0] } }
        }
        let ordered = counts.map { ($0.reduce(0, +), $0) }.sorted {
            $0.0 == $1.0 ? $0.1.lexicographicallyPrecedes($1.1) : $0.0 < $1.0
        }
        for (_, count) in ordered {
            let kept = zip(groups, count).flatMap { $0.prefix($1) }
            let left = ridings.filter { !kept.contains($0) }
            if try holds(try without(left)) { return kept }
        }
        return nil
    }
}

/// The first unit at which something is no longer so, between one where it is and one where it is not.
func turn(
    between still: Int, and turned: Int, isStill: (Int) throws -> Bool
) rethrows -> Int {
    var (below, above) = (still, turned)
    while above - below > 1 {
        let middle = (below + above) / 2
        if try isStill(middle) { below = middle } else { above = middle }
    }
    return above
}
