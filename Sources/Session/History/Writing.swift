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

    /// Writes a text beside its place and then puts it there in one step. What it replaces keeps its
    /// mode and, where that can be, its owner; where the path is a link, what it leads to is replaced.
    package func write(
        _ text: String, to path: String, over: Bool, mode: mode_t = 0o644
    ) throws(WriteFailure) {
        var found = stat()
        let replaces = stat(path, &found) == 0
        if replaces, found.st_mode & S_IFMT == S_IFDIR { throw .isFolder }
        if replaces, found.st_mode & S_IFMT != S_IFREG { return try Self.write(text, onto: path) }
        if replaces, over, access(path, W_OK) != 0 || found.st_mode & 0o222 == 0 {
            throw .notAllowed
        }
        let path = over ? Self.absolute(path) : path
        let beside = path + ".\(getpid()).part"
        let file = open(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
        guard file >= 0 else {
            throw errno == EACCES || errno == EROFS
                ? .notAllowed : errno == ENOENT || errno == ENOTDIR ? .noFolder : .failed
        }
        if replaces, over {
            _ = fchown(file, found.st_uid, found.st_gid)
            _ = fchmod(file, found.st_mode & 0o7777)
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

extension Files {
    /// Writes a text to what is no file on a disk: a terminal, a pipe.
    private static func write(_ text: String, onto path: String) throws(WriteFailure) {
        let file = open(path, O_WRONLY | O_CLOEXEC)
        guard file >= 0 else { throw errno == EACCES ? .notAllowed : .failed }
        let isWritten = Array(text.utf8).withUnsafeBytes { send($0, to: file) }
        guard close(file) == 0, isWritten else { throw .failed }
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
