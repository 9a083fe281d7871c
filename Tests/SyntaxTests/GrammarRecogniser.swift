// Whether the grammar derives a sentence: for each rule and place in the tokens, all the places
// where the rule can end there, kept once found.

import Diagnostics

@testable import Syntax

struct GrammarRecogniser {
    private let grammar: Grammar
    private let source: Source
    private let tokens: [Token]
    private let lexicon: Lexicon
    private var known: [Key: [Int]] = [:]
    /// The furthest token that some rule wanted and did not find.
    private(set) var furthest = 0

    private struct Key: Hashable {
        let rule: String
        let start: Int
    }

    init(
        _ grammar: Grammar, _ source: Source, _ tokens: [Token],
        knowing lexicon: Lexicon = Lexicon()
    ) {
        self.lexicon = lexicon
        self.grammar = grammar
        self.source = source
        self.tokens = tokens
    }

    /// The rules that some stretch of the tokens follows.
    var matched: Set<String> { Set(known.filter { !$0.value.isEmpty }.keys.map(\.rule)) }

    /// Whether a rule derives all of the tokens.
    mutating func derives(_ rule: String) -> Bool {
        ends(.rule(rule), from: 0).contains(tokens.count)
    }

    /// The places where a production that starts at a token can end, in order.
    private mutating func ends(_ production: Production, from start: Int) -> [Int] {
        switch production {
        case .sequence(let parts):
            var places = [start]
            for part in parts where !places.isEmpty { places = ends(part, from: places) }
            return places
        case .choice(let parts):
            var places: Set<Int> = []
            for part in parts { places.formUnion(ends(part, from: start)) }
            return places.sorted()
        case .optional(let part): return Set([start] + ends(part, from: start)).sorted()
        case .repeated(let part):
            var all: Set<Int> = [start]
            var fresh = [start]
            while !fresh.isEmpty {
                fresh = ends(part, from: fresh).filter { all.insert($0).inserted }
            }
            return all.sorted()
        case .terminal, .prose:
            return isNext(start) && isTerminal(production, tokens[start]) ? [start + 1] : []
        case .rule(let name):
            let key = Key(rule: name, start: start)
            if let ends = known[key] { return ends }
            let found: [Int]
            if let inner = grammar.sentences[name] {
                found = ends(inner, from: start)
            } else if name == "relation-name" || name == "new-relation" {
                found = isNext(start) ? relationEnds(from: start) : []
            } else {
                found = isNext(start) && isToken(name, tokens[start]) ? [start + 1] : []
            }
            known[key] = found
            return found
        }
    }

    private mutating func ends(_ production: Production, from starts: [Int]) -> [Int] {
        if starts.count == 1 { return ends(production, from: starts[0]) }
        var places: Set<Int> = []
        for start in starts { places.formUnion(ends(production, from: start)) }
        return places.sorted()
    }

    /// Whether there is a token at a place, which is then noted.
    private mutating func isNext(_ start: Int) -> Bool {
        guard start < tokens.count else { return false }
        furthest = max(furthest, start)
        return true
    }

    /// Where a relation of several words, some of them the language's own, can end.
    private func relationEnds(from start: Int) -> [Int] {
        (start..<min(start + 6, tokens.count)).filter { last in
            let words = tokens[start...last].map { source.text($0.range) }
            let found = lexicon.find(words.joined(separator: " "))
            return found?.kinds.contains(.relation) ?? false
        }.map { $0 + 1 }
    }

    // MARK: Tokens

    private func isTerminal(_ production: Production, _ token: Token) -> Bool {
        guard case .terminal(let text, let isExact) = production else { return false }
        if case .sign(let sign) = token.kind { return String(sign.rawValue) == text }
        guard let keyword = token.keyword, Grammar.keyword(text) == keyword else { return false }
        return !isExact || folded(source.text(token.range)) == folded(text)
    }

    private func isToken(_ name: String, _ token: Token) -> Bool {
        switch name {
        case "NEWLINE": token.kind == .newline || token.kind == .lineBreak
        case "INDENT": token.kind == .indent
        case "DEDENT": token.kind == .dedent
        case "NUMBER": token.kind == .number
        case "WHOLE": token.kind == .number && !source.text(token.range).contains(".")
        case "PERCENTAGE": token.kind == .number && isPercentage(source.text(token.range))
        case "STRING": token.kind == .string
        case "COLOUR": token.kind == .string && source.text(token.range).contains("#")
        case "party-name": isName(token, .party)
        case "riding-name": isName(token, .riding)
        case "region-name": isName(token, .region)
        case "pact-name": isName(token, .pact)
        case "scenario-name": isName(token, .scenario)
        case "adjective-name", "new-adjective": isName(token, .adjective)
        case "measure-name", "new-measure": isName(token, .ownMeasure)
        case "variable", "other-variable", "third-variable": isVariable(token)
        case "budget-name": isName(token, .budget)
        case "item-name":
            (token.kind == .string || token.kind == .name) && token.name == nil
        case "new-name": isName(token, NameKinds(rawValue: .max))
        default: false
        }
    }

    private func isPercentage(_ text: String) -> Bool {
        Double(text).map { (0...100).contains($0) } ?? false
    }

    /// A word that only a rule could have given a meaning.
    private func isVariable(_ token: Token) -> Bool {
        token.name == nil && source.text(token.range).count == 1
    }

    /// A name that nothing has declared stands for any kind.
    private func isName(_ token: Token, _ kinds: NameKinds) -> Bool {
        switch token.kind {
        case .name, .string: token.name == nil || !token.kinds.isDisjoint(with: kinds)
        case .word: !token.kinds.isDisjoint(with: kinds)
        default: false
        }
    }
}

extension Grammar {
    /// The keyword that a quoted word of the grammar stands for.
    static func keyword(_ text: String) -> Keyword? {
        Keyword.spelled(folded(text)[...])?.keyword
    }

    /// The spellings of each word that the grammar lists.
    func spellings() -> [Keyword: [String]] {
        let listed = ["hard-word", "contextual-word", "everyday-word"].flatMap { words(of: $0) }
        let pairs = listed.compactMap { entry in
            entry.spellings.first.flatMap(Self.keyword).map { ($0, entry.spellings) }
        }
        return Dictionary(pairs, uniquingKeysWith: { $0 + $1 })
    }
}
