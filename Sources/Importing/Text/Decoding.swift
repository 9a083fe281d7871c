// Bytes of a file into UTF-8, whatever they were: a byte-order mark is left out, and what is not
// UTF-8 is read as Windows-1252, of which Latin-1 is the printable part.

import Diagnostics

package enum Decoding {
    /// The same file as UTF-8 with lines that end in a newline, or what keeps it from being text.
    static func text(of source: Source) throws(Diagnostic) -> Source {
        if [[0xFF, 0xFE], [0xFE, 0xFF]].contains(where: source.bytes.starts) {
            throw .utf16(in: source)
        }
        let plain = source.start > 0 ? Array(source.bytes.dropFirst(source.start)) : source.bytes
        let bytes = readable(plain)
        return bytes == source.bytes ? source : Source(name: source.name, bytes: bytes)
    }

    /// Bytes of a text as UTF-8 with lines that end in a newline.
    package static func readable(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = isUTF8(bytes) ? bytes : windows1252(bytes)
        if !bytes.contains(Ascii.newline), bytes.contains(Ascii.carriageReturn) {
            for index in bytes.indices where bytes[index] == Ascii.carriageReturn {
                bytes[index] = Ascii.newline
            }
        }
        return bytes
    }

    private static func isUTF8(_ bytes: [UInt8]) -> Bool {
        (try? UTF8Span(validating: bytes.span)) != nil
    }

    /// 0x80 ... 0x9F of Windows-1252 (WHATWG Encoding Standard, index windows-1252; the five that
    /// it leaves open stand for themselves).
    private static let upper: [UInt32] = [
        0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
        0x2039, 0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013,
        0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
    ]

    private static func windows1252(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + bytes.count / 16)
        for byte in bytes {
            guard byte >= 0x80 else {
                result.append(byte)
                continue
            }
            let code = byte < 0xA0 ? upper[Int(byte) - 0x80] : UInt32(byte)
            result.append(contentsOf: String(Unicode.Scalar(code) ?? "\u{FFFD}").utf8)
        }
        return result
    }
}
