// `at what swing from Liberal to Bloc does the government blink`: from where on a showdown ends so,
// with what lies on either side.

import Bargaining
import Diagnostics
import Elections
import Syntax

extension Asking {
    func threshold(_ node: ThresholdQuestion) throws -> Answer {
        let stage = try Stage(self, node.budget)
        guard stage.next.election != nil else {
            throw Diagnostic.ballotsNeeded("this question", at: location)
        }
        guard !stage.movers.isEmpty else { return try unmoved(stage) }
        let judge = try judge(node.turn, stage)
        guard let scale = try scale(of: node.lever, stage) else {
            return try nothingToTurn(node.lever, stage)
        }
        let runs = try runs(scale, judge)
        let chosen = try scale.ridings.flatMap {
            try TurnFinder(asking: self, stage: stage).fewest(of: $0) {
                judge.holds($0, try $0.showdown())
            }
        }
        var answer = Answer(.showdown, thresholdHeadline(runs, scale, judge, chosen))
        answer.found = runs.first(where: \.holds).flatMap { scale.found($0.first) }
        answer.tables = [runTable(runs, scale, stage, judge)]
        let flips = try runs.first(where: \.holds).flatMap { try flipWords(scale, $0) }
        answer.notes = try turnNotes(runs, scale, judge, chosen, flips)
        answer.assumptions = scale.steps(isOnTop: against != nil)
        if !stage.polls.isEmpty {
            answer.assumptions.append(
                "what the rules take at the polls is counted once, at the result supposed")
        }
        answer.derive(try self.turnSteps(runs, scale, flips))
        try finish(&answer, stage)
        return answer
    }

    /// What each gets at the first step, and at the one where it turns or else the last.
    /// - Parameter flips: what flips where it turns.
    private func turnSteps(
        _ runs: [TurnRun], _ scale: TurnScale, _ flips: Text?
    ) throws -> [Step] {
        let turn = runs.firstIndex(where: \.holds)
        let told = turn ?? runs.count - 1
        return try (told > 0 ? [0, told] : [0]).map { place in
            let run = runs[place]
            let flips = place == turn ? flips : try flipWords(scale, run)
            return Step(
                scale.at(run.first),
                children: (flips.map { [Step($0)] } ?? [])
                    + stakeSteps(run.stage, try run.stage.showdown()))
        }
    }

    // MARK: What is asked of each step

    /// Whether what was asked for is so on a stage.
    struct TurnJudge {
        /// `Liberal`, `NDP's threat`
        let subject: Text
        /// `blinks`, `is credible`, and `blink` behind `make`.
        let verb: String
        let bare: String
        /// Whether what was asked leaves open how a step ends, which is then told.
        let tellsOutcome: Bool
        /// How a step ends, in words.
        let words: (TurnRun) -> String
        let holds: (Stage, Showdown) -> Bool
    }

    private func judge(_ turn: ThresholdQuestion.Turn, _ stage: Stage) throws -> TurnJudge {
        switch turn {
        case .blinks(let names):
            let asked = try lookup.parties(names)
            let parties = asked.isEmpty ? stage.chamber.house.government : asked
            return TurnJudge(
                subject: list(parties.map { "\(label($0))" }),
                verb: parties.count == 1 ? "blinks" : "blink", bare: "blink",
                tellsOutcome: true, words: { $0.outcome.words }
            ) { Set(parties).isSubset(of: self.blinking($0, $1)) }
        case .credible(let name):
            let party = try lookup.party(name)
            guard let mover = stage.mover(of: party) else {
                throw Diagnostic.nothingAtStake(label(party).name, at: location)
            }
            return TurnJudge(
                subject: "\(label(party))'s threat", verb: "is credible", bare: "credible",
                tellsOutcome: false,
                words: { "the threat is \($0.holds ? "credible" : "hollow")" }
            ) { $1.isThreatCredible(mover) }
        }
    }

    /// Where nobody moves nothing turns.
    private func unmoved(_ stage: Stage) throws -> Answer {
        try never(
            blinkHeadline(stage, try stage.showdown()) + " An election changes nothing in that.",
            stage)
    }

    /// No voters to follow, no ridings of a pact, or nobody to swing to.
    private func nothingToTurn(
        _ lever: ThresholdQuestion.Lever, _ stage: Stage
    ) throws -> Answer {
        let pact: [Text] = ["Suppose a pact: '… if pact NAME'."]
        switch lever {
        case .swing:
            return try never("nobody who asks for anything had votes to swing to.", stage)
        case .ridings:
            return try never("no pact is in force, so it has no ridings.", stage, pact)
        case .transfer:
            return try never(
                "nobody there stands down for another, so there are no voters to follow.", stage,
                pact)
        }
    }

    private func never(_ reason: Text, _ stage: Stage, _ notes: [Text] = []) throws -> Answer {
        var answer = Answer(.showdown, "Never: " + reason)
        answer.notes = notes
        try finish(&answer, stage)
        return answer
    }

    // MARK: Step by step

    /// Steps in a row that end alike, by their first and last unit.
    struct TurnRun {
        let first: Int
        var last: Int
        let stage: Stage
        let outcome: Showdown.Outcome
        let holds: Bool

        /// Whether another step ends in the same words.
        func isLike(_ other: TurnRun, _ judge: TurnJudge) -> Bool {
            holds == other.holds && judge.words(self) == judge.words(other)
        }
    }

