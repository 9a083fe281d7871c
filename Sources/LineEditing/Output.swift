// What is drawn goes to the terminal in whole pieces: libedit's own drawing, and then our colours over
// it, a tenth of a millisecond later.

import Glibc

/// A stream in memory that libedit draws on, and its way to the terminal.
final class Output {
    let stream: UnsafeMutablePointer<FILE>
    private let text = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: 1)
    private let size = UnsafeMutablePointer<Int>.allocate(capacity: 1)

    init?() {
        text.initialize(to: nil)
        size.initialize(to: 0)
        guard let stream = open_memstream(text, size) else {
            text.deallocate()
            size.deallocate()
            return nil
        }
        self.stream = stream
    }

    deinit {
        fclose(stream)
        free(text.pointee)
        text.deallocate()
        size.deallocate()
    }

    func add(_ added: String) {
        var added = added
        added.withUTF8 { add($0) }
    }

    func add(_ bytes: [UInt8]) { bytes.withUnsafeBufferPointer { add($0) } }

    private func add(_ bytes: UnsafeBufferPointer<UInt8>) {
        if let base = bytes.baseAddress { fwrite(base, 1, bytes.count, stream) }
    }

    /// Sends what was drawn.
    func flush() {
        fflush(stream)
        guard size.pointee > 0, let base = text.pointee else { return }
        var sent = 0
        while sent < size.pointee {
            let wrote = Glibc.write(1, base + sent, size.pointee - sent)
            if wrote < 0, errno != EINTR { break }
            sent += max(0, wrote)
        }
        fseek(stream, 0, SEEK_SET)
        fflush(stream)
    }
}
