// Completion: what may stand at a place in a text, by the grammar and by the names of the world.

import Diagnostics
import Interpreter
import Syntax

/// What may be put in place of a part of a text.
package struct Completion: Equatable, Sendable {
    /// UTF-8 bytes of the text.
    package var range: Range<Int>
    package var candidates: [String]

    package init(range: Range<Int>, candidates: [String] = []) {
        self.range = range
        self.candidates = candidates
    }
}

package struct Completer: Sendable {
    private let predictions: Predictions
    /// Words of a name that are looked back over at the most.
    private static let mostWords = 6
    /// Tokens before a place at the most: a prompt's sentence has fewer.
    private static let mostTokens = 250

    package init() { predictions = Predictions(GrammarText(Files.grammar)) }

    /// What may stand where a text of a conversation is being typed.
    package func completion(of text: String, at offset: Int, in world: World) -> Completion {
        let before = Self.prefix(of: text, offset)
        let end = before.utf8.count
        if let completion = completionOfCommand(before, world) { return completion }
        if let completion = completionOfPath(before) { return completion }
        let draft = Draft(before, world)
        var found = Completion(range: end..<end)
        for start in draft.starts(most: Self.mostWords) {
            let partial = draft.text(from: start)
            let marks = draft.marks(upTo: start)
            let expected = expected(draft, upTo: start, marks, world)
            // Words first: of names there may be thousands.
            let typed = partial.lowercased()
            let words =
                draft.words(from: start) <= 1 ? expected.words.filter { $0.hasPrefix(typed) } : []
            let names = names(expected, partial, marks, world)
            let candidates =
                words
                + (names.count > Self.many ? names : names.filter { !words.contains($0) })
            guard !candidates.isEmpty else { continue }
            found = Completion(range: start..<end, candidates: candidates)
            break
        }
        return found
    }

    /// The text before a place; of a character that reaches over it, nothing.
    private static func prefix(of text: String, _ offset: Int) -> String {
        var bytes = Array(text.utf8.prefix(offset))
        if offset < text.utf8.count {
            let isInside = Array(text.utf8)[offset] & 0xC0 == 0x80
            while isInside, let last = bytes.popLast(), last & 0xC0 == 0x80 {}
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// - Parameter marks: the draft's, up to a place.
    func expected(_ draft: Draft, behind marks: [Mark]) -> Expected {
        guard marks.count <= Self.mostTokens else { return Expected() }
        return predictions.expected(
            draft.supposed == nil ? "sentence" : "clauses", behind: marks, of: draft.source)
    }

    /// What may stand at a place; in a clause that begins with its verb, what may where a party stands
    /// before it.
    private func expected(
        _ draft: Draft, upTo start: Int, _ marks: [Mark], _ world: World
    ) -> Expected {
        let expected = expected(draft, behind: marks)
        guard expected.words.isEmpty, expected.tokens.isDisjoint(with: Self.named),
            marks.first?.keyword.map(Self.verbs.contains) == true,
            let party = world.partyNames.first
        else { return expected }
        let before = quotedIfNeeded(party, world) + " "
        let whole = Draft(before + draft.text, world)
        return self.expected(whole, behind: whole.marks(upTo: start + before.utf8.count))
    }

    // MARK: Names

    /// Tokens that the world's names stand for.
    private static let named = TokenSet(
        .party, .riding, .region, .pact, .scenario, .other)

    /// So many names are not asked, one by one, whether they need quotes.
    private static let many = 500

    /// Names of the kinds expected that a partly typed text can become, as they are put in.
    func names(
        _ expected: Expected, _ partial: String, _ marks: [Mark], _ world: World
    ) -> [String] {
        let found = fitting(expected, partial, marks, world, anyWord: true)
        if partial.first == "\"" { return found.map { "\"\(world.spelling($0))\"" } }
        let isLong = found.count > Self.many
        return found.map { isLong ? world.spelling($0) : quotedIfNeeded($0, world) }
    }

    func quotedIfNeeded(_ name: NameID, _ world: World) -> String {
        let text = world.spelling(name)
        return needsQuotes(text, world) ? "\"\(text)\"" : text
    }

    /// Names of the kinds expected that a partly typed text can become: those that begin with it;
    /// where none does and any word will do, those of which a word does.
    func fitting(
        _ expected: Expected, _ partial: String, _ marks: [Mark], _ world: World, anyWord: Bool
    ) -> [NameID] {
        guard !expected.tokens.isDisjoint(with: Self.named) else { return [] }
        let typed = partial.first == "\"" ? String(partial.dropFirst()) : partial
        let key = folded(typed)
        // Gone through once, whatever the kinds.
        let begun = key.isEmpty ? [] : world.lexicon.names(of: .any, beginning: key)
        func matches(_ kinds: NameKinds) -> [NameID] {
            if key.isEmpty { return world.lexicon.names(of: kinds) }
            let first = begun.filter { !world.lexicon.kinds($0).isDisjoint(with: kinds) }
            guard first.isEmpty, key.count > 1, anyWord else { return first }
            return world.lexicon.names(of: kinds, beginning: key, anyWord: true)
        }
        var found: [NameID] = []
        if expected.tokens.contains(.party) {
            found += key.isEmpty ? world.partyNames : matches(.party)
        }
        if expected.tokens.contains(.riding) {
            found += filtered(matches(.riding), by: marks, world)
        }
        let others: [(GrammarText.TokenKind, NameKinds)] = [
            (.region, .region), (.pact, .pact), (.scenario, .scenario), (.other, .unlisted),
        ]
        for (token, kinds) in others where expected.tokens.contains(token) {
            found += matches(kinds)
        }
        return found.count > 1 ? world.unique(found) : found
    }

    /// Whether a name is read as something else where it stands without quotes.
    private func needsQuotes(_ name: String, _ world: World) -> Bool {
        let marks = marks(of: Source(name: "", text: name), lexicon: world.lexicon)
            .filter { $0.kind != .end }
        return marks.count != 1 || marks[0].name == nil || Keyword.isHard(name)
    }

    private static let verbs: Set<Keyword> = [
        .stand, .withdraw, .drop, .step, .pull, .endorse, .hold, .win, .take, .carry, .get, .gain,
        .lose,
    ]

    /// Ridings in which the clause's own parties run, where it has any.
    private func filtered(_ ridings: [NameID], by marks: [Mark], _ world: World) -> [NameID] {
        guard
            let verb = marks.lastIndex(where: {
                $0.kind == .word && $0.keyword.map(Self.verbs.contains) == true
            })
        else { return ridings }
        let links: Set<Keyword> = [.and, .would, .does, .the]
        var parties: [NameID] = []
        for mark in marks[..<verb].reversed() {
            if let name = mark.name, mark.kinds.contains(.party) {
                parties.append(name)
            } else if mark.kind != .sign(","), mark.kind != .sign("+"),
                mark.keyword.map(links.contains) != true
            {
                break
            }
        }
        guard !parties.isEmpty else { return ridings }
        let running = ridings.filter { riding in parties.allSatisfy { world.runs($0, in: riding) } }
        return running.isEmpty ? ridings : running
    }
}

extension NameKinds {
    fileprivate static let any = NameKinds(rawValue: .max)

    /// Kinds that the grammar's tokens tell apart no further here.
    fileprivate static let unlisted = any.subtracting([
        .party, .riding, .region, .pact, .scenario, .house, .other,
    ])
}
