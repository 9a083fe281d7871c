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
        case exists, isFolder, notAllowed, noFolder, failed
    }

    /// Writes a text beside its place and then puts it there in one step.
    package func write(
        _ text: String, to path: String, over: Bool, mode: mode_t = 0o644
    ) throws(WriteFailure) {
        var found = stat()
        if stat(path, &found) == 0, found.st_mode & S_IFMT == S_IFDIR { throw .isFolder }
        let beside = path + ".\(getpid()).part"
        let file = open(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
        guard file >= 0 else {
            throw errno == EACCES || errno == EROFS
                ? .notAllowed : errno == ENOENT || errno == ENOTDIR ? .noFolder : .failed
        }
        let isWritten =
            Array(text.utf8).withUnsafeBytes { Self.send($0, to: file) } && fsync(file) == 0
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
}

extension Files.WriteFailure {
    /// In words that fit after `FILE: `.
    package var words: String {
        switch self {
        case .exists: "is there already"
        case .isFolder: "it is a folder"
        case .notAllowed: "writing there is not allowed"
        case .noFolder: "there is no such folder"
        case .failed: "it could not be written"
        }
    }
}
