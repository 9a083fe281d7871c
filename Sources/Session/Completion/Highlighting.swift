// How a text is painted while it is typed: words of the language, parties in their colours, and
// names that do not exist.

import Diagnostics
import Interpreter
import Presentation
import Syntax

/// A stretch of text and the parameters of the terminal's code that paints it.
package struct Highlight: Equatable, Sendable {
    /// UTF-8 bytes.
    package let range: Range<Int>
    package let code: String
}

package func highlights(of draft: Draft, in world: World, _ depth: ColourDepth) -> [Highlight] {
    let text = draft.text
    if text.utf8.first == UInt8(ascii: ":") {
        let length = text.utf8.firstIndex(of: UInt8(ascii: " ")).map { text.utf8[..<$0].count }
        return [Highlight(range: 0..<(length ?? text.utf8.count), code: Style.keyword)]
    }
    var found: [Highlight] = []
    if let length = draft.supposed {
        found.append(Highlight(range: 0..<length, code: Style.keyword))
    }
    let headEnd = draft.endOfNewName
    for mark in draft.today {
        let range = mark.range.lower..<mark.range.upper
        guard !range.isEmpty, let code = style(of: mark, world, depth) else { continue }
        let isNew =
            code == Style.unknown && (range.lowerBound < headEnd || isOpen(range, draft, world))
        if !isNew { found.append(Highlight(range: range, code: code)) }
    }
    return found + remarks(in: draft.source.bytes)
}

private enum Style {
    static let keyword = "1"
    static let place = "36"
    static let text = "32"
    static let remark = "90"
    /// Underlined: nothing is called so.
    static let unknown = "4"
}

private func style(of mark: Mark, _ world: World, _ depth: ColourDepth) -> String? {
    if let name = mark.name {
        if mark.kinds.contains(.party) {
            return world.colour(ofParty: name).flatMap { code($0, depth) } ?? Style.place
        }
        return mark.kind == .word ? Style.keyword : Style.place
    }
    switch mark.kind {
    case .word: return Style.keyword
    case .name: return Style.unknown
    case .string: return Style.text
    case .number, .sign, .indent, .dedent, .lineBreak, .end: return nil
    }
}

/// The parameters of a colour's code, without the escape around them.
private func code(_ colour: Colour, _ depth: ColourDepth) -> String? {
    escape(colour, depth).map { String($0.dropFirst(2).dropLast()) }
}

extension Draft {
    /// Where a declaration's new name ends at the latest: nothing before it need exist.
    fileprivate var endOfNewName: Int {
        guard isNaming else { return 0 }
        return text.utf8.prefix { $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: "\n") }.count
    }
}

/// Whether the last word of a text may yet become a name that exists.
private func isOpen(_ range: Range<Int>, _ draft: Draft, _ world: World) -> Bool {
    guard range.upperBound == draft.source.bytes.count else { return false }
    guard world.lexicon.count <= Completer.mostNames else { return true }
    let typed = draft.text(from: range.lowerBound)
    return Keyword.begins(with: typed) || world.lexicon.hasName(beginning: folded(typed))
}

/// What stands behind a `#`.
private func remarks(in bytes: [UInt8]) -> [Highlight] {
    var found: [Highlight] = []
    var isQuoted = false
    var index = 0
    while index < bytes.count {
        switch bytes[index] {
        case UInt8(ascii: "\""): isQuoted.toggle()
        case UInt8(ascii: "\n"): isQuoted = false
        case UInt8(ascii: "#") where !isQuoted && (index == 0 || bytes[index - 1] <= 0x20):
            let end = bytes[index...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
            found.append(Highlight(range: index..<end, code: Style.remark))
            index = end
        default: break
        }
        index += 1
    }
    return found
}
