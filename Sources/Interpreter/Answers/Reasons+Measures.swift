// The work behind a number: its terms with their values, words of the script's own opened, down to
// the declared facts.

import Diagnostics
import Elections
import Syntax

extension Reasons {
    /// Ridings are told one by one up to here.
    private static let mostRidings = 400

    /// The parts that a measure is made of.
    func steps(_ measure: Measure, _ kind: QuantityKind) throws -> [Step] {
        let conditions = conditions(bindings)
        switch measure.kind {
        case .sum(let left, let right), .difference(let left, let right):
            return try [left, right].compactMap { part in
                try term(part, try conditions.kind(of: part) ?? kind)
            }
        case .product(let left, let right), .quotient(let left, let right):
            let kinds = try conditions.kinds(ofFactors: left, right, in: kind)
            return try [(left, kinds.0), (right, kinds.1)].compactMap { try term($0, $1) }
        case .tally(let node): return try tally(node)
        case .margin(let node): return try node.place.map(ballots(in:)) ?? []
        case .count(let node): return try counted(node)
        case .house(let what): return try asking.houseSteps(what)
        case .own(let node): return try own(node, measure.range)
        case .quantity: return []
        }
    }

    /// `NDP votes = 2,849,214`, and what that is made of; nothing of a number that is simply given.
    func term(_ part: Measure, _ kind: QuantityKind) throws -> Step? {
        if case .quantity = part.kind { return nil }
        let value = try conditions(bindings).compile(part, as: kind)(riding)
        let said = value.map { asking.said($0, kind) } ?? "not defined"
        return Step(words(of: part) + " = " + said, children: try steps(part, kind))
    }

    /// A measure in the text's own words; a party's number that the text only implies, as in `has
    /// more than 20 seats`, in plain ones.
    func words(of measure: Measure) -> Text {
        if measure.range.lower == measure.range.upper, case .margin(let node) = measure.kind {
            return "the lead" + (node.place.map { " in \(oneLine(source.text($0.range)))" } ?? "")
        }
        let text = oneLine(source.text(measure.range))
        if case .count = measure.kind, text.lowercased().hasPrefix("riding ") {
            return "number of such ridings"
        }
        // Of a list joined by 'or' only one is meant here.
        guard text.isEmpty || text.contains(" or "), case .tally(let node) = measure.kind,
            case .parties(let names) = node.subject,
            let parties = try? conditions(bindings).lookup.parties(names)
        else { return "\(text)" }
        let place = node.place.map { " in \(oneLine(source.text($0.range)))" } ?? ""
        return added(parties.map { "\(asking.label($0))" }) + " \(node.what.rawValue)\(place)"
    }

    /// A measure of the script's own, by its definition.
    private func own(_ node: OwnMeasure, _ range: SourceRange) throws -> [Step] {
        let kind: Variable.Kind
        let thing: Int?
        switch node.thing {
        case .party(let name): (kind, thing) = (.party, try conditions(bindings).lookup.party(name))
        case .place(let place): (kind, thing) = (.riding, try ridings(place).first)
        case .it: (kind, thing) = (.riding, riding ?? asking.it)
        }
        let index = try asking.world.definition(node.name, [kind], at: Location(source, range))
        let definition = asking.world.definitions[index]
        guard case .measure(let body) = definition.node.body, let thing,
            let inside = inside(index, [thing])
        else { return [] }
        let own = inside.conditions(inside.bindings)
        let quantity = try own.kind(of: body) ?? (own.isOpen(body) ? .votes : .plain)
        return [
            Step(
                "\(oneLine(definition.source.text(definition.location.range)))",
                source: definition.location.line,
                children: try inside.steps(body, quantity) + inside.ballot)
        ]
    }

    // MARK: Votes and seats

