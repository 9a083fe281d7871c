// The words of every message about reading sentences. What was expected comes first, what was found
// second.

import Diagnostics

extension Diagnostic {
    static func notUnderstood(at location: Location, nearest: [String]) -> Self {
        Diagnostic(
            .notUnderstood, "this sentence is not understood",
            at: Label(location, "not a sentence of the language"),
            help: nearest.isEmpty
                ? [Help("type 'help' for the sentences of the language")]
                : [
                    Help(
                        "perhaps one of these:\n"
                            + nearest.map { "    " + $0 }.joined(separator: "\n"))
                ]
        )
    }

    static func expected(_ what: String, found: String, at location: Location) -> Self {
        Diagnostic(
            .expected, "expected \(what), found \(found)", at: Label(location, "here"))
    }

    static func marginInPercent(at location: Location, instead: String) -> Self {
        var refusal = expected("a margin in points or votes", found: "a percentage", at: location)
        refusal.help = [Help("shares differ by points", replacement: instead)]
        return refusal
    }

    static func unclosedQuote(at location: Location) -> Self {
        Diagnostic(
            .unclosedQuote, "a quote is opened and not closed",
            at: Label(location, "opened here"),
            help: [Help("put a second \" after the name")])
    }

    static func strayCharacter(at location: Location) -> Self {
        Diagnostic(
            .strayCharacter, "this character has no meaning here", at: Label(location, "here"),
            help: [
                Help(
                    location.source.text(location.range) == "#"
                        ? "a comment begins at a line's start or behind a blank: ' #'"
                        : "put names that need it in double quotes")
            ])
    }

    static func indentedWithoutOpener(at location: Location) -> Self {
        Diagnostic(
            .indentedWithoutOpener, "an indented line needs a ':' at the end of the line above",
            at: Label(location, "indented"),
            help: [Help("add the ':' above, or take the spaces away here")])
    }

    /// - Parameters:
    ///   - changes: the changes as written.
    ///   - condition: what they hang on, where it is a condition.
    static func ifAfterClause(at location: Location, changes: String, condition: String?) -> Self {
        let rule = condition.map { Help("as a rule:\n    when \($0): \(changes)") }
        return Diagnostic(
            .ifAfterClause, "a change cannot hang on a condition", at: Label(location, "here"),
            reason: "'if' supposes something for one question",
            help: [rule, Help("to ask what would be:\n    seats if \(changes)")].compactMap(\.self))
    }

    static func secondIf(at location: Location) -> Self {
        Diagnostic(
            .secondIf, "a question takes one 'if'", at: Label(location, "the second"),
            help: [Help("join what is supposed with 'and'", replacement: "and")])
    }

    static func numberOutOfRange(at location: Location) -> Self {
        Diagnostic(
            .numberOutOfRange, "this number is too large or too fine to be kept exactly",
            at: Label(location, "out of range"))
    }

    static func commaInNumber(_ digits: String, at location: Location) -> Self {
        Diagnostic(
            .commaInNumber, "a comma in a number has three digits after it, and no blank",
            at: Label(location, "which number is this?"),
            help: [
                Help("write it without commas, or a fraction with a point", replacement: digits)
            ])
    }

    static func whoseNumber(_ noun: String, at location: Location) -> Self {
        Diagnostic(
            .whoseNumber, "expected whose \(noun) are meant", at: Label(location, "whose?"),
            help: [Help("of the party that varies", replacement: "its " + noun)])
    }

    static func tooDeep(at location: Location) -> Self {
        Diagnostic(
            .tooDeep, "this is nested too deeply to be read", at: Label(location, "too deep"),
            help: [Help("leave out some parentheses, or say it in two sentences")])
    }

    static func tooManyWays(at location: Location) -> Self {
        Diagnostic(
            .tooDeep, "what is joined by 'or' can be meant in more than \(Choices.most) ways",
            at: Label(location, "too many"),
            help: [Help("say it in two conditions, with 'or' between them")])
    }

    static func tooLong(at location: Location) -> Self {
        Diagnostic(
            .tooDeep, "this has more parts than can be read", at: Label(location, "too many"),
            help: [Help("give some of it a name: 'the NAME of a party is MEASURE'")])
    }

