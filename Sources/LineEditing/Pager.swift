// The user's pager, for what does not fit the screen.

import CLibedit
import Glibc

package struct Pager {
    private let command: String
    private let signals: Signals

    /// Nothing where the user wants none.
    package init?(variable: (String) -> String?, signals: Signals) {
        command = variable("PAGER") ?? "less"
        guard !command.isEmpty, command != "cat" else { return nil }
        self.signals = signals
        // What less does on its own: leave what fits alone, stay on the screen, and say which keys
        // there are. Colours are shown whatever else the user has set.
        let wanted = variable("LESS") ?? "FXPs?eEnd, .space for more, q to go back$"
        if !wanted.hasPrefix("-R") { setenv("LESS", "-R " + wanted, 1) }
        // A key meant for the prompt must not write a file or run a command.
        setenv("LESSSECURE", "1", 0)
        setenv("LESSCHARSET", "utf-8", 0)
    }

    /// Whether a text takes more rows than a terminal has.
    package static func isNeeded(for text: String, rows: Int, columns width: Int) -> Bool {
        var (row, column) = (0, 0)
        var scalars = text.unicodeScalars[...]
        while row < rows, let scalar = scalars.popFirst() {
            switch scalar {
            case "\n": (row, column) = (row + 1, 0)
            case "\u{1B}": skipCode(&scalars)
            default:
                let needed = columns(of: scalar)
                if column + needed > width { (row, column) = (row + 1, 0) }
                column += needed
            }
        }
        return row >= rows
    }

    /// Past the code of a colour, behind its escape.
    private static func skipCode(_ scalars: inout Substring.UnicodeScalarView) {
        guard scalars.first == "[" else { return }
        scalars.removeFirst()
        while let scalar = scalars.popFirst(), !("@"..."~").contains(scalar) {}
    }

    /// Shows a text; comes back when the user has left the pager.
    /// - Returns: whether there was a pager that read any of it.
    package func show(_ text: String) -> Bool {
        let file = memory_file()
        guard file >= 0 else { return false }
        defer { close(file) }
        guard write(isLess ? text : Self.plain(text), to: file),
            let job = Job(command, reading: file, signals: signals)
        else { return false }
        job.wait()
        return lseek(file, 0, SEEK_CUR) > 0
    }

    /// Other pagers take the codes of colours for letters.
    private var isLess: Bool {
        command.split { " |;&".contains($0) }.contains { $0 == "less" || $0.hasSuffix("/less") }
    }

    private static func plain(_ text: String) -> String {
        var plain = ""
        var scalars = text.unicodeScalars[...]
        while let scalar = scalars.popFirst() {
            if scalar == "\u{1B}" {
                skipCode(&scalars)
            } else {
                plain.unicodeScalars.append(scalar)
            }
        }
        return plain
    }

    /// Puts a text where it is read from its beginning.
    private func write(_ text: String, to file: Int32) -> Bool {
        var text = text
        let isWritten = text.withUTF8 { bytes in
            var sent = 0
            while sent < bytes.count, let base = bytes.baseAddress {
                let wrote = Glibc.write(file, base + sent, bytes.count - sent)
                if wrote < 0, errno != EINTR { return false }
                sent += max(0, wrote)
            }
            return true
        }
        return isWritten && lseek(file, 0, SEEK_SET) == 0
    }
}
