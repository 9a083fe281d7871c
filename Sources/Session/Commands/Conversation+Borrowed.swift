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

    /// What a word alone, or `\q` and `.read FILE`, comes to; nothing where it is none of those.
    mutating func borrowed(
        _ first: String, _ source: Source, _ text: String, isAlone: Bool
    ) -> Reply? {
        let isName = first.dropFirst().first.map { $0.isLetter || $0 == "?" } ?? false
        if let sign = first.first, sign != ":", Self.signs.contains(sign), isName {
            return command(source, text)
        }
        guard isAlone, session.world.lexicon.find(first) == nil else { return nil }
        if Self.farewells.contains(first) { return Reply(leaves: true) }
        if Self.greetings.contains(first) { return .said(overview) }
        if Self.wipes.contains(first) { return .clearing }
        return nil
    }
}
