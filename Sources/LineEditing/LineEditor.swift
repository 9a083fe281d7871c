// The editor of a terminal: libedit's keys, with colour, a suggestion, blocks, pasting and undo of
// our own. One thread owns it.

import CLibedit
import Glibc

package final class LineEditor: LineReader {
    let edit: OpaquePointer
    let output: Output
    private let past: OpaquePointer
    let signals: Signals
    package var assistance = Assistance()
    /// Whether colours are shown; without, the suggestion is faint.
    package var isColoured = true

    var input = KeyInput()
    var undo = Undo()
    var entries: [String] = []
    var walk: Walk?
    /// The grey text behind the cursor.
    var suggestion = ""
    /// What the newest suggestion was made for, and the whole line that it would make.
    var suggested = (typed: "", whole: "")
    private(set) var prompt = ""
    private var promptBytes: UnsafeMutablePointer<CChar>?
    private var draft = ""
    /// Columns that the line is drawn at.
    var width = 80
    var ending: Reading?
    /// Whether entries are being searched, and what was searched for last.
    var isSearching = false
    var searched = ""
    /// Whether the newest key was typed in an incremental search, which it may have ended.
    var isFromSearch = false
    private var isClosed = false
    private var isPrepared = false

    /// Nothing where the terminal cannot be edited on.
    package init?(signals: Signals) {
        edit_use_utf8()
        guard let output = Output(), let edit = edit_open("kingmaker", output.stream) else {
            return nil
        }
        guard let past = history_init() else {
            el_end(edit)
            return nil
        }
        self.edit = edit
        self.output = output
        self.past = past
        self.signals = signals
        edit_set_client(edit, Unmanaged.passUnretained(self).toOpaque())
        edit_set_signals(edit, 0)
        history_hold(past, 10_000)
        edit_set_history(edit, past)
        edit_set_prompt(edit) { edit in LineEditor.of(edit)?.promptBytes }
        edit_set_reader(edit) { edit, out in
            guard let editor = LineEditor.of(edit), let out else { return 0 }
            return editor.nextCharacter(out)
        }
        setKeys()
    }

    deinit {
        close()
        history_end(past)
        free(promptBytes)
    }

    static func of(_ edit: OpaquePointer?) -> LineEditor? {
        edit_client(edit).map { Unmanaged<LineEditor>.fromOpaque($0).takeUnretainedValue() }
    }

    package func close() {
        guard !isClosed else { return }
        isClosed = true
        el_end(edit)
        output.flush()
    }

    package func recall(_ entries: [String]) {
        self.entries = entries
        for entry in entries { history_enter(past, entry) }
    }

    package func remember(_ entry: String) {
        entries.removeAll { $0 == entry }
        entries.append(entry)
        history_enter(past, entry)
    }

    // MARK: Reading

    package func read(prompt: String, draft: String) -> Reading {
        if let signal = signals.forget() { return .terminated(signal) }
        begin(prompt, draft)
        // Before the prompt shows: what is typed from then on is ours.
        edit_prepare(edit, 1)
        write("\u{1B}[?2004h")
        var count: Int32 = 0
        let line = el_gets(edit, &count).map { String(cString: $0) }
        write("\u{1B}[?2004l")
        output.flush()
        switch ending {
        case .some(let ending):
            if ending == .interrupted { el_reset(edit) }
            return ending
        case .none:
            guard let line, count > 0 else { return .end }
            return .entry(line.hasSuffix("\n") ? String(line.dropLast()) : line)
        }
    }

    private func begin(_ prompt: String, _ draft: String) {
        self.prompt = prompt
        free(promptBytes)
        promptBytes = strdup(prompt)
        self.draft = draft
        ending = nil
        suggestion = ""
        suggested = ("", "")
        walk = nil
        undo.begin()
        width = Self.size.columns
    }

    /// The reader that libedit calls when the line is drawn and it waits for a key.
    func nextCharacter(_ out: UnsafeMutablePointer<wchar_t>) -> Int32 {
        insertDraft()
        while true {
            undo.note(state)
            let key = nextKey()
            isFromSearch = Self.isSearching(state.text)
            prepare()
            erase(suggestion: key)
            if let code = code(of: key) {
                out.pointee = wchar_t(bitPattern: code.value)
                return key == .end ? 0 : 1
            }
            if ending != nil {
                errno = EINTR
                return -1
            }
        }
    }

    private func insertDraft() {
        guard !draft.isEmpty else { return }
        change { insert(draft) }
        draft = ""
    }

    /// Paints the line, then waits for a key; signals are dealt with meanwhile.
    func nextKey() -> Key {
        while true {
            switch input.next(isFinal: false) {
            case .more: break
            case let key: return key
            }
            // The key shows at once, and its colours as soon as they are known.
            output.flush()
            if input.isEmpty { paint() }
            output.flush()
            if !isPrepared, signals.isQuiet(beside: 0) { prepare() }
            // A lone Escape is one when nothing follows it at once.
            switch signals.wait(for: 0, milliseconds: input.isEmpty ? -1 : 25) {
            case .ready: input.fill(from: 0)
            case .timeout:
                let key = input.next(isFinal: true)
                if key != .more { return key }
                _ = signals.wait(for: 0)
                input.fill(from: 0)
            case .signal(let signal):
                take(signal)
                if ending != nil { return .more }
            }
        }
    }

    /// Makes ready what keys will ask for: while nobody types, or else before the first key.
    private func prepare() {
        guard !isPrepared else { return }
        isPrepared = true
        assistance.prepare()
    }

    /// What libedit is given for a key; nothing where the key is done with, or reading has ended.
    private func code(of key: Key) -> Unicode.Scalar? {
        switch key {
        case .character(let scalar): composed(scalar)
        case .up: "\u{81}"
        case .down: "\u{82}"
        case .right: "\u{83}"
        case .wordLeft: "\u{84}"
        case .wordRight: "\u{85}"
        case .lineStart: "\u{8B}"
        case .lineEnd: "\u{8C}"
        case .end: "\u{0}"
        case .paste(let text): paste(text)
        case .more: nil
        }
    }

    /// A mark typed after its letter becomes one letter with it.
    private func composed(_ mark: Unicode.Scalar) -> Unicode.Scalar? {
        let state = state
        guard (0x300...0x36F).contains(mark.value), state.cursor > 0,
            let whole = precomposed(state.text[state.cursor - 1], mark)
        else { return mark }
        change {
            el_deletestr(edit, 1)
            insert(String(whole))
        }
        return nil
    }
}
