// The lexicon: every name known so far, with the kinds of thing that it names.

/// Names by their folded form. A value: a copy is as good as the original.
package struct Lexicon: Sendable {
    private var texts: [String] = []
    private var kindsOf: [NameKinds] = []
    /// The first name of what each is another name of; its own number where it is the first.
    private var principals: [Int32] = []
    /// The folded names, end to end.
    private var blob: [UInt8] = []
    private var ends: [Int32] = [0]
    /// From the hash of a folded name, or of its first words, to the name; −1 for first words only.
    private var table = HashTable()

    package init() {}

    package var count: Int { texts.count }

    /// - Parameter principal: the first name of the same thing, where this is another of it.
    @discardableResult
    package mutating func add(
        _ name: String, as kinds: NameKinds, alsoOf principal: NameID? = nil
    ) -> NameID {
        let key = folded(name)
        var hash = HashTable.seed
        for byte in key {
            if byte == Folding.space { table.insert(hash, -1) }
            hash = HashTable.add(byte, to: hash)
        }
        if let known = table[hash], known >= 0, spells(Int(known), key[...]) {
            kindsOf[Int(known)].formUnion(kinds)
            return NameID(Int(known))
        }
        table.insert(hash, Int32(texts.count))
        blob += key
        ends.append(Int32(clamping: blob.count))
        principals.append(principal?.index ?? Int32(texts.count))
        texts.append(name)
        kindsOf.append(kinds)
        return NameID(texts.count - 1)
    }

    package func find(_ text: String) -> (id: NameID, kinds: NameKinds)? {
        find(folded(text)[...]).map { (NameID($0), kindsOf[$0]) }
    }

    /// The name that a folded text spells.
    func find(_ key: ArraySlice<UInt8>) -> Int? {
        name(key, hash: key.reduce(HashTable.seed) { HashTable.add($1, to: $0) })
    }

    package func text(_ id: NameID) -> String {
        texts.indices.contains(Int(id.index)) ? texts[Int(id.index)] : ""
    }

    /// The first name of what a name names.
    package func principal(of id: NameID) -> NameID {
        principals.indices.contains(Int(id.index)) ? NameID(Int(principals[Int(id.index)])) : id
    }

    package func kinds(_ id: NameID) -> NameKinds {
        kindsOf.indices.contains(Int(id.index)) ? kindsOf[Int(id.index)] : []
    }

    package func names(of kinds: NameKinds) -> [NameID] {
        kindsOf.indices.filter { !kindsOf[$0].isDisjoint(with: kinds) }.map { NameID($0) }
    }

    /// The names that begin with a folded text; or in which some word does.
    package func names(
        of kinds: NameKinds, beginning key: [UInt8], anyWord: Bool = false
    ) -> [NameID] {
        guard !key.isEmpty else { return names(of: kinds) }
        return kindsOf.indices.filter { index in
            guard !kindsOf[index].isDisjoint(with: kinds) else { return false }
            let range = Int(ends[index])..<Int(ends[index + 1])
            guard range.count >= key.count else { return false }
            if anyWord { return begins(blob[range], with: key) }
            return key.indices.allSatisfy { blob[range.lowerBound + $0] == key[$0] }
        }.map { NameID($0) }
    }

    /// Whether a name of any kind, or of none, begins with a folded text.
    package func hasName(beginning key: [UInt8]) -> Bool {
        kindsOf.indices.contains { index in
            let start = Int(ends[index])
            guard Int(ends[index + 1]) - start >= key.count else { return false }
            return key.indices.allSatisfy { blob[start + $0] == key[$0] }
        }
    }

    /// The one party whose name begins with a word: `Bloc`, of `Bloc Québécois`.
    func party(beginning word: [UInt8]) -> NameID? {
        guard begins(word.reduce(HashTable.seed) { HashTable.add($1, to: $0) }) else { return nil }
        let named = names(of: .party, beginning: word + [Folding.space])
        let parties = Set(named.map { principal(of: $0) })
        return parties.count == 1 ? named.first : nil
    }

    /// Whether a folded text with this hash begins a longer name.
    func begins(_ hash: UInt64) -> Bool { table[hash] != nil }

    /// The name that a folded text spells.
    func name(_ key: ArraySlice<UInt8>, hash: UInt64) -> Int? {
        guard let index = table[hash], index >= 0, spells(Int(index), key) else { return nil }
        return Int(index)
    }

    private func spells(_ index: Int, _ key: ArraySlice<UInt8>) -> Bool {
        let range = Int(ends[index])..<Int(ends[index + 1])
        return range.count == key.count && blob[range].elementsEqual(key)
    }

    // MARK: Near names

    /// Names near a text that nothing is called: by few changed letters, or by whole words.
    package func nearest(_ text: String, kinds: NameKinds, most: Int) -> [NameID] {
        let key = Array(folded(text).prefix(80))
        guard !key.isEmpty else { return [] }
        let limit = max(1, key.count / 4)
        var found: [(distance: Int, index: Int)] = []
        for index in kindsOf.indices where !kindsOf[index].isDisjoint(with: kinds) {
            let other = blob[Int(ends[index])..<Int(ends[index + 1])]
            if key.count > 2, begins(other, with: key) {
                found.append((limit, index))
            } else if key.count > 1, initials(of: other) == key {
                found.append((1, index))
            } else if abs(other.count - key.count) <= limit {
                let distance = editDistance(key, Array(other), atMost: limit)
                if distance <= limit { found.append((distance, index)) }
            }
        }
        return found.sorted { ($0.distance, $0.index) < ($1.distance, $1.index) }
            .prefix(max(0, most)).map { NameID($0.index) }
    }

    /// `bc` of `british columbia`.
    private func initials(of name: ArraySlice<UInt8>) -> [UInt8] {
        name.split(separator: Folding.space).compactMap(\.first)
    }

    /// Whether some word of a name begins with the text.
    private func begins(_ name: ArraySlice<UInt8>, with key: [UInt8]) -> Bool {
        var index = name.startIndex
        while index + key.count <= name.endIndex {
            if name[index..<index + key.count].elementsEqual(key) { return true }
            guard let space = name[index...].firstIndex(of: Folding.space) else { return false }
            index = space + 1
        }
        return false
    }
}

