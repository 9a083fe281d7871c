// Red lines as people draw them: `refuses any budget that has coal`, `never accepts rail above 7
// billion`.

import Diagnostics

extension Parser {
    /// Whether what is refused is of the budget: `refuses a budget with coal`, `refuses coal`.
    var isRefusedAhead: Bool {
        if peek().keyword == .to { return peek(2).keyword == .accept }
        let noun = [.a, .the, .every].contains(peek().keyword) ? 2 : 1
        return [.less, .more, .under, .over].contains(peek().keyword)
            || isAtItem(1) || isAtItem(noun) || peek(noun).keyword == .budget
    }

    /// Whether `vote against any budget with coal` stands here, and not a vote on the budget.
    var isVoteAgainstSome: Bool {
        guard let verb = [0, 1].first(where: { peek($0).keyword == .votes }),
            verb == 0 || at(.never), peek(verb + 1).keyword == (verb == 0 ? .against : .for)
        else { return false }
        let noun = [.a, .the, .every].contains(peek(verb + 2).keyword) ? verb + 3 : verb + 2
        return peek(noun).keyword == .budget
            && [.with, .without, .that].contains(peek(noun + 1).keyword)
    }

    /// `vote against any budget with coal`, `never vote for a budget with coal`
    mutating func votedAgainst(_ parties: [Name]) throws -> DemandClause {
        _ = accept(.never)
        advance()
        advance()
        return try refusedClause(parties)
    }

    /// `a "new pipeline"`, `a budget without pharmacare`, `less than 10 billion for pharmacare`, behind
    /// `not accept`: a red line.
    mutating func refusedClause(_ parties: [Name]) throws -> DemandClause {
        let start = token.range
        skipArticle()
        if accept(.every) || accept(.budget) { _ = accept(.budget) }
        var items: [DemandedItem]
        if accept(.without) {
            items = try demanded()
        } else {
            if !accept(.with), accept(.that) { try expect(.has, "'has' and an item") }
            let bound = try refusedBound()
            if bound != nil { try expectForItem() }
            skipArticle()
            let name = try itemName()
            _ = bound == nil ? accept(.of) : false
            let ask = try bound ?? refusedBound() ?? .absent
            items = [
                DemandedItem(
                    name: name, ask: ask, year: try deadline(), worth: nil, condition: nil,
                    range: range(from: start))
            ]
        }
        return DemandClause(parties: parties, force: .redLine, items: items, isShared: false)
    }

    /// `less than 10 billion`, `below 10 billion`, which refused is at least that much.
    private mutating func refusedBound() throws -> DemandedItem.Ask? {
        if accept(.less, .than) || accept(.under) { return .atLeast(try amount()) }
        if accept(.more, .than) || accept(.over) { return .atMost(try amount()) }
        return nil
    }
}
