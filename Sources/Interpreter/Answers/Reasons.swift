// Why a condition holds or does not: definitions opened, what varies filled in, and how far what
// failed was from holding.

import Coalitions
import Diagnostics
import Elections
import Syntax

/// One text's conditions with what varies in them filled in.
struct Reasons {
    let asking: Asking
    /// What the script's own words fit, worked out once for all that is told.
    let extents: Extents
    var source: Source
    var words = RuleWords()
    var bindings: Bindings = [:]
    var riding: Int?
    /// What a derivation under way rests on was found before what it derives.
    var ground: Ground?
    /// Definitions opened on the way here, so that a circle is not gone round twice.
    var opened: Set<Opened> = []
    /// What this derivation has shown so far, which is not shown again.
    var shown = Shown()

    struct Opened: Hashable {
        enum Body: Hashable {
            case definition(Int), rule(Int)
        }

        let body: Body
        let things: [Int]
    }

    struct Ground {
        /// Definitions that depend on each other.
        let group: Int
        let round: Int
    }

    final class Shown {
        var words: Set<Opened> = []
        var ballots: Set<Int> = []
        /// Parties whose seats in the house were taken apart.
        var seats: Set<Int> = []
    }

    static let deepest = 12

    func conditions(_ bindings: Bindings) -> Conditions {
        Conditions(
            world: asking.world, situation: asking.now, source: source, it: riding ?? asking.it,
            varies: riding != nil, bindings: bindings, extents: extents,
            measured: extents.measured)
    }

    /// Whether a condition holds, with whatever party it brings in itself.
    func holds(_ condition: Condition, _ bindings: Bindings) throws -> Bool {
        switch condition.kind {
        case .not(let inner):
            let filled = with(bindings)
            guard filled.isBound(condition) else { return try filled.witness([condition]) != nil }
            return try !holds(inner, bindings)
        case .any(let parts): return try parts.contains { try holds($0, bindings) }
        case .all(let parts): return try with(bindings).witness(parts) != nil
        case .comparison, .wins, .second, .runs, .tied, .holds, .stance, .inForce, .ruleOut, .own,
            .same, .lies:
            let filled = with(bindings)
            guard filled.isBound(condition) else { return try filled.witness([condition]) != nil }
            return try conditions(bindings).compile(condition)(riding)
                && filled.isGrounded(condition)
        }
    }

    /// Whether a word's use rests on what was found before what is being derived.
    private func isGrounded(_ condition: Condition) throws -> Bool {
        guard let ground, case .own(let node) = condition.kind,
            let (index, things) = try meant(node, condition),
            asking.world.definitions[index].group == ground.group,
            let round = extents.round(of: index, things)
        else { return true }
        return round < ground.round
    }

    // MARK: Conditions

    func steps(_ condition: Condition) throws -> [Step] {
        switch condition.kind {
        case .any(let parts):
            let way = try parts.first { try holds($0, bindings) }
            return try (way.map { [$0] } ?? parts).flatMap { try steps($0) }
        case .all(let ends) where condition.isBetween:
            return try steps(try ends.first { try !holds($0, bindings) } ?? ends[0])
        case .all(let parts): return try steps(ofAll: parts, condition)
        case _ where !isBound(condition): return try steps(ofAll: [condition], condition)
        case .not(let inner): return try steps(inner)
        case .own(let node): return try own(node, condition)
        case .holds(let node): return try asking.holdSteps(node, conditions(bindings).lookup)
        case .comparison(let node): return [try compared(node, condition)]
        case .stance(let node):
            let votes = try votes(node)
            if !votes.isEmpty { return votes.map { Step($0) } }
            let isSo = try holds(condition, bindings)
            guard !isSo else { return [verdict(condition, true)] }
            let told = try governing(node).map { Step($0) }
            return [Step(statement(condition, false), children: told + (try rulesMissed(node)))]
        case .wins, .second, .runs, .tied, .inForce, .ruleOut, .same, .lies:
            return [verdict(condition, try holds(condition, bindings))]
        }
    }

