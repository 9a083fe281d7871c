// MEASURE: numbers in a world, added and subtracted, multiplied and divided.

import Diagnostics

extension Parser {
    mutating func measure() throws -> Measure {
        try deeper { try $0.chain({ try $0.product() }, by: { $0.addingSign() }) }
    }

    /// `NDP votes / 100`, `2 × margin`: these bind before a sum does.
    private mutating func product() throws -> Measure {
        try chain({ try $0.term() }, by: { $0.multiplyingSign() })
    }

    private typealias Joining = (Measure, Measure) -> MeasureKind

    private mutating func addingSign() -> Joining? {
        if accept(sign: .plus) { return { .sum($0, $1) } }
        return accept(sign: .minus) ? { .difference($0, $1) } : nil
    }

    private mutating func multiplyingSign() -> Joining? {
        if accept(sign: .times) || accept(.times) { return { .product($0, $1) } }
        return accept(sign: .over) || accept(.divided, .by) ? { .quotient($0, $1) } : nil
    }

    /// Parts with signs between them, from the left.
    private mutating func chain(
        _ part: (inout Parser) throws -> Measure,
        by sign: (inout Parser) -> Joining?
    ) throws -> Measure {
        let start = token.range
        var left = try part(&self)
        var parts = 1
        while let kind = sign(&self) {
            let right = try part(&self)
            parts += 1
            guard parts <= Self.mostParts else {
                throw Diagnostic.tooLong(at: location(right.range))
            }
            left = Measure(kind: kind(left, right), range: range(from: start))
        }
        return left
    }

    private static let mostParts = 100

    private mutating func term() throws -> Measure {
        let start = token.range
        if accept(sign: .open) {
            let inner = try measure()
            try expect(sign: .close, "')'")
            return Measure(kind: inner.kind, range: range(from: start))
        }
        return Measure(kind: try termKind(), range: range(from: start))
    }

    /// `majority`, `seats short`; nothing where no number of the house begins.
    private mutating func houseMeasure() -> HouseMeasure? {
        let (measure, words): (HouseMeasure, Int)
        switch token.keyword {
        case .majority:
            advance()
            return acceptOfAllMembers() ? .majorityOfMembers : .majority
        case .working where peek().keyword == .majority: (measure, words) = (.workingMajority, 2)
        case .seats where peek().keyword == .short: (measure, words) = (.seatsShort, 2)
        case .vacant where !isName(token, .party): (measure, words) = (.vacancies, 1)
        case .tied where peek().keyword == .seats: (measure, words) = (.undecidedSeats, 2)
        default: return nil
        }
        for _ in 0..<words { advance() }
        return measure
    }

    private mutating func termKind() throws -> MeasureKind {
        if at(.number) || at(sign: .minus) || at(sign: .dollar) {
            return .quantity(try quantity())
        }
        if bringsVariable(.party) { return try counted(of: addedParties()) }
        skipIts()
        skipArticle()
        if let measure = houseMeasure() { return .house(measure) }
        switch token.keyword {
        case .margin: return .margin(try margin())
        case .winner, .second:
            let subject: TallyMeasure.Subject = at(.winner) ? .winner : .second
            advance()
            return .tally(try tally(subject))
        case .numberWord:
            advance()
            try expect(.of, "'of ridings', 'of candidates' or 'of parties'")
            return .count(try count())
        case .seats, .votes, .share, .mps, .members: return .tally(try leadingTally())
        default: break
        }
        if token.name != nil, isName(token, .ownMeasure), variable(token) == nil {
            return try ownMeasure()
        }
        guard isName(token, .party) || at(.party) else {
            throw expected("a number: 'NDP votes', 'margin', 'winner's share', '5%'")
        }
        return try counted(of: addedParties())
    }

    /// `its`, before what only a riding has: `its margin`, `its winner's share`.
    mutating func skipIts() {
        let isOwn = isPossessive(token) && rule.it == nil && isOwnMeasure(at: 1)
        if isItsOfRiding(at: 0) || isOwn { advance() }
    }

    func isItsOfRiding(at ahead: Int) -> Bool {
        isPossessive(peek(ahead)) && [.margin, .winner, .second].contains(peek(ahead + 1).keyword)
    }

    func isPossessive(_ token: Token) -> Bool {
        token.keyword == .it && source.text(token.range).lowercased() == "its"
    }

    /// `NDP votes`, `NDP's share of the seats`, `NDP's pressure`
    private mutating func counted(of parties: [Name]) throws -> MeasureKind {
        if let share = try seatShare(of: parties) { return share }
        if parties.count == 1, token.name != nil, isName(token, .ownMeasure) {
            let name = try name(.ownMeasure, "a measure")
            return .own(OwnMeasure(name: name, thing: .party(parties[0])))
        }
        return .tally(try tally(.parties(parties)))
    }

