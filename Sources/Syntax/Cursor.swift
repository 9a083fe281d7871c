// A place in the bytes of a text, and what stands there.

import Diagnostics

struct Cursor {
    let bytes: UnsafeBufferPointer<UInt8>
    var index: Int
    /// Where a line begins though no line's end stands before it: behind a byte-order mark, say.
    private let start: Int

    init(bytes: UnsafeBufferPointer<UInt8>, index: Int) {
        (self.bytes, self.index, start) = (bytes, index, index)
    }

    var isAtEnd: Bool { index >= bytes.count }

    /// At the line's end, or at a comment.
    var isAtLineEnd: Bool {
        isAtEnd || bytes[index] == UInt8(ascii: "\n")
            || (bytes[index] == UInt8(ascii: "#") && (index == start || isBlank(bytes[index - 1])))
            || (bytes[index] == UInt8(ascii: "\r") && byte(index + 1) == UInt8(ascii: "\n"))
    }

    func byte(_ index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0 }

    private func isBlank(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
            || byte == UInt8(ascii: "\n")
    }

    /// Spaces, tabs and no-break spaces; how many there were.
    @discardableResult
    mutating func skipBlanks() -> Int {
        let start = index
        while !isAtEnd {
            if bytes[index] == UInt8(ascii: " ") || bytes[index] == UInt8(ascii: "\t") {
                index += 1
            } else if bytes[index] == 0xC2, byte(index + 1) == 0xA0 {
                index += 2
            } else {
                break
            }
        }
        return index - start
    }

    /// Goes past a comment and the line's end, where one of them stands here.
    @discardableResult
    mutating func skipLineEnd() -> Bool {
        guard isAtLineEnd else { return false }
        while !isAtEnd, bytes[index] != UInt8(ascii: "\n") { index += 1 }
        index += 1
        index = min(index, bytes.count)
        return true
    }

    mutating func skipScalar() { index += decode(bytes[...], at: index).length }

    /// A full stop closes a sentence and means nothing.
    var isFullStop: Bool { byte(index) == UInt8(ascii: ".") || byte(index) == UInt8(ascii: "!") }

    func isBlank(from lower: Int, to upper: Int) -> Bool {
        lower <= upper && bytes[lower..<upper].allSatisfy(isBlank)
    }

    // MARK: Signs

    mutating func sign() -> Token.Sign? {
        if let (sign, length) = wideSign() {
            index += length
            return sign
        }
        guard let sign = Token.Sign(byte: bytes[index]) else { return nil }
        let next = self.byte(index + 1)
        index += 1
        if next == UInt8(ascii: "="), sign == .less || sign == .greater || sign == .equal {
            index += 1
            return sign == .less ? .lessOrEqual : sign == .greater ? .greaterOrEqual : .equal
        }
        if next == UInt8(ascii: ">"), sign == .less {
            index += 1
            return .notEqual
        }
        return sign
    }

    /// Signs of two or three bytes: × ÷ ≤ ≥ ≠ £ €, `!=`, a true minus, a dash with blanks around it.
    private func wideSign() -> (Token.Sign, Int)? {
        if byte(index) == UInt8(ascii: "!"), byte(index + 1) == UInt8(ascii: "=") {
            return (.notEqual, 2)
        }
        if byte(index) == 0xC3 {
            return byte(index + 1) == 0x97
                ? (.times, 2) : byte(index + 1) == 0xB7 ? (.over, 2) : nil
        }
        // £ and €: money is money, in whatever currency.
        if byte(index) == 0xC2, byte(index + 1) == 0xA3 { return (.dollar, 2) }
        guard byte(index) == 0xE2 else { return nil }
        if byte(index + 1) == 0x82, byte(index + 2) == 0xAC { return (.dollar, 3) }
        switch (byte(index + 1), byte(index + 2)) {
        case (0x89, 0xA4): return (.lessOrEqual, 3)
        case (0x89, 0xA5): return (.greaterOrEqual, 3)
        case (0x89, 0xA0): return (.notEqual, 3)
        case (0x88, 0x92), (0x80, 0x93), (0x80, 0x94): return (.minus, 3)
        default: return nil
        }
    }

    // MARK: Quotes

    var isQuote: Bool {
        byte(index) == UInt8(ascii: "\"")
            || (byte(index) == 0xE2 && byte(index + 1) == 0x80
                && (0x9C...0x9F).contains(byte(index + 2)))
    }