    /// Why all parts hold, by way of one party that makes them; or what of them does not.
    private func steps(ofAll parts: [Condition], _ condition: Condition) throws -> [Step] {
        let filled = with(try witness(parts) ?? bindings)
        guard parts.allSatisfy(filled.isBound) else {
            return [
                Step("no party makes it so that " + text(condition), children: try missing(parts))
            ]
        }
        return try parts.flatMap { try filled.steps($0) }
    }

    /// Of parts that no one party makes hold together, who makes each of them hold by itself.
    private func missing(_ parts: [Condition]) throws -> [Step] {
        guard parts.count > 1 else { return [] }
        return try parts.map { part in
            guard !isBound(part) else {
                return Step(statement(part, try holds(part, bindings)))
            }
            let free = words.parties(in: part).filter { bindings[$0] == nil }
                .sorted { $0.key < $1.key }
            let brought = words.brought(by: part, ofChoices: true).filter { bindings[$0] == nil }
            guard free.count == 1 || brought.count == 1,
                let variable = free.first(where: { !brought.contains($0) }) ?? free.first
            else {
                let isSo = try witness([part]) != nil
                return Step(isSo ? text(part) : "no party makes it so that " + text(part))
            }
            let fitting = try asking.world.parties.indices.filter { party in
                var filled = bindings
                filled[variable] = party
                return try with(filled).witness([part]) != nil
            }
            let who: Text =
                fitting.isEmpty ? "no party" : list(fitting.map { "\(asking.label($0))" })
            let make = fitting.count > 1 ? " make" : " makes"
            return Step(who + "\(make) it so that " + text(part))
        }
    }

    func with(_ bindings: Bindings) -> Reasons {
        var other = self
        other.bindings = bindings
        return other
    }

    private func verdict(_ condition: Condition, _ holds: Bool) -> Step {
        Step(statement(condition, holds), source: holds ? declared(condition) : nil)
    }

    /// What is so, with what varies filled in; the text's own words where they cannot be turned.
    func statement(_ condition: Condition, _ holds: Bool) -> Text {
        let statements = Statements(
            asking: asking, conditions: conditions(bindings), it: riding ?? asking.it)
        if let said = try? statements.statement(condition, holds) { return said }
        return (holds ? "" : "not so: ") + text(condition)
    }

    /// The words, with what varies named: `P supports R (P is Green, R is NDP)`.
    private func text(_ condition: Condition) -> Text {
        let named = words.variables(in: condition.range).compactMap { variable in
            bindings[variable].map { Text("\(variable.words) is \(asking.label($0))") }
        }
        let plain = Text("\(oneLine(source.text(condition.range)))")
        return named.isEmpty ? plain : plain + " (" + list(named) + ")"
    }

    /// Whether all that varies in a condition is filled in, save what only its opposites bring in.
    func isBound(_ condition: Condition) -> Bool {
        switch condition.kind {
        case .any(let parts), .all(let parts): parts.allSatisfy(isBound)
        case .not(let inner):
            words.parties(in: inner).allSatisfy {
                bindings[$0] != nil || words.introduced(in: inner.range).contains($0)
            }
        case .comparison, .wins, .second, .runs, .tied, .holds, .stance, .inForce, .ruleOut, .own,
            .same, .lies:
            words.parties(in: condition).allSatisfy { bindings[$0] != nil }
        }
    }

    /// Fills in what a conjunction brings in; nothing where no party makes all of it hold.
    private func witness(_ parts: [Condition]) throws -> Bindings? {
        let open = parts.flatMap { words.brought(by: $0, ofChoices: true) }
            .first { bindings[$0] == nil }
        guard let open else {
            let isUnbound = parts.contains { !isBound($0) }
            return try !isUnbound && parts.allSatisfy { try holds($0, bindings) } ? bindings : nil
        }
        for party in asking.world.parties.indices {
            var filled = bindings
            filled[open] = party
            if let more = try with(filled).witness(parts) { return more }
        }
        return nil
    }

    // MARK: Parts