    /// `NDP`, `NDP + Green`, `NDP and Green` before a noun that counts them, or after it.
    private mutating func addedParties(afterNoun: Bool = false) throws -> [Name] {
        let start = index
        var list = ListReading(try party(), at: start)
        while at(sign: .plus) || at(.and) || (at(.or) && choices.isOpen), isParty(at: 1),
            !afterNoun || !countsNext
        {
            let (joiner, next) = (token, peek())
            advance()
            list.add(try party(), behind: joiner, next)
        }
        return list.chosen(&choices)
    }

    /// Whether the party after a sign here has a noun of its own that counts it, or a verb.
    private var countsNext: Bool {
        var ahead = isName(peek(), .party) ? 2 : 3
        while let next = afterParty(at: ahead) { ahead = next }
        if peek(ahead).name != nil, isName(peek(ahead), .ownMeasure) { return true }
        let keyword = peek(ahead).keyword
        if keyword == .is {
            let next = [.not, .a, .the].contains(peek(ahead + 1).keyword) ? ahead + 2 : ahead + 1
            return [.second, .winner, .kingmaker].contains(peek(next).keyword)
        }
        return Self.tallyKind(keyword) != nil
            || (!at(sign: .plus) && (isVerb(at: ahead) || relation(at: ahead) != nil))
    }

    /// Where a list goes on after a separator and a party some tokens ahead.
    private func afterParty(at ahead: Int) -> Int? {
        var next = ahead
        if peek(next).kind == .sign(.comma) { next += 1 }
        let isJoined = [.and, .or].contains(peek(next).keyword)
        if isJoined || peek(next).kind == .sign(.plus) { next += 1 }
        guard next > ahead, isParty(at: next) else { return nil }
        return next + (isName(peek(next), .party) ? 1 : 2)
    }

    static func tallyKind(_ keyword: Keyword?) -> TallyKind? {
        switch keyword {
        case .seats, .mps, .members: .seats
        case .votes: .votes
        case .share: .share
        default: nil
        }
    }

    /// `share of the seats`, `seat share`: so many of all seats, as a percentage.
    private mutating func seatShare(of parties: [Name]) throws -> MeasureKind? {
        let start = token.range
        guard
            accept(.seats, .share) || accept(.share, .of, .seats)
                || accept(.share, .of, .the, .seats)
        else { return nil }
        let place = try measuredPlace()?.ofSeveral
        let whole = range(from: start)
        let nowhere = SourceRange(start.lower, start.lower)
        func seats(of parties: [Name]) -> Measure {
            let tally = TallyMeasure(what: .seats, subject: .parties(parties), place: place)
            return Measure(kind: .tally(tally), range: nowhere)
        }
        let part = Measure(
            kind: .quotient(seats(of: parties), seats(of: [])), range: whole)
        let all = Quantity(billionths: 1_000_000_000, kind: .percent, range: nowhere)
        return .product(part, Measure(kind: .quantity(all), range: nowhere))
    }

    private mutating func tally(_ subject: TallyMeasure.Subject) throws -> TallyMeasure {
        guard let what = noun() else { throw expected("'seats', 'votes' or 'share'") }
        // Parties are counted in a region; a winner is of one riding.
        let isOfParties = if case .parties = subject { true } else { false }
        let place = try measuredPlace()
        return TallyMeasure(
            what: what, subject: subject, place: isOfParties ? place?.ofSeveral : place)
    }

    /// `seats`, `votes`, `vote share`, `share of the vote`
    mutating func noun() -> TallyKind? {
        if accept(.votes, .share) { return .share }
        guard let what = Self.tallyKind(token.keyword) else { return nil }
        advance()
        if what == .share {
            let start = index
            if accept(.of) {
                skipArticle()
                if !accept(.votes) { index(start) }
            }
        }
        return what
    }

    /// `votes of NDP in Victoria`, `votes for NDP`, `seats`
    private mutating func leadingTally() throws -> TallyMeasure {
        let start = token
        guard let what = noun() else { throw expected("'seats', 'votes' or 'share'") }
        var names: [Name] = []
        if at(.of) || at(.for), isParty(at: 1) {
            advance()
            names = try addedParties(afterNoun: true)
        }
        if names.isEmpty, !rule.hasRiding, let it = rule.it, it.isAsked {
            rule.mention(it, at: start.range)
            names = [
                Name(text: "it", id: nil, kinds: .party, range: start.range, variable: it)
            ]
        }
        // Of a party that varies, the house's own would hardly ever be meant.
        if names.isEmpty, !rule.hasRiding, !rule.variables.isEmpty {
            let noun = source.text(start.range)
            throw Diagnostic.whoseNumber(noun, at: location(start.range))
        }
        return TallyMeasure(
            what: what, subject: .parties(names), place: try measuredPlace()?.ofSeveral)
    }

