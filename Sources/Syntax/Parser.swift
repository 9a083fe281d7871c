// From tokens to nodes. Every independent error is reported: after one, parsing goes on at the next
// sentence. Where two readings are tried, the error of the one that got furthest is told.

import Diagnostics

/// What a text came to: its sentences, and what is wrong with the rest.
package struct Parsed: Sendable {
    package var sentences: [Sentence] = []
    package var diagnostics: [Diagnostic] = []
    /// Which of them are about expectations, and where each of these begins: nothing else rests on
    /// those.
    package var ofExpectations: [Int: Int] = [:]
}

/// Parses a text whose names the lexicon knows, or a section of it.
package func parse(_ source: Source, lexicon: Lexicon, in section: Range<Int>? = nil) -> Parsed {
    var parser = Parser(source, lexicon, in: section)
    return parser.parse()
}

/// Parses what stands behind an opening word that is not of the language.
/// - Parameter offset: UTF-8 bytes that are gone over.
package func parse(_ source: Source, lexicon: Lexicon, behind offset: Int) -> Parsed {
    var parser = Parser(source, lexicon, behind: offset)
    return parser.parse()
}

struct Parser {
    let source: Source
    let lexicon: Lexicon
    private var tokens: [Token]
    private(set) var index = 0
    private(set) var parsed = Parsed()
    /// How deep parentheses and conditions may go.
    static let deepest = 64
    /// How many readings of one sentence are tried.
    private static let mostAttempts = 20_000
    private var attempts = 0
    /// Whether an error says what to type instead; not where a sentence is only tried.
    var givesHelp = true
    var depth = 0
    var parentheses = 0
    var isInCondition = false
    /// Where ridings lie that the condition being read brings in.
    var chosen: [Condition] = []
    /// Whom what is being read is done to, besides those it names.
    var whom = Whom()
    var isListingVacancies = false
    var isListingTied = false
    /// The one place that the question names, which `it` means in what is supposed behind it.
    var placeAsked: PlaceName?
    var isSupposing = false
    /// What the question being read supposes by itself: `seats by d'Hondt`.
    var supposed: [Clause] = []
    /// Whether the script defines relations of its own.
    let hasRelations: Bool
    /// Who offers or demands in the change just read: the next one need not say it again.
    var dealing: (parties: [Name], offers: Bool)?
    /// The rule or definition that is being read.
    var rule = RuleReading()
    /// The lists joined by `or` in the condition or change that is being read.
    var choices = Choices()
    /// How many of what is said are of what could not be read into tokens.
    private let unreadCount: Int
    /// Whether the sentence being parsed ends in `?`.
    private(set) var isAsked = false
    /// The whole of the sentence being parsed.
    private(set) var sentenceRange = SourceRange(0, 0)

    init(
        _ source: Source, _ lexicon: Lexicon, in section: Range<Int>? = nil, behind offset: Int = 0
    ) {
        self.source = source
        self.lexicon = lexicon
        hasRelations = lexicon.hasNames(of: .relation)
        let (tokens, diagnostics) = Lexer.tokens(of: source, lexicon, in: section)
        let wanted = offset > 0 ? tokens.compactMap { $0.behind(offset) } : tokens
        self.tokens = wanted.calledParty(in: source)
        parsed.diagnostics = diagnostics
        unreadCount = diagnostics.count
    }

    mutating func parse() -> Parsed {
        // A text that cannot be read into tokens says nothing certain about its sentences.
        let unread = Set(parsed.diagnostics.compactMap { $0.primary.map { line(of: $0.location) } })
        while !at(.end) {
            if accept(.newline) { continue }
            let start = token.range
            let isExpectation = at(.expect)
            do {
                let body = try sentence()
                guard !(isExpectation && claimUnread(from: start.lower)) else { continue }
                parsed.sentences.append(
                    Sentence(body: body, source: source, range: start.through(previous.range)))
            } catch {
                recover()
                guard var diagnostic = error as? Diagnostic else { continue }
                if [.notUnderstood, .expected].contains(diagnostic.code) {
                    diagnostic = elsewhere() ?? helped(diagnostic)
                }
                let line = diagnostic.primary.map { self.line(of: $0.location) } ?? 0
                guard !unread.contains(line) else {
                    if isExpectation { claimUnread(from: start.lower) }
                    continue
                }
                if isExpectation {
                    parsed.ofExpectations[parsed.diagnostics.count] = start.lower
                }
                parsed.diagnostics.append(diagnostic)
            }
        }
        return parsed
    }

