// What the grammar lets follow a text: every place where one of its rules wanted one more token.

import Diagnostics
import Syntax

/// Words, signs and kinds of names that may come next.
struct Expected {
    /// Words as the grammar spells them, in its order.
    private(set) var words: [String] = []
    private(set) var signs: Set<Character> = []
    private(set) var tokens: Set<GrammarText.TokenKind> = []
    /// The text may end here.
    fileprivate(set) var isWhole = false

    fileprivate mutating func add(_ part: GrammarText.Part) {
        switch part {
        case .word(let word, _, _): if !words.contains(word) { words.append(word) }
        case .sign(let sign): signs.insert(sign)
        case .token(let token): tokens.insert(token)
        case .sequence, .choice, .optional, .repeated, .rule: break
        }
    }
}

/// A recogniser that keeps, for each rule and place, where the rule can end.
struct Predictor {
    private let grammar: GrammarText
    private let marks: [Mark]
    private let words: [String]
    private var known: [Int: Places] = [:]
    private var expected = Expected()

    /// - Parameter marks: the tokens of a text that is not finished.
    init(_ grammar: GrammarText, _ source: Source, _ marks: [Mark]) {
        self.grammar = grammar
        self.marks = marks
        words = marks.map { mark in
            guard mark.kind == .word else { return "" }
            return source.text(mark.range).lowercased().filter { $0 != "'" && $0 != "’" }
        }
    }

    /// What may follow when the tokens begin what a rule makes.
    mutating func expected(_ rule: Int) -> Expected {
        expected.isWhole = ends(ofRule: rule, from: 0).contains(marks.count)
        return expected
    }

    /// The places where a part that starts at a token can end.
    private mutating func ends(_ part: GrammarText.Part, from start: Int) -> Places {
        switch part {
        case .sequence(let parts):
            var places = Places(start)
            for part in parts where !places.isEmpty { places = ends(part, from: places) }
            return places
        case .choice(let parts):
            var places = Places()
            for part in parts { places.formUnion(ends(part, from: start)) }
            return places
        case .optional(let part):
            var places = ends(part, from: start)
            places.formUnion(Places(start))
            return places
        case .repeated(let part):
            var all = Places(start)
            var fresh = all
            while !fresh.isEmpty {
                fresh = ends(part, from: fresh).without(all)
                all.formUnion(fresh)
            }
            return all
        case .rule(let rule): return ends(ofRule: rule, from: start)
        case .word, .sign, .token:
            guard start < marks.count else {
                expected.add(part)
                return Places()
            }
            return matches(part, start) ? Places(start + 1) : Places()
        }
    }

    private mutating func ends(ofRule rule: Int, from start: Int) -> Places {
        if start < marks.count, !canBegin(grammar.firsts[rule], marks[start]) { return Places() }
        let key = rule << 16 | start
        if let ends = known[key] { return ends }
        // A rule that is being tried here already makes nothing new by being tried again.
        known[key] = Places()
        let found = ends(grammar.rules[rule], from: start)
        known[key] = found
        return found
    }

    private mutating func ends(_ part: GrammarText.Part, from starts: Places) -> Places {
        var places = Places()
        starts.forEach { places.formUnion(ends(part, from: $0)) }
        return places
    }

    private func canBegin(_ first: GrammarText.First, _ mark: Mark) -> Bool {
        if first.isOpen { return true }
        if let keyword = mark.keyword, first.words.contains(keyword) { return true }
        if case .sign(let sign) = mark.kind, first.signs.contains(sign) { return true }
        return first.tokens.contains { matches($0, mark) }
    }

    private func matches(_ part: GrammarText.Part, _ index: Int) -> Bool {
        let mark = marks[index]
        switch part {
        case .word(let text, let keyword, let isExact):
            return mark.keyword == keyword && (!isExact || words[index] == text)
        case .sign(let sign): return mark.kind == .sign(sign)
        case .token(let token): return matches(token, mark)
        case .sequence, .choice, .optional, .repeated, .rule: return false
        }
    }

    private func matches(_ token: GrammarText.TokenKind, _ mark: Mark) -> Bool {
        switch token {
        case .party: isName(mark, .party)
        case .riding: isName(mark, .riding)
        case .region: isName(mark, .region)
        case .pact: isName(mark, .pact)
        case .scenario: isName(mark, .scenario)
        case .newName: mark.kind == .name || mark.kind == .string
        case .string, .colour: mark.kind == .string
        case .number: mark.kind == .number
        case .newline: mark.kind == .lineBreak || mark.kind == .end
        case .indent: mark.kind == .indent
        case .dedent: mark.kind == .dedent
        case .other: mark.kind == .name || mark.kind == .string
        }
    }

    /// A name that nothing has declared stands for any kind.
    private func isName(_ mark: Mark, _ kinds: NameKinds) -> Bool {
        switch mark.kind {
        case .name, .string: mark.name == nil || !mark.kinds.isDisjoint(with: kinds)
        case .word: !mark.kinds.isDisjoint(with: kinds)
        default: false
        }
    }
}
