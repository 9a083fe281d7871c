// The changes of bargaining: demands, offers, prices, an election called, campaigns.

import Diagnostics

extension Parser {
    /// Clauses that begin with no party: `pharmacare costs Liberal 5 seats`, `an election is called`.
    mutating func itemClause() throws -> BargainClause? {
        let start = index
        skipArticle()
        if at(.election), !isName(token, .party), [.is, .cost].contains(peek().keyword) {
            advance()
            return try electionClause()
        }
        if at(.riding), peek().keyword == .without {
            advance()
            return try neglect()
        }
        index(start)
        guard isItemName(token) else { return nil }
        if peek().keyword == .cost { return try itemCosts() }
        if peek().keyword == .is, peek(2).keyword == .worth { return try itemWorth() }
        return nil
    }

    private mutating func electionClause() throws -> BargainClause {
        if accept(.is) {
            try expect(.called, "'called'")
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

    /// `P demands …`, `P offers …`; nothing where the verb is another.
    mutating func bargainPredicate(_ parties: [Name]) throws -> BargainClause? {
        switch token.keyword {
        case .demand, .want, .draw: return .demand(try demandClause(parties))
        case .offer:
            advance()
            return try offer(try only(parties))
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

    private mutating func demandClause(_ parties: [Name]) throws -> DemandClause {
        let force: DemandClause.Force = at(.demand) ? .demand : at(.want) ? .wish : .redLine
        advance()
        if force == .redLine {
            skipArticle()
            try expect(.line, "'the line at' and a demand")
            try expect(.at, "'at' and a demand")
        }
        let mayDepend = force != .wish
        var items = [try demanded(mayDepend: mayDepend)]
        while let ahead = listSeparator() {
            for _ in 0..<ahead { advance() }
            items.append(try demanded(mayDepend: mayDepend))
        }
        let isShared = accept(.together)
        return DemandClause(parties: parties, force: force, items: items, isShared: isShared)
    }

    /// `pharmacare of at least 10 billion by 2021, worth 3 seats`, `no "new pipeline"`
    /// - Parameter mayDepend: whether it may stand on a condition.
    mutating func demanded(mayDepend: Bool = false) throws -> DemandedItem {
        let start = token.range
        let isAbsent = accept(.no)
        let name = try itemName()
        var ask = isAbsent ? DemandedItem.Ask.absent : .included
        if !isAbsent { ask = try self.ask() }
        let year = isAbsent ? nil : try deadline()
        let worth = try worth()
        let condition = mayDepend ? try itemCondition() : nil
        return DemandedItem(
            name: name, ask: ask, year: year, worth: worth, condition: condition,
            range: range(from: start))
    }

    /// `if "carbon price" is at least 50`, `unless pharmacare is in the budget`; an `if` that is about
    /// anything but an item belongs to the sentence.
    private mutating func itemCondition() throws -> ItemCondition? {
        let isAboutItem =
            isItemName(peek()) && peek(2).keyword == .is && peek(3).keyword != .worth
        guard at(.unless) || (at(.if) && isAboutItem) else { return nil }
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
        } else if accept(.at, .least) {
            ask = .atLeast(try amount())
        } else if accept(.at, .most) {
            ask = .atMost(try amount())
        } else {
            _ = accept(.exactly)
            ask = .exactly(try amount("how much, or 'in the budget'"))
        }
        return ItemCondition(
            item: item, ask: ask, isWanted: isIf != isNegated, range: range(from: start))
    }

    private mutating func ask() throws -> DemandedItem.Ask {
        let isOf = accept(.of)
        if accept(.at, .least) { return .atLeast(try amount()) }
        if accept(.at, .most) { return .atMost(try amount()) }
        if accept(.exactly) || isOf || isAtAmount { return .exactly(try amount()) }
        return .included
    }

    private mutating func worth() throws -> Quantity? {
        if at(sign: .comma), peek().keyword == .worth { advance() }
        return accept(.worth) ? try quantity("seats") : nil
    }

    /// `pharmacare 10 billion, no "new pipeline"`
    private mutating func offer(_ party: Name) throws -> BargainClause {
        var (items, without): ([BudgetItem], [Name]) = ([], [])
        func next(_ parser: inout Parser) throws {
            if parser.accept(.no) {
                without.append(try parser.itemName())
            } else {
                items.append(try parser.budgetItem())
            }
        }
        try next(&self)
        while let ahead = listSeparator() {
            for _ in 0..<ahead { advance() }
            try next(&self)
        }
        return .offer(party: party, items: items, without: without)
    }

    private mutating func dropItem(_ parties: [Name]) throws -> BargainClause {
        advance()
        guard isItemName(token) else { throw expected("'out', or an item of the budget") }
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
        return .trade(party: try only(parties), gives: gives, gets: try demanded())
    }
}
