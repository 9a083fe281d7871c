// What is told of rules: which acted, for what and when; and `show rules`.

import Diagnostics
import Syntax

extension Asking {
    /// One line for each rule that acted, under *Assuming*; what it did before and does no more too.
    func ruleLines(_ situation: Situation) -> [Text] {
        let places = situation.placesOfBrought
        return world.rules.indices.compactMap { index in
            let firings = situation.firings.filter { $0.rule == index }
            let before = against == nil ? [] : self.before.firings.filter { $0.rule == index }
            let matters = Set(before.isEmpty ? [] : firings.map(\.matter))
            let lost = before.filter { !matters.contains($0.matter) }
            let rule: Text = "the rule at \(world.rules[index].location.line)"
            guard !firings.isEmpty else { return lost.isEmpty ? nil : rule + " no longer acts" }
            let found = situation.overruling(firings, places)
            if found.standing.isEmpty { return rule + " is overruled by \(found.stronger)" }
            let acts: Text = acting(found.standing).map { " " + $0 } ?? ""
            let gone: Text = things(lost).map { ", no longer for " + $0 } ?? ""
            return rule + " acts" + acts + gone + overruled(found)
        }
    }

    /// `, overruled for Green by what is said`; nothing where all stands.
    private func overruled(_ found: Situation.Overruled) -> Text {
        guard !found.overruled.isEmpty else {
            return found.isPartial ? ", overruled in part by \(found.stronger)" : ""
        }
        let things: Text = things(found.overruled).map { " for " + $0 } ?? ""
        return ", overruled" + things + " by \(found.stronger)"
    }

    /// `for NDP (by round 2) and, in the next election, for Green`; nothing where nothing varies and
    /// it acts at once.
    private func acting(_ firings: [Firing]) -> Text? {
        let now = firings.filter { !$0.isNext }
        let next = firings.filter(\.isNext)
        let atOnce: Text? =
            now.isEmpty ? nil : (things(now).map { "for " + $0 } ?? "") + rounds(now)
        guard !next.isEmpty else { return atOnce.flatMap { $0.plain.isEmpty ? nil : $0 } }
        let later = (things(next).map { "for " + $0 + " " } ?? "") + "in the next election"
        return atOnce.map { $0 + ", and " + later } ?? later
    }

    /// `Bloc and NDP`, `12 ridings`; nothing where nothing varies.
    private func things(_ firings: [Firing]) -> Text? {
        let names = firings.compactMap(thing)
        guard !names.isEmpty else { return nil }
        guard names.count <= 6 else {
            let isOfRidings = firings.allSatisfy { $0.riding != nil && $0.bindings.isEmpty }
            if isOfRidings { return "\(counted(names.count, "riding", "ridings"))" }
            let isOfParties = firings.allSatisfy { $0.riding == nil && $0.bindings.count == 1 }
            return isOfParties
                ? "\(counted(names.count, "party", "parties"))"
                : "\(counted(names.count, "case", "cases"))"
        }
        return list(names)
    }

    private func rounds(_ firings: [Firing]) -> Text {
        let last = firings.map(\.round).max() ?? 1
        return last > 1 ? " (by round \(last))" : ""
    }

    /// What one firing was for.
    func thing(_ firing: Firing) -> Text? {
        var parts = firing.bindings.sorted { $0.key.key < $1.key.key }
            .map { Text("\(label($0.value))") }
        if let riding = firing.riding { parts.append("\(name: self.riding(riding))") }
        guard let first = parts.first else { return nil }
        return parts.dropFirst().reduce(first) { $0 + " with " + $1 }
    }

    func showRules() throws -> Answer {
        let words = counted(world.definitions.count, "word is defined", "words are defined")
        let rules = counted(world.rules.count, "rule", "rules")
        var answer = Answer(.shown, "\(words), \(rules).")
        let defined = world.definitions.map { definition in
            [
                Cell.text("\(text(definition.location))"), .text("\(definition.location.line)"),
            ]
        }
        let isHeld = !now.sitting.isEmpty
        let acts = now.firings + (isHeld ? [] : try Firing.ofElection(in: world, now))
        let places = now.placesOfBrought
        let rulesShown = world.rules.enumerated().map { index, rule in
            let firings = acts.filter { $0.rule == index }
            let found = now.overruling(firings, places)
            let how = acting(found.standing) ?? ""
            var done: Text =
                firings.isEmpty
                ? "no" : (how.isEmpty || how.plain.hasPrefix(" ") ? "yes" : "") + how
            done = done + overruled(found)
            if found.standing.isEmpty, !firings.isEmpty {
                done = "overruled by \(found.stronger)"
            }
            return [
                Cell.text("\(text(rule.location))"), .text("\(rule.location.line)"), .text(done),
            ]
        }
        answer.tables = [
            Table(
                columns: [
                    .init("definition", key: "definition"), .init("declared", key: "source"),
                ],
                rows: defined),
            Table(
                columns: [
                    .init("rule", key: "rule"), .init("declared", key: "source"),
                    .init("acts", key: "acts"),
                ], rows: rulesShown),
        ].filter { !$0.rows.isEmpty }
        answer.derive(self.firingSteps())
        return answer
    }

