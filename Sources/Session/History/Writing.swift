// Writing whole files: all of it or nothing, and never over another without being told to.

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension Files {
    package enum WriteFailure: Error, Sendable {
        case exists, notAllowed, noFolder, failed
    }

    /// Writes a text beside its place and then puts it there in one step.
    package func write(
        _ text: String, to path: String, over: Bool, mode: mode_t = 0o644
    ) throws(WriteFailure) {
        let beside = path + ".\(getpid()).part"
        let file = open(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
        guard file >= 0 else {
            throw errno == EACCES || errno == EROFS
                ? .notAllowed : errno == ENOENT || errno == ENOTDIR ? .noFolder : .failed
        }
        let isWritten = Self.send(text, to: file) && fsync(file) == 0
        guard close(file) == 0, isWritten else {
            unlink(beside)
            throw .failed
        }
        // A link is made only where nothing has the name; a renamed file replaces what has it.
        let isInPlace = over ? rename(beside, path) == 0 : link(beside, path) == 0
        let why = errno
        unlink(beside)
        guard isInPlace else { throw why == EEXIST ? .exists : .failed }
    }

    private static func send(_ text: String, to file: Int32) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            var sent = 0
            while sent < bytes.count, let base = bytes.baseAddress {
                #if canImport(Glibc)
                    let wrote = Glibc.write(file, base + sent, bytes.count - sent)
                #elseif canImport(Musl)
                    let wrote = Musl.write(file, base + sent, bytes.count - sent)
                #else
                    let wrote = Darwin.write(file, base + sent, bytes.count - sent)
                #endif
                if wrote < 0, errno != EINTR { return false }
                sent += max(0, wrote)
            }
            return true
        }
    }
}

extension Files.WriteFailure {
    /// In words that fit after `FILE: `.
    package var words: String {
        switch self {
        case .exists: "is there already"
        case .notAllowed: "writing there is not allowed"
        case .noFolder: "there is no such folder"
        case .failed: "it could not be written"
        }
    }
}
