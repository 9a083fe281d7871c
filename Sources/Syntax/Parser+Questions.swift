// Questions, by their opening words; every one takes `if`, first or last.

import Diagnostics

extension Parser {
    /// Any sentence: a declaration, a question, or clauses that become true.
    mutating func statement() throws -> Sentence.Body {
        if at(.indent) { throw Diagnostic.indentedWithoutOpener(at: location(peek().range)) }
        if let declaration = try declaration() { return .declaration(declaration) }
        try refuseElsewhere()
        if beginsQuestion || isAsked || isBarePlan { return .question(try question()) }
        return try firstOf([
            { .clauses(try $0.declaredClauses()) }, { .question(try $0.bareQuestion()) },
        ])
    }

    /// A pact's or scenario's name alone shows it.
    private var isBarePlan: Bool {
        token.keyword == nil && token.name != nil
            && !token.kinds.isDisjoint(with: [.pact, .scenario])
            && !isName(token, .party) && peek().kind == .newline
    }

    private mutating func declaredClauses() throws -> [Clause] {
        let clauses = try clauses()
        if at(.if) || at(.when) { throw Diagnostic.ifAfterClause(at: location(token.range)) }
        guard isAtEnd else {
            throw expected("the end of the sentence, or 'and' and another change")
        }
        return clauses
    }

    /// Words that only a question begins with.
    var beginsQuestion: Bool {
        switch token.keyword {
        case .who, .whos, .which, .what, .whats, .how, .is, .does, .would, .can, .if, .compare,
            .show,
            .list, .why, .there:
            true
        case .seats, .votes, .share, .mps, .members, .margin, .numberWord, .working: true
        default: false
        }
    }

    /// A measure, or a name alone.
    private mutating func bareQuestion() throws -> Question {
        let start = token.range
        let kind = try firstOf([
            { parser in
                let kind = QuestionKind.whatIs(try parser.measure())
                try parser.endOrIf()
                return kind
            },
            { parser in
                let kind = QuestionKind.show(ShowQuestion(target: try parser.shown()))
                try parser.endOrIf()
                return kind
            },
        ])
        return try withIf(kind, start)
    }

    private func endOrIf() throws {
        guard isAtEnd || at(.if) || at(sign: .comma) else {
            throw expected("the end of the question, or 'if'")
        }
    }

    // MARK: If

    private mutating func question() throws -> Question {
        let start = token.range
        if at(.if) { return try ifFirst(start) }
        if at(.what), peek().keyword == .if {
            advance()
            advance()
            let clauses = try clauses()
            return Question(kind: .whatIf, suppositions: clauses, range: range(from: start))
        }
        return try withIf(try questionKind(), start)
    }

    private mutating func withIf(_ kind: QuestionKind, _ start: SourceRange) throws -> Question {
        let asked = range(from: start)
        _ = at(sign: .comma) && peek().keyword == .if ? accept(sign: .comma) : false
        var suppositions: [Clause] = []
        if accept(.if) { suppositions = try clauses() }
        if at(.if) { throw Diagnostic.secondIf(at: location(token.range)) }
        return Question(kind: kind, suppositions: suppositions, range: asked)
    }

    /// `if Greens stand down in Victoria, who wins it`
    private mutating func ifFirst(_ start: SourceRange) throws -> Question {
        advance()
        var suppositions = [try clause()]
        while true {
            let isThen = accept(sign: .comma) || accept(sign: .semicolon)
            _ = accept(.than)  // `then`
            if isThen || previous.keyword == .than, let kind = lastQuestion() {
                return Question(kind: kind, suppositions: suppositions, range: range(from: start))
            }
            if isAtEnd, !isThen {
                return Question(
                    kind: .whatIf, suppositions: suppositions, range: range(from: start))
            }
            guard isThen || at(.and) else { throw expected("a comma and a question") }
            _ = accept(.and)
            switch attempt({ try $0.clause() }) {
            case .success(let clause): suppositions.append(clause)
            case .failure(let error):
                guard let kind = lastQuestion() else { throw error }
                return Question(kind: kind, suppositions: suppositions, range: range(from: start))
            }
        }
    }

