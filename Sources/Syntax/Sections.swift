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
    /// one that can neither go on nor hold a remark.
    private func sentenceStart(from place: Int) -> Int? {
        var isPlain = false
        for index in max(place, 1)..<max(place, 1, bytes.count) {
            switch bytes[index - 1] {
            case UInt8(ascii: "\n"):
                let ended = index > 1 ? bytes[index - 2] : 0
                if isPlain, ended > 0x20, ended != UInt8(ascii: ","), isMargin(bytes[index]) {
                    return index
                }
                isPlain = true
            case UInt8(ascii: "#"): isPlain = false
            default: break
            }
        }
        return nil
    }

    /// Whether a line that begins with this byte begins a sentence.
    private func isMargin(_ byte: UInt8) -> Bool {
        (0x21...0x7F).contains(byte) && byte != UInt8(ascii: "#")
    }
}
