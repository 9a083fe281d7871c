// Folding: the form under which names are found without regard to case, accents, the kind of dash
// or of apostrophe.

/// A text in lower case, without accents; dashes and other signs part its words, apostrophes, full
/// stops and commas are dropped.
package func folded(_ text: String) -> [UInt8] {
    var text = text
    return text.withUTF8 { bytes in
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count)
        fold(bytes[...], into: &out)
        if out.last == Folding.space { out.removeLast() }
        return out
    }
}

enum Folding {
    static let space = UInt8(ascii: " ")

    /// What each ASCII byte folds to: itself in lower case, 0 for nothing, a space for a sign.
    static let ascii: [UInt8] = (0..<128).map { byte in
        let byte = UInt8(byte)
        return switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
        case UInt8(ascii: "'"), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "`"): 0
        case UInt8(ascii: "+"), UInt8(ascii: "%"), UInt8(ascii: "$"): byte
        default: space
        }
    }

    /// Letters of Latin-1 and Latin Extended-A without their marks, by scalar from U+00C0.
    static let latin: [StaticString] = [
        "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i", "i",
        "d", "n", "o", "o", "o", "o", "o", " ", "o", "u", "u", "u", "u", "y", "th", "ss",
        "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i", "i",
        "d", "n", "o", "o", "o", "o", "o", " ", "o", "u", "u", "u", "u", "y", "th", "y",
        "a", "a", "a", "a", "a", "a", "c", "c", "c", "c", "c", "c", "c", "c", "d", "d",
        "d", "d", "e", "e", "e", "e", "e", "e", "e", "e", "e", "e", "g", "g", "g", "g",
        "g", "g", "g", "g", "h", "h", "h", "h", "i", "i", "i", "i", "i", "i", "i", "i",
        "i", "i", "ij", "ij", "j", "j", "k", "k", "k", "l", "l", "l", "l", "l", "l", "l",
        "l", "l", "l", "n", "n", "n", "n", "n", "n", "n", "n", "n", "o", "o", "o", "o",
        "o", "o", "oe", "oe", "r", "r", "r", "r", "r", "r", "s", "s", "s", "s", "s", "s",
        "s", "s", "t", "t", "t", "t", "t", "t", "u", "u", "u", "u", "u", "u", "u", "u",
        "u", "u", "u", "u", "w", "w", "y", "y", "y", "z", "z", "z", "z", "z", "z", "s",
    ]
}

/// Appends the folded form of UTF-8 bytes; runs of signs become one space.
func fold(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, into out: inout [UInt8]) {
    var index = bytes.startIndex
    while index < bytes.endIndex {
        let byte = bytes[index]
        if byte < 128 {
            let letter = Folding.ascii[Int(byte)]
            if letter == Folding.space { part(&out) } else if letter != 0 { out.append(letter) }
            index += 1
        } else {
            let (scalar, length) = decode(bytes, at: index)
            fold(scalar, into: &out)
            index += length
        }
    }
}

private func part(_ out: inout [UInt8]) {
    if let last = out.last, last != Folding.space { out.append(Folding.space) }
}

private func fold(_ scalar: Unicode.Scalar, into out: inout [UInt8]) {
    switch scalar.value {
    case 0xC0...0x17F:
        let letters = Folding.latin[Int(scalar.value - 0xC0)]
        if letters.utf8CodeUnitCount == 1, letters.utf8Start.pointee == Folding.space {
            return part(&out)
        }
        for offset in 0..<letters.utf8CodeUnitCount { out.append(letters.utf8Start[offset]) }
    case 0x300...0x36F, 0x2018, 0x2019, 0x02BC, 0xAD: break
    case 0x80...0xBF, 0x2000...0x206F, 0x2212, 0x3000: part(&out)
    default: out += scalar.properties.lowercaseMapping.utf8
    }
}

/// The scalar at a place, and how many bytes it takes; damaged bytes count as one sign each.
func decode(
    _ bytes: Slice<UnsafeBufferPointer<UInt8>>, at index: Int
) -> (Unicode.Scalar, length: Int) {
    let damaged = Unicode.Scalar(0xA0 as UInt8)
    let first = bytes[index]
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
    guard length > 1, index + length <= bytes.endIndex else { return (damaged, 1) }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for offset in 1..<length {
        let byte = bytes[index + offset]
        guard byte & 0xC0 == 0x80 else { return (damaged, 1) }
        value = value << 6 | UInt32(byte & 0x3F)
    }
    return Unicode.Scalar(value).map { ($0, length) } ?? (damaged, 1)
}
