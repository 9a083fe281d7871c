// For a sentence that is not understood: the nearest sentences of the language, filled in with the
// user's own names, ready to type.

struct NearestSentences {
    let lexicon: Lexicon

    /// Sentences of the language; capitals stand for names.
    private static let patterns = [
        "who wins RIDING", "who is second in RIDING", "seats", "seats in REGION", "votes in RIDING",
        "shares", "who holds the balance of power",
        "who holds the balance of power if PARTY stands down in RIDING",
        "who is kingmaker", "who can form a government", "who can sustain the government",
        "who can topple the government", "list minimal coalitions",
        "which ridings flip if PARTY stands down for OTHER in RIDING",
        "which ridings where margin < 2 points and PARTY wins it",
        "how many ridings where PARTY is second",
        "what is PARTY + OTHER share in RIDING", "PARTY seats in REGION", "PARTY wins RIDING?",
        "PARTY stands down for OTHER in RIDING", "PARTY and OTHER hold a primary in RIDING",
        "PARTY voters go 60% to OTHER, the rest stay home when it stands down",
        "seats if swing 2 points from PARTY to OTHER", "seats if PARTY gains 3 points",
        "seats if 2 members cross from PARTY to OTHER",
        "who holds the balance of power if PARTY supports the government",
        "what if PARTY stands down", "show PARTY", "show ridings", "show house",
        "compare seats across Today, PACT", "seats if pact PACT",
    ]

    /// The patterns that share most words with a sentence.
    func like(_ sentence: String) -> [String] {
        let words = Set(key(sentence))
        let names = found(in: sentence)
        let scored = Self.patterns.enumerated().map { offset, pattern in
            let own = key(pattern).filter {
                !["party", "other", "riding", "region", "pact"].contains($0)
            }
            let shared = own.count { word in words.contains { alike($0, word) } }
            return (score: Double(shared) * 2 - Double(own.count) * 0.2, offset: offset)
        }
        return scored.sorted { ($1.score, $0.offset) < ($0.score, $1.offset) }.prefix(3)
            .map { fill(Self.patterns[$0.offset], names) }
    }

    private func key(_ text: String) -> [String] {
        folded(text).split(separator: Folding.space).map { String(decoding: $0, as: UTF8.self) }
    }

    private func alike(_ one: String, _ other: String) -> Bool {
        one == other
            || (one.utf8.count > 3
                && editDistance(Array(one.utf8), Array(other.utf8), atMost: 1) <= 1)
    }

    /// The names that the sentence itself has, by kind.
    private func found(in sentence: String) -> [(text: String, kinds: NameKinds)] {
        let words = sentence.split { " ,?;:".contains($0) }.prefix(40).map(String.init)
        var found: [(String, NameKinds)] = []
        for start in words.indices {
            for end in start..<min(start + 5, words.count) {
                let text = words[start...end].joined(separator: " ")
                let singular = text.hasSuffix("s") ? String(text.dropLast()) : text
                if let (id, kinds) = lexicon.find(text) ?? lexicon.find(singular) {
                    found.append((lexicon.text(id), kinds))
                }
            }
        }
        return found
    }

    private func fill(
        _ pattern: String, _ names: [(text: String, kinds: NameKinds)]
    ) -> String {
        let parties = pick(.party, names, 2)
        let slots: [(slot: String, text: String)] = [
            ("PARTY", parties.first ?? "PARTY"), ("OTHER", parties.dropFirst().first ?? "OTHER"),
            ("RIDING", pick(.riding, names, 1).first ?? "RIDING"),
            ("REGION", pick(.region, names, 1).first ?? "REGION"),
            ("PACT", pick([.pact, .scenario], names, 1).first ?? "PACT"),
        ]
        return pattern.split(separator: " ").map { word in
            for (slot, text) in slots where word.hasPrefix(slot) {
                return text + word.dropFirst(slot.count)
            }
            return String(word)
        }.joined(separator: " ")
    }

    /// The sentence's own names of a kind first, then those declared first.
    private func pick(
        _ kind: NameKinds, _ names: [(text: String, kinds: NameKinds)], _ count: Int
    ) -> [String] {
        var picked: [String] = []
        let own = names.filter { !$0.kinds.isDisjoint(with: kind) }.map(\.text)
        for text in own where !picked.contains(text) { picked.append(text) }
        for id in lexicon.names(of: kind) where picked.count < count {
            guard !lexicon.kinds(id).contains(.other) else { continue }
            if !picked.contains(lexicon.text(id)) { picked.append(lexicon.text(id)) }
        }
        return picked
    }
}
