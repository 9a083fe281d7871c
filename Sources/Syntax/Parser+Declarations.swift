// Declarations, by their opening words.

import Diagnostics

extension Parser {
    /// A declaration where one opens here; nothing where the sentence is of another kind.
    mutating func declaration() throws -> Declaration? {
        switch (token.keyword, peek().keyword) {
        case (.house, _): return .house(try house())
        case (.party, _): return .parties(try partyDeclaration())
        case (.budget, _) where lineHolds(.sign(.colon)): return .budget(try budget())
        case (.include, _): return .include(try include())
        case (.riding, .from): return .ridingsFrom(try ridingsFrom())
        case (.riding, _) where lineHolds(.sign(.colon)): return .riding(try riding())
        case (.seats, _) where peek().kind == .sign(.colon): return .seats(try seats())
        case (.votes, _) where peek().kind == .sign(.colon): return .votes(try nationalVotes())
        case (.pact, _) where declaresPlan(): return .pact(try pact())
        case (.scenario, _) where declaresPlan(): return .scenario(try scenario())
        default:
            guard isParty(at: 0), !isAsked else { return nil }
            return seatsHeld().map { .seats($0) } ?? traitDeclaration().map { .trait($0) }
        }
    }

    /// `Independent sits alone`, `Sinn Fein is abstentionist`, or nothing.
    private mutating func traitDeclaration() -> TraitDeclaration? {
        let reading = attempt { parser -> TraitDeclaration in
            let names = try parser.parties(isSubject: true)
            if parser.accept(.sits, .alone), parser.isAtSentenceEnd {
                return TraitDeclaration(parties: names, trait: .sitsAlone)
            }
            try parser.expect(.is, "'sits alone' or 'is abstentionist'")
            parser.skipArticle()
            try parser.expect(.abstentionist, "'abstentionist'")
            guard parser.isAtSentenceEnd else { throw parser.notUnderstood() }
            return TraitDeclaration(parties: names, trait: .abstentionist)
        }
        return try? reading.get()
    }

    /// Whether a token stands before the sentence's end.
    private func lineHolds(_ kind: Token.Kind) -> Bool {
        var ahead = 0
        while peek(ahead).kind != .newline, peek(ahead).kind != .end {
            if peek(ahead).kind == kind { return true }
            ahead += 1
        }
        return false
    }

    private func declaresPlan() -> Bool {
        peek(2).kind == .sign(.colon) || (peek(2).keyword == .between)
    }

    // MARK: Blocks

    /// The parts of a block: indented lines, or the rest of the line with `;` between.
    mutating func block<T>(_ what: String, _ part: (inout Parser) throws -> [T]) throws -> [T] {
        guard accept(sign: .colon) else { return [] }
        let isIndented = accept(.indent)
        var parts: [T] = []
        repeat {
            if isIndented, at(.dedent) { break }
            if isAtEnd { continue }
            parts += try part(&self)
            guard at(.lineBreak) || at(sign: .semicolon) || at(.dedent) || at(.newline) || at(.end)
            else { throw expected("the end of the line") }
        } while accept(.lineBreak) || accept(sign: .semicolon)
        if isIndented { _ = accept(.dedent) }
        guard !parts.isEmpty else { throw expected(what) }
        return parts
    }

    // MARK: House and seats

    private mutating func house() throws -> HouseDeclaration {
        advance()
        let name = isName(token, .house) || at(.string) ? try name(.house, "the house's name") : nil
        var seats: Quantity?
        if accept(.has) {
            seats = try quantity("a number of seats")
            if seats?.kind == .plain { _ = accept(anyOf: .seats, .members, .mps) }
        }
        if !isAtEnd, let refusal = colonMissing() { throw refusal }
        let settings = try block("a setting of the house") { [try $0.houseSetting()] }
        return HouseDeclaration(name: name, seats: seats, settings: settings)
    }

