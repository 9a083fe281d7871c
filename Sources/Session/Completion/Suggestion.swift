// The grey suggestion: how a text may go on, where there is only one way.

import Interpreter
import Syntax

extension Completer {
    /// Words added at the most.
    private static let furthest = 6
    /// Names that can be gone through at every key.
    static let mostNames = 5_000

    /// What the grammar and the world's names let follow, where that is certain.
    package func suggestion(after text: String, in world: World) -> String? {
        guard let last = text.last, !text.hasPrefix(":"), !text.contains("\""),
            world.lexicon.count <= Self.mostNames
        else { return nil }
        var whole = text
        if last != " " {
            let draft = Draft(text, world)
            guard let word = completed(draft, world) else { return nil }
            whole += word
        }
        for _ in 0..<Self.furthest {
            let next = whole.last == " " ? whole : whole + " "
            guard let word = onlyWord(after: next, world) else { break }
            whole = next + word
        }
        let suggestion = whole.dropFirst(text.count)
        return suggestion.allSatisfy { $0 == " " } ? nil : String(suggestion)
    }

    /// What is missing of the word or name being typed; nothing where it could be several.
    private func completed(_ draft: Draft, _ world: World) -> String? {
        for start in draft.starts(most: 4) {
            let partial = draft.text(from: start)
            guard partial.utf8.count > 1 else { continue }
            let expected = expected(draft, upTo: start)
            let typed = partial.lowercased()
            let named = own(
                fitting(expected, partial, draft.marks(upTo: start), world, anyWord: false), world)
            var words: [String] = []
            if draft.words(from: start) == 1 {
                words = expected.words.filter { $0.hasPrefix(typed) }
            }
            guard !named.isEmpty || !words.isEmpty else { continue }
            guard named.count + words.count == 1 else { return nil }
            let whole = words.first ?? quotedIfNeeded(named[0], world)
            return whole.lowercased().hasPrefix(typed)
                ? String(whole.dropFirst(partial.count)) : nil
        }
        return nil
    }

    /// Of several names of one thing the first that it was given.
    private func own(_ names: [NameID], _ world: World) -> [NameID] {
        names.count > 1 ? world.unique(names.map { world.lexicon.principal(of: $0) }) : names
    }

    /// The word that must come next.
    private func onlyWord(after text: String, _ world: World) -> String? {
        let draft = Draft(text, world)
        let expected = expected(draft, upTo: text.utf8.count)
        guard !expected.isWhole, expected.words.count == 1, expected.tokens.isEmpty,
            !expected.hasSigns
        else { return nil }
        return expected.words[0]
    }
}
