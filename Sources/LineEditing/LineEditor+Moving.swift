// Up and down: within a block first, then through the entries of before. The ends of a block's
// line, and cutting up to them.

import CLibedit

/// A walk through the entries of before: those that begin with what was typed.
struct Walk {
    /// What was typed before the walk began.
    let typed: [Unicode.Scalar]
    let matches: [String]
    var index: Int
    /// What the line shows: once it is changed the walk is over.
    var shown: [Unicode.Scalar]
}

extension LineEditor {
    func up() -> UInt8 {
        let state = state
        if walk?.shown != state.text, moveLine(by: -1, state) { return UInt8(CC_CURSOR) }
        return walk(by: -1, state)
    }

    func down() -> UInt8 {
        let state = state
        if walk?.shown != state.text, moveLine(by: 1, state) { return UInt8(CC_CURSOR) }
        return walk(by: 1, state)
    }

    /// One line of the text up or down, as far in as before.
    private func moveLine(by step: Int, _ state: Undo.State) -> Bool {
        let text = state.text
        let starts = [0] + text.indices.filter { text[$0] == "\n" }.map { $0 + 1 }
        guard let line = starts.lastIndex(where: { $0 <= state.cursor }),
            starts.indices.contains(line + step)
        else { return false }
        let target = starts[line + step]
        let end =
            starts.indices.contains(line + step + 1) ? starts[line + step + 1] - 1 : text.count
        move(to: min(target + state.cursor - starts[line], end))
        return true
    }

    private func walk(by step: Int, _ state: Undo.State) -> UInt8 {
        var walk = self.walk
        if walk?.shown != state.text {
            guard step < 0 else { return UInt8(CC_ERROR) }
            let typed = String(scalars: state.text)
            let matches = entries.filter { $0.hasPrefix(typed) && $0 != typed }
            walk = Walk(
                typed: state.text, matches: matches, index: matches.count, shown: state.text)
        }
        guard var walk else { return UInt8(CC_ERROR) }
        let index = walk.index + step
        guard (0...walk.matches.count).contains(index) else { return UInt8(CC_ERROR) }
        walk.index = index
        walk.shown =
            index == walk.matches.count ? walk.typed : Array(walk.matches[index].unicodeScalars)
        replace(with: walk.shown, cursor: walk.shown.count)
        self.walk = walk
        return UInt8(CC_REFRESH)
    }

    // MARK: Right, and the end of the line

    /// One character on; at the end the suggestion is taken.
    func right() -> UInt8 {
        let state = state
        guard state.cursor < state.text.count else { return takeSuggestion() }
        el_cursor(edit, 1)
        return UInt8(CC_CURSOR)
    }

    /// One word on; at the end the suggestion's next word is taken.
    func wordRight() -> UInt8 {
        let state = state
        guard state.cursor < state.text.count else { return takeSuggestedWord() }
        let ahead = state.text[state.cursor...]
        let word = ahead.drop { $0 == " " || $0 == "\n" }.drop { $0 != " " && $0 != "\n" }
        el_cursor(edit, Int32(clamping: ahead.count - word.count))
        return UInt8(CC_CURSOR)
    }

    private func takeSuggestedWord() -> UInt8 {
        let blanks = suggestion.prefix { $0 == " " }
        let word = blanks + suggestion.dropFirst(blanks.count).prefix { $0 != " " }
        guard !word.isEmpty else { return UInt8(CC_ERROR) }
        insert(String(word))
        suggestion = ""
        return UInt8(CC_REFRESH)
    }

    /// The start of the line that the cursor is on: where its text begins, and then its first column.
    func lineStart() -> UInt8 {
        let state = state
        let text = textStart(state)
        move(to: state.cursor == text ? lineRange(state).lowerBound : text)
        return UInt8(CC_CURSOR)
    }

    /// The end of the line; from there the suggestion is taken.
    func lineEnd() -> UInt8 {
        state.cursor < state.text.count ? goToEnd() : takeSuggestion()
    }

    func goToStart() -> UInt8 {
        move(to: textStart(state))
        return UInt8(CC_CURSOR)
    }

    func goToEnd() -> UInt8 {
        move(to: lineRange(state).upperBound)
        return UInt8(CC_CURSOR)
    }

    /// Where the line that the cursor is on stands in the text.
    private func lineRange(_ state: Undo.State) -> Range<Int> {
        let before = state.text[..<state.cursor].lastIndex(of: "\n").map { $0 + 1 }
        let end = state.text[state.cursor...].firstIndex(of: "\n")
        return (before ?? 0)..<(end ?? state.text.count)
    }

    /// Behind the blanks that the line begins with.
    private func textStart(_ state: Undo.State) -> Int {
        let line = lineRange(state)
        return line.lowerBound + state.text[line].prefix { $0 == " " }.count
    }

    // MARK: Cutting

    enum Part { case behind, whole }

    /// Cuts a part of the line that the cursor is on, by libedit's own keys, so that it can be put back
    /// by them: a mark is set at one end, and what lies between it and the other goes.
    func cut(_ part: Part) -> UInt8 {
        switch part {
        case .behind: el_push(edit, "\u{89}\u{88}\u{8A}")
        case .whole: el_push(edit, "\u{87}\u{89}\u{88}\u{8A}")
        }
        return UInt8(CC_NORM)
    }

    private func takeSuggestion() -> UInt8 {
        guard !suggestion.isEmpty else { return UInt8(CC_ERROR) }
        insert(suggestion)
        suggestion = ""
        return UInt8(CC_REFRESH)
    }
}
