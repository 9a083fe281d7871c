// The changes of bargaining: demands, offers, prices, an election called, campaigns.

import Diagnostics

extension Parser {
    /// Clauses that begin with no party: `pharmacare costs Liberal 5 seats`, `an election is called`.
    mutating func itemClause() throws -> BargainClause? {
        let start = index
        let isThere = accept(.there, .is)
        skipArticle()
        if accept(.snap), !at(.election) { index(index - 1) }
        if at(.election), !isName(token, .party), isThere || [.is, .cost].contains(peek().keyword) {
            advance()
            return isThere ? .electionCalled : try electionClause()
        }
        if isThere {
            index(start)
            return nil
        }
        if accept(.called) { return try calledElection() }
        if at(.riding), peek().keyword == .without {
            advance()
            return try neglect()
        }
        if accept(.deficit, .is) || accept(.deficit), acceptsMost() {
            return .deficitLimit(try amount("an amount of money"))
        }
        index(start)
        return try itemPredicate()
    }

    /// `the pharmacare costs Liberal 5 seats`, `pharmacare is 10 billion`
    private mutating func itemPredicate() throws -> BargainClause? {
        guard let verb = itemLength(at: 0) else { return nil }
        if peek(verb).keyword == .cost { return try itemCosts() }
        guard peek(verb).keyword == .is else { return nil }
        if peek(verb + 1).keyword == .worth { return try itemWorth() }
        if peek(verb + 1).keyword == .drop { return try itemIsDropped() }
        let isAmount = [.number, .sign(.dollar), .sign(.minus)].contains(peek(verb + 1).kind)
        return isAmount ? try itemIs() : nil
    }

    /// `an election`, behind `calls`
    private mutating func calledElection() throws -> BargainClause {
        guard acceptElection() else { throw expected("'an election'") }
        return .electionCalled
    }

    private mutating func electionClause() throws -> BargainClause {
        if accept(.is) {
            guard accept(anyOf: .called, .hold) else { throw expected("'called'") }
            return .electionCalled
        }
        advance()
        let party = try party()
        let isMoney = at(sign: .dollar) || [.billion, .million].contains(peek().keyword)
        return isMoney
            ? .electionCosts(party: party, money: try amount("an amount of money"))
            : .electionCostsSeats(party: party, seats: try quantity("money, or seats"))
    }

    private mutating func itemCosts() throws -> BargainClause {
        let item = try itemName()
        advance()
        return .itemCosts(item: item, party: try party(), seats: try quantity("seats"))
    }

    /// `pharmacare is 10 billion`
    private mutating func itemIs() throws -> BargainClause {
        let start = token.range
        let item = try itemName()
        advance()
        let amount = try amount()
        let year = try deadline()
        return .itemIs(
            BudgetItem(name: item, amount: amount, year: year, range: range(from: start)))
    }

    /// `pharmacare is dropped`
    private mutating func itemIsDropped() throws -> BargainClause {
        let item = try itemName()
        advance()
        advance()
        return .dropItem(parties: [], items: [item])
    }

    private mutating func itemWorth() throws -> BargainClause {
        let item = try itemName()
        advance()
        advance()
        let seats = try quantity("seats")
        try expect(.to, "'to' and a party")
        return .itemWorth(item: item, party: try party(), seats: seats)
    }

    /// Whether the sentence is the one on ridings without a campaign.
    var isAboutCampaigns: Bool { peek().keyword == .riding && peek(2).keyword == .without }

    /// `a riding without a campaign keeps 80% of its votes`
    private mutating func neglect() throws -> BargainClause {
        advance()
        skipArticle()
        try expect(.campaign, "'a campaign'")
        try expect(.keep, "'keeps' and a percentage of its votes")
        let keeps = try quantity("a percentage of its votes")
        if accept(.of) {
            _ = accept(anyOf: .it, .the)
            try expect(.votes, "'its votes'")
        }
        return .neglect(keeps: keeps)
    }

    // MARK: What a party does

    /// `and drops "new pipeline"`: what the party just named does besides; nothing where the clause
    /// names its own.
    mutating func furtherDeal() throws -> BargainClause? {
        guard let (parties, offers) = dealing, let keyword = token.keyword, token.name == nil else {
            return nil
        }
        let verbs: [Keyword] =
            offers
            ? [.offer, .give, .add, .raise, .lower, .drop]
            : [.demand, .insist, .ask, .want, .draw, .drop]
        guard verbs.contains(keyword) else { return nil }
        defer { dealing = (parties, offers) }
        return try bargainPredicate(parties)
    }

