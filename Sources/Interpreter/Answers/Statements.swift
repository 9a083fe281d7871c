// A condition said as a statement, whichever way it was asked: `Green does not hold the balance of
// power`.

import Diagnostics
import Syntax

/// Conditions as statements, with what varies in them filled in.
struct Statements {
    let asking: Asking
    let conditions: Conditions
    /// The riding that `it` means.
    let it: Int?

    /// The statement that a condition, or its opposite, is so; nothing where only the words of the
    /// text say it.
    func statement(_ condition: Condition, _ holds: Bool) throws -> Text? {
        switch condition.kind {
        case .not(let inner): return try statement(inner, !holds)
        case .wins(let node):
            let verb =
                node.isLoss
                ? verb("loses", "lose", [node.party], holds)
                : verb("wins", "win", [node.party], holds)
            return try subject([node.party]).map { $0 + verb + place(node.place, holds) }
        case .second(let node):
            let verb: Text = holds ? " is second in " : " is not second in "
            return try subject([node.party]).map { $0 + verb + place(node.place, holds) }
        case .runs(let node):
            let verb = verb("runs", "run", node.parties, holds) + "in "
            return try subject(node.parties).map { $0 + verb + place(node.place, holds) }
        case .tied(let node):
            if node.place.isAny { return place(node.place, holds, none: "no") + " is tied" }
            return place(node.place) + (holds ? " is tied" : " is not tied")
        case .holds(let node): return try statement(node, holds)
        case .stance(let node):
            if case .party(let name) = node.object, try subject([name]) == nil { return nil }
            return try subject(node.parties).map { $0 + stance(node, holds) }
        case .own(let node): return try statement(node, holds)
        case .comparison(let node): return try statement(node, holds)
        case .ruleOut(let node):
            let verb = verb("rules out", "rule out", node.parties, holds)
            return try subject(node.parties).flatMap { subject in
                try self.subject(node.targets).map { subject + verb + node.what.words + $0 }
            }
        case .same(let node):
            return try subject([node.party]).flatMap { subject in
                try self.subject([node.other]).map { subject + (holds ? " is " : " is not ") + $0 }
            }
        case .lies(let node):
            return place(node.place) + (holds ? " is in " : " is not in ") + place(node.within)
        case .any(let parts): return try either(parts, holds)
        case .all(let parts): return condition.isDeniedOfEach ? try each(parts, holds) : nil
        case .inForce: return nil
        }
    }

    /// What is denied of each of several: of none of them, or the first of whom it is so.
    private func each(_ parts: [Condition], _ holds: Bool) throws -> Text? {
        let told =
            holds ? parts : Array(try parts.filter { try !conditions.compile($0)(it) }.prefix(1))
        let said = try told.map { try statement($0, holds) }
        guard said.allSatisfy({ $0 != nil }) else { return nil }
        return list(said.compactMap(\.self))
    }

    /// The one that is so, or all that are not.
    private func either(_ parts: [Condition], _ holds: Bool) throws -> Text? {
        guard holds else {
            let said = try parts.map { try statement($0, false) }
            guard said.allSatisfy({ $0 != nil }) else { return nil }
            return list(said.compactMap(\.self))
        }
        let way = try parts.first { try conditions.compile($0)(it) }
        return try way.flatMap { try statement($0, true) }
    }

    /// ` wins `, ` win `, ` does not win `, ` do not win `
    private func verb(_ one: String, _ many: String, _ names: [Name], _ holds: Bool) -> Text {
        let isOne = names.count == 1
        if holds { return isOne ? " \(one) " : " \(many) " }
        return isOne ? " does not \(many) " : " do not \(many) "
    }

    private func subject(_ names: [Name]) throws -> Text? {
        let lookup = conditions.lookup
        guard names.allSatisfy({ $0.variable.map { lookup.bindings[$0] != nil } ?? true }) else {
            return nil
        }
        return list(try lookup.parties(names).map { "\(asking.label($0))" })
    }

