// CONDITION: `not` binds before `and` before `or`, with parentheses.

import Diagnostics

extension Parser {
    mutating func condition() throws -> Condition {
        let outer = (isInCondition, isListingTied)
        (isInCondition, isListingTied) = (true, false)
        defer { (isInCondition, isListingTied) = outer }
        return try deeper { parser in
            let start = parser.token.range
            var parts = [try parser.conjunction()]
            while parser.accept(.or) { parts.append(try parser.conjunction()) }
            guard parts.count > 1 else { return parts[0] }
            return Condition(kind: .any(parts), range: parser.range(from: start))
        }
    }

    /// An `and` after which no condition stands belongs to the clauses around it.
    private mutating func conjunction() throws -> Condition {
        let start = token.range
        var parts = [try negation()]
        while at(.and) || at(.but) {
            let before = index
            let part = attempt { parser in
                parser.advance()
                return try parser.negation()
            }
            // `and Bloc has not run in it for Green` is the next change, not a condition.
            if at(.for), case .success(let condition) = part, condition.isOfBallots {
                index(before)
                return joined(parts, start)
            }
            switch part {
            case .success(let condition): parts.append(condition)
            case .failure(let error):
                if isWithinParentheses { throw error }
                return joined(parts, start)
            }
        }
        return joined(parts, start)
    }

    private func joined(_ parts: [Condition], _ start: SourceRange) -> Condition {
        parts.count > 1 ? Condition(kind: .all(parts), range: range(from: start)) : parts[0]
    }

    mutating func negation() throws -> Condition {
        let start = token.range
        guard accept(.not) else { return try primaryCondition() }
        let inner = try deeper { try $0.negation() }
        return Condition(kind: .not(inner), range: range(from: start))
    }

    private mutating func primaryCondition() throws -> Condition {
        let start = token.range
        let kind = try firstOf([
            { try $0.parenthesised() },
            { try $0.ofChosen { try $0.inAnyWay { try $0.predicate() } } },
            { try $0.inAnyWay { try $0.comparison() } },
        ])
        return Condition(kind: kind, range: range(from: start))
    }

    /// With where the riding lies that a condition brings in: `Blue wins a riding in Ontario`.
    private mutating func ofChosen(
        _ reading: (inout Parser) throws -> ConditionKind
    ) throws -> ConditionKind {
        let (start, outer) = (token.range, chosen)
        chosen = []
        defer { chosen = outer }
        let kind = try reading(&self)
        guard !chosen.isEmpty else { return kind }
        return .all([Condition(kind: kind, range: range(from: start))] + chosen)
    }

    private mutating func parenthesised() throws -> ConditionKind {
        try expect(sign: .open, "a condition")
        parentheses += 1
        defer { parentheses -= 1 }
        let inner = try condition()
        try expect(sign: .close, "')'")
        return inner.kind
    }

    private var isWithinParentheses: Bool { parentheses > 0 }

    // MARK: Comparisons

    private mutating func comparison() throws -> ConditionKind {
        let left = try measure()
        if accept(.is, .between) { return try between(left) }
        let isOf = previous.keyword == .of
        guard let comparison = comparisonOperator() ?? (isOf ? .equal : nil) else {
            throw expected("a comparison: '<', '>', 'is at least', 'is more than', …")
        }
        return .comparison(
            ComparisonCondition(left: left, comparison: comparison, right: try measure()))
    }

    /// `is between 30 and 35`: both ends count.
    private mutating func between(_ left: Measure) throws -> ConditionKind {
        let low = try measure()
        try expect(.and, "'and' and the upper end")
        let high = try measure()
        let ends: [(ComparisonCondition.Operator, Measure)] = [
            (.greaterOrEqual, low), (.lessOrEqual, high),
        ]
        return .all(
            ends.map { comparison, end in
                let node = ComparisonCondition(left: left, comparison: comparison, right: end)
                return Condition(kind: .comparison(node), range: range(from: left.range))
            })
    }

    mutating func comparisonOperator() -> ComparisonCondition.Operator? {
        let signs: [Token.Sign: ComparisonCondition.Operator] = [
            .less: .less, .greater: .greater, .equal: .equal, .lessOrEqual: .lessOrEqual,
            .greaterOrEqual: .greaterOrEqual, .notEqual: .notEqual,
        ]
        if case .sign(let sign) = token.kind, let found = signs[sign] {
            advance()
            return found
        }
        let isVerb = accept(.is)
        if accept(.not) {
            if let found = comparisonWords() ?? comparisonOperator() { return found.opposite }
            return .notEqual
        }
        if let found = comparisonWords() { return found }
        return isVerb ? .equal : nil
    }

