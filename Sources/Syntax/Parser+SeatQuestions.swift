// Questions about votes and seats: proportionality, the pendulum, swings, close ridings, spoilers.

import Diagnostics

extension Parser {
    /// Whether a question of these opens here; `swing` also opens a clause, `seats` a tally.
    var isAtFigure: Bool {
        let ahead = at(.the) || at(.a) ? 1 : 0
        if closestAhead(ahead) != nil || isAtIndex(ahead) { return true }
        if isParty(at: ahead), peek(ahead + 1).keyword == .leverage { return true }
        if proportionLead(ahead) != nil { return true }
        if [.largest, .smallest].contains(peek(ahead).keyword) {
            return peek(ahead + 1).keyword == .margin
        }
        switch peek(ahead).keyword {
        case .power, .pendulum, .tipping: return peek(ahead).name == nil
        case .balance: return peek(ahead + 1).keyword == .of && peek(ahead + 2).keyword == .power
        case .leverage: return [.of, .for].contains(peek(ahead + 1).keyword)
        case .cheapest: return [.way, .deal].contains(peek(ahead + 1).keyword)
        case .deficit:
            let bound = peek(ahead + 1).keyword == .is ? ahead + 2 : ahead + 1
            let isLimit =
                peek(bound).keyword == .at && peek(bound + 1).keyword == .most
                || peek(bound).keyword == .no && peek(bound + 1).keyword == .more
                || peek(bound).kind == .sign(.lessOrEqual)
            return peek(ahead).name == nil && !isLimit
        case .swing: return peek(ahead + 1).keyword == .ratio
        case .median: return peek(ahead + 1).keyword == .party
        case .core: return peek(ahead).name == nil
        case .policy: return peek(ahead + 1).keyword == .range
        case .seats: return isAtCurve(ahead)
        default: return false
        }
    }

    /// How far ahead `closest` stands: `closest ridings`, `top 5 closest ridings`.
    private func closestAhead(_ start: Int) -> Int? {
        var ahead = start
        if peek(ahead).keyword == .top { ahead += 1 }
        if peek(ahead).kind == .number { ahead += 1 }
        let isIt = [.closest, .safest].contains(peek(ahead).keyword)
        return isIt && peek(ahead).name == nil ? ahead : nil
    }

    /// `seats of NDP by swing …`, `seats of NDP in Ontario by swing …`
    private func isAtCurve(_ ahead: Int) -> Bool {
        guard [.of, .for].contains(peek(ahead + 1).keyword) else { return false }
        let name = peek(ahead + 2).keyword == .the ? ahead + 3 : ahead + 2
        if peek(name + 1).keyword == .by { return true }
        return (name..<name + Self.mostBeforeSwing).first { peek($0).keyword == .in }
            .map { $0..<$0 + Self.mostBeforeSwing }?
            .first {
                peek($0).keyword == .by || peek($0).keyword == .if || peek($0).kind == .newline
            }
            .map { peek($0).keyword == .by && peek($0 + 1).keyword == .swing } ?? false
    }

    /// Words of a party, or of a place, at the most before a curve's swing.
    private static let mostBeforeSwing = 6

    /// One of these questions, or nothing where none opens here.
    mutating func figure() throws -> QuestionKind? {
        guard isAtFigure else { return nil }
        skipArticle()
        if isAtIndex(0) { return .power(try indexAsked()) }
        if let names = try leverageOf() { return .bargain(.canGet(names)) }
        if let (named, words) = proportionLead(0) {
            var lead = named
            for _ in 0..<words { advance() }
            if lead == .effectiveParties, accept(.by, .votes) { lead = .effectiveByVotes }
            if lead == .effectiveParties, accept(.by, .seats) { lead = .effectiveBySeats }
            return .proportional(
                ProportionalQuestion(leads: lead, place: try optionalPlace()?.ofSeveral))
        }
        switch token.keyword {
        case .power:
            advance()
            _ = accept(.index)
            return .power(try powerFilters())
        case .median:
            advance()
            try expect(.party, "'party'")
            return .median
        case .deficit: return .bargain(try deficitAsked())
        case .cheapest:
            advance()
            return .bargain(.cheapest(try cheapest()))
        case .core:
            advance()
            return try coreAsked()
        case .balance:
            _ = accept(.balance, .of, .power)
            return try balanceAsked()
        case .policy: return try spanAsked()
        case .largest, .smallest: return .closest(try widest())
        case .pendulum: return .pendulum(try pendulum())
        case .swing: return .swingRatio(try swingRatio())
        case .tipping: return .tipping(try tipping())
        case .seats: return .curve(try curve())
        default: return .closest(try closest())
        }
    }

    /// `how proportional is it [in PLACE]`, after `how`.
    mutating func proportional() throws -> ProportionalQuestion {
        advance()
        if accept(.is) {
            guard
                accept(.it) || accept(.the, .house) || accept(.the, .election)
                    || accept(.the, .results)
            else { throw expected("'it'") }
        }
        return ProportionalQuestion(leads: .gallagher, place: try optionalPlace()?.ofSeveral)
    }

