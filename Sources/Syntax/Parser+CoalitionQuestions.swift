// Questions about parties and the house: `who …`.

import Diagnostics

extension Parser {
    mutating func who() throws -> QuestionKind {
        if let question = try whoBargains() { return .bargain(question) }
        if let spoilers = try everySpoiler() { return spoilers }
        if at(.can), relation(at: 0) == nil, relation(at: 1) != nil { advance() }
        if relation(at: 0) != nil { return .whichParties(try whichParties()) }
        if accept(.is) { return try whoIs() }
        skipHelpingVerbs()
        if accept(.is) || accept(.come) { return try whoIs() }
        if winsElection() { return .leads(LeadsQuestion(place: nil)) }
        if accept(.govern) { return .governs(isOfOpposition: false) }
        if let most = try whoHasMost() { return most }
        if at(.hold) || at(.has) {
            let own = [.a, .the].contains(peek().keyword) ? 2 : 1
            if isSoMany(at: 1) || isOwnMeasure(at: own) || peek(own).keyword == .majority {
                return .whichParties(try whichParties())
            }
            advance()
            if at(.how) { return .ministries(try ministries()) }
            skipArticle()
            if accept(.balance, .of, .power) { return try balanceAsked() }
            if accept(.veto) { return .role(RoleQuestion(role: .veto, quota: try roleQuota())) }
            guard accept(.most, .power) || accept(.power) else {
                throw expected("'the balance of power', 'a majority' or 'the most power'")
            }
            return .power(try powerFilters())
        }
        if accept(.get) {
            guard at(.how) else { throw expected("'how many ministries'") }
            return .ministries(try ministries())
        }
        if accept(anyOf: .win, .take, .carry) {
            _ = acceptIn()
            return .whoWins(WhoWinsQuestion(place: isAtEndOrIf ? nil : try place()))
        }
        if accept(.can) { return try whoCan() }
        let turns: [Keyword] = [
            .sustain, .topple, .defeat, .bring, .keep, .support, .back, .prop,
        ]
        if token.keyword.map(turns.contains) == true { return try whoCan() }
        throw notUnderstood()
    }

    /// `has the most seats`, `wins the most votes in Quebec`: all of them, the most first.
    private mutating func whoHasMost() throws -> QuestionKind? {
        let ahead = peek().keyword == .the ? 2 : 1
        let verbs: [Keyword] = [.has, .hold, .win, .take, .get]
        guard token.keyword.map(verbs.contains) == true, peek(ahead).keyword == .most,
            let counted = peek(ahead + 1).keyword,
            Self.tallyKind(counted) != nil || Self.ridingNouns.contains(counted)
        else { return nil }
        for _ in 0...ahead { advance() }
        // The most ridings are the most seats.
        let what = noun() ?? .seats
        if Self.ridingNouns.contains(counted), counted != .seats { advance() }
        return .tally(TallyQuestion(what: what, place: try placeCounted(), isOfMost: true))
    }

    mutating func whoIs() throws -> QuestionKind {
        if let question = try whoIsFor() { return .bargain(question) }
        if accept(.bluff) { return .bargain(.blinks(.anyone, budget: nil)) }
        if let leads = try leads() { return leads }
        if let governs = governs() { return governs }
        skipArticle()
        if let rank = rank() {
            return .whoIsSecond(WhoIsSecondQuestion(place: try optionalPlace(), rank: rank))
        }
        if at(.mps) || at(.members), accept(anyOf: .mps, .members) {
            guard accept(anyOf: .for, .of, .in) else { throw expected("'for' and a riding") }
            return .whoWins(WhoWinsQuestion(place: try place()))
        }
        if accept(.winner) { return .whoWins(WhoWinsQuestion(place: try optionalPlace())) }
        if accept(.win) {
            _ = acceptIn()
            return .whoWins(WhoWinsQuestion(place: isAtEndOrIf ? nil : try place()))
        }
        if accept(.median) {
            _ = accept(.party)
            return .median
        }
        if accept(.in, .the, .core) || accept(.in, .core) { return try coreAsked() }
        if let critical = try critical(of: []) { return .critical(critical) }
        if accept(.dummy) { return .role(RoleQuestion(role: .dummy, quota: try roleQuota())) }
        if accept(.dictator) {
            return .role(RoleQuestion(role: .dictator, quota: try roleQuota()))
        }
        if isAdjective() || relation(at: 0) != nil { return .whichParties(try whichParties()) }
        if accept(.kingmaker) {
            let formateurs = accept(.between) ? try parties() : []
            return .kingmaker(KingmakerQuestion(formateurs: formateurs))
        }
        throw notUnderstood()
    }

