// Questions about power and coalitions: `power`, `list coalitions`.

import Diagnostics

extension Parser {
    // MARK: Power

    /// Whether an index is asked for by its name: `Banzhaf index of NDP`, `Shapley value`, `Banzhaf
    /// power`, `Banzhaf` alone.
    func isAtIndex(_ ahead: Int) -> Bool {
        let isPublicGood = peek(ahead).keyword == .public && peek(ahead + 1).keyword == .good
        let last = isPublicGood ? ahead + 1 : ahead
        let isIndex = isPublicGood || peek(ahead).keyword.map { Self.indices[$0] != nil } ?? false
        guard isIndex else { return false }
        if peek(last + 1).keyword == .power {
            return peek(last + 2).keyword == .index || isIndexOver(last + 2)
        }
        return [.index, .value].contains(peek(last + 1).keyword) || isIndexOver(last + 1)
    }

    /// Whether an index's name is over: the sentence ends, or a party, a quota or a change follows.
    private func isIndexOver(_ ahead: Int) -> Bool {
        if isAtEndOrIf(at: ahead) { return true }
        switch peek(ahead).keyword {
        case .of, .for, .needs: return true
        case .among: return peek(ahead + 1).keyword == .connected
        case .with: return peek(ahead + 2).keyword == .quota
        case .by:
            let next = peek(ahead + 1).keyword == .the ? ahead + 2 : ahead + 1
            return peek(next).keyword.map { $0 == .all || Self.indices[$0] != nil } ?? false
        default: return false
        }
    }

    /// `Banzhaf index of NDP`
    mutating func indexAsked() throws -> PowerQuestion {
        let asked = try powerIndex()
        _ = accept(.value) || accept(.power)
        var question = try powerFilters()
        question.indices.insert(asked, at: 0)
        return question
    }

    /// `[by banzhaf, johnston] [among connected coalitions] [needing two thirds]`
    mutating func powerFilters() throws -> PowerQuestion {
        var indices: [PowerQuestion.Index] = []
        var isConnected = false
        var quota: CoalitionQuota?
        var parties: [Name] = []
        while true {
            if accept(anyOf: .of, .for) {
                parties += try self.parties()
            } else if accept(.by, .all, .index) || accept(.by, .all, .the, .index) {
                indices = PowerQuestion.Index.allCases
            } else if accept(.by) {
                for index in try powerIndices() where !indices.contains(index) {
                    indices.append(index)
                }
            } else if accept(.among) {
                guard accept(.connected, .coalition) else {
                    throw expected("'connected coalitions'")
                }
                isConnected = true
            } else if at(.needs) || isAtQuota {
                quota = try coalitionQuota()
            } else {
                break
            }
        }
        return PowerQuestion(
            indices: indices, amongConnected: isConnected, quota: quota, parties: parties)
    }

    /// Indices joined by `,` and `and`.
    private mutating func powerIndices() throws -> [PowerQuestion.Index] {
        _ = accept(.the)
        var indices = [try powerIndex()]
        while let ahead = separator() {
            let start = peek(ahead).keyword == .the ? ahead + 1 : ahead
            guard let keyword = peek(start).keyword, Self.indices[keyword] != nil else { break }
            for _ in 0..<start { advance() }
            indices.append(try powerIndex())
        }
        return indices
    }

    /// `does NDP have`, after `how much power`: the table holds everyone's.
    mutating func powerOfParties() throws -> PowerQuestion {
        while accept(anyOf: .would, .does, .has) {}
        let parties = try parties(isSubject: true)
        guard accept(anyOf: .has, .hold) else { throw expected("'have'") }
        var question = try powerFilters()
        question.parties = parties + question.parties
        return question
    }

    /// `NDP's power`, behind `what is`; nothing where it is something else.
    mutating func powerOwned() throws -> QuestionKind? {
        let start = index
        guard isParty(at: 0),
            case .success(let parties) = attempt({ try $0.parties(isSubject: true) }),
            accept(.power)
        else {
            index(start)
            return nil
        }
        var question = try powerFilters()
        question.parties = parties + question.parties
        return .power(question)
    }

    /// `does NDP have any power`, `does Green have no power`; nothing where it is another question.
    mutating func powerHeld() throws -> QuestionKind? {
        guard [.does, .would, .has].contains(token.keyword) else { return nil }
        let start = index
        skipHelpingVerbsOfQuestion()
        if isParty(at: 0),
            case .success(let parties) = attempt({ try $0.parties(isSubject: true) }),
            accept(anyOf: .has, .hold)
        {
            if accept(.a, .veto) || accept(.veto) {
                return .role(
                    RoleQuestion(role: .veto, quota: try roleQuota(), parties: parties))
            }
            _ = accept(.no) || accept(.every)
            if accept(.power) {
                var question = try powerFilters()
                question.parties = parties + question.parties
                return .power(question)
            }
        }
        index(start)
        return nil
    }

