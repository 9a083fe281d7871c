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
    /// The kinds that some name has.
    private var known: NameKinds = []
    /// What was added since the lexicon was marked; nothing where it is not.
    private var journal: Journal?

    package init() {}

    package var count: Int { texts.count }

    /// - Parameter principal: the first name of the same thing, where this is another of it.
    @discardableResult
    package mutating func add(
        _ name: String, as kinds: NameKinds, alsoOf principal: NameID? = nil
    ) -> NameID {
        let key = folded(name)
        var hash = HashTable.seed
        known.formUnion(kinds)
        for byte in key {
            if byte == Folding.space { insert(hash, -1) }
            hash = HashTable.add(byte, to: hash)
        }
        if let known = table[hash], known >= 0, spells(Int(known), key[...]) {
            journal?.kinds.append((Int(known), kindsOf[Int(known)]))
            kindsOf[Int(known)].formUnion(kinds)
            return NameID(Int(known))
        }
        insert(hash, Int32(texts.count))
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

    /// Whether any name is of one of some kinds.
    package func hasNames(of kinds: NameKinds) -> Bool { !known.isDisjoint(with: kinds) }

    package func names(of kinds: NameKinds) -> [NameID] { names(of: kinds) { _ in true } }

    private func names(of kinds: NameKinds, where fits: (Int) -> Bool) -> [NameID] {
        var names: [NameID] = []
        for index in kindsOf.indices where !kindsOf[index].isDisjoint(with: kinds) && fits(index) {
            names.append(NameID(index))
        }
        return names
    }

    /// The names that begin with a folded text; or in which some word does.
    package func names(
        of kinds: NameKinds, beginning key: [UInt8], anyWord: Bool = false
    ) -> [NameID] {
        guard !key.isEmpty else { return names(of: kinds) }
        return names(of: kinds) { index in
            guard anyWord else { return begins(index, with: key) }
            return begins(blob[Int(ends[index])..<Int(ends[index + 1])], with: key)
        }
    }

    /// Whether a name begins with a folded text that is not empty.
    private func begins(_ index: Int, with key: [UInt8]) -> Bool {
        let start = Int(ends[index])
        guard Int(ends[index + 1]) - start >= key.count, blob[start] == key[0] else { return false }
        for offset in 1..<max(1, key.count) where blob[start + offset] != key[offset] {
            return false
        }
        return true
    }

    /// Whether a name of any kind, or of none, begins with a folded text.
    package func hasName(beginning key: [UInt8]) -> Bool {
        key.isEmpty ? count > 0 : kindsOf.indices.contains { begins($0, with: key) }
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

    // MARK: Taking back

    /// What a refused sentence must leave as it was, without a copy of all the names.
    private struct Journal: Sendable {
        let count: Int
        let known: NameKinds
        /// Kinds as they were, oldest first.
        var kinds: [(index: Int, old: NameKinds)] = []
        /// What was put into the table, oldest first; the number that stood there before, if one did.
        var inserted: [(key: UInt64, old: Int32?)] = []
        /// The table has grown, so that its places are others now.
        var hasGrown = false
    }

    /// From here on what is added can be taken back, until it is kept.
    package mutating func mark() { journal = Journal(count: texts.count, known: known) }

    /// Keeps what was added since the mark.
    package mutating func keepMarked() { journal = nil }

    /// Takes back what was added since the mark.
    package mutating func takeBackMarked() {
        guard let journal else { return }
        self.journal = nil
        known = journal.known
        for (index, old) in journal.kinds.reversed() { kindsOf[index] = old }
        let gone = texts.count - journal.count
        texts.removeLast(gone)
        kindsOf.removeLast(gone)
        principals.removeLast(gone)
        ends.removeLast(gone)
        blob.removeLast(blob.count - Int(ends.last ?? 0))
        if journal.hasGrown {
            fillTable()
        } else {
            // The newest first: nothing that is left was ever put past it.
            for (key, old) in journal.inserted.reversed() { table.restore(key, old) }
        }
    }

    private mutating func insert(_ key: UInt64, _ value: Int32) {
        let size = table.size
        let old = table[key]
        table.insert(key, value)
        guard journal != nil else { return }
        if table.size != size { journal?.hasGrown = true }
        if old == nil || (value >= 0 && old != value) { journal?.inserted.append((key, old)) }
    }

    private mutating func fillTable() {
        table = HashTable()
        for index in texts.indices {
            var hash = HashTable.seed
            for byte in blob[Int(ends[index])..<Int(ends[index + 1])] {
                if byte == Folding.space { table.insert(hash, -1) }
                hash = HashTable.add(byte, to: hash)
            }
            table.insert(hash, Int32(index))
        }
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
            } else {
                // Names that open alike may differ by more: `Halifacts` is near Halifax.
                let isAlike = key.count > 4 && other.starts(with: key.prefix(4))
                let reach = isAlike ? max(limit, key.count / 3) : limit
                guard abs(other.count - key.count) <= reach else { continue }
                let distance = editDistance(key, Array(other), atMost: reach)
                if distance <= reach { found.append((distance, index)) }
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
            if name[index] == key[0], name[index..<index + key.count].elementsEqual(key) {
                return true
            }
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
