// The first pass over a text: the names that its declarations give, anywhere in it, so that the
// order of sentences does not matter; and the files that it names.

import Diagnostics

/// A file that a text brings in.
package struct FileMention: Sendable {
    package enum Kind: Sendable {
        case ridings, include
    }

    package let kind: Kind
    package let path: String
    /// The quoted path.
    package let range: SourceRange
}

/// Adds the names that a text declares to a lexicon, and tells the files that it names.
package func gather(_ source: Source, into lexicon: inout Lexicon) -> [FileMention] {
    var gatherer = Gatherer(lexicon: lexicon)
    gatherer.read(source)
    lexicon = gatherer.lexicon
    return gatherer.mentions
}

/// Whether a line typed at the prompt goes on: a block is open, or it ends in a comma.
package func isIncomplete(_ line: String) -> Bool {
    let text = line.prefix { $0 != "#" }
    let end = text.reversed().first { $0 != " " && $0 != "\t" && $0 != "\r" }
    return end == ":" || end == ","
}

private struct Gatherer {
    var lexicon: Lexicon
    var mentions: [FileMention] = []

    mutating func read(_ source: Source) {
        var start = source.start
        while start < source.bytes.count {
            let end = logicalEnd(source.bytes, from: start)
            if mayDeclare(source.bytes, at: start) {
                declare(source.text(SourceRange(start, end)), source, start)
            }
            start = end + 1
        }
    }

    /// How the first words of the declarations that give names begin.
    private static let openings = [
        "a", "budget", "house", "include", "pact", "part", "riding", "scenario", "the",
    ]
    .map { Array($0.utf8) }

    /// Whether a declaration may begin here: only then are the line's words worth reading.
    private func mayDeclare(_ bytes: [UInt8], at start: Int) -> Bool {
        Self.openings.contains { opening in
            guard start + opening.count <= bytes.count else { return false }
            for (offset, byte) in opening.enumerated() where bytes[start + offset] | 0x20 != byte {
                return false
            }
            return true
        }
    }

    /// The end of a line, and of those that it goes on in after a comma.
    private func logicalEnd(_ bytes: [UInt8], from start: Int) -> Int {
        var index = start
        var last: UInt8 = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\n"), last != UInt8(ascii: ",") { return index }
            if byte != UInt8(ascii: " "), byte != UInt8(ascii: "\t"), byte != UInt8(ascii: "\r"),
                byte != UInt8(ascii: "\n")
            {
                last = byte
            }
            index += 1
        }
        return index
    }

    private mutating func declare(_ line: String, _ source: Source, _ start: Int) {
        let words = DeclaredWords(line)
        switch words.first {
        case "party", "parties": party(words)
        case "riding": riding(words)
        case "ridings" where words.second == "from": mention(.ridings, line, start)
        case "include": mention(.include, line, start)
        case "pact":
            if let name = words.name(after: 1, until: ["between"]), words.isOpened || words.stopped
            {
                lexicon.add(name, as: .pact)
            }
        case "scenario":
            if words.isOpened, let name = words.name(after: 1, until: []) {
                lexicon.add(name, as: .scenario)
            }
        case "budget":
            if words.isOpened, let name = words.name(after: 1, until: ["by"]) {
                lexicon.add(name, as: .budget)
            }
        case "house":
            if let name = words.name(after: 1, until: ["has"]) { lexicon.add(name, as: .house) }
        case "a", "an", "the": definition(words)
        default: break
        }
    }

    /// `a riding is ADJ when`, `a party P VERBS a party Q when`, `the MEASURE of a party is`
    private mutating func definition(_ words: DeclaredWords) {
        switch words.defined {
        case .adjective(let name)?:
            let parts = name.split(separator: " ", maxSplits: 1)
            let isNoun = parts.count > 1 && ["a", "an"].contains(parts[0].lowercased())
            lexicon.add(isNoun ? String(parts[1]) : name, as: .adjective)
        case .measure(let name)?: lexicon.add(name, as: .ownMeasure)
        case .relation(let name)?:
            for form in relationForms(name) { lexicon.add(form, as: .relation) }
        case nil: break
        }
    }

    private mutating func party(_ words: DeclaredWords) {
        guard words.first != "parties" else {
            for (name, aliases) in words.severalNamed(after: 1) {
                let id = lexicon.add(name, as: .party)
                for alias in aliases { lexicon.add(alias, as: [.party, .other], alsoOf: id) }
            }
            return
        }
        let stops: Set<String> = ["also", "abstentionist", "sits", "sit"]
        var first: NameID?
        for name in words.list(after: 1, until: stops, isList: false) {
            first = lexicon.add(name, as: .party)
        }
        if let also = words.position(of: "also") {
            for name in words.list(
                after: also + 1, until: stops.subtracting(["also"]), isList: true)
            {
                lexicon.add(name, as: [.party, .other], alsoOf: first)
            }
        }
    }

    private mutating func riding(_ words: DeclaredWords) {
        guard words.isOpened else { return }
        guard let place = words.lastPosition(of: "in") else {
            if let name = words.name(after: 1, until: []) { lexicon.add(name, as: .riding) }
            return
        }
        if let name = words.text(from: 1, to: place) { lexicon.add(name, as: .riding) }
        if let region = words.text(from: place + 1, to: words.count) {
            lexicon.add(region, as: .region)
        }
    }

    private mutating func mention(_ kind: FileMention.Kind, _ line: String, _ start: Int) {
        let utf8 = Array(line.utf8)
        guard let open = utf8.firstIndex(of: UInt8(ascii: "\"")),
            let close = utf8[(open + 1)...].firstIndex(of: UInt8(ascii: "\""))
        else { return }
        mentions.append(
            FileMention(
                kind: kind, path: String(decoding: utf8[(open + 1)..<close], as: UTF8.self),
                range: SourceRange(start + open, start + close + 1)))
    }
}