    private mutating func rank() -> WhoIsSecondQuestion.Rank? {
        if accept(.second) { return .second }
        if accept(.third) { return .third }
        return accept(.last) ? .last : nil
    }

    private mutating func whoCan() throws -> QuestionKind {
        skipHelpingVerbs()
        if accept(.form) {
            skipArticle()
            let isMinority = accept(.minority)
            let inMajority = !isMinority && accept(.majority)
            _ = accept(.coalition)
            try expect(.government, "'a government'")
            if isMinority { return .minority(try minoritiesSought()) }
            var sought = try governmentSought()
            sought.inMajority = inMajority
            return .formGovernment(sought)
        }
        if accept(anyOf: .win, .take, .carry) {
            _ = acceptIn()
            return .whoWins(WhoWinsQuestion(place: isAtEndOrIf ? nil : try place()))
        }
        guard let topples = turnVerb() else { throw notUnderstood() }
        if topples, isAtBudget() {
            return .bargain(.topplers(budget: try budgetMention()))
        }
        try turnedGovernment()
        if topples, at(.over) { return .bargain(.topplers(budget: try overBudget())) }
        let motion = try turnMotion()
        return .turnGovernment(TurnGovernmentQuestion(topples: topples, motion: motion))
    }

    /// `without Conservative`, `with at most 3 parties`, or nothing.
    private mutating func governmentSought() throws -> FormGovernmentQuestion {
        var (without, atMost): ([Name], Quantity?) = ([], nil)
        while !isAtEndOrIf {
            if accept(.without) {
                without += try parties()
            } else if let most = try mostAccepted() {
                atMost = most
            } else {
                throw expected("'without' and a party, or 'with at most 3 parties'")
            }
        }
        return FormGovernmentQuestion(without: without, atMost: atMost)
    }

    /// `across the Speaker's parties`, `with the Speaker from each party`, `on no confidence`, behind `the balance of
    /// power`; or nothing.
    mutating func balanceAsked() throws -> QuestionKind {
        if accept(.across) {
            _ = accept(.the)
            try expect(.speaker, "'the Speaker's parties'")
            _ = accept(.party)
            return .speakers
        }
        guard accept(.with) else { return .balanceOfPower(on: try turnMotion()) }
        _ = accept(.the) || accept(.a)
        guard accept(.speaker, .from, .every, .party) else {
            throw expected("'the Speaker from each party'")
        }
        return .speakers
    }

    /// `can Bloc and NDP bring down the government`; nothing where it is another question.
    mutating func canTurn() throws -> QuestionKind? {
        let start = index
        guard accept(.can), isParty(at: 0),
            case .success(let parties) = attempt({ try $0.parties(isSubject: true) })
        else {
            index(start)
            return nil
        }
        _ = accept(.has)
        guard let topples = turnVerb() else {
            index(start)
            return nil
        }
        try turnedGovernment()
        if topples, at(.over) {
            return .bargain(.canTopple(parties: parties, budget: try overBudget()))
        }
        return .canTurn(
            CanTurnQuestion(parties: parties, topples: topples, motion: try turnMotion()))
    }

    /// `sustain`, `keep`, `prop up` keep a government; `topple`, `defeat`, `bring down` end it.
    private mutating func turnVerb() -> Bool? {
        if accept(.sustain) || accept(.keep, .up) || accept(.keep) || accept(.support)
            || accept(.prop, .up) || accept(.prop) || accept(.back)
        {
            return false
        }
        let topples =
            accept(.topple) || accept(.defeat) || accept(.bring, .down) || accept(.bring)
        return topples ? true : nil
    }

    /// `the government`, with what is left of the verb
    private mutating func turnedGovernment() throws {
        _ = accept(.the)
        try expect(.government, "'the government'")
        _ = accept(anyOf: .down, .up)
    }

    /// `on the budget`, `on no confidence`
    private mutating func turnMotion() throws -> Motion? {
        guard accept(.on) else { return nil }
        skipArticle()
        guard let motion = motion() else {
            throw expected("'the budget', 'the investiture' or 'no confidence'")
        }
        return motion
    }
}
