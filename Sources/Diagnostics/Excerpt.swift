// A line of a source as it is shown: whole where it fits, else in part around what is marked.

struct Excerpt {
    var before: String
    var marked: String
    var after: String

    /// Cut to so many columns: first what follows, then what goes before, then the mark's end.
    func fitting(_ width: Int) -> Excerpt {
        guard displayWidth(before) + displayWidth(marked) + displayWidth(after) > width else {
            return self
        }
        var cut = self
        let context = min(displayWidth(before), max(0, (width - displayWidth(marked)) * 2 / 3))
        cut.before = Self.tail(before, context)
        cut.marked = Self.head(marked, width - displayWidth(cut.before))
        cut.after = Self.head(after, width - displayWidth(cut.before) - displayWidth(cut.marked))
        return cut
    }

    /// The first columns of a text, ending in `…` where it goes on.
    private static func head(_ text: String, _ width: Int) -> String {
        guard displayWidth(text) > width else { return text }
        var head = ""
        for character in text {
            guard displayWidth(head) + displayWidth(String(character)) < width else { break }
            head.append(character)
        }
        return width > 0 ? head + "…" : ""
    }

    private static func tail(_ text: String, _ width: Int) -> String {
        guard displayWidth(text) > width else { return text }
        var tail: [Character] = []
        var used = 1
        for character in text.reversed() {
            used += displayWidth(String(character))
            guard used <= width else { break }
            tail.append(character)
        }
        return width > 0 ? "…" + String(tail.reversed()) : ""
    }
}

/// A line of prose broken at blanks to a width; what goes on is set in by four.
func wrapped(_ text: String, _ width: Int) -> [String] {
    guard displayWidth(text) > width else { return [text] }
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
        if !line.isEmpty, displayWidth(line) + 1 + displayWidth(String(word)) > width {
            lines.append(line)
            line = "    " + word
        } else {
            line += (line.isEmpty ? "" : " ") + word
        }
    }
    return lines + [line]
}
