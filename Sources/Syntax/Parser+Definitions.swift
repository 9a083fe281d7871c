// Words of a script's own, and what follows from what.

import Diagnostics

extension Parser {
    /// A rule or a definition, where one opens here.
    mutating func ruleOrDefinition() throws -> Declaration? {
        if at(.when) {
            rule.isOpen = true
            defer { rule.isOpen = false }
            return .rule(try ruleDeclaration())
        }
        let isMeasure = definesMeasure
        rule.isOpen = true
        defer { rule.isOpen = false }
        if isMeasure { return .definition(try measureDefinition()) }
        guard !isAsked, bringsVariable(.party) || bringsVariable(.riding) else { return nil }
        return .definition(try definition())
    }

    /// `when CONDITION: CLAUSES`
    private mutating func ruleDeclaration() throws -> RuleDeclaration {
        advance()
        let condition = try condition()
        guard at(sign: .colon) else {
            var refusal = expected("':' and what follows")
            if at(sign: .comma) { refusal.help = [.init("a ':' parts them", replacement: ":")] }
            throw refusal
        }
        let clauses = try block("what follows: a change") { try $0.clauses() }
        return RuleDeclaration(condition: condition, clauses: clauses, words: rule.words)
    }

    private mutating func subject() throws -> Variable {
        try newVariable(bringsVariable(.party) ? .party : .riding)
    }

    /// `a riding is ADJ when …`, `a party P VERBS a party Q when …`
    private mutating func definition() throws -> DefinitionDeclaration {
        rule.isInHead = true
        var subjects = [try subject()]
        let name: Name
        if let relation = relation() {
            name = relation
            guard bringsVariable(.party) || bringsVariable(.riding) else {
                throw expected("'a party' or 'a riding'")
            }
            subjects.append(try subject())
        } else {
            try expect(.is, "'is' and a word of your own, or what it does to another")
            name = try self.name(.adjective, "a word of your own")
        }
        try checkIsFree(name)
        guard accept(.when) else {
            var refusal = expected("'when' and a condition")
            if at(.if) {
                refusal.help = [
                    .init("'if' supposes something, 'when' defines", replacement: "when")
                ]
            }
            throw refusal
        }
        rule.isInHead = false
        return DefinitionDeclaration(
            name: name, subjects: subjects, body: .condition(try condition()), words: rule.words)
    }

    private var definesMeasure: Bool {
        let first = at(.the) || at(.a) ? 1 : 0
        guard isName(peek(first), .ownMeasure), peek(first).name != nil,
            peek(first + 1).keyword == .of, peek(first + 2).keyword == .a,
            let noun = peek(first + 3).keyword
        else { return false }
        return noun == .party || Self.ridingNouns.contains(noun)
    }

    /// `the pressure of a party is EXPR`
    private mutating func measureDefinition() throws -> DefinitionDeclaration {
        skipArticle()
        let name = try self.name(.ownMeasure, "a word of your own")
        try expect(.of, "'of a party' or 'of a riding'")
        let subject = try subject()
        try checkIsFree(name)
        try expect(.is, "'is' and a number")
        let measure = try measure()
        return DefinitionDeclaration(
            name: name, subjects: [subject], body: .measure(measure), words: rule.words)
    }

    /// Refuses a word that sentences of the language ask about already.
    private func checkIsFree(_ name: Name) throws {
        let forms = name.kinds.contains(.relation) ? relationForms(name.text) : [name.text]
        for keyword in forms.compactMap(Keyword.init(word:)) {
            let isTaken =
                name.kinds.contains(.ownMeasure) && Self.builtInMeasures.contains(keyword)
                || name.kinds.contains(.adjective) && Self.builtInStates.contains(keyword)
                || name.kinds.contains(.relation) && Self.builtInDeeds.contains(keyword)
            if isTaken { throw Diagnostic.wordTaken(name.text, at: location(name.range)) }
        }
    }

    private static let builtInMeasures: [Keyword] = [
        .seats, .mps, .members, .votes, .share, .margin, .majority, .leverage, .power, .voters,
        .candidates, .winner, .second, .quota, .population,
    ]
    private static let builtInStates: [Keyword] = [
        .tied, .kingmaker, .median, .second, .vacant, .dummy, .dictator, .winner, .largest,
        .government, .opposition, .ahead, .win, .third, .last,
    ]
    private static let builtInDeeds: [Keyword] = [
        .support, .oppose, .endorse, .win, .lose, .hold, .run,
    ]

    // MARK: Uses of such words

    /// The longest relation that begins at a token, and how many tokens it takes.
    func relation(at ahead: Int) -> (id: NameID, length: Int)? {
        guard hasRelations else { return nil }
        var key = ""
        var best: (NameID, Int)?
        for length in 1...6 {
            let token = peek(ahead + length - 1)
            guard token.kind == .word || token.kind == .name else { break }
            key += (key.isEmpty ? "" : " ") + source.text(token.range)
            if let (id, kinds) = lexicon.find(key), kinds.contains(.relation) {
                best = (id, length)
            }
        }
        return best
    }

