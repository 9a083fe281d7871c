// Expectations: `expect CONDITION [if …]`, `expect ANSWER from QUESTION`, each with a hint or none.

import Diagnostics

extension Parser {
    private static let hintForm = "write it so: 'expect …: hint \"Count again.\"'"
    private static let anAnswer = "an answer: names, a number, 'nobody', 'yes' or 'no'"

    mutating func expectation() throws -> Expectation {
        advance()
        if peek().keyword == .from, token.name == nil,
            source.text(token.range).lowercased() == "tie"
        {
            throw expected(Self.anAnswer, help: "nobody wins a tie: 'expect RIDING is tied'")
        }
        let start = index
        do {
            let (wanted, question) = try wantedAndAsked()
            let hint = try hint()
            if at(.hint) || (at(sign: .comma) && peek().keyword == .hint) {
                throw expected("':' and the hint", help: Self.hintForm)
            }
            return Expectation(wanted: wanted, question: question, hint: hint)
        } catch {
            throw answerBehind(from: start) ?? error
        }
    }

    private mutating func wantedAndAsked() throws -> (Expectation.Wanted, Question) {
        try firstOf([
            { parser in
                let wanted = try parser.wantedAnswer()
                try parser.expect(.from, "'from' and a question")
                return (wanted, try parser.question())
            },
            { parser in
                _ = parser.accept(.that)
                let start = parser.token.range
                let condition = try parser.condition()
                let kind = QuestionKind.isTrue(try parser.withLead(condition))
                return (.truth, try parser.withIf(kind, start))
            },
            { parser in
                _ = parser.accept(.that)
                let start = parser.token.range
                let (wanted, kind) = try parser.bargainStated()
                return (wanted, try parser.withIf(.bargain(kind), start))
            },
        ])
    }

    /// What to write instead of `how many minimal coalitions is 5`: the answer comes first.
    private mutating func answerBehind(from start: Int) -> Diagnostic? {
        guard givesHelp else { return nil }
        let furthest = index
        defer { index(furthest) }
        index(start)
        let first = token.range
        while !at(.is) || peek(2).kind != .newline && peek(2).kind != .end {
            guard !at(.newline), !at(.end) else { return nil }
            advance()
        }
        let asked = source.text(SourceRange(first.lower, previous.range.upper))
        guard peek().kind == .number, isQuestion(asked) else { return nil }
        let answer = source.text(peek().range)
        return expected(
            "an answer, 'from' and a question",
            help: "the answer comes first: 'expect \(answer) from \(asked)'")
    }

    /// `the budget passes`, `Bloc does not blink first`, `NDP's threat is credible`: the question that
    /// asks it, and what its answer should be.
    private mutating func bargainStated() throws -> (Expectation.Wanted, BargainQuestion) {
        if isAtBudget() {
            let budget = try budgetMention()
            skipHelpingVerbsOfQuestion()
            return (.truth, .passes(try passing(budget)))
        }
        let who: Blinkers =
            acceptGovernment() ? .government : .parties(try parties(isSubject: true))
        if case .parties(let names) = who, names.count == 1 {
            if accept(.threat) {
                try expect(.is, "'is' and 'credible' or 'hollow'")
                return (.truth, .credible(names[0], isDoubted: try isDoubted()))
            }
            if accept(.is) {
                let isDenied = accept(.not)
                try expect(.bluff, "'bluffing'")
                return (.truth, .credible(names[0], isDoubted: !isDenied))
            }
        }
        skipHelpingVerbsOfQuestion()
        let isDenied = accept(.not)
        return (isDenied ? .yes(false) : .truth, .blinks(who, budget: try blinkedOver()))
    }

    /// `by 2,382 votes`, behind who wins where.
    private mutating func withLead(_ condition: Condition) throws -> Condition {
        guard condition.isOfWinners, accept(.by) else { return condition }
        let comparison = comparisonWords() ?? .equal
        let number = try quantity("a number of votes or points")
        return condition.won(by: comparison, number, range(from: condition.range))
    }

    /// `: hint "…"`, on the line or below it.
    private mutating func hint() throws -> String? {
        let hints = try block("a hint: 'hint \"…\"'") { parser in
            try parser.expect(.hint, "'hint' and a text in quotes")
            guard parser.at(.string), !parser.isBlank(parser.token) else {
                throw parser.expected("a text in quotes", help: Self.hintForm)
            }
            return [try parser.quoted("a text in quotes").text]
        }
        return hints.isEmpty ? nil : hints.joined(separator: " ")
    }

