// The grey suggestion: how a text may go on, where there is only one way.

import Interpreter
import Syntax

extension Completer {
    /// Words added at the most.
    private static let furthest = 6
    /// Names that are looked at for what they begin with.
    private static let few = 20
    /// Names that can be gone through at every key.
    static let mostNames = 5_000

    /// What the grammar and the world's names let follow, where that is certain.
    package func suggestion(after draft: Draft, in world: World) -> String? {
        let text = draft.text
        guard let last = text.utf8.last, text.utf8.first != UInt8(ascii: ":"),
            !text.utf8.contains(UInt8(ascii: "\"")), world.lexicon.count <= Self.mostNames
        else { return nil }
        var whole = text
        if last != UInt8(ascii: " ") {
            guard let rest = completed(draft, world) else { return nil }
            guard rest.isCertain else { return rest.text.isEmpty ? nil : rest.text }
            whole += rest.text
        }
        for _ in 0..<Self.furthest {
            let next = whole.last == " " ? whole : whole + " "
            guard let word = onlyWord(after: next, world) else { break }
            whole = next + word
        }
        let suggestion = whole.utf8.dropFirst(text.utf8.count)
        let isBlank = suggestion.allSatisfy { $0 == UInt8(ascii: " ") }
        return isBlank ? nil : String(Substring(suggestion))
    }

    /// What is missing of the word or name being typed; where it could be several, as much as they
    /// have in common.
    private func completed(_ draft: Draft, _ world: World) -> (text: String, isCertain: Bool)? {
        for start in draft.starts(most: 4) {
            let partial = draft.text(from: start)
            guard partial.utf8.count > 1 else { continue }
            let marks = draft.marks(upTo: start)
            let expected = expected(draft, behind: marks)
            let typed = partial.lowercased()
            let named = own(
                fitting(expected, partial, marks, world, anyWord: false), world)
            var words: [String] = []
            if draft.words(from: start) == 1 {
                words = expected.words.filter { $0.hasPrefix(typed) }
            }
            guard !named.isEmpty || !words.isEmpty else { continue }
            guard named.count <= Self.few else { return nil }
            let isCertain = named.count + words.count == 1
            let whole = commonBeginning(
                words
                    + named.map { isCertain ? quotedIfNeeded($0, world) : world.spelling($0) })
            guard whole.lowercased().hasPrefix(typed) else { return nil }
            return (String(whole.dropFirst(partial.count)), isCertain)
        }
        return nil
    }

    /// What several texts all begin with.
    private func commonBeginning(_ texts: [String]) -> String {
        guard var common = texts.first?[...] else { return "" }
        for text in texts.dropFirst() {
            common = common.prefix(zip(common, text).prefix { $0 == $1 }.count)
        }
        return String(common)
    }

    /// Of several names of one thing the first that it was given.
    private func own(_ names: [NameID], _ world: World) -> [NameID] {
        names.count > 1 ? world.unique(names.map { world.lexicon.principal(of: $0) }) : names
    }

    /// The word that must come next.
    private func onlyWord(after text: String, _ world: World) -> String? {
        let draft = Draft(text, world)
        let expected = expected(draft, behind: draft.marks(upTo: text.utf8.count))
        guard !expected.isWhole, expected.words.count == 1, expected.tokens.isEmpty,
            !expected.hasSigns
        else { return nil }
        return expected.words[0]
    }
}