    /// `P demands …`, `P offers …`; nothing where the verb is another.
    mutating func bargainPredicate(_ parties: [Name]) throws -> BargainClause? {
        let clause = try deal(by: parties)
        switch clause {
        case .offer: dealing = (parties, true)
        case .demand, .dropItem: dealing = (parties, false)
        default: break
        }
        return clause
    }

    private mutating func deal(by parties: [Name]) throws -> BargainClause? {
        switch token.keyword {
        case .demand, .want, .draw, .red, .bottom: return .demand(try demandClause(parties))
        case .not where peek().keyword == .accept, .never where peek().keyword == .accept:
            advance()
            advance()
            return .demand(try refusedClause(parties))
        case .refuse where isRefusedAhead:
            advance()
            _ = accept(.to, .accept)
            return .demand(try refusedClause(parties))
        case _ where isVoteAgainstSome:
            return .demand(try votedAgainst(parties))
        case .insist where peek().keyword == .on: return .demand(try demandClause(parties))
        case .ask where peek().keyword == .for: return .demand(try demandClause(parties))
        case .give where peek().keyword == .confidence:
            throw expected("'support' and a party, which is what confidence and supply comes to")
        case .offer, .give, .add:
            let isAddition = at(.add)
            advance()
            return .offer(try offer(try only(parties), isAddition: isAddition))
        case .raise, .lower:
            let isLess = at(.lower)
            advance()
            return .offer(try changed(by: try only(parties), isLess: isLess))
        case .get where isGettingItem: return try gottenItem()
        case .called:
            advance()
            return try calledElection()
        case .drop where peek().keyword != .out: return try dropItem(parties)
        case .trade: return try trade(parties)
        case .value:
            advance()
            try expect(.office, "'office'")
            try expect(.at, "'at' and seats")
            return .office(parties: parties, seats: try quantity("seats"))
        case .can where peek().keyword == .run:
            advance()
            advance()
            let count = try quantity("how many campaigns")
            try expect(.campaign, "'campaigns'")
            return .campaigns(parties: parties, count: count)
        default: return nil
        }
    }

    /// Whether what a party gets is an item of the budget: `gets 10 billion for pharmacare`.
    private var isGettingItem: Bool {
        if isAtItem(1) { return true }
        guard let behind = amountLength(at: 1).map({ $0 + 1 }) else { return false }
        return peek(behind).keyword == .for && isAtItem(behind + 1)
    }

    /// How many tokens an amount takes some tokens ahead: `$5`, `−3 billion`; nothing where none
    /// stands.
    private func amountLength(at ahead: Int) -> Int? {
        let sign = [.sign(.dollar), .sign(.minus)].contains(peek(ahead).kind) ? 1 : 0
        guard peek(ahead + sign).kind == .number else { return nil }
        let unit = peek(ahead + sign + 1)
        let isUnit =
            [.billion, .million, .percent].contains(unit.keyword) || unit.kind == .sign(.percent)
        return sign + (isUnit ? 2 : 1)
    }

    /// `gets 10 billion for pharmacare`, `gets pharmacare 10 billion`: whoever tables it grants it.
    private mutating func gottenItem() throws -> BargainClause {
        advance()
        return .itemIs(isAtAmount ? try sizedItem() : try budgetItem())
    }

    private mutating func demandClause(_ parties: [Name]) throws -> DemandClause {
        let force = try demandOpened()
        let mayDepend = force != .wish
        var items = try demanded(mayDepend: mayDepend, mayBeSized: true)
        while let ahead = listSeparator() {
            for _ in 0..<ahead { advance() }
            items += try demanded(mayDepend: mayDepend)
        }
        let isShared = accept(.together)
        if isShared, at(.by) {
            let year = try deadline()
            items = items.map { $0.due(year) }
        }
        guard !at(.or) else { throw eitherDemand() }
        return DemandClause(parties: parties, force: force, items: items, isShared: isShared)
    }

    /// Of two demands one would do: that cannot be said.
    private func eitherDemand() -> Diagnostic {
        expected(
            "'and' and another demand: a party's demands hold together",
            help:
                "for a choice suppose each in turn: 'does the budget pass if NDP demands pharmacare of at least 10 billion'"
        )
    }

