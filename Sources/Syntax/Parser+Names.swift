// Names, lists of names, quantities and places.

import Diagnostics

extension Parser {
    /// Whether a token can be a name of some of these kinds, or an unknown name.
    func isName(_ token: Token, _ kinds: NameKinds) -> Bool {
        if let variable = variable(token) {
            return kinds.contains(variable.kind == .party ? .party : .riding)
        }
        return switch token.kind {
        case .string where isBlank(token): false
        case .name, .string: token.name == nil || !token.kinds.isDisjoint(with: kinds)
        case .word: token.name != nil && !token.kinds.isDisjoint(with: kinds)
        default: false
        }
    }

    mutating func name(_ kinds: NameKinds, _ what: String) throws -> Name {
        if isName(peek(), kinds) { skipArticle() }
        guard isName(token, kinds) else { throw expected(what) }
        let first = token
        advance()
        var range = first.range
        let text = first.kind == .string ? unquoted(range) : written(first)
        // An unknown word right beside a name makes one longer, unknown name of both.
        if first.kind == .name, token.kind == .name, token.name == nil, first.name != nil,
            source.text(SourceRange(range.upper, token.range.lower)).allSatisfy({ $0 == " " })
        {
            range = range.through(token.range)
            advance()
            return Name(text: source.text(range), id: nil, kinds: [], range: range)
        }
        return Name(text: text, id: first.name, kinds: first.kinds, range: range)
    }

    /// A declared name, and no unknown word beside it; nothing where none of the kinds stands here.
    mutating func knownName(_ kinds: NameKinds) -> Name? {
        guard token.name != nil, !token.kinds.isDisjoint(with: kinds) else { return nil }
        defer { advance() }
        return Name(text: written(token), id: token.name, kinds: token.kinds, range: token.range)
    }

    /// A name as written; a plural or possessive as the name it is of.
    private func written(_ token: Token) -> String {
        let text = source.text(token.range)
        guard let id = token.name, case let known = lexicon.text(id), known != text,
            folded(text) != folded(known)
        else { return text }
        return known
    }

    /// Whether nothing but blanks stands between a string's quotes.
    func isBlank(_ token: Token) -> Bool {
        source.bytes[token.range.lower..<token.range.upper]
            .allSatisfy { [UInt8(ascii: "\""), UInt8(ascii: " ")].contains($0) }
    }

    /// What stands between a string's quotes, straight ones of one byte or curled ones of three.
    private func unquoted(_ range: SourceRange) -> String {
        func width(_ offset: Int) -> Int { source.bytes[offset] == UInt8(ascii: "\"") ? 1 : 3 }
        return source.text(
            SourceRange(range.lower + width(range.lower), range.upper - width(range.upper - 1)))
    }

    /// Text in quotes that names nothing of the language: a path, a colour, a person.
    mutating func quoted(_ what: String) throws -> (text: String, range: SourceRange) {
        guard at(.string) else { throw expected(what) }
        let range = token.range
        advance()
        return (unquoted(range), range)
    }

    mutating func party(_ what: String = "a party") throws -> Name {
        if let variable = try variableName() { return variable }
        if at(.party), isName(peek(), .party) { advance() }
        return try name(.party, what)
    }

    /// Parties joined by `,`, `and` or `+`. The subject of a clause runs up to its verb; elsewhere
    /// a party that a verb follows begins the next clause.
    mutating func parties(_ what: String = "a party", isSubject: Bool = false) throws -> [Name] {
        let start = index
        var list = ListReading(try party(what), at: start)
        var shorter: (list: ListReading<Name>, end: Int)?
        while let ahead = separator(), isParty(at: ahead), isSubject || !beginsClause(at: ahead) {
            let (joiner, next) = (token, peek())
            shorter = (list, index)
            for _ in 0..<ahead { advance() }
            list.add(try party(), behind: joiner, next)
        }
        if !isSubject, let shorter, let ahead = separator(), isParty(at: ahead),
            takesSeveral(at: ahead + partyLength(at: ahead))
        {
            // `A rules out B and C and D form a bloc`: it takes two to form one.
            list = shorter.list
            index(shorter.end)
        }
        return list.chosen(&choices)
    }

    /// Whether a verb that only several do together stands some tokens ahead.
    private func takesSeveral(at ahead: Int) -> Bool {
        if peek(ahead).keyword == .pair { return true }
        let what = [.a, .the].contains(peek(ahead + 1).keyword) ? 2 : 1
        return peek(ahead).keyword == .form && peek(ahead + what).keyword == .bloc
    }

