// Clauses: every change to a world. A new one costs its node, one entry in a table here and one
// function.

import Diagnostics

extension Parser {
    /// The verbs that follow a clause's subject.
    static let verbs: [Keyword] = [
        .offer, .demand, .trade, .want, .value, .draw, .can, .cost, .give, .raise, .lower, .add,
        .insist, .ask, .called,
        .stand, .withdraw, .drop, .step, .pull, .run, .endorse, .hold, .gain, .lose, .win, .take,
        .carry, .get, .support, .back, .prop, .oppose, .votes, .abstain, .rule, .refuse, .form,
        .voters, .is, .has, .does, .would, .defeat, .pair, .join, .red, .bottom,
        .accept, .never,
    ]

    /// One or more clauses: `;`, `,` and `and` part them.
    mutating func clauses() throws -> [Clause] {
        dealing = nil
        defer { dealing = nil }
        var clauses = [try clause()]
        while !isAtEnd || at(sign: .semicolon) {
            guard skipsToNextClause() else { break }
            clauses.append(try clause())
        }
        return clauses
    }

    /// Goes over a separator, where another clause follows and not a question.
    private mutating func skipsToNextClause() -> Bool {
        let start = index
        let isHard = accept(sign: .semicolon)
        guard isHard || accept(sign: .comma) || at(.and) else { return false }
        _ = accept(.and)
        if isAtEnd || at(sign: .colon) || (!isHard && beginsQuestion) {
            index(start)
            return false
        }
        return true
    }

    mutating func clause() throws -> Clause {
        let start = token.range
        guard !isAtEnd else { throw expected("a change, such as '\(someChange)'") }
        let kind = try deeper { try $0.leavingNothingOpen { try $0.clauseKind() } }
        return Clause(kind: kind, source: source, range: range(from: start))
    }

    private mutating func clauseKind() throws -> ClauseKind {
        if let further = try furtherDeal() { return .bargain(further) }
        dealing = nil
        skipAllOfVoters()
        if at(.a) || at(.the),
            [.swing, .government, .rival, .opposition, .pact].contains(peek().keyword)
        {
            advance()
        }
        if isAtSystem { return .system(try system()) }
        if let speaker = try speakerClause() { return .speaker(speaker) }
        if let vacated = try vacatedSeats() { return .vacate(vacated) }
        switch token.keyword {
        case .swing: return .swing(try swing())
        case .pact: return .inForce(try inForce(.pact))
        case .scenario: return .inForce(try inForce(.scenario))
        case .government: return .government(try government())
        case .rival where peek().keyword == .government: return .government(try government())
        case .opposition: return .opposition(try opposition())
        case _ where isAtVoters: return .flow(try votersFirst())
        case _ where at(.number) || isAtMemberInWords: return .cross(try cross())
        default: break
        }
        if let crossing = memberOfParty() { return .cross(crossing) }
        if let clause = try itemClause() { return .bargain(clause) }
        let isPlace = at(.every) || at(.all) || isAtEveryRiding || at(.it) || at(.everywhere)
        if isFollowedByFall || (isPlace && !isName(token, .party)) { return .vacant(try vacant()) }
        guard
            isName(token, .party) || at(.party) || at(.the) || token.kind == .name
                || bringsVariable(.party)
        else {
            if isName(token, .places) { return .vacant(try vacant()) }
            throw notUnderstood()
        }
        if isName(token, [.pact, .scenario]), !isName(token, .party) {
            return .inForce(try inForce([.pact, .scenario]))
        }
        return try predicate(try parties(isSubject: true))
    }

    private var isFollowedByFall: Bool {
        let ahead = endOfPlaces(from: 0)
        guard ahead > 0 else { return false }
        return peek(ahead).keyword == .fall
            || (peek(ahead).keyword == .is && peek(ahead + 1).keyword == .vacant)
    }