    /// `NDP 16,747 + Green 8,013 = 24,760 of 55,752 votes`, and the ballots behind it.
    private func tally(_ node: TallyMeasure) throws -> [Step] {
        guard case .parties(let names) = node.subject, !names.isEmpty else {
            return try node.place.map(ballots(in:)) ?? []
        }
        let parties = try conditions(bindings).lookup.parties(names)
        if node.what == .seats { return try seats(of: parties, node.place) }
        if let votes = asking.world.nationalVotes(in: asking.now, node.place) {
            let whole = " of \(grouped(votes.reduce(0, +))) votes"
            return [Step(sum(of: parties, parties.map { votes[$0] }, whole))]
        }
        let election = try asking.election(for: "'\(node.what.rawValue)'").now
        let ridings = try ridings(node.place)
        let counts = parties.map { party in
            ridings.reduce(0) { $0 + election.votes(of: party, in: $1) }
        }
        let whole = ridings.reduce(0) { $0 + election.validVotes(in: $1) }
        let sum = Step(sum(of: parties, counts, " of \(grouped(whole)) votes"))
        return [sum] + (try node.place.map(ballots(in:)) ?? [])
    }

    private func sum(of parties: [Int], _ counts: [Int], _ whole: String) -> Text {
        let terms = added(zip(parties, counts).map { "\(asking.label($0)) \($1)" })
        let sum: Text = parties.count > 1 ? " = \(counts.reduce(0, +))" : ""
        return terms + sum + "\(whole)"
    }

    /// Each party's seats, and the ridings that gave them.
    private func seats(of parties: [Int], _ place: Place?) throws -> [Step] {
        let seats = try asking.seatCount(asking.now, place)
        let counts = parties.map { seats.byParty[$0] }
        let total = Step(sum(of: parties, counts, " of \(grouped(seats.total)) seats"))
        let new = parties.filter { place != nil || shown.seats.insert($0).inserted }
        return [total] + asking.seatSteps(new, place)
    }

    // MARK: Places

    /// The ridings that a measure is taken over: the one that varies where no place is given, else
    /// all of them.
    func ridings(_ place: Place?) throws -> [Int] {
        let own = (riding ?? asking.it).map { [$0] }
        guard let place else { return own ?? Array(0..<asking.world.ridings.count) }
        if case .it = place.kind { return own ?? [] }
        return try conditions(bindings).places.fix(place).ridings
    }

    /// The ballots of a place; the riding that varies has its own told once, behind the rest.
    func ballots(in place: Place) throws -> [Step] {
        if case .it = place.kind, riding != nil { return [] }
        guard let election = asking.now.election else { return [] }
        return try ridings(place).filter { shown.ballots.insert($0).inserted }
            .prefix(Self.mostRidings)
            .map { asking.ballotStep($0, election.outcome(of: $0)) }
    }

    /// The ballot of the riding that varies, the first time that it is needed.
    var ballot: [Step] {
        guard let riding, let election = asking.now.election,
            shown.ballots.insert(riding).inserted
        else { return [] }
        return [asking.ballotStep(riding, election.outcome(of: riding))]
    }

    // MARK: Counts

    /// The definitions of the words by which a place's ridings are chosen.
    private func defined(in place: Place?) throws -> [Step] {
        guard case .every(let every)? = place?.kind else { return [] }
        return try every.condition.map(defined) ?? []
    }

    private func defined(_ condition: Condition) throws -> [Step] {
        switch condition.kind {
        case .all(let parts), .any(let parts): return try parts.flatMap(defined)
        case .not(let inner): return try defined(inner)
        case .own(let node):
            let kinds = [node.subject, node.object].compactMap(\.self).map(\.kind)
            let index = try asking.world.definition(
                node.name, kinds, at: Location(source, condition.range))
            let at = asking.world.definitions[index].location
            return [Step("\(oneLine(at.source.text(at.range)))", source: at.line)]
        case .comparison, .wins, .second, .runs, .tied, .holds, .stance, .inForce, .ruleOut, .same,
            .lies:
            return []
        }
    }

    func counted(_ node: CountMeasure) throws -> [Step] {
        switch node.things {
        case .ridings:
            guard let election = asking.now.election else { return [] }
            return try defined(in: node.place) + asking.facts(of: try ridings(node.place), election)
        case .candidates: return try node.place.map(ballots(in:)) ?? []
        case .parties:
            let all = asking.world.parties.indices
            guard let asked = node.parties else { return all.map(declared) }
            let found = try conditions(bindings).parties(fitting: asked)
            guard found.isEmpty else { return try steps(found, fitting: asked) }
            return [Step("none of the \(all.count) parties declared")]
        }
    }