    /// `house has 338 seats speaker from Liberal`, where a ':' is missing; nothing where no setting
    /// follows.
    private mutating func colonMissing() -> Diagnostic? {
        let before = source.text(SourceRange(sentenceRange.lower, previous.range.upper))
        let start = token.range
        let refusal = expected("':' before what else is so of the house")
        guard case .success = attempt({ try $0.houseSetting() }) else { return nil }
        var helped = refusal
        helped.help = [.init("write it so: '\(before): \(source.text(range(from: start)))'")]
        return helped
    }

    private mutating func houseSetting() throws -> HouseSetting {
        skipArticle()
        if accept(.speaker) {
            _ = accept(anyOf: .is, .come)
            try expect(.from, "'from' and the Speaker's party")
            return .speaker(try party())
        }
        if at(.number) {
            let count = try quantity()
            if accept(.vacant) { return .vacant(count) }
            try expect(.deputies, "'vacant', or 'deputies from' and their party")
            try expect(.from, "'from' and the deputies' party")
            return .deputies(count, try party())
        }
        if let motion = motion() { return .motion(motion, try motionRule()) }
        throw expected(
            "a setting: 'speaker from PARTY', '2 deputies from PARTY', '2 vacant', 'budget needs a majority of votes cast'",
            help: "an empty line, or one that is not indented, ends the house's settings")
    }

    mutating func motion() -> Motion? {
        if accept(.budget) { return .budget }
        if accept(.investiture) { return .investiture }
        if accept(.no, .confidence) { return .noConfidence }
        return nil
    }

    private mutating func motionRule() throws -> MotionRule {
        let threshold: MotionRule.Threshold
        if accept(.fails) {
            _ = accept(.only)
            try expect(.if, "'if a majority votes against'")
            skipArticle()
            try expect(.majority, "'a majority votes against'")
            if accept(.of) {
                while accept(anyOf: .all, .the) {}
                try expect(.members, "'members'")
            }
            _ = accept(.votes)
            try expect(.against, "'against'")
            threshold = .failsOnlyIfMajorityAgainst
        } else {
            try expect(
                .needs,
                at(.is)
                    ? "'needs' and what carries the motion; a constructive one 'needs a majority of all members naming a successor'"
                    : "'needs' and what carries the motion")
            threshold = try self.threshold()
        }
        let isConstructive = attempt { parser in
            guard parser.accept(.naming) else { throw parser.expected("'naming a successor'") }
            parser.skipArticle()
            try parser.expect(.successor, "'successor'")
        }
        if case .success = isConstructive {
            return MotionRule(threshold: threshold, namesSuccessor: true)
        }
        return MotionRule(threshold: threshold)
    }

    private mutating func threshold() throws -> MotionRule.Threshold {
        skipArticle()
        var share = acceptFraction()
        if share == nil, at(.number) {
            let quantity = try quantity()
            guard quantity.kind == .percent, (0...1_000_000_000).contains(quantity.billionths)
            else {
                throw Diagnostic.numberOutOfRange(at: location(quantity.range))
            }
            share = quantity.billionths
        } else if share == nil {
            try expect(.majority, "'a majority', 'two thirds' or a percentage")
        }
        try expect(.of, "'of votes cast' or 'of all members'")
        if accept(.votes, .cast) {
            return share.map { .share($0, ofMembers: false) } ?? .majorityOfVotesCast
        }
        _ = accept(.all)
        _ = accept(.the)
        guard accept(anyOf: .members, .mps, .seats) else {
            throw expected("'votes cast' or 'all members'")
        }
        return share.map { .share($0, ofMembers: true) } ?? .majorityOfMembers
    }

    private mutating func seats() throws -> SeatsDeclaration {
        SeatsDeclaration(
            seats: try numbers("seats: 'PARTY 157, PARTY 121'", "a number of seats"))
    }