    static func onePartyOnly(at location: Location) -> Self {
        Diagnostic(
            .onePartyOnly, "one party is expected, several were found",
            at: Label(location, "the second party"),
            help: [Help("write one sentence a party")])
    }

    static func changeLeftOpen(at location: Location) -> Self {
        Diagnostic(
            .changeLeftOpen, "a change says what is changed, and 'or' leaves that open",
            at: Label(location, "which of them?"),
            help: [Help("write 'and' for both, or ask once for each")])
    }

    static func variableTwice(_ name: String, at location: Location) -> Self {
        Diagnostic(
            .variableTwice, "'\(name)' stands for two different things",
            at: Label(location, "the second"), help: [Help("give each a name of its own")])
    }

    static func secondRiding(at location: Location) -> Self {
        Diagnostic(
            .secondRiding, "one riding can vary in a sentence, and this is the second",
            at: Label(location, "a second riding"),
            help: [Help("say 'it' for the riding that varies")])
    }

    static func wordTaken(_ word: String, at location: Location) -> Self {
        Diagnostic(
            .wordTaken, "'\(word)' is a word of the language, which cannot be defined anew",
            at: Label(location, "taken"), help: [Help("choose another word")])
    }

    static func winsWhere(at location: Location) -> Self {
        Diagnostic(
            .winsWhere, "expected a riding or region, found nothing",
            at: Label(location, "where?"), help: [Help("say where: 'NDP wins RIDING'")])
    }

    static func notAColour(at location: Location) -> Self {
        Diagnostic(
            .notAColour, "a colour is a # and six digits", at: Label(location, "not a colour"),
            help: [Help("for example", replacement: "\"#D71920\"")])
    }

    static func notAnswerable(_ why: String, at location: Location, instead: [String]) -> Self {
        Diagnostic(
            .notAnswerable, why, at: Label(location, "not in what was declared"),
            help: [
                Help("what can be asked:\n" + instead.map { "    " + $0 }.joined(separator: "\n"))
            ])
    }
}

extension Parser {
    /// What was expected here, and what was found.
    func expected(_ what: String) -> Diagnostic {
        let here =
            at(.end) || at(.newline)
            ? SourceRange(previous.range.upper, previous.range.upper) : token.range
        return .expected(what, found: found, at: location(here))
    }

    func expected(_ what: String, help: String) -> Diagnostic {
        var refusal = expected(what)
        refusal.help = [.init(help)]
        return refusal
    }

    /// Bytes; of a longer sentence nothing is tried in the place of a word.
    private static let longestMended = 2_000

    /// A diagnostic with its help, which only one that is told needs: the word that would make a
    /// sentence of it, else the nearest sentences.
    func helped(_ diagnostic: Diagnostic) -> Diagnostic {
        let length = sentenceRange.upper - sentenceRange.lower
        guard givesHelp, length < Self.longestMended,
            let place = diagnostic.primary?.location
        else { return diagnostic }
        var diagnostic = diagnostic
        if diagnostic.code != .notUnderstood {
            guard diagnostic.help.isEmpty else { return diagnostic }
            if let apart = parted(place.range) {
                diagnostic.help = [.init("put blanks around the sign", replacement: apart)]
                return diagnostic
            }
            if let near = mending(place.range) {
                diagnostic.help = [.init("did you mean '\(near)'?", replacement: near)]
                return diagnostic
            }
        }
        let sentence = source.text(sentenceRange)
        if let counted = inDigits(sentence) {
            diagnostic.help = [.init("write numbers in digits:\n    \(counted)")]
            return diagnostic
        }
        guard parsed.diagnostics.count <= 50, !sentence.contains("\n") else { return diagnostic }
        if isAsking(sentence + "?") {
            diagnostic.help = [
                .init("to ask whether it is so, end with a question mark:\n    \(sentence)?")
            ]
            return diagnostic
        }
        let nearest = NearestSentences(lexicon: lexicon).like(sentence)
        let told = Diagnostic.notUnderstood(at: place, nearest: nearest)
        if diagnostic.code == .notUnderstood { return told }
        diagnostic.help = told.help
        return diagnostic
    }

