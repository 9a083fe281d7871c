// Names that come again and again, found by their bytes.

/// Numbers names from 0 in order of first appearance. Capitals A–Z and runs of blanks make no
/// difference; the first spelling is kept. Open addressing with linear probing.
struct Interner {
    private struct Entry {
        var hash: UInt64
        var start: Int32
        var count: Int32
        var id: Int32
    }

    private var slots = [Int32](repeating: -1, count: 64)
    private var entries: [Entry] = []
    private var pool: [UInt8] = []
    /// The entry with each number's first spelling.
    private var firsts: [Int32] = []
    /// The entry found last: rows of one riding follow each other.
    private var last = -1

    /// How many names there are.
    var count: Int { firsts.count }

    /// The name of a number below `count`.
    subscript(id: Int) -> String {
        let entry = entries[Int(firsts[id])]
        return String(
            decoding: pool[Int(entry.start)..<Int(entry.start + entry.count)], as: UTF8.self)
    }

    var strings: [String] { (0..<count).map { self[$0] } }

    /// The number of a field's text, a new one where it was not seen before.
    mutating func id(of field: Field, in text: Span<UInt8>) -> Int32 {
        guard field.isPlain else {
            let cleaned = field.cleaned(in: text)
            let whole = Field(start: 0, end: Int32(clamping: cleaned.count), isPlain: true)
            return id(of: whole, in: cleaned.span)
        }
        if last >= 0, equals(entries[last], field, text) { return entries[last].id }
        let hash = Self.hash(field, text)
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] >= 0 {
            let entry = entries[Int(slots[slot])]
            if entry.hash == hash, equals(entry, field, text) {
                last = Int(slots[slot])
                return entry.id
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        if hasRunOfBlanks(field, text) { return addLoose(field, text, hash) }
        return add(field, text, hash, at: slot, as: nil)
    }

    /// A spelling with runs of blanks has the number of the one without.
    private mutating func addLoose(
        _ field: Field, _ text: Span<UInt8>, _ hash: UInt64
    ) -> Int32 {
        let cleaned = field.cleaned(in: text)
        let whole = Field(start: 0, end: Int32(clamping: cleaned.count), isPlain: true)
        let id = id(of: whole, in: cleaned.span)
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
        return add(field, text, hash, at: slot, as: id)
    }

    private func hasRunOfBlanks(_ field: Field, _ text: Span<UInt8>) -> Bool {
        var wasBlank = false
        for index in field.range {
            let isBlank = text[index] == Ascii.blank
            if isBlank, wasBlank { return true }
            wasBlank = isBlank
        }
        return false
    }

    private mutating func add(
        _ field: Field, _ text: Span<UInt8>, _ hash: UInt64, at slot: Int, as known: Int32?
    ) -> Int32 {
        let id = known ?? Int32(clamping: firsts.count)
        let start = Int32(clamping: pool.count)
        text.extracting(field.range).withUnsafeBufferPointer { pool.append(contentsOf: $0) }
        last = entries.count
        slots[slot] = Int32(clamping: last)
        if known == nil { firsts.append(Int32(clamping: last)) }
        entries.append(
            Entry(hash: hash, start: start, count: Int32(clamping: field.count), id: id))
        if entries.count * 2 > slots.count { grow() }
        return id
    }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: slots.count * 2)
        for (number, entry) in entries.enumerated() {
            var slot = Int(truncatingIfNeeded: entry.hash) & (slots.count - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(clamping: number)
        }
    }

    private func equals(_ entry: Entry, _ field: Field, _ text: Span<UInt8>) -> Bool {
        guard entry.count == field.end - field.start else { return false }
        let own = pool.span.bytes
        let other = text.bytes
        var done = 0
        while done < field.count {
            let left = field.count - done
            let one = Words.word(own, at: Int(entry.start) + done, count: left)
            let two = Words.word(other, at: Int(field.start) + done, count: left)
            if one != two { return equalsInAnyCase(entry, field, text) }
            done += 8
        }
        return true
    }

    private func equalsInAnyCase(_ entry: Entry, _ field: Field, _ text: Span<UInt8>) -> Bool {
        for (offset, index) in field.range.enumerated()
        where Ascii.lowered(pool[Int(entry.start) + offset]) != Ascii.lowered(text[index]) {
            return false
        }
        return true
    }

    /// Words with the bit set in which capitals differ, each mixed in by a multiplication and a
    /// rotation (after Fx, the hash of the Rust compiler).
    private static func hash(_ field: Field, _ text: Span<UInt8>) -> UInt64 {
        var hash: UInt64 = 0
        let bytes = text.bytes
        var done = 0
        while done < field.count {
            let word = Words.word(bytes, at: Int(field.start) + done, count: field.count - done)
            hash = ((hash << 5 | hash >> 59) ^ (word | Words.ones &* 0x20)) &* 0x9E37_79B9_7F4A_7C15
            done += 8
        }
        return hash ^ (hash >> 32)
    }
}
