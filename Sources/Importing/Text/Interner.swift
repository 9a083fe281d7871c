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
        return add(field, text, hash, at: slot)
    }

    private mutating func add(
        _ field: Field, _ text: Span<UInt8>, _ hash: UInt64, at slot: Int
    ) -> Int32 {
        let id = Int32(clamping: firsts.count)
        let start = Int32(clamping: pool.count)
        for index in field.range { pool.append(text[index]) }
        last = entries.count
        slots[slot] = Int32(clamping: last)
        firsts.append(Int32(clamping: last))
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
        var own = Int(entry.start)
        for index in field.range {
            let one = pool[own]
            let other = text[index]
            if one != other, Ascii.lowered(one) != Ascii.lowered(other) { return false }
            own += 1
        }
        return true
    }

    /// FNV-1a over small letters (Fowler, Noll and Vo), its upper half folded into the lower.
    private static func hash(_ field: Field, _ text: Span<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for index in field.range {
            hash = (hash ^ UInt64(Ascii.lowered(text[index]))) &* 0x100_0000_01B3
        }
        return hash ^ (hash >> 32)
    }
}
