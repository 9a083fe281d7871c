// Source text: a file, a question or a typed line, with the line and column of every place in it.

import Synchronization

/// A text that sentences are read from, kept as UTF-8 so that ranges are plain offsets.
package final class Source: Sendable {
    /// What an error calls it: a path as the user gave it, `question 1`, `line 3`.
    package let name: String
    package let bytes: [UInt8]
    /// The number of the first line, where the text is a part of a longer one.
    package let firstLine: Int
    /// Where the text begins: a byte-order mark is no part of it.
    package var start: Int { bytes.starts(with: Self.mark) ? Self.mark.count : 0 }
    private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    /// Where each line begins, once a line has been asked for.
    private let starts = Mutex<[Int]>([])

    package init(name: String, bytes: [UInt8], firstLine: Int = 1) {
        self.name = name
        self.bytes = bytes
        self.firstLine = firstLine
    }

    package convenience init(name: String, text: String, firstLine: Int = 1) {
        self.init(name: name, bytes: Array(text.utf8), firstLine: firstLine)
    }

    package func text(_ range: SourceRange) -> String {
        let lower = min(max(range.lower, 0), bytes.count)
        let upper = min(max(range.upper, lower), bytes.count)
        return String(decoding: bytes[lower..<upper], as: UTF8.self)
    }

    /// The line that holds an offset: its number, and its bytes without the line's end.
    package func line(at offset: Int) -> (number: Int, range: SourceRange) {
        let offset = min(max(offset, 0), bytes.count)
        let starts = lineStarts()
        var (low, high) = (0, starts.count - 1)
        while low < high {
            let middle = (low + high + 1) / 2
            if starts[middle] <= offset { low = middle } else { high = middle - 1 }
        }
        let start = starts[low]
        var end = low + 1 < starts.count ? starts[low + 1] - 1 : bytes.count
        if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        return (firstLine + low, SourceRange(start, end))
    }

    private func lineStarts() -> [Int] {
        starts.withLock { starts in
            guard starts.isEmpty else { return starts }
            starts = [start]
            for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
                starts.append(index + 1)
            }
            return starts
        }
    }
}

/// A half-open range of UTF-8 offsets in a source.
package struct SourceRange: Hashable, Sendable {
    private let start: Int32
    private let end: Int32

    package var lower: Int { Int(start) }
    package var upper: Int { Int(end) }
    package var isEmpty: Bool { start >= end }

    package init(_ lower: Int, _ upper: Int) {
        start = Int32(clamping: lower)
        end = Int32(clamping: max(lower, upper))
    }

    /// The range from the start of this one to the end of another.
    package func through(_ other: SourceRange) -> SourceRange {
        SourceRange(min(lower, other.lower), max(upper, other.upper))
    }
}

/// A range of a given source: where something was said.
package struct Location: Sendable {
    package let source: Source
    package let range: SourceRange

    package init(_ source: Source, _ range: SourceRange) {
        self.source = source
        self.range = range
    }

    /// `file:line`, for the derivations that `why` prints.
    package var line: String {
        "\(source.name):\(source.line(at: range.lower).number)"
    }
}
