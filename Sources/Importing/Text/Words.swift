// Eight bytes at a time.

/// A byte's place within a word counts from the lowest: words are read as little-endian.
enum Words {
    static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let tops: UInt64 = 0x8080_8080_8080_8080

    /// The top bit of each zero byte; above the lowest of them other bytes may be marked too
    /// (Mycroft 1987).
    static func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & tops }

    /// The top bit of each byte below 0x20, with the same proviso.
    static func controls(_ word: UInt64) -> UInt64 { (word &- ones &* 0x20) & ~word & tops }

    /// Up to eight bytes from an offset, the rest of the word zero.
    static func word(_ bytes: RawSpan, at offset: Int, count: Int) -> UInt64 {
        if offset + 8 <= bytes.byteCount {
            let word = UInt64(
                littleEndian: bytes.unsafeLoadUnaligned(
                    fromUncheckedByteOffset: offset, as: UInt64.self))
            return count >= 8 ? word : word & ((1 << (UInt64(count) &* 8)) &- 1)
        }
        var word: UInt64 = 0
        for index in 0..<min(count, bytes.byteCount - offset) {
            let byte = bytes.unsafeLoadUnaligned(
                fromUncheckedByteOffset: offset + index, as: UInt8.self)
            word |= UInt64(byte) << UInt64(8 * index)
        }
        return word
    }
}
