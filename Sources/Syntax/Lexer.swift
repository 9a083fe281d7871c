// From text to tokens. Names known to the lexicon are recognised whole, the longest first; other
// words are keywords or unknown names. Indented lines make blocks.

import Diagnostics

struct Lexer {
    private let source: Source
    private let lexicon: Lexicon
    private(set) var tokens: [Token] = []
    private(set) var diagnostics: [Diagnostic] = []
    private var isInBlock = false
    /// The folded form of the words at hand.
    private var key: [UInt8] = []

    init(_ source: Source, _ lexicon: Lexicon) {
        self.source = source
        self.lexicon = lexicon
    }

    /// - Parameter section: the bytes that are read, whole sentences; all where none are given.
    static func tokens(
        of source: Source, _ lexicon: Lexicon, in section: Range<Int>? = nil
    ) -> ([Token], [Diagnostic]) {
        let section = (section ?? source.whole).clamped(to: source.whole)
        var lexer = Lexer(source, lexicon)
        lexer.tokens.reserveCapacity(section.count / 5 + 8)
        source.bytes.withUnsafeBufferPointer { bytes in
            var cursor = Cursor(
                bytes: UnsafeBufferPointer(rebasing: bytes[..<section.upperBound]),
                index: section.lowerBound)
            lexer.lines(&cursor)
        }
        return (lexer.tokens, lexer.diagnostics)
    }

    // MARK: Lines

    private mutating func lines(_ cursor: inout Cursor) {
        while !cursor.isAtEnd {
            let indent = cursor.skipBlanks()
            if cursor.skipLineEnd() { continue }
            begin(indented: indent > 0, at: cursor.index)
            while !cursor.isAtLineEnd { token(&cursor) }
            cursor.skipLineEnd()
        }
        endBlock(at: tokens.last?.range.upper ?? cursor.index)
        if let last = tokens.last, last.kind != .newline {
            add(.newline, cursor.index, cursor.index)
        }
        add(.end, cursor.index, cursor.index)
    }

    /// Decides how a line hangs together with the one before.
    private mutating func begin(indented: Bool, at index: Int) {
        guard let last = tokens.last, last.kind != .newline else {
            if indented { add(.indent, index, index); isInBlock = true }
            return
        }
        if last.kind == .sign(.comma) { return }
        switch (indented, isInBlock) {
        case (true, true): add(.lineBreak, index, index)
        case (true, false):
            if last.kind != .sign(.colon) { add(.newline, last.range.upper, last.range.upper) }
            add(.indent, index, index)
            isInBlock = true
        case (false, _):
            endBlock(at: last.range.upper)
            add(.newline, last.range.upper, last.range.upper)
        }
    }

    private mutating func endBlock(at index: Int) {
        guard isInBlock else { return }
        add(.dedent, index, index)
        isInBlock = false
    }

    private mutating func add(_ kind: Token.Kind, _ lower: Int, _ upper: Int) {
        tokens.append(Token(kind: kind, range: SourceRange(lower, upper)))
    }

    // MARK: One token

    private mutating func token(_ cursor: inout Cursor) {
        if cursor.skipBlanks() > 0 { return }
        let start = cursor.index
        if let sign = cursor.sign() { return add(.sign(sign), start, cursor.index) }
        if cursor.isQuote { return string(&cursor) }
        if name(&cursor) { return }
        if let end = cursor.numberEnd { return number(&cursor, through: end) }
        guard let word = cursor.word(from: start) else {
            if cursor.isFullStop { cursor.index += 1; return }
            cursor.skipScalar()
            // A text of nothing else is none of ours; the first hundred say so.
            if diagnostics.count < 100 {
                diagnostics.append(
                    .strayCharacter(at: Location(source, SourceRange(start, cursor.index))))
            }
            return
        }
        let plain = beforeDivision(cursor, word)
        cursor.index = plain.upper
        self.word(cursor, plain)
    }

    /// A number, and what is left of one whose commas part no thousands.
    private mutating func number(_ cursor: inout Cursor, through end: Int) {
        let start = cursor.index
        cursor.index = end
        add(.number, start, end)
        guard let strays = cursor.strayDigitsEnd else { return }
        cursor.index = strays
        tokens[tokens.count - 1].range = SourceRange(start, strays)
        let range = tokens[tokens.count - 1].range
        let digits = source.text(range).filter { $0 != "," }
        diagnostics.append(.commaInNumber(digits, at: Location(source, range)))
    }