    private func runs(_ scale: TurnScale, _ judge: TurnJudge) throws -> [TurnRun] {
        func step(_ unit: Int) throws -> TurnRun {
            let stage = try scale.stage(unit)
            let game = try stage.showdown()
            return TurnRun(
                first: unit, last: unit, stage: stage, outcome: game.outcome,
                holds: judge.holds(stage, game))
        }
        var runs = [try step(0)]
        for unit in stride(from: scale.step, through: scale.most, by: scale.step) {
            var next = try step(unit)
            guard let last = runs.last, !last.isLike(next, judge) else {
                runs[runs.count - 1].last = unit
                continue
            }
            let above = try turn(between: unit - scale.step, and: unit) {
                try step($0).isLike(last, judge)
            }
            if above < unit { next = try step(above) }
            runs[runs.count - 1].last = above - 1
            next.last = unit
            runs.append(next)
        }
        return runs
    }

    // MARK: Words

    private func thresholdHeadline(
        _ runs: [TurnRun], _ scale: TurnScale, _ judge: TurnJudge, _ chosen: [Int]?
    ) -> Text {
        guard let place = runs.firstIndex(where: \.holds) else {
            guard let chosen else { return "Never: " + scale.never(judge) + "." }
            return judge.subject + " \(judge.verb) with \(chosen.count) of the ridings, well chosen"
                + ", though not with all: " + list(chosen.map { "\(name: riding($0))" }) + "."
        }
        let run = runs[place]
        let how = judge.tellsOutcome ? ": \(judge.words(run))" : ""
        guard place > 0 else {
            let already = judge.subject + " \(judge.verb) " + scale.already + how.text
            guard let end = runs.first(where: { !$0.holds }) else {
                return already + ", and so it is up to " + scale.words(scale.most).text + "."
            }
            return already + ". " + scale.at(end.first).capitalised + " that is so no longer: "
                + judge.words(end).text + "."
        }
        return judge.subject + " \(judge.verb) " + scale.at(run.first) + how.text + ". With "
            + scale.words(run.first - 1).text + ", " + judge.words(runs[place - 1]).text + "."
    }

    /// What flips where it turns, what would be conceded, and why it never turns.
    private func turnNotes(
        _ runs: [TurnRun], _ scale: TurnScale, _ judge: TurnJudge, _ chosen: [Int]?,
        _ flips: Text?
    ) throws -> [Text] {
        guard let place = runs.firstIndex(where: \.holds) else {
            guard let last = runs.last, chosen == nil else { return [] }
            return [
                "With \(scale.words(scale.most)): "
                    + blinkHeadline(last.stage, try last.stage.showdown())
            ]
        }
        var notes: [Text] = []
        let run = runs[place]
        if case .conceded = run.outcome, let offer = run.stage.offer {
            notes.append(
                government(run.stage) + " would concede "
                    + list(run.stage.table.changes(offer.entries)) + ".")
        }
        if let flips { notes.append("There " + flips + ".") }
        if place > 0, let chosen, chosen.count < run.first {
            notes.append(
                "Chosen for it, \(counted(chosen.count, "riding is", "ridings are")) enough: "
                    + list(chosen.map { "\(name: riding($0))" }) + ". No fewer do.")
        }
        return notes
    }

    /// The seats that change hands at the very step with which a run begins; of a pact's ridings none
    /// are told.
    private func flipWords(_ scale: TurnScale, _ run: TurnRun) throws -> Text? {
        guard run.first > 0, scale.ridings == nil, let after = run.stage.next.election,
            let before = try scale.stage(run.first - 1).next.election
        else { return nil }
        let flips = after.flipped(from: before)
        guard (1...3).contains(flips.count) else { return nil }
        return list(
            flips.map { riding in
                let name: Text = "\(name: self.riding(riding))"
                guard let taker = after.winningParty(of: riding) else {
                    return name + " is tied"
                }
                let held = before.winningParty(of: riding)
                return
                    (held.map { name + " goes from \(label($0))" }
                    ?? name + ", tied just below, goes") + " to \(label(taker))"
            })
    }

    private func runTable(
        _ runs: [TurnRun], _ scale: TurnScale, _ stage: Stage, _ judge: TurnJudge
    ) -> Table {
        let challengers = stage.movers.filter { !stage.missing.contains($0) }
            .flatMap(stage.parties)
        let parties = stage.chamber.house.government + challengers.prefix(4)
        var table = Table(
            columns: [.init(scale.title, key: "lever"), .init("it ends so", key: "outcome")]
                + parties.map { .init(label($0).name, key: label($0).name) },
            rows: runs.map { run in
                let span =
                    run.first == run.last
                    ? scale.number(run.first)
                    : "\(scale.number(run.first)) to \(scale.number(run.last))"
                return [.text(span.text), .text(judge.words(run).text)]
                    + parties.map { .seats(run.stage.next.house.seats[$0]) }
            })
        table.title = "Seats after an election, at the first step of each row."
        return table
    }
}

extension World {
    /// The pact that a question asks the ridings of, supposed beside its `if` where it is not in force.
    func pactsAsked(
        _ question: Question, over base: Situation, _ source: Source
    ) throws -> [Clause] {
        guard case .bargain(.threshold(let node)) = question.kind,
            case .ridings(let pact?) = node.lever
        else { return [] }
        let plan = try Lookup(world: self, source: source).plan(pact, .pact)
        let isSupposed = question.suppositions.contains { clause in
            if case .inForce(let node) = clause.kind { node.name.id == pact.id } else { false }
        }
        guard !isSupposed, !base.effects.contains(where: { $0.layer == .plan(plan) }) else {
            return []
        }
        let inForce = InForceClause(name: pact, wanted: .pact, isOff: false)
        return [Clause(kind: .inForce(inForce), source: source, range: pact.range)]
    }
}
