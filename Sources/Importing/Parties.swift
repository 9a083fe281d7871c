// The parties of one file, found by any spelling.

/// Numbers parties from 0 in order of first appearance; spellings of one known party count as one.
struct Parties {
    /// Members of these sit alone, in any case.
    static let loneNames: Set<String> = [
        "independent", "independents", "indépendant", "indépendant(e)", "ind", "ind.",
        "no affiliation", "aucune appartenance", "non-affiliated", "non-partisan", "unaffiliated",
        "all other candidates", "other candidates", "others",
    ]

    /// What parties go by whose full name a file of our own may have: `Bloc`, of `Bloc Québécois`.
    private static let shortNames: [String: String] = {
        var short: [String: String] = [:]
        for party in KnownParty.canada {
            for spelling in party.spellings {
                let name = Bilingual(spelling).english
                guard name.hasPrefix(party.name + " ") else { continue }
                short[name.lowercased()] = party.name
            }
        }
        return short
    }()

    private var spellings = Interner()
    /// The party of each spelling.
    private var partyOf: [Int32] = []
    private var partyNamed: [String: Int32] = [:]
    /// The known party for a spelling in small letters.
    private var known: [String: KnownParty] = [:]
    private(set) var names: [String] = []
    private(set) var lone: [Bool] = []
    private var aliasesOf: [[String]] = []

    init(known parties: [KnownParty] = []) {
        for party in parties {
            for spelling in [party.name] + party.spellings {
                known[spelling.lowercased()] = party
            }
        }
    }

    /// The party of a spelling.
    mutating func id(of field: Field, in text: Span<UInt8>) -> Int32 {
        let spelling = Int(spellings.id(of: field, in: text))
        if spelling >= partyOf.count { partyOf.append(party(for: spellings[spelling])) }
        return partyOf[spelling]
    }

    /// Adds another spelling, as a column of abbreviations gives it.
    mutating func add(alias: String, to party: Int32) {
        guard !alias.isEmpty, alias.lowercased() != names[Int(party)].lowercased(),
            !aliasesOf[Int(party)].contains(alias)
        else { return }
        aliasesOf[Int(party)].append(alias)
    }

    /// Other spellings of each party; one that could mean two parties is left out.
    func aliases() -> [[String]] {
        var taken: [String: Int] = [:]
        for (party, name) in names.enumerated() { taken[name.lowercased()] = party }
        var isDouble: Set<String> = []
        for (party, aliases) in aliasesOf.enumerated() {
            for alias in aliases {
                let key = alias.lowercased()
                if let other = taken[key], other != party { isDouble.insert(key) }
                taken[key] = taken[key] ?? party
            }
        }
        return aliasesOf.map { $0.filter { !isDouble.contains($0.lowercased()) } }
    }

    private mutating func party(for spelling: String) -> Int32 {
        let match = known[spelling.lowercased()]
        let halves = Bilingual(spelling)
        let name = match?.name ?? (known.isEmpty ? spelling : halves.english)
        if let party = partyNamed[name.lowercased()] { return party }
        let party = Int32(clamping: names.count)
        partyNamed[name.lowercased()] = party
        names.append(name)
        lone.append(Self.loneNames.contains(name.lowercased()))
        aliasesOf.append([])
        if known.isEmpty, let short = Self.shortNames[name.lowercased()] {
            add(alias: short, to: party)
        }
        for spelling in match?.spellings ?? (known.isEmpty ? [] : [spelling]) {
            let halves = Bilingual(spelling)
            add(alias: halves.english, to: party)
            if let french = halves.french { add(alias: french, to: party) }
        }
        return party
    }
}

/// A name and the same in French, as Elections Canada writes both into one field.
struct Bilingual {
    let english: String
    /// Nil where both are the same, or there is but one.
    let french: String?

    /// Parted at the slash that leaves two equal halves, else at the first.
    init(_ text: String) {
        let slashes = text.utf8.indices.filter { text.utf8[$0] == UInt8(ascii: "/") }
        guard let firstSlash = slashes.first else {
            (english, french) = (text, nil)
            return
        }
        let even = slashes.first { text[..<$0] == text[text.index(after: $0)...] }
        let slash = even ?? firstSlash
        let first = String(text[..<slash])
        let second = String(text[text.index(after: slash)...])
        english = first.isEmpty ? second : first
        french = first == second || first.isEmpty || second.isEmpty ? nil : second
    }
}
