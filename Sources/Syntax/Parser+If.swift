// What a question supposes: `if`, first or last, and `what if` alone.

import Diagnostics

extension Parser {
    mutating func question() throws -> Question {
        let (first, start) = (index, token.range)
        if at(.if) { return try ifFirst(start) }
        if acceptsWhatIf(), budgetFailing() == nil {
            let clauses = try clauses()
            return Question(kind: .whatIf, suppositions: clauses, range: range(from: start))
        }
        index(first)
        return try withIf(try questionKind(), start)
    }

    /// `what happens if the budget fails`; nothing where it is another question.
    mutating func failureAsked() -> BargainQuestion? {
        let start = index
        if acceptsWhatIf(), let failing = budgetFailing() { return failing }
        index(start)
        return nil
    }

    /// `by d'Hondt with a threshold of 5%`, behind `seats`: the question supposes that lists share them
    /// out so; nothing where it is another question.
    mutating func sharedOut() throws -> TallyQuestion? {
        guard at(.by), isAtMethod(1) else { return nil }
        let rules = token.range
        let lists = try lists()
        supposed.append(
            Clause(
                kind: .system(.proportional(lists)), source: source, range: range(from: rules)))
        return TallyQuestion(what: .seats, place: nil)
    }

    /// `d'Hondt`, `modified Sainte-Laguë`
    func isAtMethod(_ ahead: Int) -> Bool {
        let word = source.text(peek(ahead).range).lowercased()
        guard Self.otherNames[word] == nil else { return true }
        guard let keyword = peek(ahead).keyword else { return false }
        return Self.seatMethods[keyword] != nil || keyword == .modified || keyword == .largest
    }

    /// `what if`, `what happens if`, `what would change if`
    private mutating func acceptsWhatIf() -> Bool {
        let start = index
        if accept(.what) {
            skipHelpingVerbs()
            _ = accept(anyOf: .happen, .change)
            if accept(.if) { return true }
        }
        index(start)
        return false
    }

    mutating func withIf(_ kind: QuestionKind, _ start: SourceRange) throws -> Question {
        let asked = range(from: start)
        var suppositions = supposed + electionAhead()
        _ = at(sign: .comma) && peek().keyword == .if ? accept(sign: .comma) : false
        if accept(.if) {
            isSupposing = true
            suppositions += try clauses()
        }
        if at(.if) { throw Diagnostic.secondIf(at: location(token.range)) }
        return Question(kind: kind, suppositions: suppositions, range: asked)
    }

    /// `in a snap election`, behind a question: one is called.
    private mutating func electionAhead() -> [Clause] {
        guard isAtElectionAhead else { return [] }
        let start = token.range
        while !accept(.election) { advance() }
        return [
            Clause(
                kind: .bargain(.electionCalled), source: source, range: range(from: start))
        ]
    }

    /// `if Greens stand down in Victoria, who wins it`
    private mutating func ifFirst(_ start: SourceRange) throws -> Question {
        advance()
        var suppositions = [try clause()]
        while true {
            let isThen = accept(sign: .comma) || accept(sign: .semicolon)
            _ = accept(.than)  // `then`
            if isThen || previous.keyword == .than, let question = lastQuestion(under: suppositions)
            {
                return question
            }
            if isAtEnd, !isThen {
                return Question(
                    kind: .whatIf, suppositions: suppositions, range: range(from: start))
            }
            guard isThen || at(.and) else { throw noQuestion(start) }
            _ = accept(.and)
            switch attempt({ try $0.clause() }) {
            case .success(let clause): suppositions.append(clause)
            case .failure(let error):
                guard let question = lastQuestion(under: suppositions) else { throw error }
                return question
            }
        }
    }

    /// `if Green supports the government then Red stands down`: a rule says what follows.
    private mutating func noQuestion(_ start: SourceRange) -> Diagnostic {
        var refusal = expected("a comma and a question")
        guard previous.keyword == .than else { return refusal }
        let rest = SourceRange(token.range.lower, sentenceRange.upper)
        let first = SourceRange(start.upper, previous.range.lower)
        if case .success = attempt({ try $0.clauses() }) {
            let condition = source.text(first).split(separator: " ").joined(separator: " ")
            refusal.help = [
                .init("a rule says what follows: 'when \(condition): \(source.text(rest))'")
            ]
        }
        return refusal
    }

    /// A question that goes to the sentence's end, or nothing.
    private mutating func lastQuestion(under suppositions: [Clause]) -> Question? {
        let start = token.range
        let reading = attempt { parser -> Question in
            let kind = try parser.questionKind()
            let asked = parser.range(from: start)
            let ahead = parser.electionAhead()
            guard parser.isAtEnd, !parser.at(sign: .semicolon) else {
                throw parser.expected("the end of the question")
            }
            return Question(
                kind: kind, suppositions: suppositions + parser.supposed + ahead, range: asked)
        }
        return try? reading.get()
    }
}
