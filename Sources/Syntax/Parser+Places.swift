// PLACE: names, a region, `everywhere`, `every riding [in PLACE] [where CONDITION] [except PLACE]`.

import Diagnostics

extension Parser {
    /// `in PLACE`, or nothing.
    mutating func optionalPlace() throws -> Place? {
        if at(.everywhere) { return try place() }
        guard at(.in) || at(.at), !isAtMarginUnit, !isAtElectionAhead else { return nil }
        advance()
        return try place()
    }

    mutating func place(_ what: String = "a riding or region") throws -> Place {
        let start = token.range
        if let place = try variablePlace() { return place }
        if acceptTheRiding() { return Place(kind: .it, range: range(from: start)) }
        if accept(.it) || accept(.there) {
            if let placeAsked, isSupposing, !isInCondition {
                return Place(kind: .names([placeAsked]), range: start)
            }
            return Place(kind: .it, range: start)
        }
        if accept(.everywhere) {
            let except = try exception()
            return Place(
                kind: except == nil ? .everywhere : .every(EveryRiding(except: except)),
                range: range(from: start))
        }
        if isAtEveryRiding { return try deeper { try $0.everyRiding() } }
        let names = try placeNames(what)
        if !isSupposing { placeAsked = names.count == 1 ? names[0] : nil }
        let listed = Place(kind: .names(names), range: range(of: names) ?? range(from: start))
        guard let except = try exception() else { return listed }
        return Place(
            kind: .every(EveryRiding(within: listed, except: except)), range: range(from: start))
    }

    /// `in the next election`, which is no place.
    var isAtNextElection: Bool {
        guard at(.in) else { return false }
        let ahead = [.a, .the].contains(peek().keyword) ? 2 : 1
        return peek(ahead).keyword == .next && peek(ahead + 1).keyword == .election
    }

    /// `in a snap election`, `at the next election`: a question's, not a place.
    var isAtElectionAhead: Bool {
        guard at(.in) || at(.at) else { return false }
        let article = peek().keyword
        let ahead = article == .a || article == .the ? 2 : 1
        return [.snap, .next].contains(peek(ahead).keyword)
            ? peek(ahead + 1).keyword == .election
            : article == .a && peek(ahead).keyword == .election
    }

    /// `in`, where a place follows and no election ahead.
    mutating func acceptIn() -> Bool { !isAtElectionAhead && accept(.in) }

    mutating func acceptNextElection() -> Bool {
        guard isAtNextElection else { return false }
        advance()
        skipArticle()
        return accept(.next, .election)
    }

    mutating func exception() throws -> Place? {
        guard accept(.except) else { return nil }
        _ = accept(anyOf: .in, .for)
        return try deeper { try $0.meaningAll { try $0.place() } }
    }

    /// `any`, which is not every.
    var isAtAny: Bool { at(.every) && folded(source.text(token.range)) == folded("any") }

    /// `any riding`, `some close riding` and, in a condition, `a close riding`.
    private var isAtSome: Bool {
        switch token.keyword {
        case .someWord: true
        case .a: isInCondition
        case .every: isAtAny
        default: false
        }
    }

    /// `every riding`, `all ridings`, `any riding`, `ridings where`, `the ridings in`
    var isAtEveryRiding: Bool {
        var ahead = isAtSome ? 1 : 0
        while let keyword = peek(ahead).keyword,
            [.every, .all, .the].contains(keyword) || (keyword == .of && ahead > 0)
        {
            ahead += 1
        }
        if isAdjective(at: ahead) { ahead += 1 }
        guard let noun = peek(ahead).keyword, Self.ridingNouns.contains(noun) else { return false }
        let next = peek(ahead + 1)
        // `riding Québec` names one; `ridings in Ontario` chooses.
        return ahead > 0 && peek(ahead - 1).keyword != .the || !isName(next, .places)
            || next.keyword != nil
    }

    /// `the riding` and no more, where a riding varies: that riding, as `it`.
    private mutating func acceptTheRiding() -> Bool {
        let hasArticle = at(.the)
        guard rule.isOfRidings || rule.hasRiding, hasArticle || previous.keyword == .the else {
            return false
        }
        let noun = peek(hasArticle ? 1 : 0)
        let next = peek(hasArticle ? 2 : 1)
        guard let word = noun.keyword, Self.ridingNouns.contains(word),
            !source.text(noun.range).lowercased().hasSuffix("s"),
            !isName(next, .places) || next.keyword != nil,
            next.keyword.map(Self.choosing.contains) != true
        else { return false }
        if hasArticle { advance() }
        advance()
        return true
    }

    /// Whether a place stands here, without `in`.
    var isAtPlace: Bool {
        if at(.it) || at(.everywhere) || isName(token, .places) || isAtEveryRiding { return true }
        let next = at(.the) ? 1 : 0
        guard let noun = peek(next).keyword, isName(peek(next + 1), .places) else { return false }
        return noun == .region || Self.ridingNouns.contains(noun)
    }

    /// What follows ridings of which some are meant.
    static let choosing: [Keyword] = [.in, .of, .where, .that, .except]

    static let ridingNouns: [Keyword] = [
        .riding, .constituency, .district, .electorate, .division, .seats,
    ]

    /// - Parameter said: how they are taken, where a word before says so.
    mutating func everyRiding(_ said: EveryRiding.Choice? = nil) throws -> Place {
        let start = token.range
        let choice: EveryRiding.Choice = isAtSome ? .any : at(.every) ? .each : .all
        if choice == .any { advance() }
        while accept(anyOf: .every, .all, .the, .of) {}
        let adjective = try leadingAdjective()
        guard let noun = token.keyword, Self.ridingNouns.contains(noun) else {
            throw expected("'riding'")
        }
        advance()
        var every = try filters(adjective)
        every.choice = said ?? choice
        return Place(kind: .every(every), range: range(from: start))
    }

