// A diagnostic as plain text: what is wrong, the place underlined, where the other half was said,
// why, and what to type instead.

extension Diagnostic {
    package func rendered() -> String {
        var lines = ["\(severity.rawValue)[\(code)]: \(visible(message))"]
        if let primary {
            let gutter = gutter(primary)
            lines.append(
                "\(gutter)--> \(visible(primary.location.source.name)):\(primary.location.position)"
            )
            lines.append("\(gutter) |")
            lines += excerpt(primary, gutter)
            for other in others {
                lines += [other.heading(gutter), "\(gutter) |"] + excerpt(other, gutter)
            }
        }
        if let reason { lines.append("because: \(visible(reason))") }
        for help in help { lines += rendered(help) }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Blanks as wide as the widest line number.
    private func gutter(_ primary: Label) -> String {
        let widest =
            ([primary] + others).map { String($0.location.lineNumber).utf8.count }.max() ?? 1
        return String(repeating: " ", count: widest)
    }

    /// The line with its number, and the underline below with the label.
    private func excerpt(_ label: Label, _ gutter: String) -> [String] {
        let location = label.location
        let (number, line) = location.source.line(at: location.range.lower)
        let shown = String(number)
        let pad = String(repeating: " ", count: max(0, gutter.utf8.count - shown.utf8.count))
        let before = printed(location.source, line.lower, min(location.range.lower, line.upper))
        let marked = printed(
            location.source, min(location.range.lower, line.upper),
            min(location.range.upper, line.upper))
        let rest = printed(location.source, min(location.range.upper, line.upper), line.upper)
        let carets = String(repeating: "^", count: max(1, columns(marked)))
        return [
            "\(pad)\(shown) | \(before)\(marked)\(rest)",
            "\(gutter) | \(String(repeating: " ", count: columns(before)))\(carets) \(visible(label.text))",
        ]
    }

    /// A piece of a line as it is printed: tabs as blanks, controls visible.
    private func printed(_ source: Source, _ lower: Int, _ upper: Int) -> String {
        visible(
            source.text(SourceRange(lower, upper)).split(
                separator: "\t", omittingEmptySubsequences: false
            ).joined(separator: "    "))
    }

    private func rendered(_ help: Help) -> [String] {
        let lines = help.text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { visible(String($0)) }
        var out = ["help: " + lines.joined(separator: "\n")]
        guard let replacement = help.replacement, let primary else { return out }
        let location = primary.location
        let (number, line) = location.source.line(at: location.range.lower)
        let gutter = gutter(primary)
        let pad = String(
            repeating: " ", count: max(0, gutter.utf8.count - String(number).utf8.count))
        let start = printed(location.source, line.lower, min(location.range.lower, line.upper))
        let rest = printed(location.source, min(location.range.upper, line.upper), line.upper)
        out.append("\(gutter) |")
        out.append("\(pad)\(number) | \(start)\(visible(replacement))\(rest)")
        return out
    }
}

extension Diagnostic.Label {
    fileprivate func heading(_ gutter: String) -> String {
        "\(gutter)::: \(visible(location.source.name)):\(location.position)"
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
