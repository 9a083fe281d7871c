// Verbs agree with the names they follow: `Greens rule out`, `Liberal rules out`.

extension PartyLabel {
    /// Whether a name reads as a plural of people: `Greens`, `Social Democrats`, `Independents`; not
    /// `Netherlands`, `Progress` or `Québécois`.
    static func isPlural(_ name: String) -> Bool {
        let last = name.split(separator: " ").last.map { $0.lowercased() } ?? ""
        return plurals.contains(last) || endings.contains { last.hasSuffix($0) }
    }

    private static let endings = ["crats", "ists", "als", "ives", "icans", "ents", "ates", "ians"]
    private static let plurals: Set = [
        "greens", "tories", "whigs", "farmers", "workers", "reformers", "others", "reds", "blues",
        "parties", "members",
    ]
}

extension Text {
    /// The spans with the verb behind a plural name in the plural, and its `'s` as an apostrophe.
    package var agreed: [Span] {
        guard spans.contains(where: \.isPluralName) else { return spans }
        var agreed: [Span] = []
        var words: String?
        for span in spans {
            if let said = words, case .plain(let more) = span {
                words = said + more
                continue
            }
            if let said = words { agreed.append(.plain(Self.plural(said))) }
            words = span.isPluralName ? "" : nil
            agreed.append(span)
        }
        return agreed + (words.map { [.plain(Self.plural($0))] } ?? [])
    }

    private static let verbs: [String: String] = {
        let regular = [
            "rules", "holds", "wins", "governs", "supports", "opposes", "abstains", "loses",
            "gains",
            "gets", "takes", "draws", "asks", "demands", "needs", "stands", "runs", "makes",
            "keeps",
            "falls", "comes", "leads", "tables", "decides", "turns", "shares", "sits", "joins",
            "offers", "brings", "blinks", "folds", "topples", "dissolves", "concedes", "refuses",
            "moves", "campaigns",
        ]
        let odd = ["is": "are", "has": "have", "does": "do", "was": "were", "goes": "go"]
        return regular.reduce(into: odd) { $0[$1] = String($1.dropLast()) }
    }()

    private static func plural(_ words: String) -> String {
        if words.hasPrefix("'s ") || words == "'s" { return "'" + words.dropFirst(2) }
        guard words.first == " " else { return words }
        let parts = words.split(separator: " ", maxSplits: 2)
        let isAdverb = parts.count > 1 && ["never", "also", "alone"].contains(parts[0])
        guard let whole = isAdverb ? parts[1] : parts.first else { return words }
        let verb = whole.prefix { $0.isLetter }
        guard
            let many = plural(
                verb: verb, before: isAdverb ? parts.dropFirst(2).first : parts.dropFirst().first)
        else {
            return words
        }
        let start = verb.startIndex
        return String(words[..<start]) + many + words[verb.endIndex...]
    }

    private static func plural(verb: Substring, before next: Substring?) -> String? {
        if verb == "votes" {
            return next?.hasPrefix("for") == true || next?.hasPrefix("against") == true
                ? "vote" : nil
        }
        if verb == "matters" { return "matter" }
        return verbs[String(verb)]
    }
}

extension Text {
    /// The same within a larger subject: `the span of Socialists and Greens is 5`.
    var withinSubject: Text {
        Text(
            spans.map {
                guard case .party(let label) = $0 else { return $0 }
                return .party(label.withinSubject)
            })
    }

    /// Whether it is nothing but a name that reads as a plural.
    var isPluralName: Bool { spans.count == 1 && spans[0].isPluralName }
}

extension Text.Span {
    fileprivate var isPluralName: Bool {
        guard case .party(let label) = self else { return false }
        return label.isPlural
    }
}