    /// `one member crosses`, `two members of Liberal cross`
    private var isAtMemberInWords: Bool {
        isAtCountInWords && [.members, .mps].contains(peek().keyword)
            && [.cross, .of].contains(peek(2).keyword)
    }

    /// `a Liberal crosses`, `one Liberal member crosses`; nothing where it is another change.
    private mutating func memberOfParty() -> CrossClause? {
        guard isAtCountInWords, isParty(at: 1) else { return nil }
        return try? attempt { try $0.cross() }.get()
    }

    /// What the subject does.
    private mutating func predicate(_ parties: [Name]) throws -> ClauseKind {
        skipHelpingVerbs()
        if let clause = try bargainPredicate(parties) { return .bargain(clause) }
        if let absence = absence(parties) { return .absence(absence) }
        switch token.keyword {
        case .stand, .withdraw, .drop, .step, .pull: return .standDown(try standDown(parties))
        case .not where peek().keyword == .run: return .standDown(try standDown(parties))
        case .run:
            advance()
            return .run(RunClause(parties: parties, place: try placeOrEverywhere()))
        case .endorse: return .endorse(try endorse(parties))
        case .hold: return .primary(try primary(parties))
        case .gain, .lose,
            .take where peek().kind == .number:
            if let cross = try crossing(parties) { return .cross(cross) }
            return .gain(try gain(parties))
        case .win, .take, .carry: return .win(try win(parties))
        case .get: return .get(try get(parties))
        case .voters: return .flow(try flow(parties))
        case .support, .back, .prop, .oppose, .votes, .abstain: return .stance(try stance(parties))
        case .rule, .refuse: return .ruleOut(try ruleOut(parties))
        case .form: return try formed(by: parties)
        case .govern, .is, .join: return .government(try governs(parties))
        case .pair:
            advance()
            let members = try quantity("how many members")
            _ = accept(.members)
            return .pair(PairClause(parties: parties, members: members))
        default: throw notUnderstood()
        }
    }

    /// `form a bloc`, `form a coalition`, behind their parties.
    private mutating func formed(by parties: [Name]) throws -> ClauseKind {
        advance()
        skipArticle()
        if accept(.coalition, .government) || accept(anyOf: .coalition, .government) {
            return .government(
                GovernmentClause(parties: parties, supporters: [], isRival: false))
        }
        try expect(.bloc, "'a bloc' or 'a coalition'")
        return .bloc(BlocClause(parties: parties))
    }

    mutating func placeOrEverywhere() throws -> Place {
        if at(.there) { return try place() }
        return try optionalPlace() ?? Place(kind: .everywhere, range: previous.range)
    }

    func only(_ parties: [Name]) throws -> Name {
        guard parties.count == 1 else {
            throw Diagnostic.onePartyOnly(at: location(parties[1].range))
        }
        return parties[0]
    }

    // MARK: Candidacies

    /// `stands down`, `withdraws`, `drops out`, `steps aside`, `pulls out`
    private mutating func standDown(_ parties: [Name]) throws -> StandDownClause {
        guard acceptStandsDown() else {
            advance()
            throw expected("'down'")
        }
        var beneficiary = try accept(.for) ? party() : nil
        let place = try placeOrEverywhere()
        if beneficiary == nil, accept(.for) { beneficiary = try party() }
        return StandDownClause(parties: parties, beneficiary: beneficiary, place: place)
    }

    private mutating func endorse(_ parties: [Name]) throws -> EndorseClause {
        advance()
        let other = try party()
        return EndorseClause(parties: parties, beneficiary: other, place: try placeOrEverywhere())
    }

    private mutating func primary(_ parties: [Name]) throws -> PrimaryClause {
        advance()
        skipArticle()
        try expect(.primary, "'a primary'")
        var winner: Name?
        func wonBy(_ parser: inout Parser) throws {
            if parser.accept(.win, .by) { winner = try parser.party() }
        }
        try wonBy(&self)
        let place = try placeOrEverywhere()
        try wonBy(&self)
        return PrimaryClause(parties: parties, place: place, winner: winner)
    }

