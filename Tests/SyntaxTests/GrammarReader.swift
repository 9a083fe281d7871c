// Reads the notation of the grammar: ISO 14977 with a blank for its comma, and two kinds of quotes.

/// What is wrong with the text of a grammar.
struct GrammarError: Error, CustomStringConvertible {
    let line: Int
    let description: String

    init(_ message: String, line: Int) {
        self.line = line
        description = "line \(line): \(message)"
    }
}

struct GrammarReader {
    private enum Piece: Equatable {
        case name(String)
        case quoted(String, isExact: Bool)
        case prose(String)
        /// `= ::= ; | ( ) [ ] { }`
        case sign(String)
    }

    private let text: [Character]
    private var index = 0
    private var line = 1

    init(_ text: String) { self.text = Array(text) }

    /// The next rule, or nothing at the text's end.
    mutating func rule() throws -> (name: String, isLexical: Bool, production: Production)? {
        guard let first = try piece() else { return nil }
        guard case .name(let name) = first, case .sign(let sign)? = try piece(),
            sign == "=" || sign == "::="
        else { throw GrammarError("expected 'name =' or 'name ::='", line: line) }
        let production = try choice(until: ";")
        return (name, sign == "::=", production)
    }

    private mutating func choice(until close: String) throws -> Production {
        var choices: [Production] = []
        var sequence: [Production] = []
        func ended() throws -> Production {
            guard let first = sequence.first else { throw GrammarError("nothing here", line: line) }
            return sequence.count == 1 ? first : .sequence(sequence)
        }
        while let piece = try piece() {
            switch piece {
            case .name(let name): sequence.append(.rule(name))
            case .quoted(let text, let isExact): sequence.append(.terminal(text, isExact: isExact))
            case .prose(let text): sequence.append(.prose(text))
            case .sign("|"):
                choices.append(try ended())
                sequence = []
            case .sign("("): sequence.append(try choice(until: ")"))
            case .sign("["): sequence.append(.optional(try choice(until: "]")))
            case .sign("{"): sequence.append(.repeated(try choice(until: "}")))
            case .sign(close):
                choices.append(try ended())
                return choices.count == 1 ? choices[0] : .choice(choices)
            case .sign(let sign): throw GrammarError("'\(sign)' is out of place", line: line)
            }
        }
        throw GrammarError("expected '\(close)', found the end", line: line)
    }

    private mutating func piece() throws -> Piece? {
        try skipBlanksAndRemarks()
        guard let first = current else { return nil }
        switch first {
        case "\"", "'": return .quoted(try quoted(first), isExact: first == "'")
        case "?": return .prose(try quoted(first))
        case ":":
            guard take("::=") else { throw GrammarError("expected '::='", line: line) }
            return .sign("::=")
        case "=", ";", "|", "(", ")", "[", "]", "{", "}":
            index += 1
            return .sign(String(first))
        default:
            guard first.isLetter else { throw GrammarError("'\(first)' is unknown", line: line) }
            let start = index
            while let next = current, next.isLetter || next == "-" { index += 1 }
            return .name(String(text[start..<index]))
        }
    }

    private var current: Character? { text.indices.contains(index) ? text[index] : nil }

    private mutating func take(_ sign: String) -> Bool {
        let end = index + sign.count
        guard end <= text.count, String(text[index..<end]) == sign else { return false }
        index = end
        return true
    }

    private mutating func quoted(_ quote: Character) throws -> String {
        let start = index + 1
        index = start
        while let next = current, next != quote { advance() }
        guard current == quote else { throw GrammarError("\(quote) is not closed", line: line) }
        index += 1
        return String(text[start..<index - 1])
    }

    private mutating func advance() {
        if current == "\n" { line += 1 }
        index += 1
    }

    private mutating func skipBlanksAndRemarks() throws {
        while let next = current {
            if next.isWhitespace {
                advance()
            } else if take("(*") {
                while !take("*)") {
                    guard current != nil else {
                        throw GrammarError("'(*' is not closed", line: line)
                    }
                    advance()
                }
            } else {
                return
            }
        }
    }
}
