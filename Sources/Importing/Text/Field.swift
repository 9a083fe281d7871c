// One field of a table: where it lies in the file, and its text without what the form adds to it.

import Diagnostics

/// A field's place in the file, without its quotes and the blanks around it.
struct Field {
    var start: Int32
    var end: Int32
    /// Holds no doubled quotes and no control characters: its bytes are its text.
    var isPlain: Bool

    static let none = Field(start: 0, end: 0, isPlain: true)

    var isEmpty: Bool { start >= end }
    var range: Range<Int> { Int(start)..<Int(max(start, end)) }
    var count: Int { range.count }

    func location(in source: Source) -> Location {
        Location(source, SourceRange(Int(start), Int(end)))
    }

    /// The text with doubled quotes made one, and each run of blanks, line ends and other control
    /// characters made one blank.
    func cleaned(in text: Span<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(count)
        var index = Int(start)
        while index < Int(end) {
            let byte = text[index]
            index += 1
            if byte <= Ascii.blank || byte == Ascii.delete {
                if result.last != Ascii.blank, !result.isEmpty { result.append(Ascii.blank) }
                continue
            }
            result.append(byte)
            if byte == Ascii.quote, index < Int(end), text[index] == Ascii.quote { index += 1 }
        }
        while result.last == Ascii.blank { result.removeLast() }
        return result
    }

    func string(in text: Span<UInt8>) -> String {
        String(decoding: cleaned(in: text), as: UTF8.self)
    }

    /// Whether the field is a word, in any case; the word is in small letters.
    func matches(_ word: StaticString, in text: Span<UInt8>) -> Bool {
        guard count == word.utf8CodeUnitCount, word.hasPointerRepresentation else { return false }
        for (offset, index) in range.enumerated()
        where Ascii.lowered(text[index]) != word.utf8Start[offset] {
            return false
        }
        return true
    }
}

enum Ascii {
    static let blank = UInt8(ascii: " ")
    static let tab = UInt8(ascii: "\t")
    static let newline = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
    static let quote = UInt8(ascii: "\"")
    static let comma = UInt8(ascii: ",")
    static let semicolon = UInt8(ascii: ";")
    static let delete: UInt8 = 0x7F

    static func lowered(_ byte: UInt8) -> UInt8 {
        byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
    }

    static func isDigit(_ byte: UInt8) -> Bool {
        byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
    }
}
