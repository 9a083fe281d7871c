// Colour while typing, rows run on, and the grey suggestion: drawn over what libedit has drawn, when it waits.

import CLibedit

extension LineEditor {
    /// Draws the line over itself in colour, and then the suggestion behind it.
    func paint(isLast: Bool = false) {
        suggestion = ""
        let state = state
        let layout = Layout(
            prompt: prompt.unicodeScalars.count, text: state.text, width: width)
        guard layout.rows < Self.size.rows else { return }
        let isSearching = isSearching || Self.isSearching(state.text)
        let text = String(scalars: state.text)
        if !state.text.isEmpty, isColoured || layout.rows > 1 {
            let at = layout.spot(of: state.cursor)
            let isPlain = isSearching || !isColoured
            write("\u{1B}7" + (at.row > 0 ? "\u{1B}[\(at.row)A" : ""))
            write(coloured(state.text, layout, isPlain ? [] : assistance.paint(text)))
            write("\u{1B}8")
        }
        if !isLast, !isSearching, state.cursor == state.text.count {
            suggestion = continuation(of: text)
            if !suggestion.isEmpty { write("\u{1B}7" + greyed(layout) + "\u{1B}8") }
        }
    }

    /// What may follow a text; what was suggested for a shorter one holds as long as it is typed.
    private func continuation(of text: String) -> String {
        let whole = suggested.whole.utf8
        let isOnItsWay = suggested.typed.utf8.count <= text.utf8.count
        if isOnItsWay, text.utf8.count < whole.count, whole.starts(with: text.utf8) {
            return String(decoding: whole.dropFirst(text.utf8.count), as: UTF8.self)
        }
        // The key is on the screen before what may follow is looked for.
        output.flush()
        let suggestion = assistance.suggest(text) ?? ""
        suggested = (text, suggestion.isEmpty ? "" : text + suggestion)
        return suggestion
    }

    /// In an incremental search libedit shows the pattern on a line below.
    static func isSearching(_ text: [Unicode.Scalar]) -> Bool {
        guard let line = text.lastIndex(of: "\n") else { return false }
        let tail = String(scalars: text[(line + 1)...].prefix(4))
        return tail == "bck:" || tail == "fwd:" || tail == "bck?" || tail == "fwd?"
    }

    /// The text row by row. A full row runs on into the next, so that a terminal that lays its lines out
    /// anew knows them for one; any other row is begun at its own place.
    private func coloured(
        _ text: [Unicode.Scalar], _ layout: Layout, _ paints: [Paint]
    ) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(text.count * 2 + 64)
        var row = layout.spot(of: 0).row
        if row > 0 { out += "\u{1B}[\(row)B".utf8 }
        out += Self.place(layout.spot(of: 0), from: -1).utf8
        var (code, isFull) = ("", false)
        var (offset, next) = (0, 0)
        for (index, scalar) in text.enumerated() {
            let spot = layout.spots[index]
            if spot.row != row {
                if !isFull { out += Self.place(spot, from: row).utf8 }
                row = spot.row
            }
            while next < paints.count, paints[next].range.upperBound <= offset { next += 1 }
            let isPainted = next < paints.count && paints[next].range.contains(offset)
            let wanted = isPainted ? paints[next].code : ""
            if wanted != code {
                out += "\u{1B}[0;\(wanted)m".utf8
                code = wanted
            }
            let shown = standIn(for: scalar, at: spot.column)
            let needed = shown?.utf8.count ?? columns(of: scalar)
            if let shown {
                out += shown.utf8
            } else if scalar != "\n" {
                out += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
            }
            row += max(0, spot.column + needed - 1) / width
            isFull = needed > 0 && (spot.column + needed) % width == 0
            offset += UTF8.width(scalar)
        }
        if !code.isEmpty { out += "\u{1B}[0m".utf8 }
        if layout.end.row != row { out += (isFull ? " " : Self.place(layout.end, from: row)).utf8 }
        return out
    }

    private static func place(_ spot: Spot, from row: Int) -> String {
        var out = "\r"
        if row >= 0, spot.row > row { out += "\u{1B}[\(spot.row - row)B" }
        if spot.column > 0 { out += "\u{1B}[\(spot.column)C" }
        return out
    }

    /// The suggestion, as much of it as the row holds.
    private func greyed(_ layout: Layout) -> String {
        var room = width - layout.end.column - 1
        var shown = ""
        for scalar in suggestion.unicodeScalars {
            room -= columns(of: scalar)
            guard room >= 0, scalar != "\n" else { break }
            shown.unicodeScalars.append(scalar)
        }
        // Where no colours are wanted it is faint.
        return (isColoured ? "\u{1B}[0;90m" : "\u{1B}[2m") + shown + "\u{1B}[0m\u{1B}[K"
    }

    /// Takes the suggestion off the screen before a key does its work.
    func erase(suggestion key: Key) {
        guard !suggestion.isEmpty else { return }
        write("\u{1B}[K")
        switch key {
        case .right, .wordRight, .lineEnd, .character("\u{6}"), .character("\u{5}"): break
        case .character, .up, .down, .wordLeft, .lineStart, .paste, .end, .more: suggestion = ""
        }
    }
}