    private static let proportionLeads: [([Keyword], ProportionalQuestion.Lead)] = [
        ([.gallagher, .index], .gallagher),
        ([.effective, .numberWord, .of, .party], .effectiveParties),
        ([.laakso, .index], .effectiveParties),
        ([.loosemore, .index], .loosemoreHanby),
        ([.sainteLague, .index], .sainteLague),
        ([.majority, .bonus], .majorityBonus),
        ([.smallest, .win, .votes], .smallestWinningVote),
        ([.wasted, .votes], .wastedVotes),
    ]

    /// `Gallagher index`, `effective number of parties`, `majority bonus`, `wasted votes`, and how many
    /// words that takes.
    private func proportionLead(_ ahead: Int) -> (ProportionalQuestion.Lead, words: Int)? {
        let found = Self.proportionLeads.first { keywords, _ in
            keywords.indices.allSatisfy { peek(ahead + $0).keyword == keywords[$0] }
        }
        return found.map { ($0.1, $0.0.count) }
    }

    private mutating func pendulum() throws -> PendulumQuestion {
        advance()
        var parties: [Name] = []
        if accept(.of) {
            parties = [try party()]
            try expect(.against, "'against' and the other party")
            parties.append(try party())
        } else if accept(.between) {
            parties = [try party()]
            try expect(.and, "'and' and the other party")
            parties.append(try party())
        }
        return PendulumQuestion(parties: parties, place: try optionalPlace()?.ofSeveral)
    }

    private mutating func curve() throws -> CurveQuestion {
        advance()
        _ = accept(anyOf: .of, .for)
        let name = try party()
        var place = try optionalPlace()?.ofSeveral
        guard accept(.by, .swing) else { throw expected("'by swing'") }
        var range: (from: Quantity, to: Quantity)?
        if accept(.from) {
            let from = try quantity("points: 'from -5 to 5'")
            try expect(.to, "'to' and the last number of points")
            range = (from, try quantity("points: 'from -5 to 5'"))
        }
        let step = accept(.by) ? try quantity("a step in points: 'by 0.5'") : nil
        let against = accept(.against) ? try party() : nil
        if place == nil { place = try optionalPlace()?.ofSeveral }
        return CurveQuestion(
            party: name, against: against, range: range, step: step, place: place)
    }

    private mutating func swingRatio() throws -> SwingRatioQuestion {
        guard accept(.swing, .ratio) else { throw expected("'swing ratio'") }
        return SwingRatioQuestion(
            party: accept(anyOf: .of, .for) ? try party() : nil,
            place: try optionalPlace()?.ofSeveral)
    }

    private mutating func tipping() throws -> TippingQuestion {
        advance()
        guard let noun = token.keyword, Self.ridingNouns.contains(noun) || noun == .points else {
            throw expected("'tipping riding'")
        }
        advance()
        return TippingQuestion(party: accept(anyOf: .of, .for) ? try party() : nil)
    }

    /// `largest margin in Ontario`
    private mutating func widest() throws -> ClosestQuestion {
        let isSafest = at(.largest)
        advance()
        advance()
        return ClosestQuestion(most: .one, ridings: try filters(), isSafest: isSafest)
    }

    /// `closest ridings`, `closest 10 ridings in Ontario`, `top 10 closest ridings`
    private mutating func closest() throws -> ClosestQuestion {
        _ = accept(.top)
        var most = at(.number) ? try quantity("how many ridings") : nil
        let isSafest = at(.safest)
        advance()
        if most == nil, at(.number) { most = try quantity("how many ridings") }
        let adjective = try leadingAdjective()
        // The number's unit may have been the noun: `closest 5 seats`.
        if most?.kind != .seats {
            guard let noun = token.keyword, Self.ridingNouns.contains(noun) else {
                throw expected("'ridings'")
            }
            advance()
        }
        return ClosestQuestion(
            most: .several(most), ridings: try filters(adjective), isSafest: isSafest)
    }

    // MARK: Spoilers

    /// `did Green cost NDP any seats`
    var isAboutSpoilers: Bool {
        let name = peek().keyword == .the ? 2 : 1
        return isName(peek(name), .party) && peek(name + 1).keyword == .cost
    }

    mutating func spoilers() throws -> SpoilersQuestion {
        advance()
        let spoiler = try party()
        try expect(.cost, "'cost'")
        return try spoiled(by: spoiler)
    }

    /// `cost NDP any seats`, behind `who` or `which parties`; nothing where it is something else.
    mutating func everySpoiler() throws -> QuestionKind? {
        let start = index
        skipHelpingVerbs()
        guard accept(.cost) else {
            index(start)
            return nil
        }
        return .spoilers(try spoiled(by: nil))
    }

    /// `NDP any seats in Ontario`, behind `cost`
    private mutating func spoiled(by spoiler: Name?) throws -> SpoilersQuestion {
        let loser = try party()
        _ = accept(.every)
        if let noun = token.keyword, Self.ridingNouns.contains(noun) { advance() }
        return SpoilersQuestion(
            spoiler: spoiler, loser: loser, place: try optionalPlace()?.ofSeveral)
    }
}