    /// - Parameters:
    ///   - holds: whether what is said of it is so, or is not: `some riding`, `any riding`.
    ///   - none: what stands before the ridings where it is not.
    private func place(_ place: Place, _ holds: Bool = true, none: String = "any") -> Text {
        if case .it = place.kind {
            return it.map { "\(name: asking.riding($0))" } ?? "it"
        }
        if case .everywhere = place.kind { return "every riding" }
        let words = conditions.source.text(place.range)
        guard place.isAny else { return "\(name: words)" }
        let first = words.prefix { $0 != " " }
        let isCounted = ["any", "some", "a"].contains(first.lowercased())
        let rest = isCounted ? words.dropFirst(first.count + 1) : words[...]
        return "\(holds ? "some" : none) \(String(rest))"
    }

    /// ` supports the government`, ` does not vote for the budget`
    private func stance(_ node: StanceClause, _ holds: Bool) -> Text {
        if case .budget = node.object, node.stance != .abstains {
            let side: Text = node.stance == .supports ? "for the budget" : "against the budget"
            return verb("votes", "vote", node.parties, holds) + side
        }
        let one = node.stance.rawValue
        return verb(one, String(one.dropLast()), node.parties, holds) + object(node)
    }

    private func object(_ node: StanceClause) -> Text {
        let of: Text = node.stance == .abstains ? "on " : ""
        switch node.object {
        case .government: return of + "the government"
        case .budget: return of + "the budget"
        case .party(let name):
            return of
                + ((try? conditions.lookup.party(name)).map { "\(asking.label($0))" }
                    ?? "\(name.text)")
        }
    }

    /// `NDP has more than 20 seats`; nothing of a comparison that the text spells out itself.
    private func statement(_ node: ComparisonCondition, _ holds: Bool) throws -> Text? {
        guard node.left.range.lower == node.left.range.upper, case .tally(let own) = node.left.kind,
            case .parties(let names) = own.subject, let subject = try subject(names)
        else { return nil }
        let place = own.place.map { " in " + self.place($0) } ?? ""
        let has = subject + verb("has", "have", names, holds)
        if case .tally(let other) = node.right.kind, case .parties(let others) = other.subject,
            !others.isEmpty
        {
            guard let than = try self.subject(others) else { return nil }
            let more = node.comparison == .greater ? "more" : "fewer"
            return has + "\(more) \(own.what.rawValue) than " + than + place
        }
        let number = conditions.source.text(node.right.range)
        if !holds, number.lowercased().hasPrefix("no ") {
            let some: Text = "\(String(number.dropFirst(3)))"
            return subject + verb("has", "have", names, true) + some + place
        }
        let isBare = number.allSatisfy { $0.isNumber || $0 == "," }
        let unit = isBare ? (own.what == .share ? "%" : " \(own.what.rawValue)") : ""
        let share = own.what == .share ? " of the vote" : ""
        // `does not have at most 40%` has more.
        if !holds, node.comparison == .lessOrEqual {
            return subject + verb("has", "have", names, true) + "more than \(number)\(unit)\(share)"
                + place
        }
        return has + "\(node.comparison.words(isCount: own.what != .share))"
            + "\(number)\(unit)\(share)"
            + place
    }

    private func statement(_ node: HoldsCondition, _ holds: Bool) throws -> Text? {
        if case .governmentMajority = node.what { return try asking.majorityStatement(holds) }
        guard let names = try subject(node.parties) else { return nil }
        let isOne = node.parties.count == 1
        let are: Text = isOne ? " is" : " are"
        let not: Text = holds ? "" : " not"
        switch node.what {
        case .governmentMajority: return nil
        case .majority:
            return names + verb("has", "have", node.parties, holds) + "a majority"
        case .ableToGovern(let inMajority):
            return try asking.governingStatement(
                names, asking.chamber().candidacy(node, conditions.lookup),
                inMajority: inMajority)
        case .balanceOfPower(let alone):
            return names + verb("holds", "hold", node.parties, holds)
                + "the balance of power\(alone ? " alone" : "")"
        case .kingmaker: return names + are + not + " kingmaker"
        case .government: return names + are + not + " in government"
        case .juniorPartner: return names + are + not + " in government beside a larger party"
        }
    }