    /// Both sides' numbers with what they are made of, and how far they are apart where the
    /// comparison fails.
    private func compared(_ node: ComparisonCondition, _ condition: Condition) throws -> Step {
        let conditions = conditions(bindings)
        if let figure = try oneByOne(node) {
            let isSo = try conditions.compile(condition)(riding)
            return Step(statement(condition, isSo), children: [Step(figure)])
        }
        if let counted = try counted(node) {
            let isSo = try conditions.compile(condition)(riding)
            let short = isSo ? [] : shortfall(node, counted)
            return Step(
                statement(condition, isSo),
                children: try steps(counted) + short.map { Step($0) })
        }
        let kind = try conditions.agreed(node.left, node.right)
        let sides = [node.left, node.right]
        let numbers = try sides.compactMap { try term($0, kind) }
        let values = try sides.map { try conditions.compile($0, as: kind)(riding) }
        guard values.allSatisfy({ $0 != nil }) else {
            return Step(statement(condition, false), children: numbers)
        }
        guard let one = values[0], let other = values[1], !node.comparison.holds(one, other),
            one.compared(to: other) != nil
        else { return Step(statement(condition, true), children: numbers) }
        let told: Step
        if let limit = limit(of: node, other, kind) {
            told = Step(missed(node, one, limit, kind))
        } else {
            told = Step(apart(one, other, kind) ?? "exactly equal")
        }
        return Step(statement(condition, false), children: numbers + [told])
    }

    /// A word of the script's own, opened: its definition and why that holds of these things.
    private func own(_ node: OwnCondition, _ condition: Condition) throws -> [Step] {
        let holds = try holds(condition, bindings)
        guard let opened = try opened(node, condition) else {
            let each = try each(node, condition)
            return each.isEmpty ? [verdict(condition, holds)] : each
        }
        return [
            Step(
                statement(condition, holds), source: opened.definition.location.line,
                children: try opened.inside.steps(opened.body) + opened.inside.ballot)
        ]
    }

    /// A word that is said of several at once, told of each; nothing where it is said of one.
    private func each(_ node: OwnCondition, _ condition: Condition) throws -> [Step] {
        guard node.object == nil else { return [] }
        let things: [Int]
        let kind: Variable.Kind
        switch node.subject {
        case .parties(let names):
            (things, kind) = (try conditions(bindings).lookup.parties(names), .party)
        case .place(let place): (things, kind) = (try ridings(place), .riding)
        }
        guard things.count > 1, things.count <= Self.mostTold else { return [] }
        let at = Location(source, condition.range)
        let index = try asking.world.definition(node.name, [kind], at: at)
        let definition = asking.world.definitions[index]
        guard case .condition(let body) = definition.node.body else { return [] }
        let table = try extents.table(of: index)
        return try things.compactMap { thing -> Step? in
            guard let inside = inside(index, [thing]) else { return nil }
            let name: Text =
                kind == .party ? "\(asking.label(thing))" : "\(name: asking.riding(thing))"
            let be: Text = table[0, thing] ? " is " : " is not "
            return Step(
                name + be + "\(definition.predicate)", source: definition.location.line,
                children: try inside.steps(body) + inside.ballot)
        }
    }

    /// Things of which one word is told one by one.
    private static let mostTold = 20

    /// A word's definition with these things filled in; nothing where it was opened already, is said
    /// of several at once, or lies too deep.
    func opened(
        _ node: OwnCondition, _ condition: Condition
    ) throws -> (definition: Definition, body: Condition, inside: Reasons)? {
        guard let (index, things) = try meant(node, condition) else { return nil }
        let definition = asking.world.definitions[index]
        guard case .condition(let body) = definition.node.body,
            let inside = inside(index, things)
        else { return nil }
        return (definition, body, inside)
    }

    /// The definition that a word means here and the things that it is said of; nothing where one
    /// of them is several.
    private func meant(
        _ node: OwnCondition, _ condition: Condition
    ) throws -> (index: Int, things: [Int])? {
        let things = [node.subject, node.object].compactMap(\.self)
        let at = Location(source, condition.range)
        let index = try asking.world.definition(node.name, things.map(\.kind), at: at)
        let values = try things.compactMap(single)
        return values.count == things.count ? (index, values) : nil
    }