    /// A question that goes to the sentence's end, or nothing.
    private mutating func lastQuestion() -> QuestionKind? {
        let reading = attempt { parser -> QuestionKind in
            let kind = try parser.questionKind()
            guard parser.isAtEnd, !parser.at(sign: .semicolon) else {
                throw parser.expected("the end of the question")
            }
            return kind
        }
        if case .success(let kind) = reading { return kind }
        return nil
    }

    // MARK: Kinds

    private mutating func questionKind() throws -> QuestionKind {
        try deeper { try $0.openedQuestion() }
    }

    private mutating func openedQuestion() throws -> QuestionKind {
        switch token.keyword {
        case .who: advance()
        case .whos:
            advance()
            return try whoIs()
        case .which: return try which()
        case .what, .whats: return try what()
        case .how: return try how()
        case .compare: return .compare(try compare())
        case .show:
            advance()
            return .show(ShowQuestion(target: try shown()))
        case .list: return .listCoalitions(try listCoalitions())
        case .why:
            advance()
            return .why(try questionKind())
        default: return try askedOrMeasured()
        }
        return try who()
    }

    /// `NDP wins Victoria?`, `is it true that …`, `seats in Alberta`, `NDP seats`
    private mutating func askedOrMeasured() throws -> QuestionKind {
        if accept(.is, .it, .true, .that) { return .isTrue(try condition()) }
        return try firstOf([
            { parser in
                let kind = try parser.tallyQuestion()
                try parser.endOrIf()
                return kind
            },
            { parser in
                guard parser.asksTruth else { throw parser.notUnderstood() }
                let kind = QuestionKind.isTrue(try parser.askedCondition())
                try parser.endOrIf()
                return kind
            },
            { parser in
                let kind = QuestionKind.whatIs(try parser.measure())
                try parser.endOrIf()
                return kind
            },
            { .show(ShowQuestion(target: try $0.shown())) },
        ])
    }

    private var asksTruth: Bool {
        isAsked || [.is, .does, .would, .can].contains(token.keyword)
    }

    /// `does NDP hold …`, `is NDP second in …`, `would NDP win …`
    private mutating func askedCondition() throws -> Condition {
        let start = token.range
        if accept(.is) {
            _ = accept(.there)
            let parties = attempt { try $0.parties() }
            if case .success(let names) = parties {
                let kind = try isCondition(names, start)
                return Condition(kind: kind, range: range(from: start))
            }
            return try condition()
        }
        _ = accept(anyOf: .does, .would, .can)
        return try condition()
    }

    private mutating func isCondition(
        _ names: [Name], _ start: SourceRange
    ) throws -> ConditionKind {
        skipArticle()
        if accept(.kingmaker) { return .holds(HoldsCondition(parties: names, what: .kingmaker)) }
        let isSecond = at(.second)
        guard accept(.second) || accept(.winner) else {
            throw expected("'second', 'the winner' or 'kingmaker'")
        }
        let place = try optionalPlace() ?? Place(kind: .it, range: previous.range)
        return isSecond
            ? .second(SecondCondition(party: names[0], place: place))
            : .wins(WinsCondition(party: names[0], place: place))
    }

    private mutating func tallyQuestion() throws -> QuestionKind {
        skipArticle()
        guard let what = noun() else { throw expected("'seats', 'votes' or 'shares'") }
        return .tally(TallyQuestion(what: what, place: try optionalPlace()))
    }

    // MARK: Who

    private mutating func who() throws -> QuestionKind {
        if accept(.is) { return try whoIs() }
        while accept(anyOf: .would, .does) {}
        if at(.hold) || at(.has) {
            advance()
            skipArticle()
            guard accept(.balance, .of, .power) else { throw expected("'the balance of power'") }
            return .balanceOfPower
        }
        if accept(anyOf: .win, .take, .carry) {
            _ = accept(.in)
            return .whoWins(WhoWinsQuestion(place: isAtEndOrIf ? nil : try place()))
        }
        if accept(.can) { return try whoCan() }
        let turns: [Keyword] = [
            .sustain, .topple, .defeat, .bring, .keep, .support, .back, .prop,
        ]
        if token.keyword.map(turns.contains) == true { return try whoCan() }
        throw notUnderstood()
    }