    // MARK: Votes

    private mutating func swing() throws -> SwingClause {
        advance()
        _ = accept(.of)
        let points = try quantity("how many points")
        let (from, to) = try partyToParty()
        let (place, isNext) = try placeAndElection()
        return SwingClause(points: points, from: from, to: to, place: place, isNext: isNext)
    }

    /// `from Liberal to Bloc`
    mutating func partyToParty() throws -> (from: Name, to: Name) {
        try expect(.from, "'from' and a party")
        let from = try party()
        try expect(.to, "'to' and a party")
        return (from, try party())
    }

    private mutating func gain(_ parties: [Name]) throws -> GainClause {
        let loses = at(.lose)
        advance()
        let start = token.range
        let isHalf = accept(.half)
        let amount =
            isHalf
            ? Quantity(billionths: 500_000_000, kind: .percent, range: start)
            : try quantity("points, or a percentage of its votes")
        if at(.of), amount.kind != .percent {
            throw expected("a percentage before 'of its votes'", help: partOfVotes(amount))
        }
        if accept(.of) || isHalf {
            _ = accept(anyOf: .it, .the)
            try expect(.votes, "'its votes'")
        }
        let mayHaveOther = loses ? accept(.to) : amount.kind == .points && accept(.from)
        let other = mayHaveOther ? try party() : nil
        let (place, isNext) = try placeAndElection()
        return GainClause(
            parties: parties, loses: loses, amount: amount, other: other, place: place,
            isNext: isNext)
    }

    /// `39 of its votes` where a percentage is meant, as a party's votes are so many in each riding.
    private func partOfVotes(_ amount: Quantity) -> String {
        let number = source.text(amount.range).prefix { $0.isNumber || $0 == "." }
        let isPlain = amount.kind == .plain
        let most = isPlain ? 100_000_000_000 : 1_000_000_000
        return (isPlain || amount.kind == .points) && (0...most).contains(amount.billionths)
            ? "a part of its votes is a percentage: '\(number)% of its votes'"
            : "a part of its votes is a percentage: '10% of its votes'"
    }

    /// `[in PLACE] [in the next election]`, in either order.
    private mutating func placeAndElection() throws -> (place: Place?, isNext: Bool) {
        var isNext = acceptNextElection()
        let place = try optionalPlace()
        if !isNext { isNext = acceptNextElection() }
        return (place, isNext)
    }

    private mutating func get(_ parties: [Name]) throws -> GetClause {
        advance()
        let amount = try quantity("votes, or a percentage of them")
        if accept(.of) {
            skipArticle()
            try expect(.votes, "'the votes'")
        }
        guard let place = try optionalPlace() else { throw expected("'in' and a riding") }
        return GetClause(party: try only(parties), amount: amount, place: place)
    }

    private mutating func win(_ parties: [Name]) throws -> WinClause {
        advance()
        _ = accept(.in)
        guard !isAtEnd else { throw Diagnostic.winsWhere(at: location(token.range)) }
        return WinClause(party: try only(parties), place: try place())
    }

    // MARK: Plans and pledges

    mutating func inForce(_ wanted: NameKinds) throws -> InForceClause {
        if at(.pact) || at(.scenario) { advance() }
        let what = wanted == .scenario ? "a scenario's name" : "a pact's name"
        let name = try name(wanted, what)
        let isOff = accept(.is, .off) || accept(.is, .not, .in, .force)
        if !isOff { _ = accept(.is, .in, .force) || accept(.in, .force) || accept(.is, .on) }
        return InForceClause(name: name, wanted: wanted, isOff: isOff)
    }

