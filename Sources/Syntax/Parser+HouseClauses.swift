// Clauses that change who sits in the house: members cross, seats fall vacant, the Speaker is another's.

import Diagnostics

extension Parser {
    mutating func cross() throws -> CrossClause {
        let members = try at(.number) ? quantity() : countInWords()
        var party = members.kind != .seats && isParty(at: 0) ? try self.party() : nil
        let hasNoun = members.kind == .seats || accept(anyOf: .members, .mps)
        guard hasNoun || party != nil else {
            throw expected("'members cross from PARTY to PARTY'")
        }
        if party == nil, accept(.of) { party = try self.party() }
        try expect(.cross, "'cross'")
        _ = accept(.the, .floor)
        guard let party else {
            let (from, to) = try partyToParty()
            return CrossClause(members: members, from: from, to: to)
        }
        try expect(.to, "'to' and another party")
        return CrossClause(members: members, from: party, to: try self.party())
    }

    /// `Labour loses 5 seats to NDP`, `NDP gains 2 seats from Labour`; nothing where no seats are
    /// named.
    mutating func crossing(_ parties: [Name]) throws -> CrossClause? {
        let start = index
        let loses = at(.lose)
        advance()
        guard case .success(let members) = attempt({ try $0.quantity() }), members.kind == .seats
        else {
            index(start)
            return nil
        }
        let party = try only(parties)
        guard loses ? accept(.to) : accept(.from) else {
            throw expected(
                loses ? "'to' and who takes the seats" : "'from' and who loses the seats")
        }
        let other = try self.party()
        return CrossClause(
            members: members, from: loses ? party : other, to: loses ? other : party)
    }

    /// `one`, `two`, `a`
    var isAtCountInWords: Bool { at(.one) || at(.two) || at(.a) }

    mutating func countInWords() -> Quantity {
        let count = at(.two) ? 2 : 1
        advance()
        return Quantity(
            billionths: count * 1_000_000_000, kind: .plain, range: previous.range)
    }

    mutating func vacant() throws -> VacantClause {
        isListingVacancies = true
        defer { isListingVacancies = false }
        let place = try place()
        guard accept(.fall) || accept(.is) else {
            guard case .it = place.kind else { throw expected("'falls vacant'") }
            throw expected(
                "'falls vacant'",
                help:
                    "name the party: 'when NDP supports Liberal: NDP loses 10% of its votes', 'when a party P wins a riding R: P loses 10% of its votes in R'"
            )
        }
        try expect(.vacant, "'vacant'")
        return VacantClause(place: place)
    }

    /// `a seat of Liberal falls vacant`, `2 Liberal seats fall vacant`; nothing where it is another
    /// change.
    mutating func vacatedSeats() throws -> VacateClause? {
        let isInWords = isAtCountInWords
        guard isInWords || at(.number) else { return nil }
        let reading = attempt { parser -> VacateClause in
            let seats = try isInWords ? parser.countInWords() : parser.quantity()
            let isNoun = seats.kind == .seats || parser.acceptSeatNoun()
            if isNoun { try parser.expect(.of, "'of' and whose seats they are") }
            let party = try parser.party()
            guard isNoun || parser.acceptSeatNoun(), parser.accept(.fall) || parser.accept(.is)
            else { throw parser.expected("'falls vacant'") }
            try parser.expect(.vacant, "'vacant'")
            return VacateClause(seats: seats, party: party)
        }
        if case .success(let node) = reading { return node }
        let isSomeRiding = isInWords && peek().keyword.map(Self.ridingNouns.contains) == true
        if isSomeRiding, [.fall, .is].contains(peek(2).keyword), peek(3).keyword == .vacant {
            throw expected(
                "a riding's name, as in 'RIDING falls vacant', or 'a seat of PARTY falls vacant'")
        }
        return nil
    }

    private mutating func acceptSeatNoun() -> Bool { accept(anyOf: .seats, .mps, .members) }

    /// `is abstentionist`, `is not abstentionist`, `takes its seats`, behind its parties; nothing where
    /// it is another change.
    mutating func absence(_ parties: [Name]) -> AbsenceClause? {
        let start = index
        let isDenied = accept(.not)
        if accept(.take, .it, .seats) { return AbsenceClause(parties: parties, isAbsent: isDenied) }
        index(start)
        if accept(.is) {
            let isAbsent = !accept(.not)
            skipArticle()
            if accept(.abstentionist) { return AbsenceClause(parties: parties, isAbsent: isAbsent) }
        }
        index(start)
        return nil
    }

    /// `the Speaker is from Liberal`, `the Speaker is [a] Liberal`; nothing where another change opens.
    mutating func speakerClause() throws -> SpeakerClause? {
        let ahead = at(.the) ? 1 : 0
        guard peek(ahead).keyword == .speaker,
            [.is, .come].contains(peek(ahead + 1).keyword)
        else { return nil }
        let isOf =
            peek(ahead + 2).keyword == .from
            || (peek(ahead + 2).keyword == .a && isParty(at: ahead + 3))
        guard isOf || (peek(ahead + 1).keyword == .is && isParty(at: ahead + 2)) else {
            return nil
        }
        for _ in 0..<(ahead + (isOf ? 3 : 2)) { advance() }
        return SpeakerClause(party: try party())
    }
}
