// Tokens: the words, names, numbers and signs that the grammar starts at.

import Diagnostics

struct Token: Sendable {
    enum Kind: Sendable, Equatable {
        /// A keyword; it may be a name as well.
        case word
        /// A name, known or not, without quotes.
        case name
        /// Anything in double quotes.
        case string
        case number
        /// `, ; : ( ) + - × ÷ ? % $ < > = ≤ ≥ ≠`
        case sign(Sign)
        /// The start and end of a block's indented lines, and what parts them.
        case indent, dedent, lineBreak
        /// The end of a top-level sentence.
        case newline
        case end
    }

    enum Sign: Character, Sendable {
        case comma = ","
        case semicolon = ";"
        case colon = ":"
        case open = "("
        case close = ")"
        case plus = "+"
        case minus = "-"
        case times = "×"
        case over = "÷"
        case question = "?"
        case percent = "%"
        case dollar = "$"
        case less = "<"
        case greater = ">"
        case equal = "="
        case lessOrEqual = "≤"
        case greaterOrEqual = "≥"
        case notEqual = "≠"

        /// The sign that one byte makes.
        init?(byte: UInt8) {
            switch byte {
            case UInt8(ascii: "*"): self = .times
            case UInt8(ascii: "/"): self = .over
            default:
                guard let sign = Self.ofBytes[Int(byte)] else { return nil }
                self = sign
            }
        }

        private static let ofBytes: [Sign?] = (0...255).map { byte in
            byte < 128 ? Sign(rawValue: Character(Unicode.Scalar(UInt8(byte)))) : nil
        }
    }

    var kind: Kind
    var range: SourceRange
    var keyword: Keyword?
    var name: NameID?
    var kinds: NameKinds = []
    /// `Green's`, `its`
    var isPossessive = false

    /// Whether it names a party, and is no small word of the language besides.
    var namesParty: Bool {
        name != nil && kinds.contains(.party) && keyword?.isSmall != true
    }

    /// What of it stands behind a place; an unknown name may reach over it.
    func behind(_ offset: Int) -> Token? {
        guard range.lower < offset else { return self }
        guard range.upper > offset else { return nil }
        var rest = self
        rest.range = SourceRange(offset, range.upper)
        return rest
    }
}

extension [Token] {
    /// `the Liberal party` is Liberal: the word behind a party's name belongs to it.
    func calledParty(in source: Source) -> [Token] {
        let word = [UInt8]("party".utf8)
        func isSaid(_ index: Int) -> Bool {
            indices.contains(index - 1) && self[index - 1].namesParty
                && self[index].keyword == .party && self[index].name == nil
                && folded(source.text(self[index].range)) == word
        }
        guard indices.contains(where: isSaid) else { return self }
        var tokens: [Token] = []
        for index in indices {
            guard isSaid(index), var last = tokens.popLast() else {
                tokens.append(self[index])
                continue
            }
            if last.kind != .string { last.range = last.range.through(self[index].range) }
            tokens.append(last)
        }
        return tokens
    }
}
