// One style for scripts. Only what lies between the tokens changes: blanks, empty lines and the
// depth of indented lines. Words, names, numbers and comments stay as they were written.

import Diagnostics

/// A script in the one style, or nothing where that would change what is read.
package func formatted(_ source: Source) -> String? {
    var formatter = Formatter()
    var before = Lexicon()
    _ = gather(source, into: &before)
    let (tokens, unreadable) = Lexer.tokens(of: source, before)
    guard unreadable.isEmpty else { return nil }
    let text = formatter.format(parted(source, tokens))
    let after = Source(name: source.name, text: text)
    var lexicon = Lexicon()
    _ = gather(after, into: &lexicon)
    let read = Lexer.tokens(of: after, lexicon).0
    guard Reading(source, tokens) == Reading(after, read) else { return nil }
    return text
}

/// The text with a blank on both sides of each sign between two numbers, and between a number and
/// its unit: only the tokens tell `margin/2` from a name with a stroke, and `2-1` from a minus one.
private func parted(_ source: Source, _ tokens: [Token]) -> String {
    var places: Set<Int> = []
    for (before, token) in zip(tokens, tokens.dropFirst()) {
        switch token.kind {
        case .sign(.minus) where before.endsNumber, .sign(.over) where before.endsNumber:
            places.formUnion([token.range.lower, token.range.upper])
        case .word where before.kind == .number && before.range.upper == token.range.lower:
            if token.range.upper - token.range.lower > 2 { places.insert(token.range.lower) }
        default: break
        }
    }
    var text: [UInt8] = []
    for (offset, byte) in source.bytes.enumerated().dropFirst(source.start) {
        if places.contains(offset) { text.append(UInt8(ascii: " ")) }
        text.append(byte)
    }
    return String(decoding: text, as: UTF8.self)
}

extension Token {
    /// Whether a number can end here, so that a minus after it takes away.
    fileprivate var endsNumber: Bool {
        switch kind {
        case .number, .name, .sign(.close), .sign(.percent): true
        case .word:
            [
                .seats, .votes, .share, .margin, .points, .percent, .mps, .members, .majority,
                .million, .billion, .short, .vacant,
            ].contains(keyword) || name != nil
        default: false
        }
    }
}

/// The tokens of a text, without their places.
private struct Reading: Equatable {
    private struct Piece: Equatable {
        let kind: Token.Kind
        let keyword: Keyword?
        let text: [UInt8]
    }

    private let pieces: [Piece]

    init(_ source: Source, _ tokens: [Token]) {
        pieces = tokens.map { token in
            let isText = [.word, .name, .string, .number].contains(token.kind)
            return Piece(
                kind: token.kind, keyword: token.keyword,
                text: isText ? folded(source.text(token.range)) : [])
        }
    }
}

private struct Formatter {
    private var lines: [String] = []
    /// Whether the line before goes on in this one.
    private var goesOn = false
    private var isInBlock = false
    /// Whether the line before ends in a colon, so that a block may follow.
    private var opensBlock = false
    /// The indented comments since the last line of code.
    private var hanging: [Int] = []

