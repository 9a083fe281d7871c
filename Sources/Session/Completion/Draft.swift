// A text that is still being typed: its tokens, and where its last words begin.

import Diagnostics
import Interpreter
import Syntax

package struct Draft: Sendable {
    package let text: String
    let source: Source
    /// The bytes of `suppose` and the blank behind it, where it begins so: clauses follow.
    let supposed: Int?
    /// Begins as a declaration that gives a name.
    let isNaming: Bool
    /// The tokens, in the world as it stands.
    let today: [Mark]
    /// The same where the text's own names are declared.
    private let marks: [Mark]
    /// The last line's words, as ranges of bytes.
    private let lastWords: [Range<Int>]

    private static let naming: Set<String> = [
        "party", "parties", "riding", "pact", "scenario", "house", "budget",
    ]

    package init(_ text: String, _ world: World) {
        self.text = text
        var bytes = Array(text.utf8)
        supposed = Suppose.length(in: text)
        // What is not of the language is blanked, so that places stay the same.
        for index in 0..<(supposed ?? 0) { bytes[index] = UInt8(ascii: " ") }
        source = Source(name: "", bytes: bytes)
        isNaming = Self.naming.contains(text.firstWord.lowercased())
        today = Syntax.marks(of: source, lexicon: world.lexicon)
        var all = today
        if isNaming {
            var lexicon = world.lexicon
            _ = gather(source, into: &lexicon)
            all = Syntax.marks(of: source, lexicon: lexicon)
        }
        // A first line that stands further in is meant as if it did not.
        let isFlat = supposed != nil || all.first?.kind == .indent
        marks = isFlat ? all.filter { $0.kind != .indent && $0.kind != .dedent } : all
        lastWords = Self.lastWords(of: bytes)
    }

    private static func lastWords(of bytes: [UInt8]) -> [Range<Int>] {
        let line = (bytes.lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1
        var words: [Range<Int>] = []
        var start: Int?
        for index in line...bytes.count {
            let isBlank = index == bytes.count || bytes[index] == UInt8(ascii: " ")
            if isBlank, let begin = start {
                words.append(begin..<index)
                start = nil
            } else if !isBlank, start == nil {
                start = index
            }
        }
        return words
    }

    /// Where what is being typed may begin: some words back, the furthest first.
    func starts(most: Int) -> [Int] {
        let end = source.bytes.count
        let back = lastWords.suffix(most).map(\.lowerBound)
        guard lastWords.last?.upperBound != end else { return back }
        // Behind a whole word or name comes the next; behind part of a name, its rest.
        let last = marks.last { $0.kind != .end && $0.kind != .dedent }
        let isWhole = last.map { $0.name != nil || $0.kind != .name } ?? true
        return isWhole ? [end] : back + [end]
    }

    func text(from start: Int) -> String {
        source.text(SourceRange(start, source.bytes.count))
    }

    /// How many words stand from a place on.
    func words(from start: Int) -> Int { lastWords.count { $0.lowerBound >= start } }

    /// The tokens before a place, without those that end a text.
    func marks(upTo end: Int) -> [Mark] {
        var before = marks.prefix { $0.range.lower < end || $0.kind == .indent }
        if let last = before.last, last.range.upper > end {
            before = before.dropLast()
            before += relexed(last, upTo: end)
        }
        while let last = before.last, last.kind == .end || last.kind == .dedent {
            before.removeLast()
        }
        return Array(before)
    }

    /// An unknown name that reaches over a place: what of it stands before.
    private func relexed(_ mark: Mark, upTo end: Int) -> [Mark] {
        let text = source.text(SourceRange(mark.range.lower, end))
        guard mark.name == nil, text.contains(where: { $0 != " " }) else { return [] }
        return [
            Mark(
                kind: mark.kind, range: SourceRange(mark.range.lower, end), keyword: nil, name: nil,
                kinds: [])
        ]
    }
}

/// The word that opens a what-if.
enum Suppose {
    /// Whether a text is the word and nothing more.
    static func isAlone(in text: String) -> Bool { text.trimmed.lowercased() == "suppose" }

    /// The bytes of `suppose` and the blank behind it, where a text begins so.
    static func length(in text: String) -> Int? {
        let word = text.firstWord
        guard word.utf8.count == 7, word.utf8.count < text.utf8.count,
            text.utf8[word.endIndex] == UInt8(ascii: " "), word.lowercased() == "suppose"
        else { return nil }
        return word.utf8.count + 1
    }
}

extension String {
    /// What stands before the first blank or line break.
    fileprivate var firstWord: Substring {
        Substring(utf8.prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\n") })
    }
}
