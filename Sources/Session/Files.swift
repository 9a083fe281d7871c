// The only code that reads and writes files.

import Diagnostics
import Importing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Reads whole files, up to a size that no election reaches.
package struct Files: Sendable {
    package enum Failure: Error, Equatable, Sendable {
        case missing, notAllowed, isFolder, tooLarge, notText, unreadable
        /// A file of ridings where a script is wanted.
        case ridings(name: String)
    }

    /// Bytes: 256 MiB.
    static let mostBytes = 256 << 20

    package typealias Reader = @Sendable (_ path: String) throws(Failure) -> [UInt8]

    private let reader: Reader

    /// Files of the disk. Paths that do not begin with a slash are meant from a folder; where none
    /// is given, from where the process is.
    package init(folder: String = "") {
        let folder = folder.isEmpty || folder.hasSuffix("/") ? folder : folder + "/"
        reader = { path throws(Failure) in
            do throws(Failure) {
                return try Self.readFromDisk(path.hasPrefix("/") ? path : folder + path)
            } catch {
                guard error == .missing, let bytes = Self.carried(path) else { throw error }
                return bytes
            }
        }
    }

    /// Files from elsewhere: from memory.
    package init(reader: @escaping Reader) { self.reader = reader }

    package func read(_ path: String) throws(Failure) -> [UInt8] { try reader(path) }

    /// A script, which is a text, with no zero byte in it, and does not begin as a file of ridings.
    package func readScript(_ path: String) throws(Failure) -> [UInt8] {
        try Self.script(try read(path), from: path)
    }

    /// A file's bytes as a script's: UTF-8, whatever they were written in.
    static func script(_ bytes: [UInt8], from path: String) throws(Failure) -> [UInt8] {
        guard !bytes.contains(0) else { throw .notText }
        if beginsRidings(bytes) {
            throw .ridings(name: path.split(separator: "/").last.map(String.init) ?? path)
        }
        return Decoding.readable(bytes)
    }

    private static func readFromDisk(_ path: String) throws(Failure) -> [UInt8] {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else {
            throw errno == ENOENT || errno == ENOTDIR
                ? .missing : errno == EACCES ? .notAllowed : .unreadable
        }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { throw .unreadable }
        guard status.st_mode & S_IFMT != S_IFDIR else { throw .isFolder }
        guard status.st_size <= mostBytes else { throw .tooLarge }
        return try read(file, about: max(Int(status.st_size), 0))
    }

    /// Reads to the end; what is not a plain file may be longer than it says.
    private static func read(_ file: Int32, about size: Int) throws(Failure) -> [UInt8] {
        var bytes: [UInt8] = []
        var room = size + 1
        while true {
            var failed = false
            let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
                let got = fill(buffer, from: file)
                failed = got < 0
                count = max(got, 0)
            }
            guard !failed else { throw .unreadable }
            if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
            guard chunk.count == room else { return bytes }
            guard bytes.count <= mostBytes else { throw .tooLarge }
            room = 1 << 16
        }
    }

    /// One read, begun again when a signal interrupts it.
    private static func fill(_ buffer: UnsafeMutableBufferPointer<UInt8>, from file: Int32) -> Int {
        var total = 0
        while total < buffer.count, let base = buffer.baseAddress {
            #if canImport(Glibc)
                let got = Glibc.read(file, base + total, buffer.count - total)
            #elseif canImport(Musl)
                let got = Musl.read(file, base + total, buffer.count - total)
            #else
                let got = Darwin.read(file, base + total, buffer.count - total)
            #endif
            if got < 0 {
                if errno == EINTR { continue }
                return -1
            }
            if got == 0 { break }
            total += got
        }
        return total
    }

    /// Writes all of the bytes, begun again when a signal interrupts it.
    static func send(_ bytes: UnsafeRawBufferPointer, to file: Int32) -> Bool {
        var sent = 0
        while sent < bytes.count, let base = bytes.baseAddress {
            #if canImport(Glibc)
                let put = Glibc.write(file, base + sent, bytes.count - sent)
            #elseif canImport(Musl)
                let put = Musl.write(file, base + sent, bytes.count - sent)
            #else
                let put = Darwin.write(file, base + sent, bytes.count - sent)
            #endif
            if put < 0, errno != EINTR { return false }
            sent += max(put, 0)
        }
        return true
    }

    /// A path said in a file is meant from that file's folder; `./few.king` is `few.king`.
    static func resolve(_ path: String, from source: String = "") -> String {
        let folder = path.hasPrefix("/") ? [] : source.split(separator: "/").dropLast()
        let parts = (folder + path.split(separator: "/")).filter { $0 != "." }
        let isAbsolute = path.hasPrefix("/") || source.hasPrefix("/")
        return (isAbsolute ? "/" : "") + parts.joined(separator: "/")
    }
}

extension Files.Failure {
    /// In words that fit after `FILE: `.
    package var words: String {
        switch self {
        case .missing: "no such file"
        case .notAllowed: "reading it is not allowed"
        case .isFolder: "is a folder"
        case .tooLarge: "is larger than 256 MiB"
        case .notText: "is not a text"
        case .unreadable: "cannot be read"
        case .ridings(let name):
            "holds ridings and is no script; write 'ridings from \"\(name)\"'"
        }
    }
}
