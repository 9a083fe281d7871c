// The keys that do something of our own, and what they do.

import CLibedit

extension LineEditor {
    private typealias Function = @convention(c) (OpaquePointer?, Int32) -> UInt8

    /// Names of our functions and the keys that call them, emacs' and vi's.
    private static let functions: [(name: String, keys: [String], run: Function)] = [
        ("km-enter", ["\\r", "\\n"], { edit, _ in LineEditor.of(edit)?.enter() ?? 0 }),
        ("km-run", ["\\e\\r", "\\e\\n"], { edit, _ in LineEditor.of(edit)?.accept() ?? 0 }),
        ("km-up", ["\\201", "^P"], { edit, _ in LineEditor.of(edit)?.up() ?? 0 }),
        ("km-down", ["\\202", "^N"], { edit, _ in LineEditor.of(edit)?.down() ?? 0 }),
        ("km-right", ["\\203", "^F"], { edit, _ in LineEditor.of(edit)?.right() ?? 0 }),
        ("km-word", ["\\205"], { edit, _ in LineEditor.of(edit)?.wordRight() ?? 0 }),
        ("km-start", ["\\213", "^A"], { edit, _ in LineEditor.of(edit)?.lineStart() ?? 0 }),
        ("km-end", ["\\214", "^E"], { edit, _ in LineEditor.of(edit)?.lineEnd() ?? 0 }),
        ("km-cut", ["^K"], { edit, _ in LineEditor.of(edit)?.cut(.behind) ?? 0 }),
        ("km-cut-line", ["^U"], { edit, _ in LineEditor.of(edit)?.cut(.whole) ?? 0 }),
        ("km-go-start", ["\\207"], { edit, _ in LineEditor.of(edit)?.goToStart() ?? 0 }),
        ("km-go-end", ["\\210"], { edit, _ in LineEditor.of(edit)?.goToEnd() ?? 0 }),
        ("km-finish", ["\\206"], { _, _ in UInt8(CC_NEWLINE) }),
        ("km-complete", ["^I"], { edit, _ in LineEditor.of(edit)?.complete() ?? 0 }),
        ("km-search", ["^R", "^S"], { edit, _ in LineEditor.of(edit)?.search() ?? 0 }),
        ("km-undo", ["^_", "^Xu"], { edit, _ in LineEditor.of(edit)?.takeBack() ?? 0 }),
        ("km-backspace", ["^?", "^H"], { edit, _ in LineEditor.of(edit)?.backspace() ?? 0 }),
    ]

    /// What keys send that do nothing here, and would leave a part of it in the line: Insert, the
    /// pages, F1 to F12, the tabulator with Shift, and arrows with other keys.
    private static let unused: [String] =
        [2, 5, 6, 11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24].map { "[\($0)~" }
        + ["OP", "OQ", "OR", "OS", "[Z"]
        + [2, 3, 4, 5, 6].flatMap { shift in ["A", "B"].map { "[1;\(shift)\($0)" } }
        + [2, 4, 6].flatMap { shift in ["C", "D"].map { "[1;\(shift)\($0)" } }

    private static let onlyEmacs: Set<String> = ["^P", "^N", "^F", "^A", "^E", "^K", "^R", "^S"]

    /// Our keys, then the user's own from `~/.editrc`; vi's keys get ours again.
    func setKeys() {
        for function in Self.functions {
            edit_add(edit, function.name, "kingmaker's own", function.run)
        }
        edit_set_keys(edit, "emacs")
        bind(inVi: false)
        el_source(edit, nil)
        if edit_is_vi(edit) != 0 { bind(inVi: true) }
    }

    private func bind(inVi: Bool) {
        for function in Self.functions {
            for key in function.keys where !inVi || !Self.onlyEmacs.contains(key) {
                // In vi's keys Escape is a key of its own.
                if inVi, key.hasPrefix("\\e") { continue }
                edit_bind(edit, key, function.name)
                let isOfInput = ["km-complete", "km-backspace", "km-undo"].contains(function.name)
                if inVi, !isOfInput { edit_bind_command(edit, key, function.name) }
            }
        }
        edit_bind(edit, "\\204", "ed-prev-word")
        for (key, name) in [("\\211", "em-set-mark"), ("\\212", "em-kill-region")] {
            edit_bind(edit, key, name)
            if inVi { edit_bind_command(edit, key, name) }
        }
        if inVi { edit_bind(edit, "^L", "ed-clear-screen") }
        guard !inVi else { return }
        for key in Self.unused { edit_bind(edit, "\\e" + key, "ed-unassigned") }
        edit_bind(edit, "^W", "ed-delete-prev-word")
    }

    // MARK: Enter

    /// Runs what is complete; else goes on inside it.
    private func enter() -> UInt8 {
        let state = state
        // What a search has found is run as it was.
        if isFromSearch { return accept() }
        let isLastLine = !state.text[min(state.cursor, state.text.count)...].contains("\n")
        if isLastLine, assistance.isComplete(text) { return accept() }
        insert("\n" + String(repeating: " ", count: indent(of: state)))
        return UInt8(CC_REFRESH)
    }

    /// A block's lines stand as far in as the one before.
    private func indent(of state: Undo.State) -> Int {
        let line =
            state.text[..<state.cursor].split(
                separator: "\n", omittingEmptySubsequences: false
            ).last ?? []
        let indent = line.prefix { $0 == " " }.count
        let opens = line.last { $0 != " " } == ":"
        return opens ? indent + 4 : max(indent, state.text.contains("\n") ? indent : 4)
    }

    /// Ends reading with the line as it is.
    func accept() -> UInt8 {
        paint(isLast: true)
        leaveLine()
        ending = .entry(text)
        return UInt8(CC_NEWLINE)
    }

    // MARK: Deleting, undoing

    /// Takes a character away, or a step of indentation.
    private func backspace() -> UInt8 {
        let state = state
        guard state.cursor > 0 else { return UInt8(CC_ERROR) }
        let line = state.text[..<state.cursor].reversed().prefix { $0 != "\n" }
        let isIndent = !line.isEmpty && line.allSatisfy { $0 == " " }
        let step = isIndent ? (line.count - 1) % 4 + 1 : 1
        el_deletestr(edit, Int32(clamping: step))
        return UInt8(CC_REFRESH)
    }

    private func takeBack() -> UInt8 {
        guard let state = undo.undo() else { return UInt8(CC_ERROR) }
        replace(with: state.text, cursor: state.cursor)
        return UInt8(CC_REFRESH)
    }

    // MARK: Pasting

    /// A pasted text goes into the line; one of several lines ends reading, to be run.
    func paste(_ pasted: String) -> Unicode.Scalar? {
        let safe = Array(typable(composed(pasted)).unicodeScalars)
        guard safe.contains("\n") else {
            change { insert(String(scalars: safe)) }
            return nil
        }
        let state = state
        eraseLine()
        ending = .pasted(
            String(scalars: state.text[..<state.cursor] + safe + state.text[state.cursor...]))
        el_cursor(edit, Int32(clamping: state.text.count - state.cursor))
        el_deletestr(edit, Int32(clamping: state.text.count))
        return "\u{86}"
    }
}

/// A text as it could have been typed: line ends are `\n`, tabs are blanks, no other controls.
func typable(_ text: String) -> String {
    var typable = ""
    for character in text {
        switch character {
        case "\r\n", "\r", "\n": typable.append("\n")
        case "\t": typable += "    "
        default:
            typable.unicodeScalars.append(
                contentsOf: character.unicodeScalars.filter {
                    $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value)
                })
        }
    }
    return typable
}