    private func statement(_ node: OwnCondition, _ holds: Bool) throws -> Text? {
        guard let subject = try thing(node.subject) else { return nil }
        guard let object = node.object else {
            let kind: Variable.Kind = if case .parties = node.subject { .party } else { .riding }
            let defined = try asking.world.definition(
                node.name, [kind], at: Location(conditions.source, node.name.range))
            let predicate = asking.world.definitions[defined].predicate
            return described(node.subject, subject, "\(predicate)", holds)
        }
        guard let object = try thing(object), let id = node.name.id,
            let relation = asking.world.definitions.first(where: { $0.names.contains(id) })
        else { return nil }
        let words = holds ? relation.title : negation(of: relation.title)
        return subject + " \(words) " + object
    }

    /// `Halifax is close`, `Alpha and Beta are close`, `not all of Alpha and Beta are close`
    private func described(
        _ thing: OwnCondition.Thing, _ subject: Text, _ predicate: Text, _ holds: Bool
    ) -> Text {
        guard thing.isSeveral else { return subject + (holds ? " is " : " is not ") + predicate }
        if case .place(let place) = thing, case .every(let every) = place.kind {
            return (holds ? "" : "not ") + subject + (every.choice == .each ? " is " : " are ")
                + predicate
        }
        return (holds ? "" : "not all of ") + subject + " are " + predicate
    }

    /// `does not reach`, `cannot work with`, `is not beside`
    private func negation(of relation: String) -> String {
        let forms = relationForms(relation)
        guard forms.count > 1, let first = relation.split(separator: " ").first else {
            return "does not \(relation)"
        }
        switch first.lowercased() {
        case "can": return "cannot \(forms[1])"
        case "could", "is", "are", "does", "would": return "\(first) not \(forms[1])"
        default: return "does not \(forms[1])"
        }
    }

    private func thing(_ thing: OwnCondition.Thing) throws -> Text? {
        switch thing {
        case .parties(let names): try subject(names)
        case .place(let place): self.place(place)
        }
    }
}

extension Asking {
    /// A condition of the question's own as a statement.
    func statement(_ condition: Condition, _ holds: Bool) throws -> Text? {
        try Statements(asking: self, conditions: conditions, it: it).statement(condition, holds)
    }

    /// What a question chooses parties by, said of one of them: `NDP is trapped`; the question's
    /// own words where no statement can be made of them.
    /// - Parameter own: what stands where a definition chooses them; else the question's own.
    func statement(
        of party: Int, _ node: WhichPartiesQuestion, _ holds: Bool, in own: Conditions? = nil
    ) throws -> Text {
        var conditions = own ?? conditions
        conditions.bindings[node.variable] = party
        let said = try Statements(asking: self, conditions: conditions, it: it)
            .statement(node.condition, holds)
        if let said { return said }
        return "\(label(party))" + (holds != node.condition.isOpposite ? ": " : ": not so: ")
            + "\(oneLine(conditions.source.text(node.condition.range)))"
    }
}

extension OwnCondition.Thing {
    /// Whether more than one may be meant.
    fileprivate var isSeveral: Bool {
        switch self {
        case .parties(let names): return names.count > 1
        case .place(let place):
            switch place.kind {
            case .names(let names): return names.count > 1
            case .every: return true
            case .it, .everywhere: return false
            }
        }
    }
}

extension Condition {
    /// Whether it is the opposite of what its words say: of those that `every party` leaves out.
    fileprivate var isOpposite: Bool {
        if case .not(let inner) = kind { inner.range == range } else { false }
    }
}

extension RuleOutClause.What {
    /// In front of a party, with a blank behind.
    fileprivate var words: Text {
        switch self {
        case .supporting: "supporting "
        case .coalition: "a coalition with "
        case .both: ""
        }
    }
}

extension ComparisonCondition.Operator {
    /// In front of a number, with a blank behind.
    fileprivate func words(isCount: Bool) -> String {
        switch self {
        case .less: isCount ? "fewer than " : "less than "
        case .lessOrEqual: "at most "
        case .equal: ""
        case .notEqual: "not exactly "
        case .greaterOrEqual: "at least "
        case .greater: "more than "
        }
    }
}
