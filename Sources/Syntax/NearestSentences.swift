// For a sentence that is not understood: the nearest sentences of the language, filled in with the
// user's own names and numbers, ready to type.

struct NearestSentences {
    let lexicon: Lexicon

    /// Sentences of the language; capitals stand for names, and numbers for the user's own.
    static let patterns = general + ofBudgets

    private static let general = [
        "who wins RIDING", "who is second in RIDING", "seats", "seats in REGION", "votes in RIDING",
        "shares", "who holds the balance of power",
        "who holds the balance of power if PARTY stands down in RIDING",
        "who is kingmaker", "who can form a government", "who can sustain the government",
        "who can topple the government", "list minimal coalitions", "list connected coalitions",
        "list coalitions with fewest parties", "power", "power by shapley",
        "who is the median party", "who would hold how many of 20 ministries",
        "how proportional is it", "pendulum of PARTY against OTHER",
        "seats of PARTY by swing from -5 to 5", "tipping riding of PARTY", "closest ridings",
        "did PARTY cost OTHER any seats", "seats if seats are proportional by region",
        "seats if ballots are ranked",
        "which ridings flip if PARTY stands down for OTHER in RIDING",
        "which ridings where margin < 2 points and PARTY wins it",
        "how many ridings where PARTY is second", "how many seats does PARTY have",
        "what is PARTY + OTHER share in RIDING", "PARTY seats in REGION", "PARTY votes in RIDING",
        "PARTY wins RIDING?", "PARTY stands down for OTHER in RIDING", "PARTY runs in RIDING",
        "PARTY endorses OTHER in RIDING", "PARTY and OTHER hold a primary in RIDING",
        "PARTY and OTHER form a bloc", "PARTY supports OTHER", "PARTY rules out OTHER",
        "PARTY voters go 60% to OTHER, the rest stay home when it stands down",
        "PARTY gets 1,000 votes in RIDING", "PARTY gains 3 points", "PARTY loses 10% of its votes",
        "swing 2 points from PARTY to OTHER", "2 members cross from PARTY to OTHER",
        "seats if swing 2 points from PARTY to OTHER", "seats if PARTY gains 3 points",
        "seats if 2 members cross from PARTY to OTHER",
        "who holds the balance of power if PARTY supports the government",
        "what if PARTY stands down", "show PARTY", "show ridings", "show parties", "show house",
        "compare seats across Today, PACT", "seats if pact PACT",
        "seats by region", "which ridings would PARTY win", "which ridings did PARTY win",
        "which ridings flip if PARTY gains 3 points", "what is the majority",
        "what is the working majority", "does the government have a majority",
        "list coalitions of PARTY", "list coalitions without PARTY",
        "can PARTY and OTHER form a government", "who has a veto", "power of PARTY",
        "which party has the most seats", "who governs", "government is PARTY + OTHER",
        "budget Spring by PARTY: pharmacare 3 billion",
        "a riding is winnable when margin < 2 points",
        "a party is large when it has more than 100 seats",
        "when a party supports the government: it loses 40% of its votes in the next election",
        "expect PARTY seats is 25", "why does PARTY not hold the balance of power",
        "house Commons has 338 seats", "party Newcomers",
        "scenario Landslide: PARTY gains 5 points",
        "riding Elsewhere: PARTY 1,000, OTHER 900",
    ]

    /// Offered once a budget is declared.
    private static let ofBudgets = [
        "does the budget pass", "does the budget pass if PARTY offers pharmacare 10 billion",
        "who votes for the budget", "how does PARTY vote on the budget",
        "what is the cheapest way to pass the budget", "what can PARTY get",
        "who has the most leverage", "what is the deficit", "show the budget",
        "what does PARTY want", "PARTY demands pharmacare of at least 10 billion",
        "PARTY offers pharmacare 10 billion", "PARTY draws the line at no \"new pipeline\"",
        "PARTY will not accept less than 10 billion for pharmacare",
        "what happens if the budget fails", "what can PARTY and OTHER get together",
        "PARTY opposes the budget", "who blinks first", "is PARTY bluffing",
        "is PARTY's threat credible", "at what swing from PARTY to OTHER does the government blink",
        "at what transfer rate from PARTY to OTHER does the government blink",
        "who can bring the government down over the budget",
        "what if an election is called", "PARTY can run 150 campaigns",
        "a riding without a campaign keeps 80% of its votes", "where does PARTY campaign",
    ]

