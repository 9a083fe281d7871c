// What the editor does when a signal comes: Ctrl-C, Ctrl-Z, a resized window, the order to end.

import CLibedit
import Glibc

extension LineEditor {
    func take(_ signal: Int32) {
        switch signal {
        case SIGINT:
            if !suggestion.isEmpty { write("\u{1B}[K") }
            leaveLine()
            input.drop()
            ending = .interrupted
        case SIGWINCH: resize()
        case SIGTSTP: stop(signal)
        default:
            leaveLine()
            ending = .terminated(signal)
        }
    }

    /// The terminal is given back, and taken again when the user comes back.
    private func stop(_ signal: Int32) {
        leaveLine()
        write("\u{1B}[?2004l")
        edit_prepare(edit, 0)
        signals.yield(to: signal)
        edit_prepare(edit, 1)
        write("\u{1B}[?2004h")
        width = Self.size.columns
        el_resize(edit)
        edit_refresh(edit)
    }

    /// The line is taken off the screen where the terminal has put it, and drawn at the new width.
    private func resize() {
        let new = Self.size.columns
        guard new != width else {
            el_resize(edit)
            return
        }
        let up = rowsAboveCursor(at: new)
        write((up > 0 ? "\u{1B}[\(up)A" : "") + "\r\u{1B}[J")
        width = new
        el_resize(edit)
        edit_refresh(edit)
    }

    /// How many rows the cursor stands below the prompt once the terminal has wrapped the rows that
    /// it has at another width.
    private func rowsAboveCursor(at new: Int) -> Int {
        let state = state
        let old = layout
        let at = old.spot(of: state.cursor)
        var widest: [Int] = Array(repeating: 0, count: at.row + 1)
        for (index, spot) in old.spots.enumerated() where spot.row < at.row {
            let scalar = index < state.text.count ? state.text[index] : " "
            widest[spot.row] = max(widest[spot.row], spot.column + columns(of: scalar))
        }
        let above = widest.dropLast().reduce(0) { $0 + max(1, ($1 + new - 1) / new) }
        return above + at.column / new
    }
}