    /// The reasons in a definition's own text, of these things; nothing where they were given
    /// already or lie too deep.
    func inside(_ index: Int, _ things: [Int]) -> Reasons? {
        let definition = asking.world.definitions[index]
        let opening = Opened(body: .definition(index), things: things)
        guard opened.count < Self.deepest, !opened.contains(opening),
            shown.words.insert(opening).inserted
        else { return nil }
        let pairs = zip(definition.node.subjects, things)
        var inside = self
        inside.source = definition.source
        inside.words = definition.node.words
        inside.bindings = Dictionary(pairs, uniquingKeysWith: { $1 })
            .filter { $0.key.kind == .party }
        inside.riding = pairs.first { $0.0.kind == .riding }?.1
        if inside.riding == nil, case .condition(let body) = definition.node.body,
            definition.node.words.mentions.contains(where: { $0.variable.kind == .riding })
        {
            inside.riding = inside.someRiding(of: body)
            if inside.riding == nil { return nil }
        }
        inside.opened.insert(opening)
        inside.ground = extents.round(of: index, things)
            .map { Ground(group: definition.group, round: $0) }
        return inside
    }

    /// The first riding with which a condition holds that brings one in.
    private func someRiding(of condition: Condition) -> Int? {
        (0..<asking.world.ridings.count).first { riding in
            var filled = self
            filled.riding = riding
            return (try? filled.holds(condition, bindings)) == true
        }
    }

    /// The one thing that fills a place, if it is one.
    private func single(_ thing: OwnCondition.Thing) throws -> Int? {
        switch thing {
        case .parties(let names):
            guard names.count == 1 else { return nil }
            return try conditions(bindings).lookup.party(names[0])
        case .place(let place): return try single(place)
        }
    }
}

extension Asking {
    /// Reasons in the question's own text, where nothing varies.
    var reasons: Reasons {
        Reasons(
            asking: self, extents: Extents(world: world, situation: now), source: source)
    }

    /// How near parties are to a majority, to the balance of power, to making a king.
    func holdSteps(_ node: HoldsCondition, _ lookup: Lookup) throws -> [Step] {
        let parties = try lookup.parties(node.parties)
        let chamber = try chamber()
        switch node.what {
        case .majority: return [countStep(parties, of: chamber.majority, chamber)]
        case .ableToGovern(let inMajority):
            return try governingSteps(
                chamber.candidacy(node, lookup), inMajority: inMajority, chamber)
        case .governmentMajority: return [Step(try governmentCount(chamber))]
        case .government, .juniorPartner: return [governingStep(chamber)]
        case .balanceOfPower(let alone):
            return try balanceSteps(ofAll: parties, alone: alone, chamber)
        case .kingmaker: return try kingSteps(ofAll: parties, chamber)
        }
    }

    /// Why each party is a kingmaker or is none.
    func kingSteps(ofAll parties: [Int], _ chamber: Chamber) throws -> [Step] {
        let kings = try chamber.kingmakers(between: nil)
        return try parties.flatMap { try kingSteps(of: $0, kings) }
    }

    /// `10 short of 170`, `11 more than 170`
    func away(_ votes: Int, _ needed: Int) -> String {
        votes < needed
            ? "\(grouped(needed - votes)) short of \(grouped(needed))"
            : votes == needed
                ? "exactly the \(grouped(needed)) needed"
                : "\(grouped(votes - needed)) more than \(grouped(needed))"
    }

    /// The changes that touch a riding and that no other replaced there, each where it was said.
    func causes(of riding: Int) -> [Step] {
        var said: Set<Said> = []
        let replaced = now.records[riding]?.replaced ?? []
        return (now.touching[riding] ?? []).compactMap { index in
            let ranked = now.effects[index]
            guard !replaced.contains(index), said.insert(Said(ranked.effect.clause)).inserted
            else { return nil }
            return saidStep(ranked) { "because '\($0)'" }
        }
    }
}

extension Condition {
    /// `margin is between 1 and 10 votes`: two comparisons said as one.
    var isBetween: Bool {
        if case .all(let parts) = kind { parts.allSatisfy { $0.range == range } } else { false }
    }
}