    /// Parties that a condition fits, each with why.
    func steps(_ parties: [Int], fitting node: WhichPartiesQuestion) throws -> [Step] {
        try parties.map { party in
            var filled = bindings
            filled[node.variable] = party
            let why = try asked(node, filled).steps(node.condition)
            let said = try asking.statement(of: party, node, true, in: conditions(filled))
            // Its only step would say the same of the party again.
            let isSaid =
                node.condition.isOneStatement
                && (why.first?.text.plain == said.plain
                    || !words.variables(in: node.condition.range).contains { filled[$0] != nil })
            return Step(
                said, source: isSaid ? why.first?.source : nil,
                children: isSaid ? why.flatMap(\.children) : why)
        }
    }

    /// The reasons in a question's own words, of the parties given.
    func asked(_ node: WhichPartiesQuestion, _ bindings: Bindings) -> Reasons {
        var inner = with(bindings)
        inner.words = node.words
        return inner
    }

    private func declared(_ party: Int) -> Step {
        Step("\(asking.label(party))", source: asking.world.parties[party].declaredAt?.line)
    }
}

extension Reasons {
    /// The numbers and the ballots behind a condition of the question.
    func steps(asked condition: Condition) throws -> [Step] {
        switch condition.kind {
        case .any(let parts), .all(let parts): return try parts.flatMap(steps(asked:))
        case .not(let inner): return try steps(asked: inner)
        case .comparison(let node):
            if let counted = try counted(node) { return try steps(counted) }
            let conditions = conditions(bindings)
            if let (_, place) = try conditions.oneByOne(node) { return try ballots(in: place) }
            let kind = try conditions.agreed(node.left, node.right)
            return try [node.left, node.right].compactMap { try term($0, kind) }
        case .wins(let node): return try missed(node) + ballots(in: node.place)
        case .second(let node): return try ballots(in: node.place)
        case .runs(let node): return try ballots(in: node.place)
        case .tied(let node): return try ballots(in: node.place)
        case .holds, .stance, .inForce, .ruleOut, .own, .same, .lies: return try steps(condition)
        }
    }
}

extension Reasons {
    /// How far a party that does not win is from it, where the ballots do not say so first.
    private func missed(_ node: WinsCondition) throws -> [Step] {
        let party = try conditions(bindings).lookup.party(node.party)
        if let riding = try single(node.place) {
            return asking.behindStep(party, in: riding).map { [$0] } ?? []
        }
        return try nearest(party, node).map { [Step($0)] } ?? []
    }

    /// Of several ridings of which a party wins none, the one where it is nearest to winning.
    func nearest(_ party: Int, _ node: WinsCondition) throws -> Text? {
        let ridings = try ridings(node.place)
        guard ridings.count > 1, let election = asking.now.election,
            !ridings.contains(where: { election.winningParty(of: $0) == party })
        else { return nil }
        return asking.nearestRiding(of: party, among: ridings)
    }
}

extension Asking {
    /// Ridings with their winners and where each was declared; how many a region where they are many.
    func facts(of ridings: [Int], _ election: Election) -> [Step] {
        guard ridings.count > 40 else {
            return ridings.map { riding in
                let outcome = election.outcome(of: riding)
                var source: String? = world.ridings.source(of: riding)
                if case .forced = outcome.winner, let forcing = forcing(riding) {
                    source = forcing.effect.clause.location.line
                }
                return Step(resultText(riding, outcome), source: source)
            }
        }
        return world.byRegion(ridings).map { region, ridings in
            let name = region.map(world.name(ofRegion:)) ?? "no region"
            return Step(
                "\(name: name): \(counted(ridings.count, "riding", "ridings"))",
                source: ridings.first.map { world.ridings.source(of: $0) })
        }
    }

    /// `, +2 by crossing the floor, so 8`
    func crossed(_ party: Int, _ won: Int) -> String {
        let held = now.house.seats[party]
        return held == won
            ? "" : ", \(signed(held - won)) by crossing the floor, so \(grouped(held))"
    }
}

extension Condition {
    /// Whether its reason is one step that repeats it, with what lies beneath.
    fileprivate var isOneStatement: Bool {
        switch kind {
        case .own, .comparison, .wins, .second, .runs, .tied, .stance, .inForce, .ruleOut, .same,
            .lies:
            true
        case .any, .all, .not, .holds: false
        }
    }
}
