// The grammar holds together: every rule defined, reached and finite, and its words are exactly
// the parser's, tier by tier.

import Testing

@testable import Syntax

@Suite struct GrammarTests {
    let grammar: Grammar

    init() throws { grammar = try Grammar.standard() }

    @Test func `every rule is defined once`() {
        let defined = Set(grammar.order)
        #expect(defined.count == grammar.order.count)
        for (name, production) in grammar.sentences.merging(
            grammar.tokens, uniquingKeysWith: { $1 })
        {
            for used in production.rules {
                #expect(defined.contains(used), "'\(name)' uses '\(used)'")
            }
        }
    }

    @Test func `every rule is reached from the script or, for words and tokens, from the token`() {
        let reached = grammar.reachable(from: "script")
        let tokens = grammar.reachable(from: "token")
        for name in grammar.order {
            let isReached = grammar.tokens[name] == nil ? reached : tokens
            #expect(isReached.contains(name), "'\(name)' is never used")
        }
    }

    @Test func `sentences use no words in prose`() {
        for (name, production) in grammar.sentences {
            let prose = production.all.filter { if case .prose = $0 { true } else { false } }
            #expect(prose.isEmpty, "'\(name)'")
        }
    }

    @Test func `no rule begins with itself`() {
        for name in grammar.sentences.keys {
            #expect(!leftmost(of: name).contains(name), "'\(name)'")
        }
    }

    @Test(arguments: Keyword.Tier.allCases)
    func `the words of a tier are the parser's, spelling by spelling`(tier: Keyword.Tier) {
        let listed = grammar.words(of: tier.rawValue + "-word").map { plain($0.spellings) }
        let parsed = Keyword.entries(of: tier).map { plain($0.spellings) }
        #expect(Set(listed) == Set(parsed))
        #expect(listed.count == parsed.count)
    }

    @Test func `everyday words mean what the parser's table says`() {
        let listed = grammar.words(of: "everyday-word")
        let meanings = Dictionary(
            listed.map { (plain($0.spellings), $0.meaning ?? "") }, uniquingKeysWith: { $1 })
        for (spellings, meaning) in Keyword.everyday {
            let words = spellings.split(separator: " ").map(String.init)
            #expect(meanings[plain(words)] == meaning)
        }
    }

    @Test func `no spelling belongs to two words`() {
        let all = Keyword.Tier.allCases.flatMap { grammar.words(of: $0.rawValue + "-word") }
            .flatMap { plain($0.spellings) }
        #expect(Set(all).count == all.count)
    }

    @Test func `every quoted word is a word of the language and every word is quoted somewhere`() {
        var used: Set<Keyword> = []
        for (name, production) in grammar.sentences {
            for case .terminal(let text, _) in production.all where text.first?.isLetter == true {
                let keyword = Grammar.keyword(text)
                #expect(keyword != nil, "\"\(text)\" in '\(name)'")
                keyword.map { _ = used.insert($0) }
            }
        }
        #expect(Set(Keyword.allCases).subtracting(used) == [])
    }

    @Test func `every sign is used, and every sign used is listed`() {
        let listed = Set(grammar.tokens["sign"].map(terminals) ?? [])
        let used = Set(
            grammar.sentences.values.flatMap(terminals).filter { $0.first?.isLetter == false })
        #expect(listed == used)
    }

    // MARK: Helpers

    private func plain(_ spellings: [String]) -> [String] {
        spellings.map { $0.filter { $0 != "'" } }.sorted()
    }

    private func terminals(_ production: Production) -> [String] {
        production.all.compactMap { if case .terminal(let text, _) = $0 { text } else { nil } }
    }

    /// The rules that a rule can begin with, however many steps away.
    private func leftmost(of name: String) -> Set<String> {
        var found: Set<String> = []
        var open = grammar.sentences[name].map { firsts($0).rules } ?? []
        while let next = open.popLast() {
            guard found.insert(next).inserted, let production = grammar.sentences[next] else {
                continue
            }
            open += firsts(production).rules
        }
        return found
    }

    /// The rules that can stand first in a production, and whether it can be empty.
    private func firsts(_ production: Production) -> (rules: [String], isNullable: Bool) {
        switch production {
        case .sequence(let parts):
            var rules: [String] = []
            for part in parts {
                let first = firsts(part)
                rules += first.rules
                if !first.isNullable { return (rules, false) }
            }
            return (rules, true)
        case .choice(let parts):
            let all = parts.map(firsts)
            return (all.flatMap(\.rules), all.contains(where: \.isNullable))
        case .optional(let part), .repeated(let part): return (firsts(part).rules, true)
        case .rule(let name): return ([name], canBeEmpty(name))
        case .terminal, .prose: return ([], false)
        }
    }

    /// `filters` alone, among the rules, can be nothing at all.
    private func canBeEmpty(_ name: String) -> Bool {
        guard case .sequence(let parts)? = grammar.sentences[name] else { return false }
        return parts.allSatisfy {
            switch $0 {
            case .optional, .repeated: true
            default: false
            }
        }
    }
}
