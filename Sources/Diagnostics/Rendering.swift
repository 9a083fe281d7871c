// A diagnostic as plain text: what is wrong, the place underlined, where the other half was said,
// why, and what to type instead.

extension Diagnostic {
    /// - Parameter width: columns; prose is wrapped and a longer line shown in part, around its mark.
    package func rendered(width: Int = .max) -> String {
        var lines = wrapped("\(severity.rawValue)[\(code)]: \(safe(message))", width)
        if let primary {
            let gutter = gutter(primary)
            lines.append(
                "\(gutter)--> \(safe(primary.location.source.name)):\(primary.location.position)"
            )
            lines.append("\(gutter) |")
            lines += excerpt(primary, gutter, width)
            for other in others {
                lines += [other.heading(gutter), "\(gutter) |"] + excerpt(other, gutter, width)
            }
        }
        if let reason { lines += wrapped("because: \(safe(reason))", width) }
        for help in help { lines += rendered(help, width) }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Blanks as wide as the widest line number.
    private func gutter(_ primary: Label) -> String {
        let widest =
            ([primary] + others).map { String($0.location.lineNumber).utf8.count }.max() ?? 1
        return String(repeating: " ", count: widest)
    }

    /// The line with its number, and the underline below with the label.
    private func excerpt(_ label: Label, _ gutter: String, _ width: Int) -> [String] {
        let location = label.location
        let (number, line) = location.source.line(at: location.range.lower)
        let shown = String(number)
        let pad = String(repeating: " ", count: max(0, gutter.utf8.count - shown.utf8.count))
        let excerpt = excerpt(of: location, line, nil, width - gutter.utf8.count - 3)
        let carets = String(repeating: "^", count: max(1, displayWidth(excerpt.marked)))
        let before = displayWidth(excerpt.before)
        let text = safe(label.text)
        let lines = [
            "\(pad)\(shown) | \(excerpt.before)\(excerpt.marked)\(excerpt.after)",
            "\(gutter) | \(String(repeating: " ", count: before))\(carets)",
        ]
        let room = width - gutter.utf8.count - 3
        guard before + carets.utf8.count + 1 + displayWidth(text) > room else {
            return [lines[0], lines[1] + " " + text]
        }
        // A label too long to stand beside its mark stands below it.
        let blanks = max(0, min(before, room - displayWidth(text)))
        return lines + ["\(gutter) | \(String(repeating: " ", count: blanks))\(text)"]
    }

    /// A line around a place, with something else in that place where it is given. Of a line that is
    /// much longer than the width only what is near the place is looked at.
    private func excerpt(
        of location: Location, _ line: SourceRange, _ replacement: String?, _ width: Int
    ) -> Excerpt {
        let width = max(20, width)
        let reach = min(width, 1 << 20) * 8
        let lower = min(location.range.lower, line.upper)
        let upper = min(location.range.upper, line.upper)
        return Excerpt(
            before: printed(location.source, max(line.lower, lower - reach), lower),
            marked: replacement.map(safe)
                ?? printed(location.source, lower, min(upper, lower + reach)),
            after: printed(location.source, upper, min(line.upper, upper + reach))
        ).fitting(width)
    }

    /// A piece of a line as it is printed: tabs as blanks, controls visible.
    private func printed(_ source: Source, _ lower: Int, _ upper: Int) -> String {
        safe(
            source.text(SourceRange(lower, upper)).split(
                separator: "\t", omittingEmptySubsequences: false
            ).joined(separator: "    "))
    }

    private func rendered(_ help: Help, _ width: Int) -> [String] {
        let texts = help.text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { safe(String($0)) }
        var lines = wrapped("help: " + (texts.first ?? ""), width) + texts.dropFirst()
        guard let replacement = help.replacement, let primary else { return lines }
        let location = primary.location
        let (number, line) = location.source.line(at: location.range.lower)
        let gutter = gutter(primary)
        let pad = String(
            repeating: " ", count: max(0, gutter.utf8.count - String(number).utf8.count))
        let excerpt = excerpt(of: location, line, replacement, width - gutter.utf8.count - 3)
        lines.append("\(gutter) |")
        lines.append("\(pad)\(number) | \(excerpt.before)\(excerpt.marked)\(excerpt.after)")
        return lines
    }
}

extension Diagnostic.Label {
    fileprivate func heading(_ gutter: String) -> String {
        "\(gutter)::: \(safe(location.source.name)):\(location.position)"
    }
}

extension Location {
    var lineNumber: Int { source.line(at: range.lower).number }

    /// `12:31`: line and column, both from 1, the column counted in characters.
    package var position: String {
        let (number, line) = source.line(at: range.lower)
        return
            "\(number):\(source.text(SourceRange(line.lower, min(range.lower, line.upper))).count + 1)"
    }
}
