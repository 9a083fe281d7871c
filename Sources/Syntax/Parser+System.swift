// The clauses that change how votes become seats.

import Diagnostics

extension Parser {
    /// `seats are proportional …`, `seats are by riding`, `ballots are ranked`
    var isAtSystem: Bool {
        let ahead = at(.the) ? 1 : 0
        guard peek(ahead + 1).keyword == .is else { return false }
        let last = peek(ahead + 2).keyword
        return switch peek(ahead).keyword {
        case .seats: last == .proportional || last == .by
        case .ballots: last == .ranked
        default: false
        }
    }

    /// `region`, `province`
    func isRegionWord(_ token: Token) -> Bool {
        token.keyword == .region || token.keyword == .province
    }

    mutating func system() throws -> SystemClause {
        _ = accept(.the)
        if accept(.ballots, .is, .ranked) { return .ranked }
        guard accept(.seats, .is) else { throw expected("'seats are proportional'") }
        if accept(.by) {
            guard let noun = token.keyword, Self.ridingNouns.contains(noun), noun != .seats else {
                throw expected("'riding'")
            }
            advance()
            return .byRiding
        }
        try expect(.proportional, "'proportional' or 'by riding'")
        return .proportional(try lists())
    }

    mutating func lists() throws -> SystemClause.Lists {
        var lists = SystemClause.Lists()
        while true {
            if at(.by), isRegionWord(peek()) {
                advance()
                advance()
                lists.byRegion = true
            } else if accept(.using) || accept(.by) {
                lists.method = try seatMethod()
            } else if accept(.with) || acceptAndRule() {
                try listsWith(&lists)
            } else {
                return lists
            }
        }
    }

    /// `and` before another of these, `and 2 seats reserved for SSW`, and not the next clause.
    private mutating func acceptAndRule() -> Bool {
        guard at(.and) else { return false }
        let first = [.a, .the].contains(peek().keyword) ? 2 : 1
        let unit = peek(first).kind == .number ? first + 1 : first
        let isPercent = peek(unit).kind == .sign(.percent) || peek(unit).keyword == .percent
        let isRule =
            switch peek(isPercent ? unit + 1 : unit).keyword {
            case .threshold, .levelling: true
            case .seats, .mps: peek(unit + 1).keyword == .reserved
            default: false
            }
        if isRule { advance() }
        return isRule
    }

    /// `a threshold of 5% except for SSW or 3 ridings won`, `100 levelling seats`, `2 seats reserved for
    /// SSW`
    private mutating func listsWith(_ lists: inout SystemClause.Lists) throws {
        skipArticle()
        if at(.number) {
            let seats = try quantity("how many seats")
            if seats.kind == .percent {
                try expect(.threshold, "'threshold'")
                lists.threshold = seats
                return try waivers(&lists)
            }
            if seats.kind == .seats {
                try expect(.reserved, "'reserved for' and a party")
                try expect(.for, "'for' and a party")
                return lists.reserved.append((seats, try party()))
            }
            lists.levelling = seats
            try expect(.levelling, "'levelling seats' or 'seats reserved for'")
            guard accept(.seats) || accept(.members) || accept(.mps) else {
                throw expected("'seats'")
            }
            return
        }
        try expect(.threshold, "'a threshold of 5%' or '100 levelling seats'")
        try expect(.of, "'of' and a percentage")
        lists.threshold = try quantity("a percentage")
        try waivers(&lists)
    }

    /// `except for SSW or 3 ridings won`, behind a threshold.
    private mutating func waivers(_ lists: inout SystemClause.Lists) throws {
        if accept(.except) {
            try expect(.for, "'for' and a party")
            lists.exempt = try parties()
        }
        guard at(.or), peek().kind == .number else { return }
        advance()
        lists.orRidings = try quantity("how many ridings")
        guard let noun = token.keyword, Self.ridingNouns.contains(noun), noun != .seats else {
            throw expected("'ridings'")
        }
        advance()
        _ = accept(.win)
    }
}
