// Sentences about what no election file can tell: opinions, people, forecasts from nothing. Each is
// answered with what can be asked instead.

import Diagnostics

extension Parser {
    /// Refuses a question that the language cannot know the answer to.
    func refuseElsewhere() throws {
        let words = folded(source.text(sentenceRange)).split(separator: Folding.space)
            .map { String(decoding: $0, as: UTF8.self) }
        for refusal in Self.refusals where refusal.words.allSatisfy(words.contains) {
            throw Diagnostic.notAnswerable(
                refusal.why, at: location(sentenceRange),
                instead: NearestSentences(lexicon: lexicon).like(refusal.instead))
        }
    }

    private static let refusals: [(words: [String], why: String, instead: String)] = [
        (
            ["should", "vote"], "kingmaker takes no side and has no opinion on how to vote",
            "who holds the balance of power if supports the government"
        ),
        (
            ["next", "election", "win"],
            "kingmaker makes no forecast: it shows what votes already cast would do under changes that you suppose",
            "seats if swing points from to"
        ),
        (
            ["best", "party"], "kingmaker takes no side and has no opinion on parties",
            "show seats"
        ),
        (
            ["prime", "minister"],
            "kingmaker knows parties, ridings and votes, not who holds which office",
            "who can form a government"
        ),
    ]
}