    /// `winnable` before `ridings`, or nothing.
    mutating func leadingAdjective() throws -> Condition? {
        guard isAdjective(), let noun = peek().keyword, Self.ridingNouns.contains(noun) else {
            return nil
        }
        let start = token.range
        let here = Place(kind: .it, range: start)
        let kind = try ofRidings { try $0.adjective(of: .place(here)) }
        return Condition(kind: kind, range: start)
    }

    /// `[in PLACE] [where CONDITION] [except PLACE]`
    /// - Parameter first: what was said of the ridings before the noun.
    mutating func filters(_ first: Condition? = nil) throws -> EveryRiding {
        var every = EveryRiding()
        if at(.is), peek().keyword == .in { advance() }
        if !isAtMarginUnit, acceptIn() || accept(.of) {
            every.within = try deeper { try $0.meaningAll { try $0.place() } }.ofSeveral
        }
        let word = [.not, .a].contains(peek().keyword) ? 2 : 1
        let isSaid =
            at(.is) && (isAdjective(at: 1) || relation(at: 1) != nil || isAdjective(at: word))
        if isSaid || accept(anyOf: .where, .that) {
            every.condition = try ofRidings { try $0.condition() }
            if every.within == nil { every.within = try optionalPlace()?.ofSeveral }
        }
        every.condition = [first, every.condition].compactMap(\.self).joined()
        every.except = try exception()
        if case .every(let inner)? = every.within?.kind, every.condition == nil, every.except == nil
        {
            return inner
        }
        return every
    }

    /// Of a list joined by `or`, the stretch of those that are meant this time.
    private func range(of names: [PlaceName]) -> SourceRange? {
        guard !choices.taken.isEmpty, let first = names.first, let last = names.last else {
            return nil
        }
        return first.name.range.through(last.name.range)
    }

    private mutating func placeNames(_ what: String) throws -> [PlaceName] {
        let start = index
        var list = ListReading(try placeName(what), at: start)
        while let ahead = separator(), !at(sign: .plus), goesOn(at: ahead) {
            let (joiner, next) = (token, peek())
            for _ in 0..<ahead { advance() }
            list.add(try placeName(what), behind: joiner, next)
        }
        return list.chosen(&choices)
    }

    /// Whether a list of places goes on: with a place, not with the subject of the next clause.
    private func goesOn(at ahead: Int) -> Bool {
        let mayEnd = !isInCondition || (ahead == 1 && (at(.and) || at(.or)))
        var ahead = ahead
        while let keyword = peek(ahead).keyword, peek(ahead).name == nil,
            [.the, .region].contains(keyword) || Self.ridingNouns.contains(keyword)
        {
            ahead += 1
        }
        let next = peek(ahead)
        guard isName(next, .places), relation(at: ahead + 1) == nil else { return false }
        // `and Victoria is tied` is the next condition, or what is asked.
        if mayEnd, !isListingTied, isOfTied(from: ahead) { return false }
        guard let verb = peek(ahead + 1).keyword else { return true }
        if verb == .fall || (verb == .is && peek(ahead + 2).keyword == .vacant) {
            return isListingVacancies
        }
        // `Victoria is tied` is a condition of its own, save in a list of places that are tied.
        var said = peek(ahead + 2).keyword == .not ? ahead + 3 : ahead + 2
        if [.a, .the].contains(peek(said).keyword) { said += 1 }
        if verb == .is, isTied(at: said) || isAdjective(at: said) || peek(said).keyword == .in {
            return isListingTied
        }
        let isCounted = Self.tallyKind(verb) != nil || verb == .voters
        return
            !((isCounted || Self.verbs.contains(verb))
            && (next.name == nil || next.kinds.contains(.party)))
    }

    /// Whether places from here on, however they are joined, are the subject of `is tied`.
    private func isOfTied(from ahead: Int) -> Bool {
        let ahead = endOfPlaces(from: ahead)
        return peek(ahead).keyword == .is && isTied(at: ahead + 1)
    }

    /// How far ahead the names of places end, however they are joined.
    func endOfPlaces(from ahead: Int) -> Int {
        var ahead = ahead
        while isName(peek(ahead), .places) || peek(ahead).kind == .sign(.comma)
            || peek(ahead).keyword.map(Self.joinsPlaces) == true
        {
            ahead += 1
        }
        return ahead
    }

    private static func joinsPlaces(_ keyword: Keyword) -> Bool {
        switch keyword {
        case .and, .the, .region: true
        case .seats: false
        default: ridingNouns.contains(keyword)
        }
    }

    /// `undecided`, but not `undecided seats`, which are a number.
    private func isTied(at ahead: Int) -> Bool {
        peek(ahead).keyword == .tied && peek(ahead + 1).keyword != .seats
    }

    private mutating func placeName(_ what: String) throws -> PlaceName {
        if at(.the), peek().keyword != nil { advance() }
        var wanted = NameKinds.places
        if let noun = token.keyword, isName(peek(), .places) || peek().kind == .string {
            if noun == .region {
                wanted = .region
                advance()
            } else if Self.ridingNouns.contains(noun) {
                wanted = .riding
                advance()
            }
        }
        return PlaceName(name: try name(.places, what), wanted: wanted)
    }
}

extension [Condition] {
    /// All of them as one, or nothing of none.
    func joined() -> Condition? {
        guard let first, let last, count > 1 else { return first }
        return Condition(kind: .all(self), range: first.range.through(last.range))
    }
}
