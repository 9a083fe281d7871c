// Many names in one buffer of bytes.

/// Names one after the other, kept without a `String` for each.
struct Names: Sendable {
    private var bytes: [UInt8] = []
    private var ends: [Int32] = []

    var count: Int { ends.count }

    /// The name at a position below `count`.
    subscript(index: Int) -> String {
        String(decoding: bytes[range(index)], as: UTF8.self)
    }

    mutating func reserveCapacity(names: Int, bytes count: Int) {
        ends.reserveCapacity(names)
        bytes.reserveCapacity(count)
    }

    mutating func append(_ field: Field, of text: Span<UInt8>) {
        extendLast(with: field, of: text)
        endName()
    }

    mutating func append(_ name: some Collection<UInt8>) {
        bytes.append(contentsOf: name)
        endName()
    }

    /// Two fields with a blank between them, or the one that is not empty.
    mutating func append(_ first: Field, _ second: Field, of text: Span<UInt8>) {
        extendLast(with: first, of: text)
        if !first.isEmpty, !second.isEmpty { bytes.append(UInt8(ascii: " ")) }
        extendLast(with: second, of: text)
        endName()
    }

    /// The names in another order.
    func reordered(_ order: [Int32]) -> Names {
        var result = Names()
        result.reserveCapacity(names: order.count, bytes: bytes.count)
        for index in order { result.append(bytes[range(Int(index))]) }
        return result
    }

    private func range(_ index: Int) -> Range<Int> {
        (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
    }

    private mutating func extendLast(with field: Field, of text: Span<UInt8>) {
        if field.isPlain {
            text.extracting(field.range).withUnsafeBufferPointer {
                bytes.append(contentsOf: $0)
            }
        } else {
            bytes.append(contentsOf: field.cleaned(in: text))
        }
    }

    private mutating func endName() { ends.append(Int32(clamping: bytes.count)) }
}