    mutating func comparisonWords() -> ComparisonCondition.Operator? {
        if accept(.no, .more, .than) || accept(.at, .most) { return .lessOrEqual }
        if accept(.no, .less, .than) || accept(.at, .least) { return .greaterOrEqual }
        if accept(.less, .than) || accept(anyOf: .under) { return .less }
        if accept(.more, .than) || accept(anyOf: .over) { return .greater }
        return accept(.exactly) ? .equal : nil
    }

    // MARK: Predicates

    private mutating func predicate() throws -> ConditionKind {
        let here = Place(kind: .it, range: token.range)
        if let many = try quantified() { return many }
        if bringsVariable(.party) { return try partyPredicate(try parties(isSubject: true), here) }
        if bringsVariable(.riding) {
            guard let own = ownOfPlace() else { throw unknownOfRiding() }
            return own
        }
        let isSeats = at(.tied) && peek().keyword == .seats
        if accept(.is, .tied) || (!isSeats && accept(.tied)) {
            return .tied(TiedCondition(place: here))
        }
        skipIts()
        skipArticleOfOne()
        while accept(anyOf: .does, .would, .has, .is) && !isAtEnd { skipArticleOfOne() }
        let isOfIt = isAdjective() && peek().keyword.map(Self.ridingNouns.contains) != true
        if isOfIt || (at(.not) && isAdjective(at: 1)) { return try ownOfIt(here) }
        if relation(at: 0) != nil, rule.isOfRidings, let own = try related(.place(here)) {
            return own
        }
        if at(.winner), peek().keyword == .is {
            advance()
            return try isNamed { .wins(WinsCondition(party: $0, place: here)) }
        }
        if at(.second), peek().keyword == .is {
            advance()
            return try isNamed { .second(SecondCondition(party: $0, place: here)) }
        }
        if at(.pact) || at(.scenario) {
            return .inForce(try inForce(at(.pact) ? .pact : .scenario))
        }
        if at(.government) { return try governmentHolds() }
        if let tied = try tie() ?? ownOfPlace() { return tied }
        return try partyPredicate(try parties(isSubject: true), here)
    }

    /// `the government has a majority`
    private mutating func governmentHolds() throws -> ConditionKind {
        let start = token.range
        advance()
        while accept(anyOf: .does, .would) {}
        let isNegated = accept(.not)
        guard accept(anyOf: .has, .hold) else { throw expected("'has a majority'") }
        skipArticle()
        try expect(.majority, "'a majority'")
        return negated(
            .holds(HoldsCondition(parties: [], what: .governmentMajority)), isNegated, start)
    }

    /// `is [not] P`
    private mutating func isNamed(_ make: (Name) -> ConditionKind) throws -> ConditionKind {
        let start = token.range
        try expect(.is, "'is' and a party")
        let isNegated = accept(.not)
        let kind = make(try party())
        guard isNegated else { return kind }
        return .not(Condition(kind: kind, range: range(from: start)))
    }

    /// Goes over an article, save that of `a riding in Ontario`, which is any of them.
    private mutating func skipArticleOfOne() {
        if !at(.a) || !isAtEveryRiding { skipArticle() }
    }

    /// `Victoria is tied`, `it is tied`
    private mutating func tie() throws -> ConditionKind? {
        let outer = isListingTied
        isListingTied = true
        defer { isListingTied = outer }
        let reading = attempt { parser in
            let place = try parser.place()
            _ = parser.accept(.is)
            try parser.expect(.tied, "'tied'")
            return ConditionKind.tied(TiedCondition(place: place))
        }
        if case .success(let kind) = reading { return kind }
        return nil
    }

    /// `[is] [not] winnable`: the riding that varies, or the party where only parties do.
    private mutating func ownOfIt(_ here: Place) throws -> ConditionKind {
        let start = token.range
        let isNegated = accept(.not)
        let kind = try adjective(of: understood(here))
        return negated(kind, isNegated, start)
    }

    /// What a word is said of that stands without a subject.
    private mutating func understood(_ here: Place) -> OwnCondition.Thing {
        guard let it = rule.it, !rule.hasRiding, !rule.isOfRidings else { return .place(here) }
        rule.mention(it, at: token.range)
        return .parties([
            Name(text: "it", id: nil, kinds: .party, range: token.range, variable: it)
        ])
    }
}

extension ComparisonCondition.Operator {
    /// What `not` makes of it.
    fileprivate var opposite: ComparisonCondition.Operator {
        switch self {
        case .less: .greaterOrEqual
        case .lessOrEqual: .greater
        case .equal: .notEqual
        case .notEqual: .equal
        case .greaterOrEqual: .less
        case .greater: .lessOrEqual
        }
    }
}

extension Condition {
    /// `Green runs`, `Green does not run`
    fileprivate var isOfBallots: Bool {
        switch kind {
        case .runs: true
        case .not(let inner): inner.isOfBallots
        case .any, .all, .comparison, .wins, .second, .tied, .holds, .stance, .inForce, .ruleOut,
            .own, .same, .lies:
            false
        }
    }
}