    /// `Liberal has 157 seats, NDP has 24 and Green 3`, or nothing.
    private mutating func seatsHeld() -> SeatsDeclaration? {
        let saysSo = (1...4).contains { ahead in
            [.has, .hold, .win].contains(peek(ahead).keyword) && peek(ahead + 1).kind == .number
                && [.seats, .mps].contains(peek(ahead + 2).keyword)
        }
        guard saysSo else { return nil }
        let reading = attempt { parser -> SeatsDeclaration in
            let seats = try parser.entries { parser in
                let party = try parser.party()
                _ = parser.accept(anyOf: .has, .hold, .win)
                return PartyNumber(party: party, number: try parser.quantity())
            }
            guard parser.isAtSentenceEnd else { throw parser.notUnderstood() }
            return SeatsDeclaration(seats: seats, isOfThese: true)
        }
        return try? reading.get()
    }

    private mutating func nationalVotes() throws -> VotesDeclaration {
        VotesDeclaration(
            votes: try numbers("votes: 'PARTY 6,018,728, PARTY 6,239,227'", "a number of votes"))
    }

    /// A number for each of several parties, behind the word that says of what.
    private mutating func numbers(_ form: String, _ number: String) throws -> [PartyNumber] {
        advance()
        return try block(form) { parser in
            try parser.entries { parser in
                PartyNumber(party: try parser.counted(), number: try parser.quantity(number))
            }
        }
    }

    /// A party before its number. A word of the language is taken for the name of one that was
    /// never declared: `Bloc 32`.
    private mutating func counted() throws -> Name {
        if at(.word), !isName(token, .party), token.keyword != .party, peek().kind == .number {
            let range = token.range
            advance()
            return Name(text: source.text(range), id: nil, kinds: [], range: range)
        }
        if at(.number), previous.kind == .sign(.comma), peek(-2).kind == .number {
            let number = peek(-2).range.through(token.range)
            let digits = source.text(number).filter(\.isNumber)
            throw Diagnostic.commaInNumber(digits, at: location(number))
        }
        return try party()
    }

    /// Entries of a block's line, parted by commas.
    private mutating func entries<T>(_ entry: (inout Parser) throws -> T) throws -> [T] {
        var entries = [try entry(&self)]
        while let ahead = separator(), !at(sign: .plus) {
            for _ in 0..<ahead { advance() }
            if isAtEnd { break }
            entries.append(try entry(&self))
        }
        return entries
    }

    // MARK: Parties

    /// `colour` in `party Green colour green`, which is no part of a name.
    private func settingInName(_ name: Name) -> SourceRange? {
        let bytes = source.bytes[name.range.lower..<name.range.upper]
        guard bytes.first != UInt8(ascii: "\"") else { return nil }
        for word in bytes.split(separator: UInt8(ascii: " ")).dropFirst() {
            let text = String(decoding: word, as: UTF8.self)
            switch Keyword(word: text) {
            case .colour, .position, .population:
                return SourceRange(word.startIndex, word.endIndex)
            default: continue
            }
        }
        return nil
    }

    private mutating func partyDeclaration() throws -> PartyDeclaration {
        let isPlural = source.text(token.range).lowercased().hasSuffix("ies")
        advance()
        let opening = source.text(token.range).lowercased()
        if isPlural, ["by ", "that "].contains(where: opening.hasPrefix) {
            throw expected(
                "the parties' names",
                help: "ask: 'which parties are …', 'show parties by MEASURE'")
        }
        var names = [try name(.party, "the party's name")]
        if !isPlural, at(sign: .comma) {
            throw expected("the end of the sentence, or 'parties' for several")
        }
        var aliases = [try aliases(isList: !isPlural)]
        while isPlural, acceptSeparator() {
            names.append(try name(.party, "the party's name"))
            aliases.append(try self.aliases(isList: false))
        }
        if let last = names.last, let setting = settingInName(last) {
            let word = source.text(setting)
            var refusal = Diagnostic.expected(
                "':' before a setting", found: "'\(word)'", at: location(setting))
            refusal.help = [.init("with a colon", replacement: ": " + word)]
            throw refusal
        }
        var traits: [PartyTrait] = []
        while let trait = try bareTrait() { traits.append(trait) }
        traits += try block("a setting of the party") { [try $0.partySetting()] }
        return PartyDeclaration(names: names, aliases: aliases, traits: traits)
    }

