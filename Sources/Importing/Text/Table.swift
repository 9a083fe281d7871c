// Rows and fields of a table of text: RFC 4180 (Shafranovich 2005), with any of three delimiters,
// any line end, blanks around quotes, and quotes inside an unquoted field taken as they are.

import Diagnostics

/// One row's fields, reused from row to row.
struct Row {
    var fields: [Field] = []
    /// The file's line where the row begins, from 1.
    var line = 1
    /// Offset of the row's first byte, and of the byte after its last.
    var start = 0
    var end = 0

    var isBlank: Bool { fields.allSatisfy(\.isEmpty) }

    /// A field by its column; the empty field for a column that the file lacks (−1).
    subscript(column: Int) -> Field {
        column >= 0 && column < fields.count ? fields[column] : .none
    }

    func location(in source: Source) -> Location {
        Location(source, SourceRange(start, end))
    }
}

/// A walk through the rows of a file, one at a time.
struct Table {
    enum Trouble {
        /// A quote at this offset is never closed.
        case unclosed(Int)
        /// Text follows the closing quote at the second offset; the first is the opening one.
        case afterQuote(opening: Int, closing: Int)
        /// A zero byte at this offset.
        case null(Int)
    }

    var position = 0
    private(set) var line = 1
    let delimiter: UInt8
    /// The delimiter eight times.
    private let delimiters: UInt64
    /// What is wrong with the row read last.
    private(set) var trouble: Trouble?

    init(delimiter: UInt8) {
        self.delimiter = delimiter
        delimiters = UInt64(delimiter) &* Words.ones
    }

    /// Reads the next row that is not blank; false at the end of the file.
    mutating func next(_ row: inout Row, in text: Span<UInt8>) -> Bool {
        while position < text.count {
            read(&row, in: text)
            if trouble != nil || !row.isBlank { return true }
        }
        return false
    }

    private mutating func read(_ row: inout Row, in text: Span<UInt8>) {
        row.fields.removeAll(keepingCapacity: true)
        row.line = line
        row.start = position
        trouble = nil
        var ends = false
        while !ends, trouble == nil { ends = readField(&row, in: text) }
        if trouble != nil { skipLine(in: text) }
        row.end = endOfText(from: row.start, to: position, in: text)
    }

    /// Reads one field and what parts it from the next; true where the row ends.
    private mutating func readField(_ row: inout Row, in text: Span<UInt8>) -> Bool {
        skipBlanks(in: text)
        if position < text.count, text[position] == Ascii.quote {
            return readQuoted(&row, in: text)
        }
        let start = position
        var hasControls = false
        position = stop(from: position, in: text)
        while position < text.count, text[position] != delimiter, text[position] != Ascii.newline {
            hasControls = true
            position = stop(from: position + 1, in: text)
        }
        if hasControls {
            row.fields.append(trimmed(start, position, in: text))
        } else {
            var end = position
            while end > start, text[end - 1] == Ascii.blank { end -= 1 }
            row.fields.append(
                Field(start: Int32(clamping: start), end: Int32(clamping: end), isPlain: true))
        }
        return endField(in: text)
    }

    /// The first delimiter or control character from an offset on; the end where there is none.
    private func stop(from start: Int, in text: Span<UInt8>) -> Int {
        var index = start
        let bytes = text.bytes
        while index + 8 <= text.count {
            let word = Words.word(bytes, at: index, count: 8)
            let found = Words.controls(word) | Words.zeros(word ^ delimiters)
            if found != 0 { return index + found.trailingZeroBitCount / 8 }
            index += 8
        }
        while index < text.count, text[index] >= Ascii.blank, text[index] != delimiter {
            index += 1
        }
        return index
    }

    /// Steps over the delimiter or the line's end.
    private mutating func endField(in text: Span<UInt8>) -> Bool {
        guard position < text.count else { return true }
        let ends = text[position] == Ascii.newline
        if ends { line += 1 }
        position += 1
        return ends
    }

    private mutating func readQuoted(_ row: inout Row, in text: Span<UInt8>) -> Bool {
        let opening = position
        position += 1
        var breaks = 0
        while true {
            guard position < text.count else {
                trouble = .unclosed(opening)
                return true
            }
            let byte = text[position]
            if byte == Ascii.newline { breaks += 1 }
            if byte == Ascii.quote {
                guard position + 1 < text.count, text[position + 1] == Ascii.quote else { break }
                position += 1
            }
            position += 1
        }
        line += breaks
        row.fields.append(trimmed(opening + 1, position, in: text))
        let closing = position
        position += 1
        while position < text.count, isBlank(text[position]) || isLineEnd(position, text) {
            position += 1
        }
        guard
            position >= text.count || text[position] == delimiter
                || text[position] == Ascii.newline
        else {
            trouble = .afterQuote(opening: opening, closing: closing)
            return true
        }
        return endField(in: text)
    }

    /// The field between two offsets, of which not all bytes have been looked at.
    private mutating func trimmed(_ start: Int, _ end: Int, in text: Span<UInt8>) -> Field {
        var (start, end) = (start, end)
        for index in start..<end where text[index] == 0 && trouble == nil {
            trouble = .null(index)
        }
        while start < end, text[start] <= Ascii.blank { start += 1 }
        while end > start, text[end - 1] <= Ascii.blank { end -= 1 }
        return Field(
            start: Int32(clamping: start), end: Int32(clamping: end),
            isPlain: isPlain(start, end, text))
    }

    private func isPlain(_ start: Int, _ end: Int, _ text: Span<UInt8>) -> Bool {
        for index in start..<end
        where text[index] < Ascii.blank || text[index] == Ascii.quote { return false }
        return true
    }

    private func isBlank(_ byte: UInt8) -> Bool {
        byte == Ascii.blank || byte == Ascii.tab && delimiter != Ascii.tab
    }

    /// The carriage return of a line that ends with it and a newline.
    private func isLineEnd(_ index: Int, _ text: Span<UInt8>) -> Bool {
        text[index] == Ascii.carriageReturn
            && (index + 1 >= text.count || text[index + 1] == Ascii.newline)
    }

    private mutating func skipBlanks(in text: Span<UInt8>) {
        while position < text.count, isBlank(text[position]) { position += 1 }
    }

    private mutating func skipLine(in text: Span<UInt8>) {
        while position < text.count, text[position] != Ascii.newline { position += 1 }
        _ = endField(in: text)
    }

    private func endOfText(from start: Int, to end: Int, in text: Span<UInt8>) -> Int {
        var end = end
        while end > start, text[end - 1] <= Ascii.blank { end -= 1 }
        return end
    }
}