/// The least number of letters put in, taken out, changed or swapped (Damerau 1964), or more than
/// the limit once it must be.
package func editDistance(_ one: [UInt8], _ other: [UInt8], atMost limit: Int) -> Int {
    var before: [Int] = []
    var last = Array(0...other.count)
    for row in one.indices {
        var current = [row + 1]
        current.reserveCapacity(other.count + 1)
        for column in other.indices {
            var best = min(last[column + 1], current[column]) + 1
            best = min(best, last[column] + (one[row] == other[column] ? 0 : 1))
            if row > 0, column > 0, one[row] == other[column - 1], one[row - 1] == other[column] {
                best = min(best, before[column - 1] + 1)
            }
            current.append(best)
        }
        if current.allSatisfy({ $0 > limit }) { return limit + 1 }
        before = last
        last = current
    }
    return last[other.count]
}

/// From 64-bit hashes to numbers, open addressing; keys are hashes already.
struct HashTable: Sendable {
    static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

    private var keys: [UInt64] = Array(repeating: 0, count: 64)
    private var values: [Int32] = Array(repeating: 0, count: 64)
    private var count = 0

    /// Fowler, Noll and Vo's hash, one byte on.
    static func add(_ byte: UInt8, to hash: UInt64) -> UInt64 {
        (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }

    private func slot(of key: UInt64) -> Int {
        let mask = keys.count - 1
        var slot = Int(truncatingIfNeeded: key ^ (key >> 29)) & mask
        while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
        return slot
    }

    subscript(key: UInt64) -> Int32? {
        let slot = slot(of: key)
        return keys[slot] == key && key != 0 ? values[slot] : nil
    }

    /// Sets a value; −1 never replaces one that is there.
    mutating func insert(_ key: UInt64, _ value: Int32) {
        guard key != 0 else { return }
        let slot = slot(of: key)
        if keys[slot] == key {
            if value >= 0 { values[slot] = value }
            return
        }
        keys[slot] = key
        values[slot] = value
        count += 1
        if count * 2 > keys.count { grow() }
    }

    private mutating func grow() {
        let old = (keys, values)
        keys = Array(repeating: 0, count: old.0.count * 2)
        values = Array(repeating: 0, count: old.0.count * 2)
        for (key, value) in zip(old.0, old.1) where key != 0 {
            let slot = slot(of: key)
            keys[slot] = key
            values[slot] = value
        }
    }
}