    /// `critical in Liberal + NDP`, behind those it is asked of; nothing where something else is asked.
    mutating func critical(of parties: [Name]) throws -> CriticalQuestion? {
        guard at(.critical), peek().keyword == .in, isParty(at: 2) else { return nil }
        advance()
        advance()
        return CriticalQuestion(
            members: try self.parties(), quota: try roleQuota(), parties: parties)
    }

    /// The median where a majority decides, behind `the core`.
    mutating func coreAsked() throws -> QuestionKind {
        try roleQuota().map { .core(CoreQuestion(quota: $0)) } ?? .median
    }

    /// `is Venstre a dummy`, `is Labour a dictator`, `is NDP critical in Liberal + NDP`; nothing where it is another question.
    mutating func roleAsked() throws -> QuestionKind? {
        let start = index
        if accept(.is, .there) {
            skipArticle()
            let role: RoleQuestion.Role? =
                accept(.dummy) ? .dummy : accept(.dictator) ? .dictator : nil
            if let role { return .role(RoleQuestion(role: role, quota: try roleQuota())) }
            index(start)
        }
        guard at(.is), isParty(at: 1) else { return nil }
        advance()
        if case .success(let parties) = attempt({ try $0.parties(isSubject: true) }) {
            skipArticle()
            let role: RoleQuestion.Role? =
                accept(.dummy) ? .dummy : accept(.dictator) ? .dictator : nil
            if let role {
                return .role(RoleQuestion(role: role, quota: try roleQuota(), parties: parties))
            }
            if let critical = try critical(of: parties) { return .critical(critical) }
        }
        index(start)
        return nil
    }

    private static let indices: [Keyword: PowerQuestion.Index] = [
        .banzhaf: .banzhaf, .shapley: .shapley, .johnston: .johnston, .deegan: .deegan,
        .coleman: .coleman, .public: .publicGood, .holler: .publicGood,
    ]

    private mutating func powerIndex() throws -> PowerQuestion.Index {
        if accept(.public, .good) {
            _ = accept(.power, .index) || accept(.index)
            return .publicGood
        }
        guard let keyword = token.keyword, keyword != .public, let index = Self.indices[keyword]
        else {
            throw expected(
                "'banzhaf', 'shapley', 'johnston', 'deegan-packel', 'public good' or 'coleman'")
        }
        advance()
        _ = accept(.power, .index) || accept(.index)
        return index
    }

    // MARK: Lists

    mutating func listCoalitions() throws -> ListCoalitionsQuestion {
        advance()
        return try coalitionsListed()
    }

    /// `list all minority governments`
    mutating func minoritiesListed() -> Bool {
        let start = index
        advance()
        while accept(anyOf: .all, .the) {}
        if accept(.minority, .government) { return true }
        index(start)
        return false
    }

    /// `of Labour`, `without Conservative`, or nothing.
    mutating func minoritiesSought() throws -> MinorityQuestion {
        var question = MinorityQuestion(parties: [])
        while !isAtEndOrIf {
            if accept(.without) {
                question.without += try parties()
            } else if accept(anyOf: .of, .with) {
                question.members += try parties()
            } else {
                throw expected("'of' or 'without' and a party")
            }
        }
        return question
    }

    /// `the policy span of Labour + Right`, `of the government`, behind `what is`; nothing where it is something else.
    mutating func spanAsked() throws -> QuestionKind? {
        let start = index
        _ = accept(.the)
        guard accept(.policy, .range) || at(.range), accept(.range) || previous.keyword == .range,
            accept(.of)
        else {
            index(start)
            return nil
        }
        if acceptGovernment() { return .span(SpanQuestion(parties: [])) }
        return .span(SpanQuestion(parties: try parties()))
    }

    /// `support does VVD + CDA need`, behind `what`
    mutating func supportNeeded() throws -> QuestionKind? {
        guard at(.support), peek().keyword == .does || peek().keyword == .would else { return nil }
        advance()
        skipHelpingVerbsOfQuestion()
        let parties = try parties(isSubject: true)
        try expect(.needs, "'need'")
        return .minority(MinorityQuestion(parties: parties))
    }

    /// `minimal coalitions`, behind `how many`
    var isAtCoalitions: Bool { isAtCoalitions(from: 0) }

    func isAtCoalitions(from start: Int) -> Bool {
        let kinds: [Keyword?] = [.minimal, .smallest, .connected, .win]
        var ahead = start
        while kinds.contains(peek(ahead).keyword) { ahead += 1 }
        // A party may be called 'Coalition'.
        let next = peek(ahead + 1)
        let isParty = next.kind == .sign(.plus) || [.seats, .votes, .share].contains(next.keyword)
        return peek(ahead).keyword == .coalition && !isParty
    }

    /// `minimal winning coalitions`, behind `which` or `what are the`; nothing where it is something
    /// else.
    mutating func coalitionsAsked() throws -> QuestionKind? {
        let start = index
        _ = accept(.the)
        guard isAtCoalitions else {
            index(start)
            return nil
        }
        return .listCoalitions(try coalitionsListed())
    }

