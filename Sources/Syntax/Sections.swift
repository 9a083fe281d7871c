// A long text in sections that can be read each by itself.

import Diagnostics

extension Source {
    var whole: Range<Int> { start..<bytes.count }

    /// The text in at most so many sections of whole sentences, none much shorter than the rest.
    package func sections(_ count: Int) -> [Range<Int>] {
        var sections: [Range<Int>] = []
        var rest = whole
        for left in stride(from: count, to: 1, by: -1) {
            guard let end = sentenceStart(from: rest.lowerBound + rest.count / left) else { break }
            sections.append(rest.lowerBound..<end)
            rest = end..<rest.upperBound
        }
        return sections + [rest]
    }

    /// Where the first sentence begins behind a place: in a line that stands at the margin, behind
    /// one that is sure to end what it says.
    private func sentenceStart(from place: Int) -> Int? {
        var line: Int?
        for index in max(place, 1)..<max(place, 1, bytes.count)
        where bytes[index - 1] == UInt8(ascii: "\n") {
            if let line, isMargin(bytes[index]), isEnded(bytes[line..<index]) { return index }
            line = index
        }
        return nil
    }

    /// Whether a line without a remark has a word behind its last comma.
    private func isEnded(_ line: ArraySlice<UInt8>) -> Bool {
        guard !line.contains(UInt8(ascii: "#")) else { return false }
        let end = line.last { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || isWordly($0) }
        return end.map { $0 != UInt8(ascii: ",") } ?? false
    }

    private func isWordly(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"):
            true
        default: false
        }
    }

    /// Whether a line that begins with this byte begins a sentence.
    private func isMargin(_ byte: UInt8) -> Bool {
        (0x21...0x7F).contains(byte) && byte != UInt8(ascii: "#")
    }
}
