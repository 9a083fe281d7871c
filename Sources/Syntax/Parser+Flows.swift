// Where voters go: `Green voters go 60% to NDP, the rest stay home`, `half of Green voters go to NDP`.

import Diagnostics

extension Parser {
    /// `P voters go 60% to NDP, 20% to Liberal, the rest stay home [when it stands down [for Q]] [in PLACE]`
    mutating func flow(_ parties: [Name]) throws -> FlowClause {
        let party = try only(parties)
        advance()
        skipHelpingVerbs()
        var shares: [(party: Name, percent: Quantity)] = []
        var restStaysHome = false
        if accept(.all, .stay, .home) || accept(.stay, .home) {
            restStaysHome = true
        } else {
            try expect(.go, "'go' or 'stay home'")
            repeat {
                if restStays() {
                    restStaysHome = true
                    break
                }
                shares.append(try share())
            } while flowGoesOn()
        }
        var place = try optionalPlace()
        let occasion = try self.occasion()
        if place == nil { place = try optionalPlace() }
        return FlowClause(
            party: party, shares: shares, restStaysHome: restStaysHome, occasion: occasion,
            place: place)
    }

    /// Whether `half of Green voters` stands here, or `30% of Green voters`.
    var isAtVoters: Bool {
        if at(.half) { return true }
        guard at(.number) else { return false }
        return peek().kind == .sign(.percent) || peek().keyword == .percent
    }

    /// `all`, before `Green voters`: it says no more than they.
    mutating func skipAllOfVoters() {
        let start = index
        guard accept(.all), isParty(at: 0), case .success = attempt({ try $0.party() }),
            at(.voters)
        else { return index(start) }
        index(start + 1)
    }

    /// `half of Green voters go to NDP [in PLACE] [when it stands down]`
    mutating func votersFirst() throws -> FlowClause {
        let percent = try portion()
        _ = accept(.of)
        let from = try party()
        try expect(.voters, "'voters'")
        skipHelpingVerbs()
        try expect(.go, "'go to' and a party")
        try expect(.to, "'to' and a party")
        let to = try party()
        var place = try optionalPlace()
        let occasion = try self.occasion()
        if place == nil { place = try optionalPlace() }
        return FlowClause(
            party: from, shares: [(to, percent)], restStaysHome: false, occasion: occasion,
            place: place)
    }

    private mutating func restStays() -> Bool {
        let start = index
        _ = accept(.the)
        if accept(.rest), accept(.stay, .home) || accept(.at, .home) || accept(.home) {
            return true
        }
        index(start)
        return false
    }

    private mutating func share() throws -> (party: Name, percent: Quantity) {
        let percent = try portion()
        if accept(.of) { _ = accept(anyOf: .it, .the, .voters) }
        try expect(.to, "'to' and a party")
        return (try party(), percent)
    }

    /// `60%`, `half`, `all`; nothing before `to` means all.
    private mutating func portion() throws -> Quantity {
        let start = token.range
        let whole = Quantity(billionths: 1_000_000_000, kind: .percent, range: start)
        if at(.to) || accept(.all) { return whole }
        guard accept(.half) else { return try quantity("a percentage, 'all' or 'half'") }
        return Quantity(billionths: 500_000_000, kind: .percent, range: start)
    }

    /// Goes over the separator before the next share.
    private mutating func flowGoesOn() -> Bool {
        let start = index
        if accept(sign: .comma) || at(.and) {
            _ = accept(.and)
            let next = at(.the) ? peek() : token
            let unit = peek(next.range == token.range ? 1 : 2)
            let isShare = unit.kind == .sign(.percent) || [.percent, .to].contains(unit.keyword)
            if (next.kind == .number && isShare) || next.keyword == .rest || next.keyword == .half {
                return true
            }
        }
        index(start)
        return false
    }

    private mutating func occasion() throws -> FlowClause.Occasion {
        guard accept(anyOf: .when, .where) else { return .always }
        guard accept(.it) || isParty(at: 0) else { throw expected("'it stands down'") }
        if previous.keyword != .it { _ = try party() }
        skipHelpingVerbs()
        guard acceptStandsDown() else { throw expected("'stands down'") }
        return .standDown(for: try accept(.for) ? party() : nil)
    }
}