    /// A definition, and how much it fits now.
    func showWord(_ name: Name, by order: ShowQuestion.Order) throws -> Answer {
        let found = world.definitions.filter { definition in
            name.means(definition)
        }
        guard !found.isEmpty else {
            throw Diagnostic.unknownWord(
                name, [], at: Location(source, name.range), said: nil)
        }
        var answer = Answer(.shown, "'\(name: name.text)' is a word of the script's own.")
        answer.tables = [
            Table(
                columns: [
                    .init("definition", key: "definition"), .init("declared", key: "source"),
                ],
                rows: found.map {
                    [.text("\(text($0.location))"), .text("\($0.location.line)")]
                })
        ]
        if let measure = found.first(where: { $0.kinds.count == 1 }) {
            try tabulate(measure, by: order, &answer)
            if against != nil { lean(&answer, on: nil) }
        }
        return answer
    }

    /// A measure's number for each party or riding, the highest or the lowest first; nothing of what
    /// is no measure.
    private func tabulate(
        _ definition: Definition, by order: ShowQuestion.Order, _ answer: inout Answer
    ) throws {
        // A definition can be looked at before there is anything to measure.
        guard world.parties.count > 0, now.election != nil || !world.plainSeats.isEmpty,
            let (kind, values) = try measured(definition)
        else { return }
        let sign = order == .highest ? -1 : 1
        let ordered = values.sorted { one, other in
            (sign * (one.value.compared(to: other.value) ?? 0), one.thing) < (0, other.thing)
        }
        guard let first = ordered.first?.value else { return }
        let isOfParties = definition.kinds == [.party]
        let all = isOfParties ? Array(world.parties.indices) : Array(0..<world.ridings.count)
        let defined = Set(values.map(\.thing))
        let left = all.filter { !defined.contains($0) }
        // As where it would divide by 0.
        if !left.isEmpty {
            answer.notes.append("Not defined for " + named(left, isOfParties) + ".")
        }
        let top = ordered.filter { $0.value.compared(to: first) == 0 }.map { $0.thing }
        answer.headline =
            named(top, isOfParties) + (top.count == 1 ? " has" : " have")
            + " the \(order.rawValue) \(name: definition.title): " + said(first, kind) + "."
        answer.found = .names(top.map { isOfParties ? label($0).name : riding($0) })
        answer.tables.insert(try table(of: definition, ordered, kind), at: 0)
    }

    /// A measure's numbers in order, each with its change where something is supposed.
    private func table(
        of definition: Definition, _ values: [(thing: Int, value: Value)], _ kind: QuantityKind
    ) throws -> Table {
        let isOfParties = definition.kinds == [.party]
        let things = isOfParties ? "party" : "riding"
        var table = Table(columns: [
            .init(things, key: things), .init(definition.title, key: definition.title),
        ])
        var former: [Int: Value] = [:]
        if let against {
            table.columns.append(.init("change\nfrom \(against)", key: "change"))
            let measured = try asking(in: before, it: it).measured(definition)
            for (thing, value) in measured?.values ?? [] {
                former[thing] = value
            }
        }
        table.rows = values.map { thing, value in
            let name: Cell =
                isOfParties ? .party(label(thing)) : .text("\(name: riding(thing))")
            let change = former[thing].map { changed(from: $0, to: value, kind) } ?? Cell.empty
            return [name, cell(value, kind)] + (against == nil ? [] : [change])
        }
        if values.count > 2 * Self.mostListed {
            table.mostInText = Self.mostListed
            table.omitted = "and \(values.count - Self.mostListed) more; JSON and CSV have them all"
        }
        return table
    }