    /// `votes - second's`, where an unknown name `votes-second's` stands.
    private func parted(_ range: SourceRange) -> String? {
        let word = source.text(range)
        let parts = word.split(separator: "-", maxSplits: 1)
        guard parts.count == 2 else { return nil }
        let apart = parts.joined(separator: " - ")
        return isSentence(with: apart, at: range) ? apart : nil
    }

    /// The word with which the sentence can be read, in place of the one that could not be.
    private func mending(_ range: SourceRange) -> String? {
        let word = source.text(range)
        let near = digits(of: word).map { [$0] } ?? nearKeywords(to: word)
        return near.first { isSentence(with: $0, at: range) }
    }

    /// Whether a text asks whether something is so.
    private func isAsking(_ text: String) -> Bool {
        if case .isTrue? = question(in: text)?.kind { return !isAsked }
        return false
    }

    /// Whether a text is one question.
    func isQuestion(_ text: String) -> Bool { question(in: text) != nil }

    private func question(in text: String) -> Question? {
        var parser = Parser(Source(name: "", text: text), lexicon)
        parser.givesHelp = false
        let asked = parser.parse()
        guard asked.diagnostics.isEmpty, asked.sentences.count == 1,
            case .question(let question)? = asked.sentences.first?.body
        else { return nil }
        return question
    }

    private func isSentence(with word: String, at range: SourceRange) -> Bool {
        let mended =
            source.text(SourceRange(sentenceRange.lower, range.lower)) + word
            + source.text(SourceRange(range.upper, sentenceRange.upper))
        var parser = Parser(Source(name: source.name, text: mended), lexicon)
        parser.givesHelp = false
        let parsed = parser.parse()
        return parsed.diagnostics.isEmpty && parsed.sentences.count == 1
    }

    /// The sentence with its numbers in digits; nothing where it has none in words, or is none so.
    private func inDigits(_ sentence: String) -> String? {
        let words = sentence.split(separator: " ", omittingEmptySubsequences: false).map(
            String.init)
        let counted = words.map { digits(of: $0) ?? $0 }
        guard counted != words else { return nil }
        let text = counted.joined(separator: " ")
        return isSentence(with: text, at: sentenceRange) ? text : nil
    }

    /// A number in words, in digits.
    private func digits(of word: String) -> String? {
        Self.numbers.firstIndex(of: word.lowercased()).map(String.init)
    }

    private static let numbers = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
        "eighteen", "nineteen", "twenty",
    ]

    private var found: String {
        switch token.kind {
        case .newline, .end: "the end of the sentence"
        case .lineBreak, .dedent: "the end of the line"
        case .indent: "an indented line"
        case .name where token.name == nil:
            "'\(source.text(token.range))', which is not a known name"
        default: "'\(source.text(token.range))'"
        }
    }

    /// The words of the language that a misspelt one is near, the nearest first.
    private func nearKeywords(to text: String) -> [String] {
        let word = folded(text.split(separator: " ").first.map(String.init) ?? "")
        let isKnown = Keyword.spelled(word[...]) != nil
        guard word.count > 1, !isKnown, lexicon.find(text) == nil else { return [] }
        let limit = word.count > 4 ? 2 : 1
        let spellings = Keyword.Tier.allCases.flatMap {
            Keyword.entries(of: $0).flatMap(\.spellings)
        }
        return spellings.map { ($0, editDistance(word, Array($0.utf8), atMost: limit)) }
            .filter { $0.1 <= limit }.sorted { $0.1 < $1.1 }.prefix(8).map(\.0)
    }

    /// Where a sentence goes on though it should have ended.
    func unexpected() -> Diagnostic {
        expected("the end of the sentence")
    }

    func notUnderstood() -> Diagnostic {
        .notUnderstood(at: location(sentenceRange), nearest: [])
    }

    /// A change with names of the user's own, to show what one is like.
    var someChange: String {
        let pattern = "PARTY stands down in RIDING"
        let sentence = source.text(sentenceRange)
        return NearestSentences(lexicon: lexicon).filled(pattern, from: sentence) ?? pattern
    }
}
