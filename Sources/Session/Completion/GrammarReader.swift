// Reads the notation of the grammar. A text that is not of it ends the reading; the tests hold that
// ours is.

struct GrammarReader {
    private let text: UnsafeBufferPointer<UInt8>
    private var index = 0

    init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

    /// - Returns: whether there was a rule.
    mutating func readRule(into grammar: inout GrammarText) -> Bool {
        skip()
        guard let name = name() else { return false }
        skip()
        if take("::=") {
            // A description of tokens: it ends at the first `;` outside of `? … ?`.
            while index < text.count, !take(";") {
                if take("?") { _ = quoted("?") } else { index += 1 }
            }
            return true
        }
        guard take("="), let node = choice(until: ";", &grammar) else { return false }
        grammar.set(name, to: node)
        return true
    }

    private mutating func choice(
        until close: StaticString, _ grammar: inout GrammarText
    ) -> Int32? {
        var choices: [Int32] = []
        var sequence: [Int32] = []
        while true {
            skip()
            if take("|") || take(close) {
                choices.append(grammar.add(.sequence, of: sequence))
                sequence = []
                guard text[index - 1] == UInt8(ascii: "|") else {
                    return grammar.add(.choice, of: choices)
                }
            } else if let part = part(&grammar) {
                sequence.append(part)
            } else {
                return nil
            }
        }
    }

    private mutating func part(_ grammar: inout GrammarText) -> Int32? {
        if take("(") { return choice(until: ")", &grammar) }
        if take("[") {
            return choice(until: "]", &grammar).map {
                grammar.add(.init(kind: .optional, first: $0))
            }
        }
        if take("{") {
            return choice(until: "}", &grammar).map {
                grammar.add(.init(kind: .repeated, first: $0))
            }
        }
        if take("\"") { return grammar.add(quoted: quoted("\""), isExact: false) }
        if take("'") { return grammar.add(quoted: quoted("'"), isExact: true) }
        if take("?") {
            _ = quoted("?")
            return grammar.add(rule: "")
        }
        return name().map { grammar.add(rule: $0) }
    }

    private mutating func name() -> String? {
        let start = index
        while index < text.count, isLetter(text[index]) { index += 1 }
        guard index > start else { return nil }
        return String(decoding: text[start..<index], as: UTF8.self)
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
        guard text.count - index >= count else { return false }
        for offset in 0..<count where text[index + offset] != sign.utf8Start[offset] {
            return false
        }
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
