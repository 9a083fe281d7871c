// The line that is being edited: its text, its cursor, and changes to it.

import CLibedit
import Glibc

extension LineEditor {
    /// The text and where the cursor stands in it.
    var state: Undo.State {
        guard let line = el_wline(edit)?.pointee, let start = line.buffer, let end = line.lastchar
        else { return Undo.State() }
        let text = UnsafeBufferPointer(start: start, count: max(0, end - start)).map {
            Unicode.Scalar(UInt32(bitPattern: $0)) ?? "\u{FFFD}"
        }
        return Undo.State(text: text, cursor: max(0, line.cursor - start))
    }

    var text: String { String(scalars: state.text) }

    var layout: Layout {
        Layout(prompt: prompt.unicodeScalars.count, text: state.text, width: width)
    }

    func insert(_ text: String) { el_insertstr(edit, text) }

    /// Puts another text in place of the whole line.
    func replace(with text: [Unicode.Scalar], cursor: Int) {
        let old = state
        el_cursor(edit, Int32(clamping: old.text.count - old.cursor))
        el_deletestr(edit, Int32(clamping: old.text.count))
        insert(String(scalars: text))
        el_cursor(edit, Int32(clamping: cursor - text.count))
    }

    /// A change while libedit waits: the drawn line goes, and is drawn again as it is then.
    func change(_ body: () -> Void) {
        eraseLine()
        body()
        edit_refresh(edit)
    }

    /// Moves the cursor to a place in the text.
    func move(to index: Int) { el_cursor(edit, Int32(clamping: index - state.cursor)) }

    /// Adds to what is drawn next; libedit has nothing waiting when this is called.
    func write(_ text: String) { output.add(text) }
    func write(_ bytes: [UInt8]) { output.add(bytes) }

    /// The terminal's size in rows and columns.
    static var size: (rows: Int, columns: Int) {
        var size = winsize()
        guard ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return (24, 80) }
        return (max(2, Int(size.ws_row)), max(2, Int(size.ws_col)))
    }

    /// Leaves the drawn line, to the row below its last.
    func leaveLine() {
        let layout = layout
        let down = layout.end.row - layout.spot(of: state.cursor).row
        write((down > 0 ? "\u{1B}[\(down)B" : "") + "\r\n")
    }

    /// Takes the drawn prompt and line off the terminal; the cursor stands where they began.
    func eraseLine() {
        let up = layout.spot(of: state.cursor).row
        write((up > 0 ? "\u{1B}[\(up)A" : "") + "\r\u{1B}[J")
    }
}

extension String {
    init(scalars: some Collection<Unicode.Scalar>) {
        self.init(unsafeUninitializedCapacity: scalars.count * 4) { bytes in
            var count = 0
            for scalar in scalars {
                guard let code = UTF8.encode(scalar) else { continue }
                for byte in code {
                    bytes[count] = byte
                    count += 1
                }
            }
            return count
        }
    }
}

/// The one character that a letter and a mark make, where there is one.
func precomposed(_ letter: Unicode.Scalar, _ mark: Unicode.Scalar) -> Unicode.Scalar? {
    guard letter.properties.isAlphabetic else { return nil }
    let pair = String(scalars: [letter, mark])
    for range in [UInt32(0xC0)...0x17F, 0x1CD...0x233, 0x1E00...0x1EFF] {
        for value in range {
            if let scalar = Unicode.Scalar(value), String(Character(scalar)) == pair {
                return scalar
            }
        }
    }
    return nil
}

/// A text with its letters and marks made one where they can be.
func composed(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { (0x300...0x36F).contains($0.value) }) else {
        return text
    }
    var scalars: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars {
        if (0x300...0x36F).contains(scalar.value), let last = scalars.last,
            let whole = precomposed(last, scalar)
        {
            scalars[scalars.count - 1] = whole
        } else {
            scalars.append(scalar)
        }
    }
    return String(scalars: scalars)
}