    /// `demands`, `asks for`, `draws the line at`, `red line is`
    private mutating func demandOpened() throws -> DemandClause.Force {
        let force: DemandClause.Force =
            at(.want) ? .wish : at(.draw) || at(.red) || at(.bottom) ? .redLine : .demand
        let (isPhrase, isNoun) = (at(.insist) || at(.ask), at(.red) || at(.bottom))
        advance()
        if isPhrase { advance() }
        guard force == .redLine else { return force }
        skipArticle()
        try expect(.line, "'the line at' and a demand")
        if isNoun {
            try expect(.is, "'is' and a demand")
        } else {
            try expect(.at, "'at' and a demand")
        }
        return force
    }

    /// `pharmacare of at least 10 billion by 2021, worth 3 seats`, `no "new pipeline"`; of at least
    /// one amount and at most another, two demands.
    /// - Parameters:
    ///   - mayDepend: whether it may stand on a condition.
    ///   - mayBeSized: whether the amount may come first: `at least 10 billion for pharmacare`.
    mutating func demanded(
        mayDepend: Bool = false, mayBeSized: Bool = false
    ) throws -> [DemandedItem] {
        let start = token.range
        let isSized = mayBeSized && isAtSize
        let isAbsent = !isSized && accept(.no)
        var asks = [isAbsent ? DemandedItem.Ask.absent : .included]
        if isSized { asks = [try amountOfItem()] }
        let name = try itemName()
        if !isAbsent, !isSized { asks = try bounds() }
        let year = isAbsent ? nil : try deadline()
        let worth = try worth()
        let condition = mayDepend ? try itemCondition() : nil
        let range = range(from: start)
        return asks.enumerated().map { place, ask in
            DemandedItem(
                name: name, ask: ask, year: year, worth: place == 0 ? worth : nil,
                condition: condition, range: range)
        }
    }

    /// `of at least 5 billion and at most 8 billion`, `of between 5 and 8 billion`, `of 5 to 8 billion`
    private mutating func bounds() throws -> [DemandedItem.Ask] {
        let start = index
        _ = accept(.of)
        if accept(.between) { return try ends(with: .and) }
        if isAtRange { return try ends(with: .to) }
        index(start)
        let first = try ask()
        guard at(.and), peek().keyword == .at, [.least, .most].contains(peek(2).keyword) else {
            return [first]
        }
        advance()
        return [first, try ask()]
    }

    /// Whether an amount stands here, and `to` behind it.
    private var isAtRange: Bool {
        amountLength(at: 0).map { peek($0).keyword == .to } ?? false
    }

    /// `5 and 8 billion`: where only the latter has a unit, it is both ends'.
    private mutating func ends(with joiner: Keyword) throws -> [DemandedItem.Ask] {
        let least = try amount()
        try expect(joiner, "'\(joiner)' and the most")
        let most = try amount()
        return [.atLeast(least.inUnit(of: most)), .atMost(most)]
    }

    /// `if "carbon price" is at least 50`, `unless pharmacare is in the budget`; an `if` that is about
    /// anything but an item belongs to the sentence.
    private mutating func itemCondition() throws -> ItemCondition? {
        guard at(.unless) || (at(.if) && supposesItem) else { return nil }
        let isIf = at(.if)
        let start = token.range
        advance()
        let item = try itemName()
        try expect(.is, "'is' and how much, or 'is in the budget'")
        let isNegated = accept(.not)
        var ask = DemandedItem.Ask.included
        if accept(.in) {
            _ = accept(.the)
            try expect(.budget, "'in the budget'")
        } else if acceptsLeast() {
            ask = .atLeast(try amount())
        } else if acceptsMost() {
            ask = .atMost(try amount())
        } else {
            _ = accept(.exactly)
            ask = .exactly(try amount("how much, or 'in the budget'"))
        }
        return ItemCondition(
            item: item, ask: ask, isWanted: isIf != isNegated, range: range(from: start))
    }

    /// Whether what stands behind `if` is about an item: `pharmacare is …`.
    private var supposesItem: Bool {
        guard let length = itemLength(at: 1) else { return false }
        return peek(1 + length).keyword == .is && peek(2 + length).keyword != .worth
    }

    private var isAtSize: Bool {
        isAtAmount || isAtNoMore || at(sign: .greaterOrEqual) || at(sign: .lessOrEqual)
            || at(.exactly)
            || (at(.at) && [.least, .most].contains(peek().keyword))
    }

    /// `at least 10 billion for`, before the item
    private mutating func amountOfItem() throws -> DemandedItem.Ask {
        let ask = try ask()
        try expectForItem()
        return ask
    }

    /// `for`, between an amount and its item
    mutating func expectForItem() throws {
        guard accept(anyOf: .for, .of, .on, .in) else { throw expected("'for' and an item") }
    }

