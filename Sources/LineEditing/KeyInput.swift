// From the bytes of a terminal to keys: characters, pasted texts, and the keys that the editor takes
// for itself, whatever keys libedit is set to.

import Glibc

/// A key, as the editor sees it.
enum Key: Equatable {
    case character(Unicode.Scalar)
    case up, down, right, wordLeft, wordRight, lineStart, lineEnd
    case paste(String)
    case end
    /// Not whole yet.
    case more
}

struct KeyInput {
    private var bytes: [UInt8] = []
    private var start = 0
    /// Where the newest key begins.
    private var newest = 0
    private(set) var isClosed = false

    var isEmpty: Bool { start >= bytes.count }

    /// Reads what is there; nothing there is the end.
    mutating func fill(from file: Int32) {
        if start > 0 {
            bytes.removeFirst(start)
            start = 0
        }
        let count = withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 1) { chunk in
            var count = Glibc.read(file, chunk.baseAddress, chunk.count)
            while count < 0, errno == EINTR {
                count = Glibc.read(file, chunk.baseAddress, chunk.count)
            }
            if count > 0 { bytes += chunk[..<count] }
            return count
        }
        if count <= 0 { isClosed = true }
    }

    /// Drops what was typed ahead.
    mutating func drop() {
        bytes = []
        start = 0
        newest = 0
    }

    /// Gives the newest key back, to be read again.
    mutating func unread() { start = newest }

    private static let sequences: [(bytes: [UInt8], key: Key)] = [
        ("\u{1B}[A", Key.up), ("\u{1B}OA", .up), ("\u{1B}[B", .down), ("\u{1B}OB", .down),
        ("\u{1B}[C", .right), ("\u{1B}OC", .right), ("\u{1B}[1;5D", .wordLeft),
        ("\u{1B}[1;5C", .wordRight), ("\u{1B}[1;3D", .wordLeft), ("\u{1B}[1;3C", .wordRight),
        ("\u{1B}[H", .lineStart), ("\u{1B}OH", .lineStart), ("\u{1B}[1~", .lineStart),
        ("\u{1B}[7~", .lineStart), ("\u{1B}[F", .lineEnd), ("\u{1B}OF", .lineEnd),
        ("\u{1B}[4~", .lineEnd), ("\u{1B}[8~", .lineEnd),
    ].map { (Array($0.0.utf8), $0.1) }

    private static let pasteStart = Array("\u{1B}[200~".utf8)
    private static let pasteEnd = Array("\u{1B}[201~".utf8)

    /// The next key.
    /// - Parameter isFinal: nothing more comes soon: a lone Escape is a key of its own.
    mutating func next(isFinal: Bool) -> Key {
        newest = start
        guard start < bytes.count else { return isClosed ? .end : .more }
        let rest = bytes[start...]
        if rest.first == 0x1B, let key = escape(rest, isFinal: isFinal) { return key }
        return character(isFinal: isFinal)
    }

    private mutating func escape(_ rest: ArraySlice<UInt8>, isFinal: Bool) -> Key? {
        if rest.starts(with: Self.pasteStart) { return paste(rest) }
        for (sequence, key) in Self.sequences where rest.starts(with: sequence) {
            start += sequence.count
            return key
        }
        let known = Self.sequences.map(\.bytes) + [Self.pasteStart]
        let mayGoOn = known.contains { $0.starts(with: rest) }
        return mayGoOn && !isFinal ? .more : nil
    }

    /// A pasted text, once its end has come.
    private mutating func paste(_ rest: ArraySlice<UInt8>) -> Key {
        let body = rest.dropFirst(Self.pasteStart.count)
        var index = body.startIndex
        while let escape = body[index...].firstIndex(of: 0x1B) {
            if body[escape...].starts(with: Self.pasteEnd) {
                start = escape + Self.pasteEnd.count
                return .paste(String(decoding: body[..<escape], as: UTF8.self))
            }
            index = escape + 1
        }
        guard isClosed else { return .more }
        start = bytes.count
        return .paste(String(decoding: body, as: UTF8.self))
    }

    /// One character; damaged bytes, and controls that no keyboard has, are passed over.
    private mutating func character(isFinal: Bool) -> Key {
        while start < bytes.count {
            let first = bytes[start]
            let length = first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
            if bytes.count - start < length, !isFinal, !isClosed { return .more }
            let text = String(decoding: bytes[start...].prefix(length), as: UTF8.self)
            guard let scalar = text.unicodeScalars.first, scalar != "\u{FFFD}",
                !(0x80...0x9F).contains(scalar.value)
            else {
                start += 1
                continue
            }
            start += length
            return .character(scalar)
        }
        return isClosed ? .end : .more
    }
}
