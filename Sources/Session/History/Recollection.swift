// What was typed before, end to end in one array: it is gone through at every key.

import Syntax

package struct Recollection: Sendable {
    private var bytes: [UInt8] = []
    /// Where each entry ends, oldest first.
    private var ends: [Int] = []

    package init(_ entries: [String] = []) {
        for entry in entries { add(entry) }
    }

    /// An entry as it is searched for: capitals and accents do not count.
    package static func key(_ entry: String) -> [UInt8] { folded(entry) }

    package mutating func add(_ entry: String) {
        bytes += entry.utf8
        ends.append(bytes.count)
    }

    /// The newest entry that goes on from a text.
    package func newest(goingOnFrom text: String) -> String? {
        let text = Array(text.utf8)
        guard let last = text.last else { return ends.isEmpty ? nil : entry(ends.count - 1) }
        return bytes.withUnsafeBufferPointer { bytes in
            for index in ends.indices.reversed() {
                let start = index > 0 ? ends[index - 1] : 0
                // Entries that begin alike differ where the newest letter was typed.
                guard ends[index] - start > text.count, bytes[start + text.count - 1] == last,
                    bytes[start..<start + text.count].elementsEqual(text)
                else { continue }
                return entry(index)
            }
            return nil
        }
    }

    private func entry(_ index: Int) -> String {
        String(decoding: bytes[(index > 0 ? ends[index - 1] : 0)..<ends[index]], as: UTF8.self)
    }
}