    /// What a pair of quotes holds; nothing, and the line's end, where the second is missing.
    mutating func string() -> SourceRange? {
        index += byte(index) == UInt8(ascii: "\"") ? 1 : 3
        let start = index
        while !isAtEnd, bytes[index] != UInt8(ascii: "\n") {
            if isQuote {
                let range = SourceRange(start, index)
                index += byte(index) == UInt8(ascii: "\"") ? 1 : 3
                return range
            }
            index += 1
        }
        return nil
    }

    // MARK: Words and numbers

    /// The end of a number here: digits, groups of three after a comma, a fraction.
    var numberEnd: Int? {
        func isDigit(_ index: Int) -> Bool { (0x30...0x39).contains(byte(index)) }
        guard isDigit(index) else { return nil }
        var end = index
        while isDigit(end) { end += 1 }
        while byte(end) == UInt8(ascii: ","), isDigit(end + 1), isDigit(end + 2), isDigit(end + 3),
            !isDigit(end + 4)
        {
            end += 4
        }
        if byte(end) == UInt8(ascii: "."), isDigit(end + 1) {
            end += 1
            while isDigit(end) { end += 1 }
        }
        return end
    }

    /// The end of more digits right behind a number's end: `,34` after `12`.
    var strayDigitsEnd: Int? {
        func isDigit(_ index: Int) -> Bool { (0x30...0x39).contains(byte(index)) }
        var end = index
        while byte(end) == UInt8(ascii: ","), isDigit(end + 1) {
            end += 1
            while isDigit(end) || (byte(end) == UInt8(ascii: ".") && isDigit(end + 1)) { end += 1 }
        }
        return end > index ? end : nil
    }

    /// A word from a place: letters, digits, apostrophes, full stops and dashes inside it.
    func word(from start: Int) -> SourceRange? {
        var end = start
        while end < bytes.count {
            let byte = bytes[end]
            if isLetter(byte) {
                end += 1
            } else if byte >= 0x80 {
                guard let length = letterLength(at: end) else { break }
                end += length
            } else if end > start, isInside(byte, at: end) {
                end += 1
            } else {
                break
            }
        }
        return end > start ? SourceRange(start, end) : nil
    }

    /// The next word on the line, over blanks and one comma.
    func nextWord(after range: SourceRange) -> SourceRange? {
        var next = self
        next.index = range.upper
        if next.byte(next.index) == UInt8(ascii: ",") { next.index += 1 }
        guard next.skipBlanks() > 0, !next.isAtLineEnd else { return nil }
        return next.word(from: next.index)
    }

    func isCapital(at index: Int) -> Bool { (0x41...0x5A).contains(byte(index)) }

    func hasApostrophe(in range: SourceRange) -> Bool {
        let tail = bytes[max(range.lower, range.upper - 4)..<range.upper]
        return tail.contains(UInt8(ascii: "'")) || tail.contains(0x99) || tail.contains(0x98)
    }

    private func isLetter(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
            || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "/")
    }

    /// An apostrophe belongs to a word; a full stop or a dash does where the word goes on, a full
    /// stop also in an abbreviation before another word (`St. John's`).
    private func isInside(_ byte: UInt8, at index: Int) -> Bool {
        switch byte {
        case UInt8(ascii: "'"): return true
        case UInt8(ascii: "-"): return goesOn(after: index + 1) || self.byte(index - 1) == byte
        case UInt8(ascii: "."):
            if goesOn(after: index + 1) { return true }
            var next = self
            next.index = index + 1
            return next.skipBlanks() > 0 && !next.isAtLineEnd && goesOn(after: next.index)
        default: return false
        }
    }

    private func goesOn(after index: Int) -> Bool {
        let byte = byte(index)
        return isLetter(byte) || (byte >= 0x80 && letterLength(at: index) != nil)
            || (byte == UInt8(ascii: "-") && isLetter(self.byte(index + 1)))
    }

    /// How many bytes a letter, mark, apostrophe or inner dash beyond ASCII takes here.
    private func letterLength(at index: Int) -> Int? {
        let (scalar, length) = decode(bytes[...], at: index)
        switch scalar.value {
        case 0xA0, 0xD7, 0xF7, 0x2000...0x200A, 0x201C...0x201F, 0x2028...0x202F, 0x2212, 0x2260,
            0x2264,
            0x2265,
            0x3000, 0x80...0x9F:
            return nil
        case 0x2010...0x2015:
            let after = self.byte(index + length)
            return isLetter(after) || after >= 0xC3 ? length : nil
        default: return length
        }
    }
}
