// `why`, alone or with a question: `why seats`, `why does Green not hold the balance of power`,
// `why not NDP wins Halifax`, `why not Green`.

import Diagnostics

extension Parser {
    /// What stands after `why`.
    mutating func whyQuestion() throws -> QuestionKind {
        let isInFull = acceptInFull()
        if isAtEnd || asksDifference(), !at(.if) {
            return .whyLast(WhyLastQuestion(isInFull: isInFull))
        }
        if at(.if) { return .why(.whatIf, isInFull: isInFull) }
        if let ofParties = whyParties(isInFull) { return ofParties }
        if let ofPlace = whyPlace(isInFull) { return ofPlace }
        if at(.not), Keyword.helping(in: source.text(token.range)) == .can,
            case .success(let unable) = attempt({ try $0.whyNegated(isInFull) })
        {
            return unable
        }
        if let ofBudget = whyNotBudget(isInFull) { return ofBudget }
        if let told = whyOfOne() ?? whyKingmaker() { return .why(told, isInFull: isInFull) }
        return try firstOf([
            { parser in
                let isNot = parser.at(.not)
                guard !isNot else { throw parser.expected("a question") }
                let kind = QuestionKind.why(
                    try parser.questionKind(), isInFull: isInFull)
                guard parser.isAtEndOrIf else { throw parser.expected("the end of the question") }
                return kind
            },
            { parser in
                let kind = QuestionKind.why(
                    .isTrue(try parser.condition()), isInFull: isInFull)
                guard parser.isAtEndOrIf else { throw parser.expected("the end of the question") }
                return kind
            },
            { try $0.whyIsNot(isInFull) },
            { parser in
                _ = parser.accept(.not)
                return .why(try parser.questionKind(), isInFull: isInFull)
            },
            { try $0.whyNegated(isInFull) },
        ])
    }

    /// `not` alone, `does it differ from today`, `is it different`: the last answer's work ends with
    /// what differs.
    private mutating func asksDifference() -> Bool {
        let start = index
        if accept(.not), isAtEnd { return true }
        index(start)
        let isDifferent = accept(anyOf: .does, .is) && accept(.it) && accept(.differ)
        if isDifferent, accept(.from) { _ = accept(.today) }
        guard isDifferent, isAtEndOrIf else {
            index(start)
            return false
        }
        return true
    }

    /// `does Davenport not flip`, `is Bloc the median party`: the work is that of who wins there, or
    /// of who is the median party.
    private mutating func whyOfOne() -> QuestionKind? {
        let reading = attempt { parser -> QuestionKind in
            guard parser.accept(anyOf: .does, .is, .not) else { throw parser.notUnderstood() }
            let opening = parser.previous.keyword
            let isOfPlace =
                opening == .not ? !parser.isParty(at: 0) : opening == .does
            let place = isOfPlace ? try parser.place() : nil
            if !isOfPlace { _ = try parser.party() }
            let isNot = parser.accept(.not) || opening == .not
            if !isOfPlace { parser.skipArticle() }
            let isTold =
                isOfPlace
                ? parser.accept(.flip) || parser.accept(.change, .hands) : parser.accept(.median)
            guard isTold else { throw parser.notUnderstood() }
            if !isOfPlace { _ = parser.accept(.party) }
            guard parser.isAtEndOrIf else { throw parser.expected("the end of the question") }
            return isOfPlace
                ? .whoWins(WhoWinsQuestion(place: place, isToFlip: !isNot)) : .median
        }
        return try? reading.get()
    }

    /// `is Lib Dem kingmaker between Conservative and Labour`: the work is that of who is.
    private mutating func whyKingmaker() -> QuestionKind? {
        let reading = attempt { parser -> QuestionKind in
            try parser.expect(.is, "'is'")
            _ = parser.accept(.not)
            _ = try parser.party()
            _ = parser.accept(.not)
            parser.skipArticle()
            guard parser.accept(.kingmaker, .between) else { throw parser.notUnderstood() }
            let formateurs = try parser.parties()
            guard parser.isAtEndOrIf else { throw parser.expected("the end of the question") }
            return .kingmaker(KingmakerQuestion(formateurs: formateurs))
        }
        return try? reading.get()
    }