    private mutating func measuredPlace() throws -> Place? {
        at(.in) || at(.everywhere) ? try meaningAll { try $0.optionalPlace() } : nil
    }

    /// `in PLACE`, where votes or seats are counted.
    mutating func placeCounted() throws -> Place? {
        try meaningAll { try $0.optionalPlace() }?.ofSeveral
    }

    private mutating func margin() throws -> MarginMeasure {
        advance()
        var unit = marginUnit()
        let place = accept(.of) ? try place() : try measuredPlace()
        if unit == nil { unit = marginUnit() }
        return MarginMeasure(place: place, unit: unit)
    }

    /// `in votes` or `in points`, which names no place.
    var isAtMarginUnit: Bool {
        at(.in) && (peek().keyword == .votes || peek().keyword == .points)
    }

    private mutating func marginUnit() -> QuantityKind? {
        if accept(.in, .votes) { return .votes }
        return accept(.in, .points) ? .points : nil
    }

    /// `ridings [in PLACE] [where …]`, `candidates [in PLACE]`, `parties`
    mutating func count() throws -> CountMeasure {
        skipArticle()
        if isAdjective(), peek().keyword == .party {
            return CountMeasure(things: .parties, place: nil, parties: try partiesThatAre())
        }
        if accept(.party) { return try countOfParties() }
        if accept(.candidates) {
            _ = accept(.run) || accept(.is, .there)
            return CountMeasure(things: .candidates, place: try measuredPlace()?.ofSeveral)
        }
        let start = token.range
        let adjective = try leadingAdjective()
        guard let noun = token.keyword, Self.ridingNouns.contains(noun), noun != .seats else {
            throw expected("'ridings', 'candidates' or 'parties'")
        }
        advance()
        if let done = try ridingsDone(start, adjective) { return done }
        skipChoosing()
        let every = try filters(adjective)
        let isAll = every.within == nil && every.condition == nil && every.except == nil
        let place = Place(kind: .every(every), range: range(from: start))
        return CountMeasure(things: .ridings, place: isAll ? nil : place)
    }

    /// `it wins`, `that it wins`, behind ridings: those in which a party that varies does so.
    private mutating func ridingsDone(
        _ start: SourceRange, _ adjective: Condition?
    ) throws -> CountMeasure? {
        let ahead = at(.that) || isWhereItDoes ? 1 : 0
        guard variable(peek(ahead))?.kind == .party, !isPossessive(peek(ahead)) else { return nil }
        if ahead > 0 { advance() }
        let first = token.range
        let name = try party()
        let here = Place(kind: .it, range: first)
        let kind = try ofRidings { try $0.partyPredicate([name], here) }
        let (done, within) = Condition(kind: kind, range: range(from: first)).parted
        let every = EveryRiding(
            within: within?.ofSeveral, condition: [adjective, done].compactMap(\.self).joined())
        return CountMeasure(
            things: .ridings, place: Place(kind: .every(every), range: range(from: start)))
    }

    /// `where it is second`, `where it wins`: what no riding does.
    private var isWhereItDoes: Bool {
        guard at(.where), peek().keyword == .it else { return false }
        let deeds: [Keyword?] = [.win, .take, .carry, .lose, .run, .come]
        return deeds.contains(peek(2).keyword)
            || (peek(2).keyword == .is && peek(3).keyword == .second)
    }

    /// `parties`, `parties that are trapped`, `parties are trapped`
    private mutating func countOfParties() throws -> CountMeasure {
        if let other = otherSide() {
            return CountMeasure(things: .parties, place: nil, parties: other)
        }
        _ = accept(.is, .there)
        if at(.where) || accept(.that) {
            return CountMeasure(
                things: .parties, place: nil, parties: try whichParties())
        }
        guard isVerb(at: 0) || relation(at: 0) != nil,
            case .success(let asked) = attempt({ parser in
                let asked = try parser.whichParties()
                // `number of parties is not the winner's share`, `is its margin`: two numbers compared.
                guard Self.tallyKind(parser.token.keyword) == nil,
                    !parser.isPossessive(parser.previous)
                else { throw parser.notUnderstood() }
                return asked
            })
        else { return CountMeasure(things: .parties, place: nil) }
        return CountMeasure(things: .parties, place: nil, parties: asked)
    }

    /// `there are`, `are there`, before a filter.
    private mutating func skipChoosing() {
        _ = accept(.is, .there) || accept(.there, .is)
    }
}