    /// What is said of what could not be read into tokens in an expectation is said of it alone.
    /// - Returns: whether there was any such.
    @discardableResult
    private mutating func claimUnread(from start: Int) -> Bool {
        let end = at(.end) ? Int.max : peek().range.lower
        let unread = parsed.diagnostics.indices.prefix(unreadCount).filter {
            let place = parsed.diagnostics[$0].primary?.location.range.lower
            return place.map { (start..<end).contains($0) } ?? false
        }
        for index in unread { parsed.ofExpectations[index] = start }
        return !unread.isEmpty
    }

    private func line(of location: Location) -> Int { source.line(at: location.range.lower).number }

    private mutating func sentence() throws -> Sentence.Body {
        attempts = 0
        isAsked = endsInQuestionMark()
        rule = RuleReading()
        choices = Choices()
        (placeAsked, isSupposing, supposed) = (nil, false, [])
        sentenceRange = wholeSentence()
        let body = try statement()
        if isAsked { _ = accept(sign: .question) }
        guard isAtSentenceEnd else { throw unexpected() }
        return body
    }

    var isAtSentenceEnd: Bool { at(.newline) || at(.end) }

    private func endsInQuestionMark() -> Bool {
        var end = index
        while tokens[end].kind != .newline, tokens[end].kind != .end { end += 1 }
        return end > index && tokens[end - 1].kind == .sign(.question)
    }

    private func wholeSentence() -> SourceRange {
        var end = index
        while tokens[end].kind != .newline, tokens[end].kind != .end { end += 1 }
        return token.range.through(tokens[max(index, end - 1)].range)
    }

    /// Goes to the end of a sentence, its block included.
    private mutating func recover() {
        while !at(.newline), !at(.end) { index += 1 }
    }

    // MARK: Tokens

    var token: Token { tokens[index] }
    var previous: Token { tokens[max(0, index - 1)] }

    func peek(_ ahead: Int = 1) -> Token { tokens[max(0, min(index + ahead, tokens.count - 1))] }

    func at(_ kind: Token.Kind) -> Bool { token.kind == kind }
    func at(_ keyword: Keyword) -> Bool { token.keyword == keyword }
    func at(sign: Token.Sign) -> Bool { token.kind == .sign(sign) }

    /// Goes back to a place that was noted.
    mutating func index(_ place: Int) { index = place }

    mutating func advance() { index = min(index + 1, tokens.count - 1) }

    mutating func accept(_ kind: Token.Kind) -> Bool {
        guard at(kind) else { return false }
        advance()
        return true
    }

    mutating func accept(sign: Token.Sign) -> Bool { accept(.sign(sign)) }

    mutating func accept(_ keyword: Keyword) -> Bool {
        guard at(keyword) else { return false }
        advance()
        return true
    }

    /// Takes a phrase of keywords, or nothing of it.
    mutating func accept(_ phrase: Keyword...) -> Bool {
        for (offset, keyword) in phrase.enumerated() where peek(offset).keyword != keyword {
            return false
        }
        for _ in phrase { advance() }
        return true
    }

    mutating func accept(anyOf keywords: Keyword...) -> Bool {
        guard let keyword = token.keyword, keywords.contains(keyword) else { return false }
        advance()
        return true
    }

    /// Goes over an article; a party called `A` is no article where it is written so.
    mutating func skipArticle() {
        if token.name != nil, source.bytes[token.range.lower] == UInt8(ascii: "A") { return }
        if variable(token) != nil { return }
        _ = accept(anyOf: .a, .the)
    }