    /// Takes a relation's name.
    mutating func relation() -> Name? {
        guard let (id, length) = relation(at: 0) else { return nil }
        let start = token.range
        for _ in 0..<length { advance() }
        return Name(
            text: lexicon.text(id), id: id, kinds: .relation, range: range(from: start))
    }

    /// Whether an adjective of the script's own stands some tokens ahead.
    func isAdjective(at ahead: Int = 0) -> Bool {
        (peek(ahead).name != nil && isName(peek(ahead), .adjective))
            || singular(peek(ahead)) != nil
    }

    /// `giants`, where the script defines `a giant`.
    private func singular(_ token: Token) -> NameID? {
        guard token.kind == .name, token.name == nil else { return nil }
        let text = source.text(token.range)
        guard text.hasSuffix("s"), let (id, kinds) = lexicon.find(String(text.dropLast())),
            kinds.contains(.adjective)
        else { return nil }
        return id
    }

    /// `winnable`, said of something.
    mutating func adjective(of subject: OwnCondition.Thing) throws -> ConditionKind {
        let name: Name
        if let id = singular(token) {
            name = Name(
                text: lexicon.text(id), id: id, kinds: .adjective, range: token.range)
            advance()
        } else {
            name = try self.name(.adjective, "a word that the script defines")
        }
        return .own(OwnCondition(name: name, subject: subject, object: nil))
    }

    /// `can work with NDP`, `reaches a party Q`
    mutating func related(_ subject: OwnCondition.Thing) throws -> ConditionKind? {
        guard let name = relation() else { return nil }
        let object: OwnCondition.Thing
        if isRidingMeant {
            object = .place(Place(kind: .it, range: token.range))
            advance()
        } else if let place = try variablePlace() {
            object = .place(place)
        } else if let anyone = try anyone() {
            object = .parties([anyone])
        } else if isName(token, .party) || isParty(at: 0) || bringsVariable(.party) {
            object = .parties(isInCondition ? try objects() : try parties())
        } else {
            object = .place(try place("a party, a riding or a region"))
        }
        return .own(OwnCondition(name: name, subject: subject, object: object))
    }

    /// Whether `it` behind a party's verb is the riding that varies, and not the party itself: `no
    /// party contests it`.
    private var isRidingMeant: Bool {
        guard at(.it), rule.hasRiding, !isPossessive(token), let subject = rule.pronoun.subject
        else {
            return false
        }
        return rule.it == subject
    }

    /// A list of parties, or only its first where a verb after the list makes the rest subjects.
    mutating func objects() throws -> [Name] {
        let (start, open) = (index, choices)
        let all = try parties()
        let goesOn = at(sign: .comma) && separator().map(isParty) ?? false
        let isList = all.count > 1 || choices.lists[start] != nil
        guard isList, goesOn || isVerb(at: 0) || relation(at: 0) != nil else { return all }
        index(start)
        choices = open
        return [try party()]
    }

    /// `Victoria is winnable`, `it is not winnable`, or nothing.
    mutating func ownOfPlace() -> ConditionKind? {
        guard !isName(token, .party) || isUnknownPlace, variable(token)?.kind != .party else {
            return nil
        }
        let reading = attempt { parser -> ConditionKind in
            let start = parser.token.range
            parser.isListingTied = true
            defer { parser.isListingTied = false }
            let place = try parser.variablePlace() ?? parser.place()
            if let kind = try parser.related(.place(place)) { return kind }
            _ = parser.accept(.is)
            if let kind = try parser.related(.place(place)) { return kind }
            let isNegated = parser.accept(.not)
            if parser.at(.tied) {
                parser.advance()
                return parser.negated(.tied(TiedCondition(place: place)), isNegated, start)
            }
            if parser.acceptIn() {
                parser.isListingTied = false
                let within = try parser.meaningAll { try $0.place() }.ofSeveral
                return parser.negated(
                    .lies(LiesCondition(place: place, within: within)), isNegated, start)
            }
            if parser.isAdjective(at: 1) { parser.skipArticle() }
            guard parser.isAdjective() else { throw parser.expected("'tied'") }
            let kind = try parser.adjective(of: .place(place))
            return parser.negated(kind, isNegated, start)
        }
        if case .success(let kind) = reading { return kind }
        return nil
    }

    /// `Rhubarb is in Ontario`, of a name that nothing has.
    private var isUnknownPlace: Bool {
        let next = peek(2).keyword == .not ? 3 : 2
        return token.kind == .name && token.name == nil && peek().keyword == .is
            && peek(next).keyword == .in && isName(peek(next + 1), .places)
    }

    /// `a riding is near`, where `near` is no word of the script's.
    mutating func unknownOfRiding() -> Diagnostic {
        advance()
        advance()
        _ = accept(.is)
        _ = accept(.not)
        let word = source.text(token.range)
        var refusal = expected("'tied' or a word that the script defines of ridings")
        if token.kind == .name {
            refusal.help = [.init("define it first: 'a riding is \(word) when CONDITION'")]
        }
        return refusal
    }