    private mutating func wantedAnswer() throws -> Expectation.Wanted {
        if accept(.nobody) { return .nobody }
        if accept(.not, .nobody) { return .somebody }
        if at(.between) {
            throw expected(
                Self.anAnswer,
                help: "a range stands in a condition: 'expect MEASURE is between 5 and 15'")
        }
        if at(.no), let noun = peek().keyword, noun != .seats,
            noun == .party || Self.ridingNouns.contains(noun)
        {
            advance()
            advance()
            return .nobody
        }
        if accept(.yes) { return .yes(true) }
        if at(.no), peek().keyword == .from {
            advance()
            return .yes(false)
        }
        let comparison = comparisonWords()
        if comparison != nil || at(.number) || at(sign: .minus) || at(sign: .dollar) {
            let number = try quantity()
            if number.kind == .plain, let things = thingsCounted() {
                return .count(number, comparison, things)
            }
            return .quantity(number, comparison)
        }
        let isNone = accept(.not)
        let (names, joiner) = try answerNames()
        return isNone ? .none(names) : joiner == .or ? .oneOf(names) : .names(names)
    }

    /// `parties`, `ridings`, `candidates` behind a number; nothing where none of them stands.
    private mutating func thingsCounted() -> CountMeasure.Things? {
        let noun = token.keyword
        let isRiding = noun != .seats && noun.map(Self.ridingNouns.contains) ?? false
        guard noun == .party || noun == .candidates || isRiding else { return nil }
        advance()
        return noun == .party ? .parties : isRiding ? .ridings : .candidates
    }

    /// Names, and whether `and` or `or` joins them: never both.
    private mutating func answerNames() throws -> (names: [Name], joiner: Keyword?) {
        var names = [try answerName()]
        var joiner: Keyword?
        while let ahead = separator() {
            let before = index
            for _ in 0..<ahead { advance() }
            if let word = previous.keyword {
                guard joiner == nil || joiner == word else {
                    index(before)
                    break
                }
                joiner = word
            }
            names.append(try answerName())
        }
        return (names, joiner)
    }

    private mutating func answerName() throws -> Name {
        let kinds: NameKinds = [.party, .riding, .region]
        skipArticle()
        if let noun = token.keyword, noun != .seats,
            noun == .region || noun == .party || Self.ridingNouns.contains(noun),
            isName(peek(), kinds)
        {
            advance()
        }
        return try name(kinds, Self.anAnswer)
    }
}

extension Condition {
    /// `NDP wins Halifax`, `NDP or Green wins Halifax`
    fileprivate var isOfWinners: Bool {
        switch kind {
        case .wins(let node): !node.isLoss
        case .any(let ways): ways.allSatisfy(\.isOfWinners)
        case .all, .not, .comparison, .second, .runs, .tied, .holds, .stance, .inForce, .ruleOut,
            .own, .same, .lies:
            false
        }
    }

    /// The same with so large a lead, in each of the ridings named.
    fileprivate func won(
        by comparison: ComparisonCondition.Operator, _ number: Quantity, _ whole: SourceRange
    ) -> Condition {
        if case .any(let ways) = kind {
            return Condition(
                kind: .any(ways.map { $0.won(by: comparison, number, whole) }), range: whole)
        }
        guard case .wins(let node) = kind else { return self }
        let nowhere = SourceRange(number.range.lower, number.range.lower)
        let leads = node.place.each.map { place in
            let margin = MarginMeasure(
                place: place, unit: number.kind == .points ? .points : .votes)
            let lead = ComparisonCondition(
                left: Measure(kind: .margin(margin), range: nowhere), comparison: comparison,
                right: Measure(kind: .quantity(number), range: number.range))
            return Condition(kind: .comparison(lead), range: number.range)
        }
        return Condition(kind: .all([self] + leads), range: whole)
    }
}

extension Place {
    /// Each place of a list of names.
    fileprivate var each: [Place] {
        guard case .names(let names) = kind else { return [self] }
        return names.map { Place(kind: .names([$0]), range: $0.name.range) }
    }
}
