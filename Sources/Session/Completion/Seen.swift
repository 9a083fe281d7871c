// What a token of a text can be in the grammar.

import Diagnostics
import Syntax

/// Kinds of tokens.
struct TokenSet: OptionSet, Sendable {
    let rawValue: UInt16

    init(rawValue: UInt16) { self.rawValue = rawValue }

    init(number: Int32) { rawValue = 1 << UInt16(truncatingIfNeeded: number) }

    init(_ kinds: GrammarText.TokenKind...) {
        rawValue = kinds.reduce(0) { $0 | 1 << UInt16(truncatingIfNeeded: $1.number) }
    }

    func contains(_ kind: GrammarText.TokenKind) -> Bool { contains(TokenSet(number: kind.number)) }
}

extension GrammarText.TokenKind {
    /// Its place among all kinds.
    var number: Int32 {
        switch self {
        case .party: 0
        case .riding: 1
        case .region: 2
        case .pact: 3
        case .scenario: 4
        case .newName: 5
        case .string: 6
        case .colour: 7
        case .number: 8
        case .newline: 9
        case .indent: 10
        case .dedent: 11
        case .other: 12
        }
    }
}

/// A token by the numbers that the grammar gives; −1 for what it is not.
struct Seen: Equatable, Sendable {
    private var keyword: Int32 = -1
    private var word: Int32 = -1
    private var sign: Int32 = -1
    private var tokens = TokenSet()

    init(_ mark: Mark, _ source: Source, _ grammar: borrowing GrammarText) {
        if let keyword = mark.keyword { self.keyword = grammar.keywords[keyword] ?? -1 }
        switch mark.kind {
        case .word:
            if grammar.spelled.contains(keyword) {
                let text = source.text(mark.range).lowercased().filter { $0 != "'" && $0 != "’" }
                word = grammar.number(ofWord: text) ?? -1
            }
            tokens = Self.named(mark.kinds)
        case .name, .string:
            // A name that nothing has declared stands for any kind.
            tokens = mark.name == nil ? Self.anyName : Self.named(mark.kinds)
            tokens.formUnion(TokenSet(.newName, .other))
            if mark.kind == .string { tokens.formUnion(TokenSet(.string, .colour)) }
        case .number: tokens = TokenSet(.number)
        case .sign(let sign):
            self.sign = Int32(grammar.signs.firstIndex(of: sign) ?? -1)
        case .indent: tokens = TokenSet(.indent)
        case .dedent: tokens = TokenSet(.dedent)
        case .lineBreak, .end: tokens = TokenSet(.newline)
        }
    }

    private static let anyName = TokenSet(.party, .riding, .region, .pact, .scenario)

    private static let tokens: [(NameKinds, TokenSet)] = [
        (.party, TokenSet(.party)), (.riding, TokenSet(.riding)), (.region, TokenSet(.region)),
        (.pact, TokenSet(.pact)), (.scenario, TokenSet(.scenario)),
    ]

    private static func named(_ kinds: NameKinds) -> TokenSet {
        var named = TokenSet()
        for (kind, token) in tokens where !kinds.isDisjoint(with: kind) { named.formUnion(token) }
        return named
    }

    func canBegin(_ first: GrammarText.First) -> Bool {
        first.isOpen || first.keywords.contains(keyword) || first.signs.contains(sign)
            || !first.tokens.isDisjoint(with: tokens)
    }

    /// Whether it is what a node of one token wants.
    func matches(_ node: GrammarText.Node) -> Bool {
        switch node.kind {
        case .word: keyword == node.count
        case .exactWord: keyword == node.count && word == node.first
        case .sign: sign == node.first
        case .token: tokens.contains(TokenSet(number: node.first))
        case .sequence, .choice, .optional, .repeated, .rule: false
        }
    }
}
