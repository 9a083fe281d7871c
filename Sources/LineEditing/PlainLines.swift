// The prompt of a terminal that can do nothing but show text, and the editor's piped twin: whole
// lines from standard input, gathered into entries.

import CLibedit
import Glibc

package final class PlainLines: LineReader {
    private let signals: Signals
    private let goesOn: (String, String?) -> Bool
    private var bytes: [UInt8] = []
    private var isClosed = false
    private var held: String?

    /// - Parameter goesOn: whether an entry goes on with a line, or may when none is known yet.
    package init(signals: Signals, goesOn: @escaping (String, String?) -> Bool) {
        self.signals = signals
        self.goesOn = goesOn
    }

    package func recall(_ entries: [String]) {}
    package func remember(_ entry: String) {}
    package func close() {}

    package func read(prompt: String, draft: String) -> Reading {
        var entry: String
        if let held {
            entry = held
            self.held = nil
        } else {
            switch line(prompt) {
            case .entry(let line): entry = line
            case let other: return other
            }
        }
        let dots = String(repeating: ".", count: max(0, prompt.utf8.count - 1)) + " "
        // Lines that are typed without an indent are given one, until a blank line; behind a line that
        // has one, as in a pasted script, a line without ends the block.
        var isLoose = true
        while goesOn(entry, nil) {
            switch line(dots) {
            case .entry(let next) where goesOn(entry, next):
                entry += "\n" + next
                isLoose = false
            case .entry(let next) where isLoose && !next.allSatisfy(\.isWhitespace):
                entry += "\n    " + next
            case .entry(let next):
                if !next.allSatisfy(\.isWhitespace) { held = next }
                return .entry(entry)
            case .end: return .entry(entry)
            case let other: return other
            }
        }
        return .entry(entry)
    }

    private func line(_ prompt: String) -> Reading {
        show(prompt)
        while true {
            if let end = bytes.firstIndex(of: UInt8(ascii: "\n")) {
                defer { bytes.removeSubrange(...end) }
                return .entry(plain(bytes[..<end]))
            }
            if isClosed {
                defer { bytes = [] }
                return bytes.isEmpty ? .end : .entry(plain(bytes[...]))
            }
            if let reading = more(prompt) { return reading }
        }
    }

    /// Prompts are for who sees them: not for a pipe or a file.
    private func show(_ text: String) {
        guard isatty(1) == 1 else { return }
        print(text, terminator: "")
        fflush(nil)
    }

    /// Waits for more; a reading where a signal says so.
    private func more(_ prompt: String) -> Reading? {
        switch signals.wait(for: 0) {
        case .ready, .timeout:
            var chunk = [UInt8](repeating: 0, count: 4096)
            let count = Glibc.read(0, &chunk, chunk.count)
            if count > 0 { bytes += chunk[..<count] } else { isClosed = true }
            return nil
        case .signal(SIGINT):
            bytes = []
            show("\n")
            return .interrupted
        case .signal(SIGWINCH): return nil
        case .signal(SIGTSTP):
            signals.yield(to: SIGTSTP)
            show(prompt)
            return nil
        case .signal(let signal): return .terminated(signal)
        }
    }
}

/// A line without the codes that arrows and other keys send, and without controls.
private func plain(_ line: ArraySlice<UInt8>) -> String {
    var plain: [UInt8] = []
    var index = line.startIndex
    while index < line.endIndex {
        if line[index] == 0x1B {
            index = endOfCode(line, at: index)
        } else {
            if line[index] >= 0x20 && line[index] != 0x7F || line[index] == UInt8(ascii: "\t") {
                plain.append(line[index])
            }
            index += 1
        }
    }
    return String(decoding: plain, as: UTF8.self)
}

/// Behind an escape and what belongs to it: `ESC [ 1 ; 5 D`, `ESC O A`.
private func endOfCode(_ line: ArraySlice<UInt8>, at escape: Int) -> Int {
    let kind = escape + 1
    guard kind < line.endIndex else { return kind }
    if line[kind] == UInt8(ascii: "O") { return min(kind + 2, line.endIndex) }
    guard line[kind] == UInt8(ascii: "[") else { return kind }
    let last = line[(kind + 1)...].firstIndex { (0x40...0x7E).contains($0) }
    return last.map { $0 + 1 } ?? line.endIndex
}