    mutating func coalitionsListed() throws -> ListCoalitionsQuestion {
        var (members, without): ([Name], [Name]) = ([], [])
        var kinds: Set<ListCoalitionsQuestion.Kind> = []
        var (exact, quota): (Quantity?, CoalitionQuota?) = (nil, nil)
        var atMost: [Quantity] = []
        var isNamed = false
        while !isAtEndOrIf {
            if let asked = try quotaListed() {
                quota = asked
                continue
            }
            if let most = try mostAccepted() {
                atMost.append(most)
                continue
            }
            if accept(.has, .a, .majority) || accept(.is, .there) { continue }
            if accept(anyOf: .all, .the, .win, .and, .but, .is, .coalition, .that) {
                isNamed = isNamed || previous.keyword == .coalition
            } else if let kind = coalitionKind() {
                kinds.insert(kind)
            } else if let parties = try exactNumber() {
                exact = parties
            } else if accept(anyOf: .of, .with, .include) {
                guard !at(.fewest), !at(.least) else {
                    throw expected("'fewest parties' or 'least range'")
                }
                members += try partiesJoined()
            } else if accept(anyOf: .without, .not, .except) {
                without += try partiesJoined()
            } else {
                throw expected(
                    "'of', 'without', 'minimal', 'smallest', 'connected', 'with fewest parties', 'of least range', 'at most' or 'needing'"
                )
            }
        }
        guard isNamed else { throw expected("'coalitions'") }
        return ListCoalitionsQuestion(
            members: members, without: without, kinds: kinds, atMost: atMost, exactly: exact,
            quota: quota)
    }

    /// Parties with `+` between them, whatever stands behind the last.
    private mutating func partiesJoined() throws -> [Name] {
        var names = try parties()
        while accept(sign: .plus) { names += try parties() }
        return names
    }

    /// `needing 60 votes`, `with a quota of 60`, `with at least 60 votes`
    private mutating func quotaListed() throws -> CoalitionQuota? {
        if isAtQuota || at(.needs) { return try coalitionQuota() }
        let ahead = at(.of) || at(.with) ? 1 : 0
        guard peek(ahead).keyword == .at, peek(ahead + 1).keyword == .least else { return nil }
        for _ in 0..<ahead + 2 { advance() }
        return .votes(try quantity("how many votes"))
    }

    /// `at most 3 parties`, `no more than 60 seats`, `with fewer than 3 parties`; nothing where it is
    /// something else.
    mutating func mostAccepted() throws -> Quantity? {
        let start = index
        if at(.of) || at(.with) || at(.has) { advance() }
        if accept(.at, .most) || accept(.no, .more, .than) { return try partyCount() }
        guard accept(.less, .than) else {
            index(start)
            return nil
        }
        let bound = try partyCount()
        return Quantity(
            billionths: bound.billionths - 1_000_000_000, kind: bound.kind, range: bound.range)
    }

    /// `of exactly 3 parties`, `with 3 parties`, `of 3 members`, `of 60 seats`
    private mutating func exactNumber() throws -> Quantity? {
        guard at(.of) || at(.with) || at(.has) || at(.exactly) else { return nil }
        let ahead = at(.exactly) ? 1 : peek().keyword == .exactly ? 2 : 1
        let unit = peek(ahead + 1).keyword
        let units: [Keyword?] = [.party, .members, .seats, .votes]
        guard peek(ahead).kind == .number, units.contains(unit) else { return nil }
        for _ in 0..<ahead { advance() }
        return try partyCount()
    }

    /// `3 parties`, `3 members`, `60 seats`, or the number alone
    mutating func partyCount() throws -> Quantity {
        let number = try quantity("how many parties")
        _ = accept(anyOf: .party, .members)
        return number
    }

    /// `smallest`, `minimum size`, `of minimum size`
    private mutating func acceptSmallest() -> Bool {
        let start = index
        _ = accept(.of)
        guard accept(.smallest) else {
            index(start)
            return false
        }
        let isSize = acceptSize()
        if isSize || start == index - 1 { return true }
        index(start)
        return false
    }

    private mutating func acceptSize() -> Bool {
        guard source.text(token.range).lowercased() == "size" else { return false }
        advance()
        return true
    }

    private mutating func coalitionKind() -> ListCoalitionsQuestion.Kind? {
        if accept(.minimal) { return .minimal }
        if acceptSmallest() { return .smallest }
        if accept(.connected) { return .connected }
        let start = index
        if accept(anyOf: .of, .with, .has) {
            _ = accept(.the)
            if accept(.fewest, .party) || accept(.fewest, .members) { return .fewestParties }
            if accept(anyOf: .least, .smallest) {
                _ = accept(.policy)
                if accept(.range) { return .leastRange }
            }
        }
        index(start)
        return nil
    }
}