/// The ways to say a relation: as defined, without its `can` or `is`, and after `does`.
package func relationForms(_ phrase: String) -> [String] {
    var forms = [phrase]
    var words = phrase.split(separator: " ").map(String.init)
    guard let first = words.first else { return forms }
    if words.count > 1, ["can", "could", "is", "are", "does", "would"].contains(first.lowercased())
    {
        words.removeFirst()
        return forms + [words.joined(separator: " ")]
    }
    guard first.count > 2, first.hasSuffix("s") else { return forms }
    if first.hasSuffix("ies") {
        words[0] = first.dropLast(3) + "y"
    } else if ["ches", "shes", "sses", "xes", "zes"].contains(where: first.hasSuffix) {
        words[0] = String(first.dropLast(2))
    } else {
        words[0] = String(first.dropLast())
    }
    forms.append(words.joined(separator: " "))
    return forms
}

/// The words of a declaration's opening line, up to its `:`; quoted text is one word.
private struct DeclaredWords {
    private var words: [(text: String, isQuoted: Bool, endsItem: Bool)] = []
    /// Whether a `:` follows.
    private(set) var isOpened = false
    /// Whether the last search stopped at one of the words it was given.
    private(set) var stopped = false

    init(_ line: String) {
        var current = ""
        var isQuoted = false
        func flush(_ words: inout [(text: String, isQuoted: Bool, endsItem: Bool)], quoted: Bool) {
            if !current.allSatisfy(\.isWhitespace) { words.append((current, quoted, false)) }
            current = ""
        }
        scan: for character in line {
            switch character {
            case "\"", "“", "”":
                flush(&words, quoted: isQuoted)
                isQuoted.toggle()
            case _ where isQuoted: current.append(character)
            case ":":
                isOpened = true
                break scan
            case "#" where current.isEmpty: break scan
            case "(" where current.lowercased() == "when": flush(&words, quoted: false)
            case " ", "\t", "\n", "\r", "\r\n": flush(&words, quoted: false)
            case ",":
                flush(&words, quoted: false)
                if !words.isEmpty { words[words.count - 1].endsItem = true }
            default: current.append(character)
            }
        }
        flush(&words, quoted: false)
        let text = line.lowercased()
        let said = text.firstRange(of: " if ").map { String(text[..<$0.lowerBound]) } ?? text
        stopped = said.contains(" between ")
    }

