// Questions, by their opening words. Each kind has a file of its own.

import Diagnostics

extension Parser {
    /// Any sentence: a declaration, a question, or clauses that become true.
    mutating func statement() throws -> Sentence.Body {
        if at(.indent) { throw Diagnostic.indentedWithoutOpener(at: location(peek().range)) }
        if let declaration = try declaration() { return .declaration(declaration) }
        if !isAboutCampaigns, let declaration = try ruleOrDefinition() {
            return .declaration(declaration)
        }
        if at(.expect) { return .expectation(try expectation()) }
        if hasUnknownWord, let refusal = elsewhere() { throw refusal }
        if at(.it), peek().keyword == .has { throw nothingForIt() }
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

    /// `it has more than 100 seats`, which nothing in the sentence says of whom.
    private func nothingForIt() -> Diagnostic {
        expected(
            "a name: 'it' stands for what the same sentence names before it",
            help: "name the party, and end with '?' to ask")
    }

    private mutating func declaredClauses() throws -> [Clause] {
        let clauses = try clauses()
        if at(.if) || at(.when) { throw hangingCondition(after: clauses) }
        guard isAtEnd else {
            throw expected("the end of the sentence, or 'and' and another change")
        }
        return clauses
    }

    /// What to write instead of a change with a condition: a rule, or a question.
    private mutating func hangingCondition(after clauses: [Clause]) -> Diagnostic {
        let place = location(token.range)
        let changes = sentenceRange.lower..<previous.range.upper
        advance()
        var rest = source.text(SourceRange(token.range.lower, sentenceRange.upper))
        if rest.last == "?" { rest.removeLast() }
        let reading = attempt { parser in
            _ = try parser.condition()
            guard parser.isAtEnd else { throw parser.notUnderstood() }
        }
        var isCondition = false
        if case .success = reading { isCondition = true }
        return .ifAfterClause(
            at: place, changes: source.text(SourceRange(changes.lowerBound, changes.upperBound)),
            condition: isCondition ? rest : nil)
    }

    /// Words that only a question begins with.
    var beginsQuestion: Bool {
        if isAtSystem { return false }
        if isAtFigure || isAtThreshold { return true }
        if at(.there), peek().keyword == .is, isElection(at: 2) { return false }
        return switch token.keyword {
        case .who, .whos, .which, .what, .whats, .how, .is, .does, .would, .has, .can, .if,
            .compare, .show, .list, .why, .there, .results:
            true
        case .seats, .votes, .share, .mps, .members, .margin, .numberWord, .working: true
        case .the, .a: isAtRegions || isAtCoalitions(from: 1)
        case .minimal, .smallest, .connected, .win, .coalition: isAtCoalitions
        case .by: peek().keyword == .how
        case .candidates: token.name == nil
        case .where: [.does, .would, .has, .is].contains(peek().keyword)
        default: false
        }
    }

    /// `the seats by region`, `the share of the votes by province`, `the seats by d'Hondt`
    private var isAtRegions: Bool {
        let nouns: [Keyword?] = [.seats, .votes, .share, .mps, .members]
        guard nouns.contains(peek().keyword) else { return false }
        return (2...5).contains { peek($0).keyword == .by && isRegionWord(peek($0 + 1)) }
            || peek(2).keyword == .by && isAtMethod(3)
    }

    /// A measure, or a name alone.
    private mutating func bareQuestion() throws -> Question {
        let start = token.range
        if let things = try thingsThatAre() ?? measureOfAll() { return try withIf(things, start) }
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

    func endOrIf() throws {
        guard isAtEndOrIf else {
            throw expected("the end of the question, or 'if'")
        }
    }

    // MARK: Kinds

    mutating func questionKind() throws -> QuestionKind {
        try deeper { try $0.openedQuestion() }
    }

    private mutating func openedQuestion() throws -> QuestionKind {
        if let question = try askedBargain() { return .bargain(question) }
        if let question = try thresholdAsked() { return .bargain(question) }
        if let question = try howBargain() { return .bargain(question) }
        if let lead = try leadAsked() { return lead }
        switch token.keyword {
        case .who:
            advance()
            if let related = try partiesRelated() { return related }
        case .whos:
            advance()
            return try whoIs()
        case .which: return try which()
        case .where: return try whereAsked()
        case .what, .whats:
            if let failing = failureAsked() { return .bargain(failing) }
            if let question = try whatBargain() { return .bargain(question) }
            return try what()
        case .how: return try how()
        case .compare: return try compare()
        case .show: return try show()
        case .list where isOwnMeasure(at: peek().keyword == .the ? 2 : 1):
            advance()
            return .show(ShowQuestion(target: try shown()))
        case .list:
            if let list = try listed() { return list }
            if minoritiesListed() { return .minority(try minoritiesSought()) }
            advance()
            if let deals = try dealsAsked() { return .bargain(deals) }
            return .listCoalitions(try coalitionsListed())
        case .why:
            advance()
            return try whyQuestion()
        case .does where isAboutSpoilers: return .spoilers(try spoilers())
        case .results, .candidates:
            advance()
            guard accept(.in) || accept(.for) else { throw expected("'in' and a riding or region") }
            return .whoWins(WhoWinsQuestion(place: try place()))
        default:
            if let kind = try figure() { return kind }
            if let kind = try coalitionsAsked() { return kind }
            if let role = try roleAsked() { return role }
            if let things = try thingsThatAre() { return things }
            return try askedOrMeasured()
        }
        return try who()
    }

    /// `NDP wins Victoria?`, `is it true that …`, `seats in Alberta`, `NDP seats`
    private mutating func askedOrMeasured() throws -> QuestionKind {
        if accept(.is, .it, .true, .that) { return .isTrue(try condition()) }
        if let kind = try canTurn() { return kind }
        if let kind = try powerHeld() { return kind }
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
            { parser in
                let kind = QuestionKind.show(ShowQuestion(target: try parser.shown()))
                try parser.endOrIf()
                return kind
            },
        ])
    }