    /// `votes` of `votes/100`: a slash belongs to a name, but not to a word that ends names.
    private func beforeDivision(_ cursor: Cursor, _ word: SourceRange) -> SourceRange {
        let bytes = cursor.bytes[word.lower..<word.upper]
        guard let slash = bytes.firstIndex(of: UInt8(ascii: "/")), slash > word.lower else {
            return word
        }
        var key: [UInt8] = []
        fold(cursor.bytes[word.lower..<slash], into: &key)
        guard Keyword.spelled(key[...])?.tier == .hard else { return word }
        return SourceRange(word.lower, slash)
    }

    private mutating func word(_ cursor: Cursor, _ range: SourceRange) {
        key.removeAll(keepingCapacity: true)
        fold(cursor.bytes[range.lower..<range.upper], into: &key)
        if let (keyword, _) = Keyword.spelled(key[...]),
            !(keyword.endsNames && isBesideUnknownName(cursor, range)),
            isMeant(keyword, cursor, range)
        {
            var token = Token(kind: .word, range: range, keyword: keyword)
            if !keyword.isSmall, cursor.isCapital(at: range.lower),
                !cursor.isCapital(at: range.lower + 1), let party = lexicon.party(beginning: key)
            {
                token.name = party
                token.kinds = .party
            }
            tokens.append(token)
            return
        }
        // Unknown words in a row are one unknown name.
        if isBesideUnknownName(cursor, range) {
            tokens[tokens.count - 1].range = tokens[tokens.count - 1].range.through(range)
        } else {
            tokens.append(Token(kind: .name, range: range))
        }
    }

    /// `transfer rate`, `red line` and `a snap election` are of the language; their first words alone
    /// are not: items are called `transfer payments` and `interest rate`, a pact `Snap Election`.
    private func isMeant(_ keyword: Keyword, _ cursor: Cursor, _ range: SourceRange) -> Bool {
        switch keyword {
        case .transfer: spells(.rate, cursor.nextWord(after: range), cursor)
        case .red, .bottom: spells(.line, cursor.nextWord(after: range), cursor)
        case .rate: tokens.last?.keyword == .transfer
        case .snap:
            spells(.election, cursor.nextWord(after: range), cursor) && isAfterArticle
        default: true
        }
    }

    /// Whether an article stands before, and no `pact` or `scenario` that is given a name.
    private var isAfterArticle: Bool {
        guard let last = tokens.last?.keyword, [.a, .the].contains(last) else { return false }
        let before = tokens.dropLast().last?.keyword
        return before != .pact && before != .scenario
    }

    private func spells(_ keyword: Keyword, _ range: SourceRange?, _ cursor: Cursor) -> Bool {
        guard let range else { return false }
        var key: [UInt8] = []
        fold(cursor.bytes[range.lower..<range.upper], into: &key)
        return Keyword.spelled(key[...])?.keyword == keyword
    }

    private func isBesideUnknownName(_ cursor: Cursor, _ range: SourceRange) -> Bool {
        guard let last = tokens.last, last.kind == .name, last.name == nil else { return false }
        return cursor.isBlank(from: last.range.upper, to: range.lower)
    }

    private mutating func string(_ cursor: inout Cursor) {
        let start = cursor.index
        guard let inside = cursor.string() else {
            diagnostics.append(
                .unclosedQuote(at: Location(source, SourceRange(start, start + 1))))
            return
        }
        var token = Token(kind: .string, range: SourceRange(start, cursor.index))
        key.removeAll(keepingCapacity: true)
        fold(cursor.bytes[inside.lower..<inside.upper], into: &key)
        if key.last == Folding.space { key.removeLast() }
        if let name = lexicon.find(key[...]) {
            token.name = NameID(name)
            token.kinds = lexicon.kinds(NameID(name))
        }
        tokens.append(token)
    }

    // MARK: Known names

    /// A name that has been matched so far.
    private struct Match {
        var end: Int
        var name: Int
        var words: Int
        var isPossessive = false
    }