    /// What to begin with, where a sentence is like none of them.
    private static let first = ["seats", "who wins RIDING", "who holds the balance of power"]

    /// The patterns that share most words and kinds of names with a sentence, or what to begin with.
    func like(_ sentence: String) -> [String] {
        let words = key(sentence)
        let names = found(in: sentence)
        let count = lexicon.names(of: .budget).isEmpty ? Self.general.count : Self.patterns.count
        let best = Self.keys.prefix(count).enumerated().compactMap {
            place, own -> (score: Double, place: Int)? in
            score(own, at: place, words, names).map { ($0, place) }
        }.sorted { ($1.score, $0.place) < ($0.score, $1.place) }
        let near = best.prefix(while: { $0.score > best[0].score * 0.4 })
        let patterns = near.isEmpty ? Self.first : near.map { Self.patterns[$0.place] }
        var told: [String] = []
        for text in patterns.lazy.compactMap({ fill($0, sentence, names) })
        where told.count < 3 && !told.contains(text) { told.append(text) }
        return told
    }

    /// Words of the patterns without their slots, and how many patterns have each.
    private static let keys = patterns.map { pattern in
        pattern.split(separator: " ").map(String.init).filter { word in
            !slotKinds.contains { word.hasPrefix($0.slot) }
        }.flatMap { key($0) }
    }
    private static let spread = keys.reduce(into: [String: Int]()) { counts, words in
        for word in Set(words) { counts[word, default: 0] += 1 }
    }

    /// A word that few sentences have tells much.
    private static func weight(_ word: String) -> Double { 4 / Double(3 + (spread[word] ?? 1)) }

    /// How near a pattern is; nothing where it shares too little with the sentence.
    private func score(
        _ own: [String], at place: Int, _ words: [String], _ names: [Found]
    ) -> Double? {
        let shared = own.filter { word in words.contains { Self.alike(word, $0) } }
        let told = shared.reduce(0) { $0 + Self.weight($1) }
        let untold = own.reduce(0) { $0 + Self.weight($1) } - told
        let slots = slots(of: Self.patterns[place])
        let named = slots.count { slot in
            names.contains { !$0.kinds.isDisjoint(with: Self.kinds(of: slot)) }
        }
        guard told + 0.2 * Double(named) >= 0.2, told > 0 || named == slots.count else {
            return nil
        }
        let begins = own.first.map { word in words.first.map { Self.alike(word, $0) } ?? false }
        return told - 0.3 * untold + 0.2 * Double(named) - 0.15 * Double(slots.count - named)
            + (begins == true ? 0.3 : 0)
    }

    /// A pattern with names and numbers for its slots; nothing where the world has none.
    func filled(_ pattern: String, from sentence: String) -> String? {
        fill(pattern, sentence, found(in: sentence))
    }

    private func key(_ text: String) -> [String] { Self.key(text) }

    private static func key(_ text: String) -> [String] {
        folded(text).split { [Folding.space, UInt8(ascii: "?"), UInt8(ascii: ":")].contains($0) }
            .map { String(decoding: $0, as: UTF8.self) }
    }

    /// Whether a word of a pattern is another, or that one misspelt: no word of the language is.
    private static func alike(_ one: String, _ other: String) -> Bool {
        one == other
            || (one.utf8.count > 3 && Keyword.spelled(Array(other.utf8)[...]) == nil
                && editDistance(Array(one.utf8), Array(other.utf8), atMost: 1) <= 1)
    }

    // MARK: Names

    private typealias Found = (id: NameID, text: String, kinds: NameKinds)

    private func named(_ text: String) -> Found? {
        let singular = text.hasSuffix("s") ? String(text.dropLast()) : text
        return (lexicon.find(singular) ?? lexicon.find(text)).map {
            ($0.id, lexicon.text($0.id), $0.kinds)
        }
    }