    mutating func stance(_ parties: [Name]) throws -> StanceClause {
        let stance: Stance
        switch token.keyword {
        case .oppose: stance = .opposes
        case .abstain: stance = .abstains
        case .votes:
            guard peek().keyword == .against || peek().keyword == .for else {
                throw notUnderstood()
            }
            stance = peek().keyword == .for ? .supports : .opposes
            advance()
        default: stance = .supports
        }
        advance()
        _ = accept(.up)
        if stance == .abstains, !accept(anyOf: .on, .from) {
            return StanceClause(parties: parties, stance: stance, object: .government)
        }
        return StanceClause(parties: parties, stance: stance, object: try stanceObject())
    }

    /// `does the budget pass if Bloc votes for it`
    private var isItTheBudget: Bool {
        guard at(.it), isSupposing else { return false }
        var back = -1
        while peek(back).range.lower >= sentenceRange.lower, index + back >= 0 {
            if peek(back).keyword == .budget { return true }
            back -= 1
        }
        return false
    }

    private mutating func stanceObject() throws -> StanceObject {
        let start = index
        skipArticle()
        if accept(.government) { return .government }
        if accept(.budget) || (isItTheBudget && accept(.it)) { return .budget }
        index(start)
        if let anyone = try anyone() { return .party(anyone) }
        if choices.isOpen, isParty(at: 0) {
            let open = choices
            let names = try objects()
            if names.count == 1 { return .party(names[0]) }
            index(start)
            choices = open
        }
        return .party(try party("'the government' or a party"))
    }

    /// `rules out [a coalition with | supporting] Q`, `refuses to work with Q`
    mutating func ruleOut(_ parties: [Name]) throws -> RuleOutClause {
        var what = RuleOutClause.What.both
        if accept(.refuse) {
            guard accept(.to, .work, .with) else {
                throw expected("'to work with' and a party, or an item of the budget")
            }
        } else {
            guard accept(.rule, .out) else { throw expected("'rules out' and a party") }
            if accept(.support) {
                what = .supporting
            } else {
                let start = index
                skipArticle()
                if accept(.coalition, .with) { what = .coalition } else { index(start) }
            }
        }
        let targets = try anyone().map { [$0] } ?? (isInCondition ? objects() : self.parties())
        return RuleOutClause(parties: parties, what: what, targets: targets)
    }

    private mutating func government() throws -> GovernmentClause {
        let isRival = accept(.rival)
        advance()
        try expect(.is, "'is' and a party")
        let governing = try parties()
        var supporters: [Name] = []
        if accept(.with) {
            guard let backers = try supportNamed() else {
                throw expected("'the support of' and a party")
            }
            supporters = backers
        }
        return GovernmentClause(
            parties: governing, supporters: supporters, isRival: isRival)
    }

    /// `governs`, `is the government`, `joins the government`, behind its parties
    private mutating func governs(_ parties: [Name]) throws -> GovernmentClause {
        if accept(.join) {
            _ = accept(.the)
            try expect(.government, "'the government'")
            return GovernmentClause(
                parties: parties, supporters: [], isRival: false, isJoining: true)
        }
        var parties = parties
        var supporters: [Name] = []
        if accept(.govern) {
            if accept(.with) {
                let backers = try supportNamed()
                supporters = backers ?? []
                parties += try backers == nil ? self.parties() : []
            }
        } else {
            guard accept(.is) else { throw notUnderstood() }
            _ = accept(.in)
            _ = accept(.the)
            guard accept(.government) else { throw notUnderstood() }
        }
        return GovernmentClause(parties: parties, supporters: supporters, isRival: false)
    }

    /// `the support of NDP`, `support from NDP`, behind `with`; nothing where it is something else.
    mutating func supportNamed() throws -> [Name]? {
        guard at(.support) || (at(.the) && peek().keyword == .support) else { return nil }
        _ = accept(.the)
        advance()
        guard accept(anyOf: .of, .from) else { throw expected("'of' or 'from' and a party") }
        return try parties()
    }

    private mutating func opposition() throws -> OppositionClause {
        advance()
        try expect(.is, "'is' and a party")
        return OppositionClause(parties: try parties())
    }
}
