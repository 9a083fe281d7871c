// Words that users bring along from other prompts: bare ones, and commands with another sign before
// them.

import Diagnostics
import Syntax

extension Conversation {
    private static let greetings: Set<String> = ["hello", "hi", "hey", "bonjour", "?", "start"]
    private static let farewells: Set<String> = [
        "quit", "exit", "quit;", "exit;", "quit()", "exit()", "bye", "logout",
    ]
    /// What is asked of whoever sits behind the prompt.
    private static let beginnings: Set<String> = [
        "what can i do", "what can i ask", "what can i type", "what can i say", "what can you do",
        "what do i do", "what do i do now", "what should i do", "what now", "now what",
        "how do i start", "how do i begin", "how does this work", "how do i use this",
        "where do i start", "where do i begin", "i need help", "help me", "help please",
        "please help", "help me please", "can you help me", "get started",
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
        if Self.isBeginning(words) || isFarewell(words) { return true }
        return words.count == 1 && session.world.lexicon.find(first) == nil
            && (Self.greetings.contains(first) || Self.wipes.contains(first))
    }

    /// Whether words ask where to begin.
    static func isBeginning(_ words: [String]) -> Bool {
        let text = words.joined(separator: " ")
        return beginnings.contains(String(text.prefix { !"?!.".contains($0) }))
    }

    /// Whether words behind `help` ask for no topic.
    static func isGreeting(_ words: [String]) -> Bool {
        isBeginning(words) || isBeginning(["help"] + words)
            || words.count == 1 && greetings.contains(words[0])
    }

    private func isFarewell(_ words: [String]) -> Bool {
        guard let first = words.first, Self.farewells.contains(first),
            session.world.lexicon.find(first) == nil
        else { return false }
        return words.count == 1 || words.count == 2 && ["now", "please"].contains(words[1])
    }

    /// What a word alone, or `\q` and `.read FILE`, comes to; nothing where it is none of those.
    mutating func borrowed(_ first: String, _ source: Source, _ text: String) -> Reply? {
        guard isForPrompt(text) else { return nil }
        if Self.farewells.contains(first) { return Reply(leaves: true) }
        let words = text.split(whereSeparator: \.isWhitespace).map { $0.lowercased() }
        if Self.isBeginning(words) || Self.greetings.contains(first) { return .said(overview) }
        return Self.wipes.contains(first) ? .clearing : command(source, text)
    }
}