    /// Things listed where there are more than twice as many.
    private static let mostListed = 20

    private func changed(from former: Value, to value: Value, _ kind: QuantityKind) -> Cell {
        let change = value.plus(former, sign: -1)
        if kind == .percent || kind == .points {
            return .pointsChange(billionths: change.inBillionths)
        }
        if let whole = change.whole { return .change(whole) }
        let sign = (change.compared(to: Value(0)) ?? 0) > 0 ? "+" : ""
        return .text("\(sign)" + said(change, kind))
    }

    /// Each of up to six by name, or how many they are.
    private func named(_ things: [Int], _ isOfParties: Bool) -> Text {
        guard things.count <= 6 else {
            return "\(things.count) \(isOfParties ? "parties" : "ridings")"
        }
        return list(things.map { isOfParties ? "\(label($0))" : "\(name: riding($0))" })
    }

    /// Nothing of what is no measure, or needs ballots that are not there.
    func measured(
        _ definition: Definition
    ) throws -> (kind: QuantityKind, values: [(thing: Int, value: Value)])? {
        do {
            return try conditions.values(of: definition)
        } catch let refusal as Diagnostic where refusal.code == .ballotsNeeded {
            return nil
        }
    }

    private func text(_ location: Location) -> String {
        oneLine(location.source.text(location.range))
    }

    /// So many firings of a rule in a round are told with what made them fire, unless all are asked
    /// for.
    private static let mostReasoned = 4

    /// The firings, round by round.
    func firingSteps(isInFull: Bool = false) -> [Step] {
        let most = isInFull ? Int.max : Self.mostReasoned
        let places = now.placesOfBrought
        let atOnce = now.firings.filter { !$0.isNext }
        let rounds = Set(atOnce.map(\.round)).sorted().map { round in
            firingStep("round \(round)", atOnce.filter { $0.round == round }, places, most)
        }
        let next = now.firings.filter(\.isNext)
        guard !next.isEmpty else { return rounds }
        return rounds
            + [firingStep("in the next election, as the sitting house has it", next, places, most)]
    }

    private func firingStep(
        _ title: Text, _ firings: [Firing], _ places: [ObjectIdentifier: Int],
        _ mostReasoned: Int
    ) -> Step {
        var told: [Int: Int] = [:]
        let seen = firings.first.flatMap(seen)
        let steps = firings.map { firing in
            told[firing.rule, default: 0] += 1
            let isReasoned = told[firing.rule].map { $0 <= mostReasoned } ?? false
            let rule = world.rules[firing.rule]
            let words = text(rule.location)
            let fate = now.overruling([firing], places)
            let end = fate.standing.isEmpty ? ", overruled by \(fate.stronger)" : ""
            return Step(
                (thing(firing).map { $0 + ": " } ?? "") + "\(words)\(end)",
                source: rule.location.line,
                children: isReasoned ? seen.map { premises(of: firing, in: $0) } ?? [] : [])
        }
        let isCut = told.values.contains { $0 > mostReasoned }
        return Step(
            title,
            children: steps
                + (isCut ? [Step("'why in full' tells what made the rest of them fire")] : []))
    }

    /// What the rules of a round saw: all that was brought about in the rounds before it.
    private func seen(by firing: Firing) -> Situation? {
        if firing.isNext { return now.sitting.first ?? now }
        var seen = now.withoutRules
        var layer = Layer(kind: .rules, rank: Rank.rules)
        layer.effects = now.firings.filter { !$0.isNext && $0.round < firing.round }
            .flatMap(\.brought)
        guard !layer.effects.isEmpty else { return seen }
        return (try? seen.add([layer], in: world, today: seen.house)).map { seen }
    }

    /// What made a rule fire: why its condition held as the round began.
    private func premises(of firing: Firing, in seen: Situation) -> [Step] {
        let rule = world.rules[firing.rule]
        let asking = Asking(
            world: world, before: seen, now: seen, source: rule.location.source,
            range: rule.location.range, it: nil, against: nil)
        var reasons = Reasons(
            asking: asking, extents: Extents(world: world, situation: seen),
            source: rule.location.source)
        reasons.words = rule.node.words
        reasons.bindings = firing.bindings
        reasons.riding = firing.riding
        let condition = rule.node.condition
        guard (try? reasons.holds(condition, firing.bindings)) == true else { return [] }
        return (try? reasons.steps(condition)) ?? []
    }
}
