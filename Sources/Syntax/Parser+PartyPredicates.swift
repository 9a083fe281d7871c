// What a party does or is, once it is named: `wins Halifax`, `holds the balance of power`, `is not
// second`, `can work with Green`.

import Diagnostics

extension Parser {
    /// `governs alone`, `govern together`, `joins the government`.
    private mutating func governing(_ parties: [Name]) throws -> HoldsCondition {
        if accept(.join) {
            _ = accept(.the)
            try expect(.government, "'the government'")
            return HoldsCondition(parties: parties, what: .juniorPartner)
        }
        advance()
        let isAlone = accept(.alone) || accept(.together)
        return HoldsCondition(
            parties: parties, what: isAlone ? .ableToGovern(inMajority: true) : .government)
    }

    /// `can form a government`, `can govern`, `cannot govern alone`: whether they are able to; nothing
    /// where it is something else.
    private mutating func able(_ parties: [Name]) throws -> ConditionKind? {
        let (start, first) = (index, token.range)
        let cannot = at(.not) && Keyword.helping(in: source.text(first)) == .can
        guard cannot ? accept(.not) : accept(.can) else { return nil }
        let isDenied = cannot || accept(.not)
        if at(.form) { return negated(try forming(parties), isDenied, first) }
        guard accept(.govern) else {
            index(start)
            return nil
        }
        let isAlone = accept(.alone) || accept(.together)
        let node = HoldsCondition(parties: parties, what: .ableToGovern(inMajority: isAlone))
        return negated(.holds(node), isDenied, first)
    }

    mutating func partyPredicate(_ parties: [Name], _ here: Place) throws -> ConditionKind {
        let outer = rule.pronoun.subject
        rule.pronoun.subject = parties.count == 1 ? parties[0].variable : nil
        defer { rule.pronoun.subject = outer }
        return try predicate(of: parties, here)
    }

    private mutating func predicate(of parties: [Name], _ here: Place) throws -> ConditionKind {
        skipHelpingVerbs()
        if let able = try able(parties) { return able }
        let start = token.range
        if at(.has), relation(at: 1) != nil { advance() }
        if at(.not), relation(at: 0) == nil, accept(.not) {
            let inner = try deeper { try $0.predicate(of: parties, here) }
            return inner.denied(range(from: start))
        }
        return try toWhom { parser in
            if let own = try parser.related(.parties(parties)) { return own }
            return try parser.deed(of: parties, here)
        }
    }

    private mutating func deed(of parties: [Name], _ here: Place) throws -> ConditionKind {
        switch token.keyword {
        case .win where isAtMajority(1), .get where isAtMajority(1): return try holding(parties)
        case .win, .take, .carry:
            advance()
            return try alone(parties) { .wins(WinsCondition(party: $0, place: $1)) }
        case .lose where !peek().isAmount:
            advance()
            return try alone(parties) {
                .wins(WinsCondition(party: $0, place: $1, isLoss: true))
            }
        case .run:
            advance()
            return .runs(RunsCondition(parties: parties, place: try optionalPlace() ?? here))
        case .hold, .has: return try holding(parties)
        case .form: return try forming(parties)
        case .govern, .join: return .holds(try governing(parties))
        case .support, .back, .prop, .oppose, .abstain: return .stance(try stance(parties))
        case .votes where peek().keyword == .against || peek().keyword == .for:
            return .stance(try stance(parties))
        case .rule, .refuse: return .ruleOut(try ruleOut(parties))
        case .is, .come, .second, .winner, .kingmaker: return try being(parties, here)
        case _ where isAdjective(): return try adjective(of: .parties(parties))
        default:
            throw noDeed(parties[0])
        }
    }

    /// `a majority`
    private func isAtMajority(_ ahead: Int) -> Bool {
        peek([.a, .the].contains(peek(ahead).keyword) ? ahead + 1 : ahead).keyword == .majority
    }

    /// `Green stands down`, which is a change: that it is so is told by who is on the ballot.
    private func noDeed(_ party: Name) -> Diagnostic {
        var refusal = expected(
            "what \(party.text) does, 'wins', 'runs' or 'holds', or what it has, 'votes' or 'seats'"
        )
        if at(.stand) {
            refusal.help = [
                .init("a condition looks at the ballot: '\(party.text) does not run in RIDING'")
            ]
        }
        return refusal
    }

