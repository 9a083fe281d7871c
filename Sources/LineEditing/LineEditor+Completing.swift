// Tab: what may stand here is filled in as far as it is certain, and listed where it is not.

import CLibedit
import Glibc

extension LineEditor {
    func complete() -> UInt8 {
        let state = state
        let text = String(scalars: state.text)
        let before = String(scalars: state.text[..<state.cursor])
        // At the start of a block's line Tab goes in.
        if before.last == "\n"
            || (before.contains("\n") && before.hasSuffix("\n    ") == false
                && before.split(separator: "\n", omittingEmptySubsequences: false).last?
                    .allSatisfy { $0 == " " } == true)
        {
            insert("    ")
            return UInt8(CC_REFRESH)
        }
        let completions = assistance.complete(text, before.utf8.count)
        guard let first = completions.candidates.first else { return UInt8(CC_ERROR) }
        let typed = part(of: text, completions.range)
        if completions.candidates.count == 1 {
            let isFolder = first.text.hasSuffix("/")
            let isLast = state.cursor == state.text.count
            fill(first.text + (isFolder || !isLast ? "" : " "), for: completions, in: before)
            return UInt8(CC_REFRESH)
        }
        let common = completions.commonPrefix
        if common != typed, common.utf8.count >= typed.utf8.count {
            fill(common, for: completions, in: before)
            return UInt8(CC_REFRESH)
        }
        list(completions.candidates.map(\.shown))
        return UInt8(CC_NORM)
    }

    private func part(of text: String, _ range: Range<Int>) -> String {
        let bytes = Array(text.utf8)
        let range = range.clamped(to: bytes.indices)
        return String(decoding: bytes[range], as: UTF8.self)
    }

    private func fill(_ text: String, for completions: Completions, in before: String) {
        let typed = part(of: before, completions.range).unicodeScalars.count
        el_deletestr(edit, Int32(clamping: typed))
        insert(text)
    }

    /// Shows names below the line, a screen at a time, and the line again below them.
    private func list(_ names: [String]) {
        leaveLine()
        let size = Self.size
        let lines = Columns(names, width: size.columns, rows: size.rows)
        var shown = 0
        while shown < lines.count {
            let end = min(lines.count, shown + max(1, size.rows - 2))
            let page = (shown..<end).map { lines[$0] }
            write(page.joined(separator: "\r\n") + "\r\n")
            shown += page.count
            guard shown < lines.count, more(lines.count - shown) else { break }
        }
        edit_refresh(edit)
    }

    /// Asks whether to go on: any key but `q` and Escape does.
    private func more(_ rest: Int) -> Bool {
        write("-- \(rest) more lines: any key goes on, q ends --")
        defer { write("\r\u{1B}[K") }
        while true {
            switch input.next(isFinal: false) {
            case .more: break
            case .end: return false
            case .character("\u{1B}") where !input.isEmpty:
                // The code of a key, which the line deals with.
                input.unread()
                return false
            case .character(let key): return key != "q" && key != "\u{1B}"
            default: return true
            }
            output.flush()
            switch signals.wait(for: 0, milliseconds: input.isEmpty ? -1 : 25) {
            case .ready: input.fill(from: 0)
            case .timeout: return false
            case .signal(SIGINT): return false
            case .signal(let signal):
                // The line deals with it.
                raise(signal)
                return false
            }
        }
    }
}