    func negated(
        _ kind: ConditionKind, _ isNegated: Bool, _ start: SourceRange
    ) -> ConditionKind {
        isNegated ? kind.denied(range(from: start)) : kind
    }

    /// `the pressure of NDP`, `closeness of Victoria`, `closeness`
    mutating func ownMeasure() throws -> MeasureKind {
        let name = try name(.ownMeasure, "a measure that the script defines")
        let isCompared = at(.of) && isSoMany(at: 1) && accept(.of)
        guard !isCompared, accept(.of) || acceptIn() || accept(.for) else {
            if let it = rule.it {
                rule.mention(it, at: name.range)
                let party = Name(
                    text: "it", id: nil, kinds: .party, range: name.range, variable: it)
                return .own(OwnMeasure(name: name, thing: .party(party)))
            }
            return .own(OwnMeasure(name: name, thing: .it))
        }
        if let place = try variablePlace() {
            return .own(OwnMeasure(name: name, thing: .place(place)))
        }
        if isName(token, .party) || isParty(at: 0) || bringsVariable(.party) {
            return .own(OwnMeasure(name: name, thing: .party(try party())))
        }
        return .own(OwnMeasure(name: name, thing: .place(try place())))
    }

    /// `are trapped`, `can work with NDP`, `oppose the government`: asked of each party.
    mutating func whichParties() throws -> WhichPartiesQuestion {
        let outer = rule
        defer { rule.leaveParties(to: outer) }
        let start = token.range
        let it = partiesAsked(start)
        if accept(.where) {
            return WhichPartiesQuestion(condition: try condition(), words: rule.words)
        }
        let here = Place(kind: .it, range: start)
        let kind = try inAnyWay { try $0.partyPredicate([it], here) }
        var ways = [[Condition(kind: kind, range: range(from: start))]]
        while let (more, isAnother) = isMore(of: it) {
            if isAnother { ways.append([]) }
            ways[ways.count - 1].append(more)
        }
        func whole(_ parts: [Condition], _ kind: ([Condition]) -> ConditionKind) -> Condition {
            parts.count > 1 ? Condition(kind: kind(parts), range: range(from: start)) : parts[0]
        }
        return WhichPartiesQuestion(
            condition: whole(ways.map { whole($0) { .all($0) } }) { .any($0) }, words: rule.words)
    }

    /// `and not in government`, `or trapped`, behind what parties are in a question; nothing where no
    /// such word follows. In a condition `and` joins another.
    private mutating func isMore(of it: Name) -> (Condition, isAnother: Bool)? {
        let start = index
        let isAnother = at(.or)
        guard !isInCondition, accept(anyOf: .and, .but, .or) else { return nil }
        let more = token.range
        let isNegated = accept(.not)
        skipArticle()
        let reading = attempt { parser -> ConditionKind in
            if parser.at(.in), let kind = try parser.inGovernment([it]) { return kind }
            guard parser.isAdjective() else { throw parser.notUnderstood() }
            return try parser.adjective(of: .parties([it]))
        }
        guard case .success(let kind) = reading else {
            index(start)
            return nil
        }
        return (
            Condition(kind: negated(kind, isNegated, more), range: range(from: more)), isAnother
        )
    }

    /// `trapped parties`, `trapped parties that oppose the government`
    /// - Parameter isDoing: whether what they do may follow without `that`: `which trapped parties
    ///   oppose the government`.
    mutating func partiesThatAre(do isDoing: Bool = false) throws -> WhichPartiesQuestion {
        let outer = rule
        defer { rule.leaveParties(to: outer) }
        let start = token.range
        let it = partiesAsked(start)
        let first = Condition(
            kind: try adjective(of: .parties([it])), range: start)
        advance()
        guard accept(.that) || (isDoing && !isAtEndOrIf) else {
            return WhichPartiesQuestion(condition: first, words: rule.words)
        }
        let here = Place(kind: .it, range: token.range)
        let more = token.range
        let kind = try inAnyWay { try $0.partyPredicate([it], here) }
        let both = [first, Condition(kind: kind, range: range(from: more))]
        return WhichPartiesQuestion(
            condition: Condition(kind: .all(both), range: range(from: start)), words: rule.words)
    }

    /// `trapped parties`, `all winnable ridings in Ontario`: those that a word of the script fits;
    /// `ridings where Green is second`.
    mutating func thingsThatAre() throws -> QuestionKind? {
        let start = index
        _ = accept(.all)
        skipArticle()
        let kind: QuestionKind
        if isAdjective(), peek().keyword == .party {
            kind = .whichParties(try partiesThatAre())
        } else if let adjective = try leadingAdjective(), at(.riding) || !at(.seats) {
            advance()
            kind = .whichRidings(WhichRidingsQuestion(ridings: try filters(adjective)))
        } else if !at(.seats), token.keyword.map(Self.ridingNouns.contains) == true,
            [.where, .that, .in].contains(peek().keyword)
        {
            advance()
            kind = .whichRidings(WhichRidingsQuestion(ridings: try filters()))
        } else {
            index(start)
            return nil
        }
        guard isAtEndOrIf else {
            index(start)
            return nil
        }
        return kind
    }
}