    private var asksTruth: Bool {
        isAsked || [.is, .does, .would, .has, .can].contains(token.keyword)
    }

    /// `does NDP hold …`, `is NDP second in …`, `would NDP win …`
    private mutating func askedCondition() throws -> Condition {
        let start = token.range
        if accept(.is) {
            _ = accept(.there)
            let before = index
            let isOfParties = (try? attempt { try $0.parties(isSubject: true) }.get()) != nil
            guard isOfParties else { return try condition() }
            index(before)
            let kind = try inAnyWay {
                try $0.isCondition(try $0.parties(isSubject: true), start)
            }
            return Condition(kind: kind, range: range(from: start))
        }
        if let had = hadAsked() { return had }
        let isAble = accept(.can)
        skipHelpingVerbsOfQuestion()
        if isAble, let able = ableToGovern(start) { return able }
        return try condition()
    }

    /// `has Green only 3 seats`, `has NDP more than 20 seats`; nothing where it is another question.
    private mutating func hadAsked() -> Condition? {
        let first = token.range
        let reading = attempt { parser -> ConditionKind in
            try parser.expect(.has, "'has'")
            return try parser.inAnyWay { parser in
                guard let kind = try parser.soMany(try parser.parties(isSubject: true)) else {
                    throw parser.notUnderstood()
                }
                return kind
            }
        }
        guard case .success(let kind) = reading else { return nil }
        return Condition(kind: kind, range: range(from: first))
    }

    /// `Liberal and NDP govern` behind `can`: whether they have the seats for it and none rules out another.
    private mutating func ableToGovern(_ start: SourceRange) -> Condition? {
        let reading = attempt { parser -> Condition in
            let kind = try parser.inAnyWay { parser in
                var names = try parser.parties(isSubject: true)
                try parser.expect(.govern, "'govern'")
                if parser.accept(.with) { names += try parser.parties() }
                return .holds(
                    HoldsCondition(parties: names, what: .ableToGovern(inMajority: false)))
            }
            try parser.endOrIf()
            return Condition(kind: kind, range: parser.range(from: start))
        }
        if case .success(let condition) = reading { return condition }
        return nil
    }

    mutating func isCondition(
        _ names: [Name], _ start: SourceRange
    ) throws -> ConditionKind {
        if accept(.not) {
            let inner = try deeper { try $0.isCondition(names, start) }
            return inner.denied(range(from: start))
        }
        skipArticle()
        if let holding = held(by: names) { return .holds(holding) }
        if let kind = try inGovernment(names) { return kind }
        if let kind = try related(.parties(names)) { return kind }
        if isAdjective() { return try adjective(of: .parties(names)) }
        guard names.count == 1 else {
            throw Diagnostic.onePartyOnly(at: location(names[1].range))
        }
        let isSecond = at(.second)
        guard accept(.second) || accept(.winner) else {
            throw expected("'second', 'the winner' or 'kingmaker'")
        }
        let place = try optionalPlace() ?? Place(kind: .it, range: previous.range)
        return isSecond
            ? .second(SecondCondition(party: names[0], place: place))
            : .wins(WinsCondition(party: names[0], place: place))
    }

    /// `winning coalition`, `kingmaker`, or nothing
    private mutating func held(by names: [Name]) -> HoldsCondition? {
        if accept(.win, .coalition) { return HoldsCondition(parties: names, what: .majority) }
        return accept(.kingmaker) ? HoldsCondition(parties: names, what: .kingmaker) : nil
    }

    mutating func tallyQuestion() throws -> QuestionKind {
        skipArticle()
        guard let what = noun() else { throw expected("'seats', 'votes' or 'shares'") }
        if what == .seats, let shared = try sharedOut() { return .tally(shared) }
        if at(.by), isRegionWord(peek()) {
            advance()
            advance()
            return .tally(TallyQuestion(what: what, place: nil, byRegion: true))
        }
        return .tally(TallyQuestion(what: what, place: try placeCounted()))
    }

    mutating func what() throws -> QuestionKind {
        if !accept(.whats) {
            advance()
            if let shown = try budgetAsked() { return .show(ShowQuestion(target: shown)) }
            if let share = try shareWon() { return share }
            if let support = try supportNeeded() { return support }
            guard accept(.is) || accept(.would) else { throw notUnderstood() }
        }
        if let kind = try figure() { return kind }
        if let kind = try coalitionsAsked() { return kind }
        if let span = try spanAsked() { return span }
        if let power = try powerOwned() { return power }
        return try firstOf([
            { parser in
                let kind = try parser.tallyQuestion()
                try parser.endOrIf()
                return kind
            },
            { .whatIs(try $0.measure()) },
        ])
    }
}