    /// `does NDP not blink first`, `is V not a dummy`: the work is that of whether it does, or is.
    private mutating func whyNegated(_ isInFull: Bool) throws -> QuestionKind {
        let asking: Set<Keyword> = [.does, .would, .is, .has, .can]
        let asked = unnegated { parser -> QuestionKind in
            guard parser.token.keyword.map(asking.contains) == true else {
                throw parser.notUnderstood()
            }
            let kind = try parser.questionKind()
            guard parser.isAtEndOrIf else { throw parser.expected("the end of the question") }
            return kind
        }
        guard let asked else { throw notUnderstood() }
        guard case .isTrue(let condition) = asked else { return .why(asked, isInFull: isInFull) }
        return .why(
            .isTrue(
                Condition(kind: condition.kind.denied(condition.range), range: condition.range)),
            isInFull: isInFull)
    }

    /// `why doesn't the budget pass`, `why not the budget fails`
    private mutating func whyNotBudget(_ isInFull: Bool) -> QuestionKind? {
        let reading = attempt { parser -> QuestionKind in
            try parser.expect(.not, "'not'")
            let budget = try parser.budgetMention()
            let isFailing = try !parser.fails()
            guard parser.isAtEndOrIf else { throw parser.expected("the end of the question") }
            return .why(
                .bargain(.passes(PassesQuestion(budget: budget, isFailing: isFailing))),
                isInFull: isInFull)
        }
        if case .success(let kind) = reading { return kind }
        return nil
    }

    /// `why isn't NDP second in Victoria`
    private mutating func whyIsNot(_ isInFull: Bool) throws -> QuestionKind {
        let start = token.range
        try expect(.not, "'not'")
        let kind = try inAnyWay { try $0.isCondition(try $0.parties(), start) }
        let inner = Condition(kind: kind, range: range(from: start))
        guard isAtEndOrIf else { throw expected("the end of the question") }
        return .why(
            .isTrue(Condition(kind: inner.kind.denied(inner.range), range: inner.range)),
            isInFull: isInFull)
    }

    /// `why not Green`, `why NDP and Bloc`: about the question asked last.
    private mutating func whyParties(_ isInFull: Bool) -> QuestionKind? {
        let reading = attempt { parser -> QuestionKind in
            let isNot = parser.accept(.not)
            guard parser.isPartyOrNear else { throw parser.expected("a party") }
            let names = try parser.parties()
            guard parser.isAtEnd else { throw parser.expected("the end of the question") }
            return .whyLast(
                WhyLastQuestion(isInFull: isInFull, parties: names, isNot: isNot))
        }
        if case .success(let kind) = reading { return kind }
        return nil
    }

    /// `why Sherbrooke`, `why not Yukon`: about the question asked last.
    private mutating func whyPlace(_ isInFull: Bool) -> QuestionKind? {
        let reading = attempt { parser -> QuestionKind in
            let isNot = parser.accept(.not)
            guard parser.isAtPlace else { throw parser.notUnderstood() }
            let place = try parser.place()
            guard case .names(let names) = place.kind, names.allSatisfy({ $0.name.id != nil }),
                parser.isAtEnd
            else { throw parser.notUnderstood() }
            return .whyLast(WhyLastQuestion(isInFull: isInFull, isNot: isNot, place: place))
        }
        return try? reading.get()
    }

    /// A party, or a name nearer to a party's than to nothing.
    private var isPartyOrNear: Bool {
        let name = at(.the) ? peek() : token
        guard isName(name, .party) else { return false }
        if name.name != nil { return true }
        let near = lexicon.nearest(
            source.text(name.range), kinds: [.party, .riding, .region], most: 1)
        return near.first.map { lexicon.kinds($0).contains(.party) } ?? false
    }

    /// `in full`: nothing of the work is folded away.
    private mutating func acceptInFull() -> Bool {
        guard at(.in), peek().keyword == .full else { return false }
        advance()
        advance()
        return true
    }
}