    private mutating func alone(
        _ parties: [Name], _ make: (Name, Place) -> ConditionKind
    ) throws -> ConditionKind {
        guard parties.count == 1 else {
            throw Diagnostic.onePartyOnly(at: location(parties[1].range))
        }
        let start = previous.range
        if accept(.no) {
            return negated(make(parties[0], try everyRiding(.any)), true, start)
        }
        let here = Place(kind: .it, range: start)
        let isPlaced = acceptIn() || isAtPlace || bringsVariable(.riding)
        return make(parties[0], isPlaced ? try place() : here)
    }

    private mutating func holding(_ parties: [Name]) throws -> ConditionKind {
        advance()
        if let many = try soMany(parties) ?? ownNumber(parties) { return many }
        let start = token.range
        let isNone = at(.no) && peek().keyword == .majority && accept(.no)
        skipArticle()
        if accept(.majority) {
            _ = accept(.of, .seats) || accept(.of, .the, .seats)
            _ = accept(.together) || accept(.between, .it)
            return negated(
                .holds(HoldsCondition(parties: parties, what: .majority)), isNone, start)
        }
        _ = accept(.share, .of) || accept(.share)
        skipArticle()
        guard accept(.balance, .of, .power) else {
            throw expected("'the balance of power', 'a majority' or a number of seats")
        }
        let what = HoldsCondition.What.balanceOfPower(alone: accept(.alone))
        return .holds(HoldsCondition(parties: parties, what: what))
    }

    /// `form a government`: the votes for it are their own, and they sit in one.
    private mutating func forming(_ parties: [Name]) throws -> ConditionKind {
        advance()
        skipArticle()
        let isMajority = accept(.majority)
        let isGovernment = accept(.government)
        guard isGovernment || isMajority else { throw expected("'a government'") }
        _ = accept(.together)
        let what: HoldsCondition.What =
            isGovernment ? .ableToGovern(inMajority: isMajority) : .majority
        var node = HoldsCondition(parties: parties, what: what)
        if isGovernment, accept(.with) {
            guard let backers = try supportNamed() else {
                throw expected("'the support of' and a party")
            }
            node.supporters = backers
        }
        return .holds(node)
    }

    private mutating func being(_ parties: [Name], _ here: Place) throws -> ConditionKind {
        let start = token.range
        _ = accept(anyOf: .is, .come)
        let isNegated = accept(.not)
        skipArticle()
        let kind: ConditionKind
        if isAdjective() || relation(at: 0) != nil {
            kind = try related(.parties(parties)) ?? adjective(of: .parties(parties))
        } else if accept(.second) {
            let place = try optionalPlace() ?? here
            kind = try single(parties) { .second(SecondCondition(party: $0, place: place)) }
        } else if accept(.winner) {
            let place = try optionalPlace() ?? here
            kind = try single(parties) { .wins(WinsCondition(party: $0, place: place)) }
        } else if accept(.kingmaker) {
            kind = .holds(HoldsCondition(parties: parties, what: .kingmaker))
        } else if let governing = try inGovernment(parties) {
            kind = governing
        } else if isKnownParty {
            let other = try party()
            kind = try single(parties) { .same(SameCondition(party: $0, other: other)) }
        } else {
            throw expected(
                "'second', 'the winner', 'kingmaker', 'in government' or a word that the script defines"
            )
        }
        return negated(kind, isNegated, start)
    }

    /// Whether a party that is declared, or one that varies, stands here.
    private var isKnownParty: Bool {
        let name = at(.party) ? peek() : token
        // One word with a capital is meant as a name, though none is known.
        if freshKey(at: 0) != nil, isName(token, .party) { return true }
        return variable(token)?.kind == .party || (name.name != nil && isName(name, .party))
    }

    /// `in government`
    mutating func inGovernment(_ parties: [Name]) throws -> ConditionKind? {
        let start = index
        _ = accept(.in)
        _ = accept(.the)
        if accept(.government) {
            return .holds(HoldsCondition(parties: parties, what: .government))
        }
        index(start)
        return nil
    }

    private func single(
        _ parties: [Name], _ make: (Name) -> ConditionKind
    ) throws -> ConditionKind {
        guard parties.count == 1 else {
            throw Diagnostic.onePartyOnly(at: location(parties[1].range))
        }
        return make(parties[0])
    }
}

extension Token {
    /// Begins an amount: `loses 3 points` is a change.
    fileprivate var isAmount: Bool { kind == .number || kind == .sign(.minus) || keyword == .half }
}
