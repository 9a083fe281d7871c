// What each rule of the grammar can begin with, so that a rule that cannot begin here is not tried.

import Syntax

extension GrammarText {
    struct First: Sendable {
        var words: Set<Keyword> = []
        var signs: Set<Character> = []
        var tokens: Set<TokenKind> = []
        /// May be empty, or begin with anything.
        var isOpen = false

        mutating func formUnion(_ other: First) {
            words.formUnion(other.words)
            signs.formUnion(other.signs)
            tokens.formUnion(other.tokens)
            isOpen = isOpen || other.isOpen
        }
    }

    static func firsts(of rules: [Part]) -> [First] {
        var finder = FirstFinder(rules: rules)
        return rules.indices.map { finder.first(ofRule: $0) }
    }
}

private struct FirstFinder {
    let rules: [GrammarText.Part]
    private var known: [GrammarText.First?]
    private var isBeingFound: [Bool]

    init(rules: [GrammarText.Part]) {
        self.rules = rules
        known = Array(repeating: nil, count: rules.count)
        isBeingFound = Array(repeating: false, count: rules.count)
    }

    mutating func first(ofRule rule: Int) -> GrammarText.First {
        if let first = known[rule] { return first }
        // Of a rule that begins with itself nothing is known here.
        guard !isBeingFound[rule] else { return GrammarText.First(isOpen: true) }
        isBeingFound[rule] = true
        let first = first(of: rules[rule])
        isBeingFound[rule] = false
        known[rule] = first
        return first
    }

    private mutating func first(of part: GrammarText.Part) -> GrammarText.First {
        var all = GrammarText.First()
        switch part {
        case .sequence(let parts):
            all.isOpen = true
            for part in parts where all.isOpen {
                all.isOpen = false
                all.formUnion(first(of: part))
            }
        case .choice(let parts):
            for part in parts { all.formUnion(first(of: part)) }
        case .optional(let part), .repeated(let part):
            all = first(of: part)
            all.isOpen = true
        case .word(_, let keyword, _): all.words = [keyword]
        case .sign(let sign): all.signs = [sign]
        case .token(let token): all.tokens = [token]
        case .rule(let rule): all = first(ofRule: rule)
        }
        return all
    }
}
