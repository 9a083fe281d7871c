// A table from hashes of names to numbers.

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

    /// Places of the table, taken or free.
    var size: Int { keys.count }

    /// Puts back what stood at a key before it was inserted last: keys inserted since must be gone.
    mutating func restore(_ key: UInt64, _ old: Int32?) {
        let slot = slot(of: key)
        guard keys[slot] == key, key != 0 else { return }
        if let old {
            values[slot] = old
        } else {
            keys[slot] = 0
            values[slot] = 0
            count -= 1
        }
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
