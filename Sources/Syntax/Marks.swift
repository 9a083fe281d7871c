// A text as marks: its tokens, for whoever paints or completes it as it is typed.

import Diagnostics

/// A token of a text, with what it may be.
package struct Mark: Sendable {
    package enum Kind: Sendable, Equatable {
        case word, name, string, number, sign(Character), indent, dedent, lineBreak, end
    }

    package let kind: Kind
    package let range: SourceRange
    package let keyword: Keyword?
    /// The name in the lexicon, where it has one.
    package let name: NameID?
    package let kinds: NameKinds

    package init(
        kind: Kind, range: SourceRange, keyword: Keyword?, name: NameID?, kinds: NameKinds
    ) {
        self.kind = kind
        self.range = range
        self.keyword = keyword
        self.name = name
        self.kinds = kinds
    }
}

/// The tokens of a text. What cannot stand in a text is left out.
package func marks(of source: Source, lexicon: Lexicon) -> [Mark] {
    Lexer.tokens(of: source, lexicon).0.map { token in
        Mark(
            kind: kind(of: token), range: token.range, keyword: token.keyword, name: token.name,
            kinds: token.kinds)
    }
}

private func kind(of token: Token) -> Mark.Kind {
    switch token.kind {
    case .word: .word
    case .name: .name
    case .string: .string
    case .number: .number
    case .sign(let sign): .sign(sign.rawValue)
    case .indent: .indent
    case .dedent: .dedent
    case .lineBreak: .lineBreak
    case .newline, .end: .end
    }
}

extension Keyword {
    /// The keyword that a word spells, in any capitals, with its apostrophes or without.
    package init?(word: String) {
        guard let known = Keyword.spelled(folded(word)[...]) else { return nil }
        self = known.keyword
    }
}

extension Keyword {
    /// Whether a word ends a name wherever it stands.
    package static func isHard(_ word: String) -> Bool {
        spelled(folded(word)[...])?.tier == .hard
    }

    /// Whether some spelling of a word begins so.
    package static func begins(with letters: String) -> Bool {
        isSpelled(beginning: folded(letters))
    }
}
