// `has more than 20 seats`, `holds at least 5% of the vote in Quebec`, `has fewer seats than NDP`: what
// a party has, compared.

import Diagnostics

extension Parser {
    /// Whether a number that is had, or a comparison with another party, stands some tokens ahead.
    func isSoMany(at ahead: Int) -> Bool {
        let token = peek(ahead)
        if token.kind == .number { return true }
        switch token.keyword {
        case .under, .over, .exactly, .more, .less, .between: return true
        case .only: return peek(ahead + 1).kind == .number
        case .at: return [.most, .least].contains(peek(ahead + 1).keyword)
        case .no:
            let next = peek(ahead + 1).keyword
            return [.more, .less].contains(next) || Self.countedKind(next) != nil
        default: return false
        }
    }

    /// What stands after `has`; nothing where no number does.
    mutating func soMany(_ parties: [Name]) throws -> ConditionKind? {
        guard isSoMany(at: 0) else { return nil }
        let start = token.range
        if let range = try rangeHad(parties, start) { return range }
        let kind = try comparedNumber(parties)
        var parts = [Condition(kind: kind, range: range(from: start))]
        while let more = moreNumbers(parties) { parts.append(more) }
        return parts.count > 1 ? .all(parts) : kind
    }

    /// `and fewer than 10 seats`, of the same parties; nothing where another condition follows.
    private mutating func moreNumbers(_ parties: [Name]) -> Condition? {
        let before = index
        guard accept(.and) else { return nil }
        let start = token.range
        let reading = attempt { parser -> ConditionKind in
            guard parser.isSoMany(at: 0), !parser.at(.number) else { throw parser.notUnderstood() }
            return try parser.comparedNumber(parties)
        }
        guard case .success(let kind) = reading else {
            index(before)
            return nil
        }
        return Condition(kind: kind, range: range(from: start))
    }

    /// `between 20 and 40 seats`: both ends count.
    private mutating func rangeHad(_ parties: [Name], _ start: SourceRange) throws -> ConditionKind?
    {
        guard accept(.between) else { return nil }
        var low = try quantity("the lower end")
        try expect(.and, "'and' and the upper end")
        let high = try quantity("the upper end, of seats or votes, or a percentage of the vote")
        if low.kind == .plain { low = low.counting(high.kind) }
        guard let what = Self.counted(high.kind), low.kind == high.kind else {
            throw expected("'seats', 'votes' or '%'")
        }
        let own = try had(what, parties)
        let ends: [(ComparisonCondition.Operator, Quantity)] = [
            (.greaterOrEqual, low), (.lessOrEqual, high),
        ]
        return .all(
            ends.map { comparison, end in
                Condition(
                    kind: .comparison(ComparisonCondition(own, comparison, end)),
                    range: start.through(end.range))
            })
    }

    private mutating func comparedNumber(_ parties: [Name]) throws -> ConditionKind {
        if let kind = try comparedWithParty(parties) ?? noneHeld(parties) { return kind }
        _ = accept(.only)
        let comparison = comparisonWords()
        var number = try quantity("a number of seats or votes, or a percentage of the vote")
        // A seat is a riding's, as in `wins fewer than 5 ridings`.
        if number.kind == .plain, token.keyword.map(Self.ridingNouns.contains) == true {
            advance()
            number = number.counting(.seats)
        }
        guard let what = Self.counted(number.kind) else {
            throw expected("'seats', 'votes' or '%'")
        }
        return .comparison(
            ComparisonCondition(
                try had(what, parties), comparison ?? orMore() ?? .equal, number))
    }

    /// `or more`, `or fewer`, behind a number.
    private mutating func orMore() -> ComparisonCondition.Operator? {
        guard at(.or), Self.tallyKind(peek(2).keyword) == nil else { return nil }
        if accept(.or, .more) { return .greaterOrEqual }
        return accept(.or, .less) ? .lessOrEqual : nil
    }

    /// What parties have of what a number counts: `[of the vote] [in PLACE]` behind it.
    private mutating func had(_ what: TallyKind, _ parties: [Name]) throws -> Measure {
        if what == .share, accept(.of) {
            skipArticle()
            try expect(.votes, "'the vote'")
        }
        return tally(what, parties, try placeCounted())
    }

    /// `no seats`, `no votes in Quebec`
    private mutating func noneHeld(_ parties: [Name]) throws -> ConditionKind? {
        guard at(.no), let what = Self.countedKind(peek().keyword) else { return nil }
        let start = token.range
        advance()
        _ = noun()
        let none = Quantity(
            billionths: 0, kind: what == .seats ? .seats : .votes, range: range(from: start))
        return .comparison(
            ComparisonCondition(tally(what, parties, try placeCounted()), .equal, none))
    }

    /// What there can be none of.
    private static func countedKind(_ keyword: Keyword?) -> TallyKind? {
        tallyKind(keyword).flatMap { $0 == .share ? nil : $0 }
    }

    /// `a pressure above 3`, `more pressure than NDP`: of a measure that the script defines.
    mutating func ownNumber(_ parties: [Name]) throws -> ConditionKind? {
        let ahead = at(.a) || at(.the) ? 1 : 0
        guard isOwnMeasure(at: ahead), parties.count == 1 else { return nil }
        skipArticle()
        let start = token.range
        let name = try name(.ownMeasure, "a measure that the script defines")
        _ = accept(.of)
        let comparison = comparisonOperator() ?? .equal
        let own = OwnMeasure(name: name, thing: .party(parties[0]))
        return .comparison(
            ComparisonCondition(
                left: Measure(kind: .own(own), range: start), comparison: comparison,
                right: try measure()))
    }

    /// `more seats than NDP`
    private mutating func comparedWithParty(_ parties: [Name]) throws -> ConditionKind? {
        guard at(.more) || at(.less), Self.tallyKind(peek().keyword) != nil else { return nil }
        let comparison: ComparisonCondition.Operator = at(.more) ? .greater : .less
        advance()
        guard let what = noun() else { throw expected("'seats' or 'votes'") }
        try expect(.than, "'than' and the other party")
        let start = token.range
        let others = try otherParties()
        let place = try placeCounted()
        let all = range(from: start)
        let nowhere = SourceRange(start.lower, start.lower)
        let parts = others.map { other in
            let right = TallyMeasure(what: what, subject: .parties([other]), place: place)
            let compared = ComparisonCondition(
                left: tally(what, parties, place), comparison: comparison,
                right: Measure(kind: .tally(right), range: nowhere))
            return Condition(kind: .comparison(compared), range: all)
        }
        return parts.count == 1 ? parts[0].kind : .all(parts)
    }

    /// `Green`, `Green or Bloc`: more than either is more than both. A party with a verb of its own
    /// begins what is next.
    private mutating func otherParties() throws -> [Name] {
        var names = [try party("the other party")]
        while at(.or), names.count < Choices.most, isParty(at: 1), !beginsClause(at: 1) {
            advance()
            names.append(try party("the other party"))
        }
        return names
    }

    /// What the sentence does not spell out stands nowhere in it.
    private func tally(_ what: TallyKind, _ parties: [Name], _ place: Place?) -> Measure {
        let nowhere = SourceRange(previous.range.lower, previous.range.lower)
        return Measure(
            kind: .tally(TallyMeasure(what: what, subject: .parties(parties), place: place)),
            range: nowhere)
    }

    private static func counted(_ kind: QuantityKind) -> TallyKind? {
        switch kind {
        case .seats: .seats
        case .votes: .votes
        case .percent: .share
        case .plain, .points, .money: nil
        }
    }
}