    /// The longest known name from here, if any.
    private mutating func name(_ cursor: inout Cursor) -> Bool {
        guard lexicon.count > 0, let first = cursor.word(from: cursor.index) else { return false }
        key.removeAll(keepingCapacity: true)
        var hash = HashTable.seed
        var best: Match?
        var range = first
        var words = 0
        while true {
            words += 1
            let before = key.count
            if before > 0 { key.append(Folding.space) }
            fold(cursor.bytes[range.lower..<range.upper], into: &key)
            if key.last == Folding.space { key.removeLast() }
            for byte in key[before...] { hash = HashTable.add(byte, to: hash) }
            if key.count == before {
                // A slash by itself ends no name, though it may stand in one.
            } else if let name = lexicon.name(key[...], hash: hash) {
                best = Match(end: range.upper, name: name, words: words)
            } else if let match = inflected(cursor, range, words) {
                best = match
            }
            guard words < Self.mostWords, lexicon.begins(hash),
                let next = cursor.nextWord(after: range)
            else { break }
            range = next
        }
        guard let best else { return false }
        return take(best, from: first, &cursor)
    }

    /// No name that anyone says has more words; without an end a text of one word over and over would
    /// take its length squared.
    private static let mostWords = 64

    /// A plural or possessive: `Greens`, `Green's`, `Sherbrooke's`.
    private func inflected(
        _ cursor: Cursor, _ range: SourceRange, _ words: Int
    ) -> Match? {
        let isPossessive = cursor.hasApostrophe(in: range)
        guard key.count > (isPossessive ? 1 : 2), key.last == UInt8(ascii: "s") else { return nil }
        let short = key.dropLast()
        let hash = short.reduce(HashTable.seed) { HashTable.add($1, to: $0) }
        guard let name = lexicon.name(short, hash: hash),
            isPossessive || lexicon.kinds(NameID(name)).contains(.party)
        else { return nil }
        return Match(end: range.upper, name: name, words: words, isPossessive: isPossessive)
    }

    /// A single word may be a keyword as well; several words that are all keywords are a name only
    /// where each is written with a capital: `Red Line`.
    private mutating func take(
        _ match: Match, from first: SourceRange, _ cursor: inout Cursor
    ) -> Bool {
        let id = NameID(match.name)
        let range = SourceRange(first.lower, match.end)
        var token = Token(kind: .name, range: range, name: id, kinds: lexicon.kinds(id))
        token.isPossessive = match.isPossessive
        if let keyword = keywordsOnly(cursor, range), match.words == 1 || !isTitle(cursor, range) {
            guard match.words == 1, keyword != .a || !isArticle(cursor, range) else { return false }
            token.kind = .word
            token.keyword = keyword
        }
        cursor.index = match.end
        tokens.append(token)
        return true
    }

    /// Whether `a` stands before a party or a riding, as in `a close riding`, though a party be called
    /// A.
    private func isArticle(_ cursor: Cursor, _ range: SourceRange) -> Bool {
        guard !cursor.isCapital(at: range.lower) else { return false }
        let next = cursor.nextWord(after: range)
        let nouns = [Keyword.party] + Parser.ridingNouns
        return [next, next.flatMap(cursor.nextWord)].contains { word in
            nouns.contains { spells($0, word, cursor) }
        }
    }

    private func isTitle(_ cursor: Cursor, _ range: SourceRange) -> Bool {
        (range.lower..<range.upper).allSatisfy { index in
            let isStart = index == range.lower || cursor.bytes[index - 1] == UInt8(ascii: " ")
            return !isStart || cursor.isCapital(at: index)
        }
    }

    /// The last keyword of a run of words that are nothing but keywords. A scenario may be called
    /// `Snap Election`; `a snap election` is any.
    private func keywordsOnly(_ cursor: Cursor, _ range: SourceRange) -> Keyword? {
        var key: [UInt8] = []
        fold(cursor.bytes[range.lower..<range.upper], into: &key)
        var found: Keyword?
        for word in key.split(separator: Folding.space) {
            guard let (keyword, _) = Keyword.spelled(word),
                keyword != .snap || isAfterArticle
            else { return nil }
            found = keyword
        }
        return found
    }
}