    private mutating func whoIs() throws -> QuestionKind {
        skipArticle()
        if accept(.second) { return .whoIsSecond(WhoIsSecondQuestion(place: try optionalPlace())) }
        if accept(.winner) { return .whoWins(WhoWinsQuestion(place: try optionalPlace())) }
        if accept(.win) {
            _ = accept(.in)
            return .whoWins(WhoWinsQuestion(place: isAtEndOrIf ? nil : try place()))
        }
        if accept(.kingmaker) {
            let formateurs = accept(.between) ? try parties() : []
            return .kingmaker(KingmakerQuestion(formateurs: formateurs))
        }
        throw notUnderstood()
    }

    private mutating func whoCan() throws -> QuestionKind {
        if accept(.form) {
            skipArticle()
            _ = accept(.coalition)
            try expect(.government, "'a government'")
            return .formGovernment
        }
        let topples: Bool
        if accept(.sustain) || accept(.keep, .up) || accept(.keep) || accept(.support)
            || accept(.prop, .up) || accept(.prop) || accept(.back)
        {
            topples = false
        } else if accept(.topple) || accept(.defeat) || accept(.bring, .down) || accept(.bring) {
            topples = true
        } else if accept(anyOf: .win, .take, .carry) {
            _ = accept(.in)
            return .whoWins(WhoWinsQuestion(place: isAtEndOrIf ? nil : try place()))
        } else {
            throw notUnderstood()
        }
        _ = accept(.the)
        try expect(.government, "'the government'")
        _ = accept(anyOf: .down, .up)
        return .turnGovernment(TurnGovernmentQuestion(topples: topples))
    }

    // MARK: Which, what, how

    private mutating func which() throws -> QuestionKind {
        advance()
        if at(.party) { return try whichParty() }
        guard let noun = token.keyword, Self.ridingNouns.contains(noun) else {
            throw expected("'ridings'")
        }
        advance()
        _ = accept(anyOf: .would, .does)
        let place = try optionalPlace()
        while accept(anyOf: .would, .does) {}
        if accept(.flip) || accept(.change, .hands) {
            return .flips(FlipsQuestion(place: try place ?? optionalPlace()))
        }
        _ = accept(.is)
        var every = EveryRiding(within: place)
        if accept(anyOf: .where, .that) {
            every.condition = try condition()
        } else if !isAtEndOrIf, !at(.except) {
            every.condition = try condition()
        }
        every.except = try exception()
        return .whichRidings(WhichRidingsQuestion(ridings: every))
    }

    private mutating func whichParty() throws -> QuestionKind {
        advance()
        return try who()
    }

    private mutating func what() throws -> QuestionKind {
        if !accept(.whats) {
            advance()
            guard accept(.is) || accept(.would) else { throw notUnderstood() }
        }
        return try firstOf([
            { parser in
                let kind = try parser.tallyQuestion()
                try parser.endOrIf()
                return kind
            },
            { .whatIs(try $0.measure()) },
        ])
    }

    /// `how many ridings …`, `how many seats does NDP have`
    private mutating func how() throws -> QuestionKind {
        advance()
        try expect(.many, "'how many' and what is counted")
        if let what = Self.tallyKind(token.keyword), !nextIsFilter {
            advance()
            return try howMany(what)
        }
        if at(.seats) { return .howMany(try countOfSeats()) }
        return .howMany(try count())
    }

    private var nextIsFilter: Bool { peek().keyword == .where }

    private mutating func countOfSeats() throws -> CountMeasure {
        let start = token.range
        advance()
        let every = try filters()
        return CountMeasure(
            things: .ridings, place: Place(kind: .every(every), range: range(from: start)))
    }

