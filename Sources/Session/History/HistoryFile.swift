// The entries of before, kept in a file of the user's: one a line, so that two conversations at once
// can both add to it, and a damaged line costs no other.

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

package struct HistoryFile: Sendable {
    package let path: String
    /// Entries kept at the most.
    static let most = 10_000
    /// Bytes of the longest entry that is kept.
    static let longest = 64 << 10

    package init(path: String) { self.path = path }

    /// Where history is kept: `KINGMAKER_HISTORY`, else the state folder of the XDG Base Directory
    /// Specification; nowhere where the variable is empty or there is no home.
    package init?(variable: (String) -> String?) {
        if let chosen = variable("KINGMAKER_HISTORY") {
            guard !chosen.isEmpty else { return nil }
            path = chosen
        } else if let state = variable("XDG_STATE_HOME"), state.hasPrefix("/") {
            path = state + "/kingmaker/history"
        } else if let home = variable("HOME"), home.hasPrefix("/") {
            path = home + "/.local/state/kingmaker/history"
        } else {
            return nil
        }
    }

    /// The entries, oldest first, each once. A file that cannot be read has none.
    package func load() -> [String] {
        guard let bytes = try? Files().read(path) else { return [] }
        makePrivate()
        let lines = bytes.split(separator: UInt8(ascii: "\n"))
        var entries = Self.entries(of: lines)
        if entries.count > Self.most { entries.removeFirst(entries.count - Self.most) }
        if lines.count > 2 * Self.most { rewrite(entries) }
        return entries
    }

    /// Adds an entry.
    /// - Returns: whether it was written.
    @discardableResult
    package func append(_ entry: String) -> Bool {
        let line = Self.escaped(entry) + "\n"
        guard line.utf8.count <= Self.longest, let file = locked() else { return false }
        defer { close(file) }
        // A line that a crash left unfinished is ended first.
        var text = endsInLine(file) ? line : "\n" + line
        return text.withUTF8 { write(file, $0.baseAddress, $0.count) == $0.count }
    }

    // MARK: Lines

    /// The newest of each, in order; what is damaged is passed over.
    private static func entries(of lines: [ArraySlice<UInt8>]) -> [String] {
        var seen = Set<String>(minimumCapacity: lines.count)
        var entries: [String] = []
        for line in lines.reversed() where line.count <= longest {
            guard let entry = unescaped(line), seen.insert(entry).inserted else { continue }
            entries.append(entry)
        }
        return entries.reversed()
    }

    static func escaped(_ entry: String) -> String {
        var escaped = ""
        for scalar in entry.unicodeScalars {
            switch scalar {
            case "\\": escaped += "\\\\"
            case "\n": escaped += "\\n"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F: break
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    /// Nothing where the line was not written by `escaped`.
    private static func unescaped(_ line: ArraySlice<UInt8>) -> String? {
        guard line.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else { return nil }
        var bytes = line
        if line.contains(backslash) {
            guard let plain = withoutEscapes(line) else { return nil }
            bytes = plain[...]
        }
        guard let entry = String(validating: bytes, as: UTF8.self) else { return nil }
        let hasLetters = bytes.contains { $0 > 0x20 && $0 < 0x80 }
        return hasLetters || !entry.allSatisfy(\.isWhitespace) ? entry : nil
    }

    private static let backslash = UInt8(ascii: "\\")

    private static func withoutEscapes(_ line: ArraySlice<UInt8>) -> [UInt8]? {
        var plain: [UInt8] = []
        var isEscape = false
        for byte in line {
            switch (isEscape, byte) {
            case (true, UInt8(ascii: "n")): plain.append(UInt8(ascii: "\n"))
            case (true, backslash): plain.append(byte)
            case (true, _): return nil
            case (false, backslash): break
            case (false, _): plain.append(byte)
            }
            isEscape = !isEscape && byte == backslash
        }
        return isEscape ? nil : plain
    }

    // MARK: The file

    /// The file, open and locked; it may have been put in place of another while we waited.
    private func locked() -> Int32? {
        makeFolder()
        for _ in 0..<10 {
            let file = open(path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
            guard file >= 0 else { return nil }
            var here = stat()
            var there = stat()
            if flock(file, LOCK_EX) == 0, fstat(file, &here) == 0, stat(path, &there) == 0,
                here.st_ino == there.st_ino, here.st_mode & S_IFMT == S_IFREG
            {
                // What was typed is nobody else's to read, whoever made the file.
                if here.st_mode & 0o077 != 0 { fchmod(file, 0o600) }
                return file
            }
            close(file)
        }
        return nil
    }

    /// What was typed is nobody else's to read, whoever made the file.
    private func makePrivate() {
        var found = stat()
        guard stat(path, &found) == 0, found.st_mode & S_IFMT == S_IFREG,
            found.st_mode & 0o077 != 0
        else { return }
        chmod(path, 0o600)
    }

    private func makeFolder() {
        let parts = path.split(separator: "/").dropLast()
        guard path.hasPrefix("/"), !parts.isEmpty else { return }
        var folder = ""
        for part in parts {
            folder += "/" + part
            mkdir(folder, 0o700)
        }
    }

    private func endsInLine(_ file: Int32) -> Bool {
        var last = UInt8(ascii: "\n")
        let size = lseek(file, 0, SEEK_END)
        return size <= 0 || pread(file, &last, 1, size - 1) != 1 || last == UInt8(ascii: "\n")
    }

    /// Puts a shorter file in place of one that has grown too long.
    private func rewrite(_ entries: [String]) {
        guard let file = locked() else { return }
        defer { close(file) }
        let text = entries.map { Self.escaped($0) + "\n" }.joined()
        _ = try? Files().write(text, to: path, over: true, mode: 0o600)
    }
}
