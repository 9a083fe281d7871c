// `no party is trapped`, `nobody supports NDP`, `every party opposes it`, `at least 2 parties have a
// veto`: how many parties do something.

import Diagnostics

extension Parser {
    /// How many of the parties a condition is to fit; where it is all, how many it does not.
    private typealias Quantifier = (ComparisonCondition.Operator, Quantity, isOfAll: Bool)

    /// A condition of so many parties; nothing where no such number opens it.
    mutating func quantified() throws -> ConditionKind? {
        let start = index
        let first = token.range
        guard let (comparison, number, isOfAll) = try quantifier() else {
            index(start)
            return try ridingsQuantified()
        }
        var asked = try whichParties()
        if isOfAll { asked = asked.opposite }
        let count = CountMeasure(things: .parties, place: nil, parties: asked)
        return .comparison(
            ComparisonCondition(
                Measure(kind: .count(count), range: range(from: first)), comparison, number,
                parties: isOfAll ? .exceptions : .fitting))
    }

    /// `more than 2 ridings are close`, `no riding is tied`; nothing where no such number opens it.
    private mutating func ridingsQuantified() throws -> ConditionKind? {
        let start = index
        let reading = try numbered { parser in
            guard let noun = parser.token.keyword, noun != .seats, Self.ridingNouns.contains(noun)
            else { return false }
            parser.advance()
            return true
        }
        guard let (comparison, number) = reading else {
            index(start)
            return nil
        }
        let counted = previous.range
        // What else is so is no part of what the ridings are.
        let every =
            at(.is)
            ? EveryRiding(condition: try ofRidings { try $0.negation() }) : try filters()
        guard every.condition != nil else {
            throw expected("what the ridings are: a word that the script defines, or 'where'")
        }
        let place = Place(kind: .every(every), range: range(from: counted))
        let count = CountMeasure(things: .ridings, place: place)
        return .comparison(
            ComparisonCondition(
                Measure(kind: .count(count), range: range(from: counted)), comparison, number))
    }

    private mutating func quantifier() throws -> Quantifier? {
        let zero = none
        let nobody: Quantifier = (.equal, zero, isOfAll: false)
        let anybody: Quantifier = (.greater, zero, isOfAll: false)
        let everybody: Quantifier = (.equal, zero, isOfAll: true)
        if at(.nobody), peek().keyword != .from {
            advance()
            return nobody
        }
        if at(.every), peek().keyword == .party {
            let isAny = isAtAny
            advance()
            advance()
            return isAny ? anybody : everybody
        }
        if accept(.someWord, .party) || (!rule.isOpen && accept(.a, .party)) { return anybody }
        return try numbered { $0.accept(.party) }.map { ($0, $1, isOfAll: false) }
    }

    /// `more than 2`, `no`, before what is counted; nothing where no such number stands.
    private mutating func numbered(
        _ noun: (inout Parser) -> Bool
    ) throws -> (ComparisonCondition.Operator, Quantity)? {
        let zero = none
        guard let comparison = comparisonWords() else {
            return accept(.no) && noun(&self) ? (.equal, zero) : nil
        }
        guard at(.number) else { return nil }
        let number = try quantity()
        return number.kind == .plain && noun(&self) ? (comparison, number) : nil
    }

    /// 0, said by a word here.
    private var none: Quantity {
        let nowhere = SourceRange(token.range.lower, token.range.lower)
        return Quantity(billionths: 0, kind: .plain, range: nowhere)
    }
}

extension WhichPartiesQuestion {
    /// The parties that a condition does not fit. The one that it holds each against is not held
    /// against itself.
    fileprivate var opposite: WhichPartiesQuestion {
        let varying = [variable] + words.introduced(in: condition.range)
        let other = condition.other.flatMap { name in
            name.variable.map(varying.contains) == true ? nil : name
        }
        return WhichPartiesQuestion(
            condition: Condition(kind: .not(condition), range: condition.range), words: words,
            except: other.map { [$0] } ?? [], exceptsGovernment: condition.isOnGovernment)
    }
}

extension Condition {
    /// `opposes the government`
    fileprivate var isOnGovernment: Bool {
        guard case .stance(let node) = kind, case .government = node.object else { return false }
        return true
    }

    /// `NDP` in `has fewer seats than NDP`, `supports NDP`; nothing where there are several.
    fileprivate var other: Name? {
        let others: [Name]
        switch kind {
        case .comparison(let node):
            guard case .tally(let tally) = node.right.kind, case .parties(let names) = tally.subject
            else { return nil }
            others = names
        case .stance(let node):
            guard case .party(let name) = node.object else { return nil }
            others = [name]
        case .ruleOut(let node): others = node.targets
        case .own(let node):
            guard case .parties(let names)? = node.object else { return nil }
            others = names
        case .any, .all, .not, .wins, .second, .runs, .tied, .holds, .inForce, .same, .lies:
            return nil
        }
        return others.count == 1 ? others[0] : nil
    }
}
