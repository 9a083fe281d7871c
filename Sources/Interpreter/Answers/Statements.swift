// A condition said as a statement, whichever way it was asked: `Green does not hold the balance of
// power`.

import Diagnostics
import Syntax

extension Asking {
    /// The statement that a condition, or its opposite, is so; nothing where only the words of the
    /// question say it.
    func statement(_ condition: Condition, _ holds: Bool) throws -> Text? {
        switch condition.kind {
        case .not(let inner): return try statement(inner, !holds)
        case .wins(let node):
            let verb =
                node.isLoss
                ? verb("loses", "lose", [node.party], holds)
                : verb("wins", "win", [node.party], holds)
            return try subject([node.party]).map { $0 + verb + place(node.place) }
        case .second(let node):
            let verb: Text = holds ? " is second in " : " is not second in "
            return try subject([node.party]).map { $0 + verb + place(node.place) }
        case .runs(let node):
            let verb = verb("runs", "run", node.parties, holds) + "in "
            return try subject(node.parties).map { $0 + verb + place(node.place) }
        case .tied(let node):
            return place(node.place) + (holds ? " is tied" : " is not tied")
        case .holds(let node): return try statement(node, holds)
        case .stance(let node):
            return try subject(node.parties).map { $0 + stance(node, holds) }
        case .own(let node): return try statement(node, holds)
        case .comparison(let node): return try statement(node, holds)
        case .ruleOut(let node):
            let verb = verb("rules out", "rule out", node.parties, holds)
            return try subject(node.parties).flatMap { subject in
                try self.subject(node.targets).map { subject + verb + node.what.words + $0 }
            }
        case .any, .all, .inForce: return nil
        }
    }

    /// ` wins `, ` win `, ` does not win `, ` do not win `
    private func verb(_ one: String, _ many: String, _ names: [Name], _ holds: Bool) -> Text {
        let isOne = names.count == 1
        if holds { return isOne ? " \(one) " : " \(many) " }
        return isOne ? " does not \(many) " : " do not \(many) "
    }

    private func subject(_ names: [Name]) throws -> Text? {
        guard names.allSatisfy({ $0.variable == nil }) else { return nil }
        return list(try lookup.parties(names).map { "\(label($0))" })
    }

    private func place(_ place: Place) -> Text {
        if case .it = place.kind {
            return it.map { "\(name: riding($0))" } ?? "it"
        }
        if case .everywhere = place.kind { return "every riding" }
        return "\(name: source.text(place.range))"
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
            return of + ((try? lookup.party(name)).map { "\(label($0))" } ?? "\(name.text)")
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
            let than = try self.subject(others)
        {
            let more = node.comparison == .greater ? "more" : "fewer"
            return has + "\(more) \(own.what.rawValue) than " + than + place
        }
        let share = own.what == .share ? " of the vote" : ""
        return has + "\(node.comparison.words)\(source.text(node.right.range))\(share)" + place
    }

    private func statement(_ node: HoldsCondition, _ holds: Bool) throws -> Text? {
        if case .governmentMajority = node.what {
            return holds
                ? "the government has a majority" : "the government does not have a majority"
        }
        guard let names = try subject(node.parties) else { return nil }
        let isOne = node.parties.count == 1
        let are: Text = isOne ? " is" : " are"
        let not: Text = holds ? "" : " not"
        switch node.what {
        case .governmentMajority: return nil
        case .majority:
            return names + verb("has", "have", node.parties, holds) + "a majority"
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
            return subject + (holds ? " is " : " is not ") + "\(node.name.text)"
        }
        guard let object = try thing(object), let id = node.name.id,
            let relation = world.definitions.first(where: { $0.names.contains(id) })
        else { return nil }
        let words = subject + " \(relation.title) " + object
        return holds ? words : "it is not so that " + words
    }

    /// What a question chooses parties by, said of one of them: `NDP is trapped`; the question's
    /// own words where no statement can be made of them.
    func statement(of party: Int, _ condition: Condition, _ holds: Bool) throws -> Text {
        let name = Text("\(label(party))")
        switch condition.kind {
        case .not(let inner): return try statement(of: party, inner, !holds)
        case .own(let node) where node.object == nil:
            return name + (holds ? " is " : " is not ") + "\(node.name.text)"
        case .stance(let node):
            return name + stance(node, holds)
        case .own, .any, .all, .comparison, .wins, .second, .runs, .tied, .holds, .inForce,
            .ruleOut:
            return name + (holds ? ": " : ": not so: ") + "\(oneLine(source.text(condition.range)))"
        }
    }

    private func thing(_ thing: OwnCondition.Thing) throws -> Text? {
        switch thing {
        case .parties(let names): try subject(names)
        case .place(let place): self.place(place)
        }
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
    fileprivate var words: String {
        switch self {
        case .less: "less than "
        case .lessOrEqual: "at most "
        case .equal: ""
        case .notEqual: "not exactly "
        case .greaterOrEqual: "at least "
        case .greater: "more than "
        }
    }
}