    /// `also LD, Lib Dem`; of several parties a comma begins the next, and each name has its `also`.
    private mutating func aliases(isList: Bool) throws -> [Name] {
        var aliases: [Name] = []
        while accept(.also) || (isList && !aliases.isEmpty && acceptSeparator()) {
            aliases.append(try name(.party, "another name of the party"))
        }
        return aliases
    }

    private mutating func acceptSeparator() -> Bool {
        guard let ahead = separator(), !at(sign: .plus) else { return false }
        for _ in 0..<ahead { advance() }
        return true
    }

    private mutating func bareTrait() throws -> PartyTrait? {
        if accept(.abstentionist) { return .abstentionist }
        if accept(.sits, .alone) { return .sitsAlone }
        return nil
    }

    private mutating func partySetting() throws -> PartyTrait {
        if let trait = try bareTrait() { return trait }
        if accept(.population) { return .population(try quantity("how many people")) }
        if accept(.position) { return .position(try quantity("a position from 0 to 10")) }
        if accept(.colour) {
            let (text, range) = try quoted("a colour in quotes, like \"#D71920\"")
            return try colour(text, range)
        }
        throw expected(
            "a setting: 'colour \"#D71920\"', 'position 4.5', 'population 1,000,000', 'abstentionist', 'sits alone'"
        )
    }

    private func colour(_ text: String, _ range: SourceRange) throws -> PartyTrait {
        let digits = text.utf8.dropFirst()
        guard text.utf8.first == UInt8(ascii: "#"), digits.count == 6,
            let value = UInt32(text.dropFirst(), radix: 16)
        else { throw Diagnostic.notAColour(at: location(range)) }
        return .colour(
            red: UInt8(value >> 16 & 0xFF), green: UInt8(value >> 8 & 0xFF),
            blue: UInt8(value & 0xFF))
    }

    // MARK: Ridings

    private mutating func riding() throws -> RidingDeclaration {
        advance()
        let name = try name(.riding, "the riding's name")
        let region = accept(.in) ? try self.name(.region, "the region's name") : nil
        let results = try block("results: 'PARTY 26,823, PARTY 21,035'") { parser in
            try parser.entries { try $0.result() }
        }
        return RidingDeclaration(name: name, region: region, results: results)
    }

    private mutating func result() throws -> RidingDeclaration.Result {
        let party = try party()
        let candidate = at(.string) ? try quoted("the candidate's name").text : nil
        let votes = try quantity("a number of votes")
        return .init(party: party, candidate: candidate, votes: votes)
    }

    private mutating func ridingsFrom() throws -> RidingsFromDeclaration {
        _ = accept(.riding, .from)
        let (path, range) = try quoted("a file's path in quotes")
        return RidingsFromDeclaration(path: path, range: range)
    }

    private mutating func include() throws -> IncludeDeclaration {
        advance()
        let (path, range) = try quoted("a script's path in quotes")
        return IncludeDeclaration(path: path, range: range)
    }

    // MARK: Pacts and scenarios

    private mutating func pact() throws -> PactDeclaration {
        advance()
        let name = try name(.pact, "the pact's name")
        let partners = accept(.between) ? try parties() : []
        let clauses = try block("the pact's changes") { try $0.clauses() }
        return PactDeclaration(name: name, partners: partners, clauses: clauses)
    }

    private mutating func scenario() throws -> ScenarioDeclaration {
        advance()
        let name = try name(.scenario, "the scenario's name")
        return ScenarioDeclaration(
            name: name, clauses: try block("the scenario's changes") { try $0.clauses() })
    }
}
