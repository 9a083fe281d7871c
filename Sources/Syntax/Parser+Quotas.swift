// How much is enough, behind a question: `needing two thirds of all members`, `with a quota of 60`.

import Diagnostics

extension Parser {
    /// `with a quota of 60`
    var isAtQuota: Bool {
        at(.with) && [.a, .the].contains(peek().keyword) && peek(2).keyword == .quota
    }

    /// `needing two thirds [of members with 50% of population [or 24 members]]`, `that need 226 votes`
    mutating func coalitionQuota() throws -> CoalitionQuota {
        if isAtQuota {
            for _ in 0..<3 { advance() }
            try expect(.of, "'of' and how much")
        } else {
            try expect(.needs, "'needing' and how much")
            _ = accept(.at, .least)
        }
        let quota = try simpleQuota()
        // `with 3 members` says how many belong to it.
        guard at(.with), peek().kind == .number,
            ![.members, .party].contains(peek(2).keyword)
        else { return quota }
        advance()
        let share = try quantity("a percentage of the population")
        try expect(.of, "'of population'")
        _ = accept(.the)
        try expect(.population, "'population'")
        return .double(quota, population: share, orVotes: try enough())
    }

    /// `or 24 members`, with a comma before it or none
    private mutating func enough() throws -> Quantity? {
        let ahead = at(sign: .comma) ? 1 : 0
        guard peek(ahead).keyword == .or, peek(ahead + 1).kind == .number else { return nil }
        for _ in 0...ahead { advance() }
        let votes = try quantity("how many votes are enough")
        _ = accept(.members)
        return votes
    }

    private mutating func simpleQuota() throws -> CoalitionQuota {
        let start = token.range
        skipArticle()
        if let quota = majorityNamed() { return quota }
        if let share = acceptFraction() {
            return ofVotes(.share(billionths: share, range(from: start)))
        }
        let amount = try quantity("'a majority', 'two thirds', '60%' or '226 votes'")
        if accept(sign: .over) {
            let whole = try quantity("a whole number, as in '2/3'")
            return ofVotes(
                .share(billionths: Self.share(amount, of: whole), range(from: start)))
        }
        if amount.kind == .percent {
            return ofVotes(.share(billionths: amount.billionths, amount.range))
        }
        return .votes(amount)
    }

    /// `majority [of all members]`, `absolute majority`: of all members; `simple majority`: of
    /// votes.
    private mutating func majorityNamed() -> CoalitionQuota? {
        let start = index
        let isAbsolute = accept(.absolute)
        if !isAbsolute { _ = accept(.simple) }
        guard accept(.majority) else {
            index(start)
            return nil
        }
        let quota = ofVotes(.majority)
        if isAbsolute, case .majority = quota { return .ofMembers(quota) }
        return quota
    }

    /// `two thirds`, `three-fifths`, `three quarters`: in billionths; the arithmetic takes them for the
    /// fractions that they are.
    mutating func acceptFraction() -> Int? {
        if accept(.two, .thirds) || accept(.twoThirds) { return 666_666_667 }
        if accept(.three, .fifths) || accept(.threeFifths) { return 600_000_000 }
        return accept(.three, .quarters) || accept(.threeQuarters) ? 750_000_000 : nil
    }

    /// `2/3` in billionths; nothing of numbers that make no share.
    private static func share(_ part: Quantity, of whole: Quantity) -> Int {
        guard let part = part.whole, let whole = whole.whole, 0 < part, part <= whole,
            whole <= 1_000_000
        else { return 0 }
        return (part * 1_000_000_000 + whole / 2) / whole
    }

    /// `of the votes`, `of members`; `of all members` counts those too who cast no vote.
    private mutating func ofVotes(_ quota: CoalitionQuota) -> CoalitionQuota {
        if acceptOfAllMembers() { return .ofMembers(quota) }
        _ =
            accept(.of, .the, .votes) || accept(.of, .votes) || accept(.of, .the, .members)
            || accept(.of, .members)
        return quota
    }

    /// `of all members`, `of all the members`
    mutating func acceptOfAllMembers() -> Bool {
        accept(.of, .all, .members) || accept(.of, .all, .the, .members)
    }

    /// `needing two thirds`, behind `who has a veto`
    mutating func roleQuota() throws -> CoalitionQuota? {
        at(.needs) || isAtQuota ? try coalitionQuota() : nil
    }
}