    /// Whether a party stands some tokens ahead, or an article and a party.
    func isParty(at ahead: Int) -> Bool {
        isName(peek(ahead), .party) || bringsVariable(.party, at: ahead)
            || ([.the, .party].contains(peek(ahead).keyword) && isName(peek(ahead + 1), .party))
    }

    /// `the government`
    mutating func acceptGovernment() -> Bool { accept(.the, .government) || accept(.government) }

    /// How many tokens a separator of a list takes here: `,`, `and`, `, and`, `+`, `or`, `, or`.
    func separator() -> Int? {
        if at(sign: .comma) { return [.and, .or].contains(peek().keyword) ? 2 : 1 }
        if at(.and) || at(sign: .plus) || at(.or) { return 1 }
        return nil
    }

    /// Whether the name some tokens ahead is the subject of a clause, or of a number, rather than
    /// a list's next.
    func beginsClause(at ahead: Int) -> Bool {
        // `its winner` is of the riding, and no party of a list.
        if isItsOfRiding(at: ahead) { return true }
        var ahead = ahead + partyLength(at: ahead)
        while peek(ahead).kind == .sign(.plus) || peek(ahead).keyword == .or,
            isParty(at: ahead + 1)
        {
            ahead += 1 + partyLength(at: ahead + 1)
        }
        return isVerb(at: ahead) || relation(at: ahead) != nil
            || [.voters, .leverage].contains(peek(ahead).keyword)
            || Self.tallyKind(peek(ahead).keyword) != nil
            || (peek(ahead).name != nil && isName(peek(ahead), .ownMeasure))
    }

    /// How many tokens a party takes: `Green`, `the Greens`, `a party R`.
    private func partyLength(at ahead: Int) -> Int {
        if isName(peek(ahead), .party) { return 1 }
        guard bringsVariable(.party, at: ahead) else { return 2 }
        return freshKey(at: ahead + 2) == nil ? 2 : 3
    }

    // MARK: Quantities

    /// A number with its unit: `26,823`, `5%`, `5 points`, `3.5 billion`.
    mutating func quantity(_ what: String = "a number") throws -> Quantity {
        let start = token.range
        let isMoney = accept(sign: .dollar)
        let isNegative = !isMoney && accept(sign: .minus)
        guard at(.number) else { throw expected(what) }
        let digits = source.text(token.range)
        advance()
        guard let number = billionths(digits) else {
            throw Diagnostic.numberOutOfRange(at: location(range(from: start)))
        }
        let (scale, divisor, kind) = unit(isMoney: isMoney)
        let scaled = number.multipliedReportingOverflow(by: scale)
        guard !scaled.overflow, scaled.partialValue % divisor == 0 else {
            throw Diagnostic.numberOutOfRange(at: location(range(from: start)))
        }
        let value = scaled.partialValue / divisor
        return Quantity(
            billionths: isNegative ? -value : value, kind: kind, range: range(from: start))
    }

    /// What the number before a unit is multiplied and divided by.
    private mutating func unit(isMoney: Bool) -> (scale: Int, divisor: Int, QuantityKind) {
        if accept(.billion) { return (1_000, 1, .money) }
        if accept(.million) { return (1, 1, .money) }
        if isMoney { return (1, 1_000_000, .money) }
        if accept(sign: .percent) || accept(.percent) { return (1, 100, .percent) }
        if accept(.points) { return (1, 100, .points) }
        if accept(.votes) { return (1, 1, .votes) }
        if accept(anyOf: .seats, .mps) { return (1, 1, .seats) }
        return (1, 1, .plain)
    }

    /// Digits with grouping commas and a fraction, in billionths; nothing where it does not fit.
    private func billionths(_ digits: String) -> Int? {
        var value = 0
        var decimals: Int?
        for byte in digits.utf8 where byte != UInt8(ascii: ",") {
            if byte == UInt8(ascii: ".") {
                decimals = 0
                continue
            }
            let (shifted, overflow) = value.multipliedReportingOverflow(by: 10)
            let (sum, past) = shifted.addingReportingOverflow(Int(byte) - 0x30)
            guard !overflow, !past else { return nil }
            value = sum
            if let count = decimals {
                guard count < 9 else { return nil }
                decimals = count + 1
            }
        }
        for _ in 0..<(9 - (decimals ?? 0)) {
            let (shifted, overflow) = value.multipliedReportingOverflow(by: 10)
            guard !overflow else { return nil }
            value = shifted
        }
        return value
    }
}