    /// `no more than`, `no less than`
    private var isAtNoMore: Bool {
        at(.no) && [.more, .less].contains(peek().keyword) && peek(2).keyword == .than
    }

    /// `at least`, `no less than`, `≥`
    private mutating func acceptsLeast() -> Bool {
        accept(.at, .least) || accept(.no, .less, .than) || accept(sign: .greaterOrEqual)
    }

    /// `at most`, `no more than`, `≤`
    mutating func acceptsMost() -> Bool {
        accept(.at, .most) || accept(.no, .more, .than) || accept(sign: .lessOrEqual)
    }

    private mutating func ask() throws -> DemandedItem.Ask {
        let isOf = accept(.of)
        if acceptsLeast() { return .atLeast(try amount()) }
        if acceptsMost() { return .atMost(try amount()) }
        if accept(.exactly) || isOf || isAtAmount { return .exactly(try amount()) }
        return .included
    }

    private mutating func worth() throws -> Quantity? {
        if at(sign: .comma), peek().keyword == .worth { advance() }
        return accept(.worth) ? try quantity("seats") : nil
    }

    /// `pharmacare 10 billion, no "new pipeline"`, `NDP pharmacare`, `pharmacare to NDP`
    private mutating func offer(_ party: Name, isAddition: Bool) throws -> OfferClause {
        var (items, without): ([BudgetItem], [Name]) = ([], [])
        var others = addressees()
        func next(_ parser: inout Parser) throws {
            if parser.accept(.no) {
                without.append(try parser.itemName())
            } else if items.isEmpty, parser.isAtAmount {
                items.append(try parser.sizedItem())
            } else {
                items.append(try parser.budgetItem())
            }
        }
        try next(&self)
        while let ahead = listSeparator() {
            for _ in 0..<ahead { advance() }
            try next(&self)
        }
        if others.isEmpty, accept(.to) { others = try parties() }
        return OfferClause(
            party: party, others: others, items: items, without: without, isAddition: isAddition,
            step: nil)
    }

    /// `10 billion for pharmacare`
    private mutating func sizedItem() throws -> BudgetItem {
        let start = token.range
        let amount = try amount()
        try expectForItem()
        return BudgetItem(
            name: try itemName(), amount: amount, year: try deadline(), range: range(from: start))
    }

    /// `NDP`, `Green and NDP`, before an item.
    private mutating func addressees() -> [Name] {
        var names: [Name] = []
        while isAddressee(at: 0) {
            _ = accept(.the)
            guard let name = knownName(.party) else { break }
            _ = accept(.party)
            names.append(name)
            guard let ahead = separator(), isAddressee(at: ahead) else { break }
            for _ in 0..<ahead { advance() }
        }
        return names
    }

    private func isAddressee(at ahead: Int) -> Bool {
        peek(peek(ahead).keyword == .the ? ahead + 1 : ahead).kinds.contains(.party)
    }

    /// `pharmacare to 10 billion`, `pharmacare by 4 billion`, behind `raises` or `lowers`
    private mutating func changed(by party: Name, isLess: Bool) throws -> OfferClause {
        let start = token.range
        let name = try itemName()
        let isStep = accept(.by)
        if !isStep { try expect(.to, "'to' or 'by' and how much") }
        let item = BudgetItem(
            name: name, amount: try amount(), year: try deadline(), range: range(from: start))
        return OfferClause(
            party: party, others: [], items: [item], without: [], isAddition: false,
            step: isStep ? (isLess ? .less : .more) : nil)
    }

    private mutating func dropItem(_ parties: [Name]) throws -> BargainClause {
        advance()
        let isOwn = accept(.it)
        if isOwn || (at(.the) && peek().keyword == .demand) {
            _ = accept(.the)
            try expect(.demand, "'demand' and what for")
            guard accept(anyOf: .for, .of, .on) else {
                return .dropItem(parties: parties, items: [])
            }
        }
        guard isAtItem() else { throw expected("'out', or an item of the budget") }
        var items = [try itemName()]
        while let ahead = listSeparator() {
            for _ in 0..<ahead { advance() }
            items.append(try itemName())
        }
        return .dropItem(parties: parties, items: items)
    }

    private mutating func trade(_ parties: [Name]) throws -> BargainClause {
        advance()
        let gives = try itemName()
        try expect(.for, "'for' and an item")
        let gets = try demanded()
        guard gets.count == 1 else {
            throw expected("one end of a range: a trade is for one demand")
        }
        return .trade(party: try only(parties), gives: gives, gets: gets[0])
    }
}
