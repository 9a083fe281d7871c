// `compare … across …` and `show …`, or a name alone.

import Diagnostics

extension Parser {
    mutating func compare() throws -> QuestionKind {
        advance()
        if accept(.the, .balance, .of, .power) || accept(.balance, .of, .power) {
            let ahead = peek().keyword == .the ? 2 : 1
            if peek(ahead).keyword == .speaker { return try balanceAsked() }
            return .compare(try compared(.balanceOfPower, in: nil))
        }
        guard let what = noun() else {
            throw expected("'seats', 'votes', 'shares' or 'the balance of power'")
        }
        return .compare(try compared(.tally(what), in: try optionalPlace()))
    }

    private mutating func compared(
        _ what: CompareQuestion.What, in place: Place?
    ) throws -> CompareQuestion {
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

    /// `show NDP`, `show ridings in Yukon`, `show me who wins Halifax`
    mutating func show() throws -> QuestionKind {
        advance()
        _ = accept(.me)
        if let demands = demandsShown() { return demands }
        if let things = try thingsThatAre() { return things }
        if let ridings = try ridingsShown() { return ridings }
        return try firstOf([
            { parser in
                _ = parser.accept(.all)
                let kind = QuestionKind.show(ShowQuestion(target: try parser.shown()))
                guard parser.isAtEndOrIf else { throw parser.unexpected() }
                return kind
            },
            { parser in
                let kinds: [Keyword] = [.results, .candidates]
                if parser.peek().keyword.map(kinds.contains) == true { parser.skipArticle() }
                return try parser.questionKind()
            },
        ])
    }

    /// `list parties`, `list the ridings in Yukon`; nothing where coalitions are listed.
    mutating func listed() throws -> QuestionKind? {
        let start = index
        advance()
        if let demands = demandsShown() { return demands }
        while accept(anyOf: .all, .the, .of) {}
        if let things = try thingsThatAre() { return things }
        if let ridings = try ridingsShown() { return ridings }
        let kinds: [Keyword] = [.party, .riding, .region, .pact, .scenario]
        guard let noun = token.keyword, token.name == nil,
            kinds.contains(noun) || Self.ridingNouns.contains(noun)
        else {
            index(start)
            return nil
        }
        return .show(ShowQuestion(target: try shown()))
    }

    /// `ridings in Yukon`, `ridings where margin < 2 points`; nothing where no choice is made.
    private mutating func ridingsShown() throws -> QuestionKind? {
        let start = index
        _ = accept(.all)
        skipArticle()
        let adjective = try leadingAdjective()
        guard let noun = token.keyword, token.name == nil, Self.ridingNouns.contains(noun),
            noun != .seats, adjective != nil || peek().keyword.map(Self.choosing.contains) == true
        else {
            index(start)
            return nil
        }
        advance()
        return .whichRidings(WhichRidingsQuestion(ridings: try filters(adjective)))
    }

    /// `the cushion of each riding`: a measure of the script's own, of all that it is said of.
    mutating func measureOfAll() throws -> QuestionKind? {
        let first = at(.the) ? 1 : 0
        if isOwnMeasure(at: first), peek(first + 1).keyword == .by,
            let noun = peek(first + 2).keyword, noun == .party || Self.ridingNouns.contains(noun),
            isAtEndOrIf(at: first + 3)
        {
            skipArticle()
            let name = try name(.ownMeasure, "a measure that the script defines")
            advance()
            advance()
            return .show(ShowQuestion(target: .word(name, by: .highest)))
        }
        guard isOwnMeasure(at: first), peek(first + 1).keyword == .of,
            peek(first + 2).keyword == .every, isAtEndOrIf(at: first + 4)
        else { return nil }
        return .show(ShowQuestion(target: try shown()))
    }

    /// Whether nothing declared is called anything like the words here.
    private var isUnheardOf: Bool {
        lexicon.nearest(
            source.text(token.range), kinds: [.party, .riding, .region, .pact, .scenario], most: 1
        ).isEmpty
    }

    mutating func shown() throws -> ShowQuestion.Target {
        skipArticle()
        let kinds: [Keyword: (NameKinds, ShowQuestion.Target)] = [
            .party: (.party, .parties), .riding: (.riding, .ridings),
            .region: (.region, .regions), .pact: (.pact, .pacts),
            .scenario: (.scenario, .scenarios),
        ]
        if let ridings = try shownRidings() { return ridings }
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
        if let facts = try shownFacts() { return facts }
        let words: NameKinds = [.adjective, .relation, .ownMeasure]
        if let relation = relation() { return .word(relation, by: .highest) }
        if token.name != nil, isName(token, words), !isName(token, .party) {
            let word = try name(words, "a word that the script defines")
            // `price of each party`: all of them, as they are shown anyway.
            let isOfAll = at(.of) && (peek().keyword == .every || peek().keyword == .all)
            let things = peek(2).keyword.map { $0 == .party || Self.ridingNouns.contains($0) }
            if isOfAll, things == true { for _ in 0..<3 { advance() } }
            return .word(word, by: .highest)
        }
        if token.kind == .name, token.name == nil, previous.keyword != .show, isUnheardOf {
            throw notUnderstood()
        }
        let any: NameKinds = [.party, .riding, .region, .pact, .scenario]
        return .name(
            try name(any, "a name, or 'house', 'parties', 'ridings', 'changes'"), wanted: any)
    }

    /// `ridings`, `riding Halifax`; nothing where no noun for ridings stands alone or before one.
    private mutating func shownRidings() throws -> ShowQuestion.Target? {
        guard let noun = token.keyword, Self.ridingNouns.contains(noun), noun != .seats else {
            return nil
        }
        if token.name == nil, isAtEndOrIf(at: 1) {
            advance()
            return .ridings
        }
        guard isName(peek(), .riding) || peek().kind == .string else { return nil }
        advance()
        return .name(try name(.riding, "a riding"), wanted: .riding)
    }

    /// `the budget`, `Spring`, `house`, `changes`, `rules`.
    private mutating func shownFacts() throws -> ShowQuestion.Target? {
        if at(.budget), token.name == nil { return .budget(try budgetMention()) }
        if token.name != nil, isName(token, .budget), !isName(token, .party) {
            return .budget(try name(.budget, "a budget's name"))
        }
        if accept(.house) { return .house }
        if accept(.change) { return .changes }
        if accept(.rule) || accept(.definition) { return .rules }
        return nil
    }
}