    /// The names that the sentence itself has, in its order.
    private func found(in sentence: String) -> [Found] {
        let words = sentence.split { " ,?;:".contains($0) }.prefix(40).map(String.init)
        var found: [Found] = []
        var start = 0
        while start < words.count {
            var next = start + 1
            for end in (start..<min(start + 5, words.count)).reversed() {
                if let name = named(words[start...end].joined(separator: " ")) {
                    found.append(name)
                    next = end + 1
                    break
                }
            }
            start = next
        }
        return found
    }

    private static let slotKinds: [(slot: String, kinds: NameKinds)] = [
        ("PARTY", .party), ("OTHER", .party), ("RIDING", .riding), ("REGION", .region),
        ("PACT", [.pact, .scenario]),
    ]

    private static func kinds(of slot: String) -> NameKinds {
        slotKinds.first { $0.slot == slot }?.kinds ?? []
    }

    private func slots(of pattern: String) -> [String] {
        Self.slotKinds.map(\.slot).filter { slot in
            pattern.split(separator: " ").contains { $0.hasPrefix(slot) }
        }
    }

    private func fill(_ pattern: String, _ sentence: String, _ names: [Found]) -> String? {
        let parties = pick(.party, names, 2)
        var texts: [String: String] = [:]
        texts["PARTY"] = parties.first
        texts["OTHER"] = parties.dropFirst().first
        for (slot, kinds) in Self.slotKinds.dropFirst(2) {
            texts[slot] = pick(kinds, names, 1).first
        }
        var words: [String] = []
        for word in pattern.split(separator: " ") {
            if let slot = Self.slotKinds.first(where: { word.hasPrefix($0.slot) })?.slot {
                guard let text = texts[slot] else { return nil }
                words.append(text + word.dropFirst(slot.count))
            } else {
                words.append(String(word))
            }
        }
        return numbered(words, from: sentence).joined(separator: " ")
    }

    /// The sentence's own names of a kind first, then those declared first; no party twice.
    private func pick(_ kind: NameKinds, _ names: [Found], _ count: Int) -> [String] {
        var picked: [NameID] = []
        var texts: [String] = []
        func take(_ id: NameID, _ text: String) {
            let principal = lexicon.principal(of: id)
            guard texts.count < count, !picked.contains(principal) else { return }
            picked.append(principal)
            texts.append(text)
        }
        // A riding and a region of one name are told apart.
        func isShared(_ kinds: NameKinds) -> Bool { kinds.isSuperset(of: .places) }
        for name in names where isShared(name.kinds) && !kind.isDisjoint(with: .places) {
            take(name.id, (kind == .region ? "region " : "riding ") + name.text)
        }
        for name in names where !name.kinds.isDisjoint(with: kind) { take(name.id, name.text) }
        guard texts.count < count else { return texts }
        for id in lexicon.names(of: kind)
        where texts.count < count && !isShared(lexicon.kinds(id)) {
            take(id, lexicon.text(id))
        }
        return texts
    }

    // MARK: Numbers

    /// The pattern's words with the sentence's number in place of its own, of the same unit.
    private func numbered(_ words: [String], from sentence: String) -> [String] {
        let said = sentence.split { " ;?".contains($0) }.map(String.init)
        return words.indices.map { index in
            let unit = Self.unit(words, at: index)
            guard let unit, let own = said.indices.first(where: { Self.unit(said, at: $0) == unit })
            else { return words[index] }
            let digits = said[own].hasSuffix(",") ? String(said[own].dropLast()) : said[own]
            return digits + (words[index].hasSuffix(",") ? "," : "")
        }
    }

    /// What a number counts: the sign or the word after it, without a plural's s.
    private static func unit(_ words: [String], at index: Int) -> String? {
        guard let first = words[index].utf8.first, (0x30...0x39).contains(first) else { return nil }
        if words[index].contains("%") { return "%" }
        guard index + 1 < words.count else { return nil }
        let next = words[index + 1].lowercased()
        return next.hasSuffix("s") ? String(next.dropLast()) : next
    }
}