    var count: Int { words.count }
    var first: String? { word(0) }
    var second: String? { word(1) }

    private func word(_ index: Int) -> String? {
        guard words.indices.contains(index), !words[index].isQuoted else { return nil }
        return words[index].text.lowercased()
    }

    func position(of word: String) -> Int? {
        words.indices.first { self.word($0) == word }
    }

    func lastPosition(of word: String) -> Int? {
        words.indices.last { self.word($0) == word && $0 > 1 && $0 < words.count - 1 }
    }

    func text(from start: Int, to end: Int) -> String? {
        guard start < end, end <= words.count else { return nil }
        let text = words[start..<end]
            .map { $0.text + ($0.endsItem ? "," : "") }.joined(separator: " ")
        return text.hasSuffix(",") ? String(text.dropLast()) : text
    }

    enum Defined {
        case adjective(String), relation(String), measure(String)
    }

    /// The word that a definition gives.
    var defined: Defined? {
        if first == "the" {
            guard let of = words.indices.first(where: { word($0) == "of" && isThing(at: $0 + 1) }),
                of > 1
            else { return nil }
            return text(from: 1, to: of).map { .measure($0) }
        }
        guard isThing(at: 0), let end = position(of: "when") ?? position(of: "whenever")
        else { return nil }
        if let other = (2..<end).first(where: isThing) {
            let start = other > 3 && isVariable(at: 2) ? 3 : 2
            return text(from: start, to: other).map { .relation($0) }
        }
        guard let verb = (2..<min(4, end)).first(where: { Self.being.contains(word($0)) })
        else { return nil }
        return text(from: verb + 1, to: end).map { .adjective($0) }
    }

    /// `a party`, `a riding`
    private func isThing(at index: Int) -> Bool {
        guard ["a", "an"].contains(word(index)), let noun = word(index + 1) else { return false }
        return Self.things.contains(noun)
    }

    private static let being: Set<String?> = [
        "is", "are", "was", "were", "be", "been", "being",
    ]
    private static let things: Set<String> = [
        "party", "parties", "riding", "ridings", "constituency", "constituencies", "district",
        "districts", "electorate", "electorates", "division", "divisions",
    ]

    private func isVariable(at index: Int) -> Bool {
        guard words.indices.contains(index), let first = words[index].text.utf8.first else {
            return false
        }
        return (0x41...0x5A).contains(first)
    }

    /// One name, which may hold commas.
    func name(after start: Int, until stops: Set<String>) -> String? {
        var end = start
        while end < words.count, !(word(end).map(stops.contains) ?? false) { end += 1 }
        return text(from: start, to: end)
    }

    /// Names joined by commas or `and`, each with the names behind its `also`.
    func severalNamed(after start: Int) -> [(name: String, aliases: [String])] {
        var found: [(name: String, aliases: [String])] = []
        var (begin, isAlias) = (start, false)
        func take(_ end: Int) {
            guard let text = text(from: begin, to: end) else { return }
            if isAlias, !found.isEmpty {
                found[found.count - 1].aliases.append(text)
            } else {
                found.append((text, []))
            }
        }
        for index in start..<max(start, words.count) {
            let isJoiner = ["and", "also"].contains(word(index))
            guard isJoiner || words[index].endsItem || words[index].isQuoted else { continue }
            take(isJoiner ? index : index + 1)
            (begin, isAlias) = (index + 1, word(index) == "also")
        }
        take(words.count)
        return found
    }

    /// Names parted by commas and `and`.
    func list(after start: Int, until stops: Set<String>, isList: Bool) -> [String] {
        var names: [String] = []
        var begin = start
        var index = start
        func take(_ end: Int) {
            if let text = text(from: begin, to: end) { names.append(text) }
        }
        while index < words.count {
            if let word = word(index), stops.contains(word) { break }
            if isList, word(index) == "and" {
                take(index)
                begin = index + 1
            } else if words[index].endsItem || (isList && words[index].isQuoted) {
                take(index + 1)
                begin = index + 1
            }
            index += 1
        }
        take(index)
        return names
    }
}