    mutating func expect(_ keyword: Keyword, _ what: String) throws {
        guard accept(keyword) else { throw expected(what) }
    }

    mutating func expect(sign: Token.Sign, _ what: String) throws {
        guard accept(sign: sign) else { throw expected(what) }
    }

    /// Where a clause, a place or a question can end.
    var isAtEnd: Bool {
        switch token.kind {
        case .newline, .end, .dedent, .lineBreak, .sign(.semicolon), .sign(.question),
            .sign(.colon):
            true
        default: false
        }
    }

    /// The same some tokens ahead.
    func isAtEndOrIf(at ahead: Int) -> Bool {
        var other = self
        other.index(min(index + ahead, tokens.count - 1))
        return other.isAtEndOrIf
    }

    /// Where a question can end, or what it supposes begins.
    var isAtEndOrIf: Bool {
        isAtEnd || at(.if) || (at(sign: .comma) && peek().keyword == .if) || isAtElectionAhead
    }

    func location(_ range: SourceRange) -> Location { Location(source, range) }

    func range(from start: SourceRange) -> SourceRange {
        SourceRange(start.lower, max(start.lower, previous.range.upper))
    }

    // MARK: Two readings

    /// What a reading that is given up leaves as it was.
    private var mark: (index: Int, choices: Choices, pronoun: Pronoun, supposed: [Clause]) {
        get { (index, choices, rule.pronoun, supposed) }
        set { (index, choices, rule.pronoun, supposed) = newValue }
    }

    /// Tries a reading; where it fails nothing is taken.
    mutating func attempt<T>(_ reading: (inout Parser) throws -> T) -> Result<T, any Error> {
        let before = mark
        attempts += 1
        do {
            return .success(try reading(&self))
        } catch {
            mark = before
            return .failure(error)
        }
    }

    /// The first reading that succeeds, or the error of the one that got furthest.
    mutating func firstOf<T>(_ readings: [(inout Parser) throws -> T]) throws -> T {
        let before = mark
        var furthest: (error: any Error, sureness: Int, index: Int)?
        for reading in readings {
            attempts += 1
            do {
                return try reading(&self)
            } catch {
                let reached = (sureness(of: error), index)
                if furthest.map({ ($0.sureness, $0.index) < reached }) ?? true {
                    furthest = (error, reached.0, reached.1)
                }
                mark = before
            }
        }
        guard let furthest else { throw expected("a sentence") }
        index = furthest.index
        throw furthest.error
    }

    /// An error that knows what is wrong is told rather than one that expected another word.
    private func sureness(of error: any Error) -> Int {
        switch (error as? Diagnostic)?.code {
        case nil, .expected?, .notUnderstood?: 0
        default: 1
        }
    }

    /// Reads as if the first `not` ahead were not said; nothing where none is, or it cannot be read so.
    mutating func unnegated<T>(_ reading: (inout Parser) throws -> T) -> T? {
        let place = tokens[index...].firstIndex {
            $0.keyword == .not || $0.keyword == .if || $0.kind == .newline || $0.kind == .end
        }
        guard let place, tokens[place].keyword == .not else { return nil }
        let whole = tokens
        defer { tokens = whole }
        let verb = place == index ? Keyword.helping(in: source.text(token.range)) : nil
        if let verb { tokens[place].keyword = verb } else { tokens.remove(at: place) }
        guard case .success(let read) = attempt(reading) else { return nil }
        if verb == nil { index += 1 }
        return read
    }

    /// One level deeper, or an error that says it is too deep.
    mutating func deeper<T>(_ reading: (inout Parser) throws -> T) throws -> T {
        guard depth < Self.deepest, attempts < Self.mostAttempts else {
            throw Diagnostic.tooDeep(at: location(token.range))
        }
        depth += 1
        defer { depth -= 1 }
        return try reading(&self)
    }
}
