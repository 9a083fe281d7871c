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
        output.flush()
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
        // Terminals wrap a line anew: what had run on over two rows is one line to them.
        let reflowed = Layout(
            prompt: prompt.unicodeScalars.count, text: state.text, width: new)
        let up = reflowed.spot(of: state.cursor).row
        write((up > 0 ? "\u{1B}[\(up)A" : "") + "\r\u{1B}[J")
        width = new
        el_resize(edit)
        edit_refresh(edit)
    }
}
