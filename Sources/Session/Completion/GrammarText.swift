// The project's own grammar, read from its text into nodes, so that what may follow a word is known
// from the one place where it is written down.

import Syntax

/// The rules of `kingmaker.ebnf`, in ISO 14977 with a blank for its comma.
struct GrammarText: Sendable {
    indirect enum Part: Sendable {
        case sequence([Part])
        case choice([Part])
        case optional(Part)
        case repeated(Part)
        /// A word of the language; `isExact` in this one spelling.
        case word(String, Keyword, isExact: Bool)
        case sign(Character)
        /// A rule, by its index.
        case rule(Int)
        /// A token that the notation only describes.
        case token(TokenKind)
    }

    enum TokenKind: String, Sendable, CaseIterable {
        case party = "party-name"
        case riding = "riding-name"
        case region = "region-name"
        case pact = "pact-name"
        case scenario = "scenario-name"
        case newName = "new-name"
        case string = "STRING"
        case colour = "COLOUR"
        case number = "NUMBER"
        case newline = "NEWLINE"
        case indent = "INDENT"
        case dedent = "DEDENT"
        /// A name of a kind that only the world knows.
        case other
    }

    private(set) var rules: [Part] = []
    /// What each rule can begin with.
    private(set) var firsts: [First] = []
    private var indexes: [String: Int] = [:]

    func rule(_ name: String) -> Int? { indexes[name] }

    /// The rules that make sentences; those that describe tokens are passed over.
    init(_ text: [UInt8]) {
        var reader = Reader(text)
        var found: [(name: String, part: Draft)] = []
        while let rule = reader.rule() {
            guard let part = rule.part else { continue }
            indexes[rule.name] = found.count
            found.append((rule.name, part))
        }
        rules = found.map { finished($0.part) }
        firsts = Self.firsts(of: rules)
    }

    private func finished(_ draft: Draft) -> Part {
        switch draft {
        case .sequence(let parts): return .sequence(parts.map(finished))
        case .choice(let parts): return .choice(parts.map(finished))
        case .optional(let part): return .optional(finished(part))
        case .repeated(let part): return .repeated(finished(part))
        case .quoted(let text, let isExact):
            if let keyword = Keyword(word: text) {
                return .word(text, keyword, isExact: isExact)
            }
            return text.first.map { .sign($0) } ?? .token(.other)
        case .name(let name):
            if let rule = indexes[name] { return .rule(rule) }
            return .token(TokenKind(rawValue: name) ?? .other)
        }
    }

    /// A part whose rules are still names.
    private indirect enum Draft {
        case sequence([Draft])
        case choice([Draft])
        case optional(Draft)
        case repeated(Draft)
        case quoted(String, isExact: Bool)
        case name(String)
    }

    /// Reads the notation. A text that is not of it ends the reading; the tests hold that ours is.
    private struct Reader {
        private let text: [UInt8]
        private var index = 0

        init(_ text: [UInt8]) { self.text = text }

        mutating func rule() -> (name: String, part: Draft?)? {
            skip()
            guard let name = name() else { return nil }
            skip()
            if take("::=") {
                // A description of tokens: it ends at the first `;` outside of `? … ?`.
                while index < text.count, !take(";") {
                    if take("?") { _ = quoted("?") } else { index += 1 }
                }
                return (name, nil)
            }
            guard take("="), let part = choice(until: ";") else { return nil }
            return (name, part)
        }

        private mutating func choice(until close: StaticString) -> Draft? {
            var choices: [Draft] = []
            var sequence: [Draft] = []
            while true {
                skip()
                if take("|") || take(close) {
                    choices.append(sequence.count == 1 ? sequence[0] : .sequence(sequence))
                    sequence = []
                    guard text[index - 1] == UInt8(ascii: "|") else {
                        return choices.count == 1 ? choices[0] : .choice(choices)
                    }
                } else if let part = part() {
                    sequence.append(part)
                } else {
                    return nil
                }
            }
        }

        private mutating func part() -> Draft? {
            if take("(") { return choice(until: ")") }
            if take("[") { return choice(until: "]").map { .optional($0) } }
            if take("{") { return choice(until: "}").map { .repeated($0) } }
            if take("\"") { return .quoted(quoted("\""), isExact: false) }
            if take("'") { return .quoted(quoted("'"), isExact: true) }
            if take("?") {
                _ = quoted("?")
                return .name("")
            }
            return name().map { .name($0) }
        }

        private mutating func name() -> String? {
            let start = index
            while index < text.count, isLetter(text[index]) { index += 1 }
            return index > start ? String(decoding: text[start..<index], as: UTF8.self) : nil
        }

        private func isLetter(_ byte: UInt8) -> Bool {
            (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "-")
        }

        /// What stands before the closing quote, which is gone over too.
        private mutating func quoted(_ close: Unicode.Scalar) -> String {
            let start = index
            while index < text.count, text[index] != UInt8(ascii: close) { index += 1 }
            defer { index = min(index + 1, text.count) }
            return String(decoding: text[start..<index], as: UTF8.self)
        }

        private mutating func take(_ sign: StaticString) -> Bool {
            let count = sign.utf8CodeUnitCount
            guard text.count - index >= count,
                (0..<count).allSatisfy({ text[index + $0] == sign.utf8Start[$0] })
            else { return false }
            index += count
            return true
        }

        /// Over blanks and remarks.
        private mutating func skip() {
            while index < text.count {
                if text[index] <= 0x20 {
                    index += 1
                } else if take("(*") {
                    while index < text.count, !take("*)") { index += 1 }
                } else {
                    return
                }
            }
        }
    }
}
