// Words that users bring along from other prompts: bare ones, and commands with another sign before
// them.

import Diagnostics
import Syntax

extension Conversation {
    private static let greetings: Set<String> = ["hello", "hi", "hey", "bonjour", "?", "start"]
    private static let farewells: Set<String> = [
        "quit", "exit", "quit;", "exit;", "quit()", "exit()", "bye", "logout",
    ]
    private static let wipes: Set<String> = ["clear", "cls"]

    /// Signs that stand before commands, here and at other prompts.
    private static let signs: Set<Character> = [":", "\\", "."]

    /// The command that an entry is.
    func command(of entry: Entries.Entry) -> Command? {
        let word = entry.text.drop(while: \.isWhitespace).prefix { !$0.isWhitespace }
        guard let sign = word.first, Self.signs.contains(sign) else { return nil }
        return Command(word: String(word.dropFirst()))
    }

    /// Whether an entry is for the prompt, not a sentence of the language.
    func isForPrompt(_ text: String) -> Bool {
        let words = text.split(whereSeparator: \.isWhitespace).map { $0.lowercased() }
        guard let first = words.first, let sign = first.first else { return false }
        if Self.signs.contains(sign),
            first.dropFirst().first.map({ $0.isLetter || $0 == "?" }) == true
        {
            return true
        }
        return words.count == 1 && session.world.lexicon.find(first) == nil
            && (Self.farewells.contains(first) || Self.greetings.contains(first)
                || Self.wipes.contains(first))
    }

    /// What a word alone, or `\q` and `.read FILE`, comes to; nothing where it is none of those.
    mutating func borrowed(_ first: String, _ source: Source, _ text: String) -> Reply? {
        guard isForPrompt(text) else { return nil }
        if Self.farewells.contains(first) { return Reply(leaves: true) }
        if Self.greetings.contains(first) { return .said(overview) }
        return Self.wipes.contains(first) ? .clearing : command(source, text)
    }
}