    mutating func format(_ text: String) -> String {
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            add(line)
        }
        while lines.last == "" { lines.removeLast() }
        return lines.isEmpty ? "" : lines.joined(separator: "\n") + "\n"
    }

    private mutating func add(_ line: Substring) {
        let isIndented = line.first.map(Self.isBlank) ?? false
        let (code, comment) = Self.parts(line)
        guard !code.isEmpty else {
            guard !comment.isEmpty else {
                if let last = lines.last, last != "" { lines.append("") }
                return
            }
            if isIndented { hanging.append(lines.count) }
            lines.append((isIndented ? indent(isIndented) : "") + comment)
            return
        }
        // What is said of a line that starts at the edge starts there too.
        if !isIndented, !isInBlock, !opensBlock, !goesOn {
            for index in hanging { lines[index] = String(lines[index].drop { $0 == " " }) }
        }
        hanging = []
        let tidy = Self.spaced(code)
        let shown = indent(isIndented) + tidy + (comment.isEmpty ? "" : "  " + comment)
        if !goesOn { isInBlock = isIndented }
        goesOn = tidy.hasSuffix(",")
        opensBlock = tidy.hasSuffix(":")
        lines.append(shown)
    }

    /// A block's lines stand four blanks in; a line that goes on, four more.
    private func indent(_ isIndented: Bool) -> String {
        let depth = (goesOn ? (isInBlock ? 2 : 1) : isIndented ? 1 : 0)
        return String(repeating: " ", count: 4 * depth)
    }

    private static func isBlank(_ character: Character) -> Bool {
        character == " " || character == "\t" || character == "\u{A0}"
    }

    /// A line's code, and its comment with one blank after the sign.
    private static func parts(_ line: Substring) -> (code: [Character], comment: String) {
        var code: [Character] = []
        var isQuoted = false
        var index = line.startIndex
        while index < line.endIndex {
            let character = line[index]
            if "\"“”„‟".contains(character) { isQuoted.toggle() }
            if character == "#", !isQuoted, code.last.map(isBlank) ?? true {
                return (trimmed(code), tidied(comment: line[index...]))
            }
            code.append(character)
            index = line.index(after: index)
        }
        return (trimmed(code), "")
    }

    private static func trimmed(_ characters: [Character]) -> [Character] {
        let front = characters.drop(while: isBlank)
        return Array(front.reversed().drop(while: isBlank).reversed())
    }

    private static func tidied(comment: Substring) -> String {
        let words = trimmed(Array(comment.dropFirst()))
        guard let first = words.first else { return "#" }
        return "#" + ("!#".contains(first) ? "" : " ") + String(words)
    }

    // MARK: Blanks inside a line

    private static func spaced(_ code: [Character]) -> String {
        var out: [Character] = []
        var isQuoted = false
        var owesBlank = false
        for (index, character) in code.enumerated() {
            if isQuoted || "\"“”„‟".contains(character) {
                if owesBlank, !isQuoted { out.append(" ") }
                owesBlank = false
                out.append(character)
                if "\"“”„‟".contains(character) { isQuoted.toggle() }
                continue
            }
            if isBlank(character) {
                owesBlank = !out.isEmpty && out.last != "("
                continue
            }
            if ",;:?)".contains(character) || (character == "%" && out.last?.isNumber == true) {
                owesBlank = false
            } else if wantsBlank(before: character, out) {
                owesBlank = true
            }
            if owesBlank { out.append(" ") }
            owesBlank = false
            out.append(character)
            owesBlank = wantsBlank(after: character, code, index)
        }
        return String(out)
    }

    private static let comparing = "<>=≤≥≠"
    private static let adding = "+*×÷"

    private static func wantsBlank(
        before character: Character, _ out: [Character]
    ) -> Bool {
        guard let last = out.last, last != "(" else { return false }
        if comparing.contains(character) { return !comparing.contains(last) && last != "!" }
        return adding.contains(character) || (character == "(" && !",;:$".contains(last))
    }

    private static func wantsBlank(
        after character: Character, _ code: [Character], _ index: Int
    ) -> Bool {
        let next = index + 1 < code.count ? code[index + 1] : " "
        switch character {
        case ",": return !isInNumber(code, index)
        case ";", ")": return true
        case _ where adding.contains(character): return true
        case ":": return true
        case _ where comparing.contains(character): return !comparing.contains(next)
        default: return false
        }
    }

    /// A comma with a digit before it and exactly three after: `26,823`.
    private static func isInNumber(_ code: [Character], _ index: Int) -> Bool {
        func isDigit(_ index: Int) -> Bool {
            code.indices.contains(index) && code[index].isASCII && code[index].isNumber
        }
        return isDigit(index - 1) && isDigit(index + 1) && isDigit(index + 2) && isDigit(index + 3)
            && !isDigit(index + 4)
    }
}