    private mutating func howMany(_ what: TallyKind) throws -> QuestionKind {
        let start = token.range
        while accept(anyOf: .does, .would, .is, .there) {}
        guard isParty(at: 0) else {
            return .tally(TallyQuestion(what: what, place: try optionalPlace()))
        }
        let names = try parties(isSubject: true)
        while accept(anyOf: .has, .win, .get, .take, .would, .does, .hold) {}
        let tally = TallyMeasure(
            what: what, subject: .parties(names), place: try optionalPlace())
        return .whatIs(Measure(kind: .tally(tally), range: range(from: start)))
    }

    // MARK: Coalitions, comparisons, showing

    private mutating func listCoalitions() throws -> ListCoalitionsQuestion {
        advance()
        var members: [Name] = []
        var without: [Name] = []
        var isMinimal = false
        var isConnected = false
        var atMost: Quantity?
        var isNamed = false
        while !isAtEndOrIf {
            if accept(anyOf: .all, .the, .win, .and, .coalition) {
                isNamed = isNamed || previous.keyword == .coalition
            } else if accept(.minimal) {
                isMinimal = true
            } else if accept(.connected) {
                isConnected = true
            } else if accept(anyOf: .of, .with) {
                members += try parties()
            } else if accept(.without) {
                without += try parties()
            } else if accept(.at, .most) {
                atMost = try quantity("how many parties")
                _ = accept(anyOf: .party, .members)
            } else {
                throw expected("'of', 'without', 'minimal', 'connected' or 'at most'")
            }
        }
        guard isNamed else { throw expected("'coalitions'") }
        return ListCoalitionsQuestion(
            members: members, without: without, minimal: isMinimal, connected: isConnected,
            atMost: atMost)
    }

    private mutating func compare() throws -> CompareQuestion {
        advance()
        guard let what = noun() else { throw expected("'seats', 'votes' or 'shares'") }
        let place = try optionalPlace()
        try expect(.across, "'across' and the worlds to compare")
        var worlds: [CompareQuestion.World] = []
        repeat {
            _ = accept(.and)
            if accept(.today) {
                worlds.append(.today)
            } else {
                _ = accept(anyOf: .pact, .scenario)
                worlds.append(
                    .named(try name([.pact, .scenario], "'Today', a pact or a scenario")))
            }
        } while at(.and) || (!isAtEndOrIf && accept(sign: .comma))
        return CompareQuestion(what: what, place: place, worlds: worlds)
    }

    /// Whether nothing declared is called anything like the words here.
    private var isUnheardOf: Bool {
        lexicon.nearest(
            source.text(token.range), kinds: [.party, .riding, .region, .pact, .scenario], most: 1
        ).isEmpty
    }

    private mutating func shown() throws -> ShowQuestion.Target {
        skipArticle()
        let kinds: [Keyword: (NameKinds, ShowQuestion.Target)] = [
            .party: (.party, .parties), .riding: (.riding, .ridings),
            .region: (.region, .regions), .pact: (.pact, .pacts),
            .scenario: (.scenario, .scenarios),
        ]
        if let noun = token.keyword, Self.ridingNouns.contains(noun), noun != .seats,
            isName(peek(), .riding) || peek().kind == .string
        {
            advance()
            return .name(try name(.riding, "a riding"), wanted: .riding)
        }
        if let keyword = token.keyword, let (wanted, all) = kinds[keyword] {
            if isName(peek(), wanted) {
                advance()
                return .name(try name(wanted, "a name"), wanted: wanted)
            }
            if token.name == nil {
                advance()
                return all
            }
        }
        if accept(.house) { return .house }
        if accept(.change) { return .changes }
        if token.kind == .name, token.name == nil, previous.keyword != .show, isUnheardOf {
            throw notUnderstood()
        }
        let any: NameKinds = [.party, .riding, .region, .pact, .scenario]
        return .name(
            try name(any, "a name, or 'house', 'parties', 'ridings', 'changes'"), wanted: any)
    }
}
