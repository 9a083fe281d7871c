// Questions that choose or count: `which ridings …`, `how many …`.

import Diagnostics

extension Parser {
    mutating func which() throws -> QuestionKind {
        advance()
        if at(.party) { return try whichParty() }
        if isAdjective(), peek().keyword == .party { return try whichOfThese() }
        if let deals = try dealsAsked() { return .bargain(deals) }
        if let kind = try coalitionsAsked() { return kind }
        return try ridingsChosen()
    }

    /// `tiny parties`, `tiny parties support the government`, after `which`.
    private mutating func whichOfThese() throws -> QuestionKind {
        .whichParties(try partiesThatAre(do: true))
    }

    /// `ridings did NDP win in Alberta`, `ridings flip`, after `which`.
    private mutating func ridingsChosen() throws -> QuestionKind {
        let adjective = try leadingAdjective()
        guard let noun = token.keyword, Self.ridingNouns.contains(noun) else {
            throw expected("'ridings'")
        }
        advance()
        skipHelpingVerbsOfQuestion()
        // `which ridings in Ontario, Quebec are winnable`: here the list is not of subjects.
        isListingTied = true
        defer { isListingTied = false }
        let place = try optionalPlace()?.ofSeveral
        isListingTied = false
        skipHelpingVerbsOfQuestion()
        if accept(.flip) || accept(.change, .hands) {
            return .flips(FlipsQuestion(place: try place ?? optionalPlace()?.ofSeveral))
        }
        if adjective == nil, place == nil, let most = measureHad(from: 0) { return .show(most) }
        if adjective == nil, place == nil, let closest = try closestAsked() { return closest }
        _ = accept(.is)
        var every = EveryRiding(within: place)
        if place == nil, adjective != nil { every.within = try placeOfThose() }
        if accept(anyOf: .where, .that) {
            every.condition = try ofRidings { try $0.condition() }
            if every.within == nil { every.within = try optionalPlace()?.ofSeveral }
        } else if let related = try ridingsRelated() {
            every.condition = related
            if every.within == nil { every.within = try optionalPlace()?.ofSeveral }
        } else if !isAtEndOrIf, !at(.except) {
            let condition = try ofRidings { try $0.condition() }
            (every.condition, every.within) =
                every.within == nil ? condition.parted : (condition, every.within)
            if let won = every.condition { every.condition = try wonBy(won) }
            if every.within == nil { every.within = try optionalPlace() }
            every.within = every.within?.ofSeveral
        }
        every.condition = [adjective, every.condition].compactMap(\.self).joined()
        every.except = try exception()
        return .whichRidings(WhichRidingsQuestion(ridings: every))
    }

    /// `in Ontario`, `of Ontario`, or nothing
    private mutating func placeOfThose() throws -> Place? {
        guard accept(.of) else { return try optionalPlace()?.ofSeveral }
        return try deeper { try $0.meaningAll { try $0.place() } }.ofSeveral
    }

    /// `NDP threatens`, behind `which ridings does`: what a party does to each.
    private mutating func ridingsRelated() throws -> Condition? {
        let start = token.range
        guard hasRelations, isParty(at: 0) else { return nil }
        let reading = attempt { parser -> Condition in
            let names = try parser.parties(isSubject: true)
            parser.skipHelpingVerbs()
            guard let relation = parser.relation(), parser.isAtEndOrIf || parser.at(.in) else {
                throw parser.notUnderstood()
            }
            let it = OwnCondition.Thing.place(Place(kind: .it, range: start))
            return Condition(
                kind: .own(OwnCondition(name: relation, subject: .parties(names), object: it)),
                range: parser.range(from: start))
        }
        return try? reading.get()
    }

    /// `where did Green come second`: in which ridings.
    mutating func whereAsked() throws -> QuestionKind {
        advance()
        _ = accept(.is)
        skipHelpingVerbsOfQuestion()
        if let campaigning = campaigning() { return .bargain(campaigning) }
        let (condition, within) = try condition().parted
        return .whichRidings(
            WhichRidingsQuestion(
                ridings: EveryRiding(within: within?.ofSeveral, condition: try wonBy(condition))))
    }

    /// `NDP campaign`, `NDP not campaign`, behind `where does`
    private mutating func campaigning() -> BargainQuestion? {
        let start = index
        if isParty(at: 0), case .success(let name) = attempt({ try $0.party() }) {
            let isForgone = accept(.not)
            if accept(.campaign) { return .campaigning(name, isForgone: isForgone) }
        }
        index(start)
        return nil
    }

    private mutating func whichParty() throws -> QuestionKind {
        advance()
        if let related = try partiesRelated() { return related }
        return try firstOf([
            { try $0.who() }, { .whichParties(try $0.whichParties()) },
        ])
    }

    /// `how many ridings …`, `how many seats does NDP have`
    mutating func how() throws -> QuestionKind {
        advance()
        if at(.proportional) { return .proportional(try proportional()) }
        if accept(.much, .leverage) { return .bargain(.canGet(try leverageHeld())) }
        if accept(.much, .power) { return .power(try powerOfParties()) }
        try expect(
            .many,
            "'how many' and what is counted, 'how does PARTY vote' or 'how proportional is it'")
        if let flips = try flipsCounted() { return flips }
        if accept(.votes, .is, .wasted) || accept(.wasted, .votes) {
            _ = accept(.is, .there)
            return .proportional(
                ProportionalQuestion(leads: .wastedVotes, place: try optionalPlace()))
        }
        if isAtCoalitions {
            var question = try coalitionsListed()
            question.isCount = true
            return .listCoalitions(question)
        }
        if let count = try choiceCounted() { return .howMany(count) }
        if let what = Self.tallyKind(token.keyword), !nextIsFilter {
            advance()
            return try howMany(what)
        }
        if at(.seats) { return .howMany(try countOfSeats()) }
        return .howMany(try count())
    }

    /// `how many ridings flip`
    private mutating func flipsCounted() throws -> QuestionKind? {
        guard let noun = token.keyword, Self.ridingNouns.contains(noun) else { return nil }
        let start = index
        advance()
        if case .success(let place) = attempt({ try $0.optionalPlace()?.ofSeveral }) {
            skipHelpingVerbsOfQuestion()
            if accept(.flip) || accept(.change, .hands) {
                return .flips(
                    FlipsQuestion(
                        place: try place ?? optionalPlace()?.ofSeveral, isCount: true))
            }
        }
        index(start)
        return nil
    }

    /// `which ridings did Liberals win by less than 1 point in Ontario`: `by` and how much.
    private mutating func wonBy(_ won: Condition) throws -> Condition {
        guard case .wins(let node) = won.kind, accept(.by) else { return won }
        guard let comparison = comparisonWords() else {
            throw expected("'less than', 'at least' or the like, and a margin")
        }
        let start = previous.range
        let limit = try quantity("a margin, in points or votes")
        if limit.kind == .percent {
            let number = source.text(limit.range).filter { $0.isNumber || $0 == "." || $0 == "," }
            let unit = number == "1" ? "point" : "points"
            throw Diagnostic.marginInPercent(
                at: location(limit.range), instead: "\(number) \(unit)")
        }
        let at = range(from: start)
        let lead = Measure(kind: .margin(MarginMeasure(place: nil, unit: nil)), range: at)
        let margin = node.isLoss ? shortfall(of: node.party, limit.kind, at) : lead
        let isNear = ComparisonCondition(
            left: margin, comparison: comparison,
            right: Measure(kind: .quantity(limit), range: limit.range))
        return Condition(
            kind: .all([won, Condition(kind: .comparison(isNear), range: at)]),
            range: won.range.through(at))
    }

    /// How far a party is behind the winner: in points as a difference of shares, else in votes.
    private func shortfall(
        of party: Name, _ kind: QuantityKind, _ range: SourceRange
    ) -> Measure {
        let what: TallyKind = kind == .points ? .share : .votes
        func tally(_ subject: TallyMeasure.Subject) -> Measure {
            Measure(
                kind: .tally(TallyMeasure(what: what, subject: subject, place: nil)), range: range)
        }
        return Measure(kind: .difference(tally(.winner), tally(.parties([party]))), range: range)
    }

    /// `how many ridings did NDP lose in Ontario`
    private mutating func choiceCounted() throws -> CountMeasure? {
        let noun = isAdjective() ? 1 : 0
        var ahead = noun + 1
        while [.does, .would, .has].contains(peek(ahead).keyword) { ahead += 1 }
        guard let keyword = peek(noun).keyword, Self.ridingNouns.contains(keyword),
            keyword != .seats, ahead > noun + 1, isParty(at: ahead)
        else { return nil }
        let start = token.range
        guard case .whichRidings(let node) = try ridingsChosen() else { throw notUnderstood() }
        return CountMeasure(
            things: .ridings, place: Place(kind: .every(node.ridings), range: range(from: start)))
    }

    private var nextIsFilter: Bool { peek().keyword == .where }

    private mutating func countOfSeats() throws -> CountMeasure {
        let start = token.range
        advance()
        let every = try filters()
        return CountMeasure(
            things: .ridings, place: Place(kind: .every(every), range: range(from: start)))
    }

    private mutating func howMany(_ what: TallyKind) throws -> QuestionKind {
        let start = token.range
        if what == .seats, let majority = majorityAsked(from: start) { return majority }
        let early = at(.in) && !isAtElectionAhead ? try placeCounted() : nil
        while accept(anyOf: .does, .would, .has, .is, .there) {}
        if accept(.every, .party) || accept(.every, .of, .the, .party) {
            _ = accept(anyOf: .has, .win, .get, .take, .hold)
        } else {
            _ = accept(.cast)
        }
        guard isParty(at: 0) else {
            return .tally(TallyQuestion(what: what, place: try early ?? placeCounted()))
        }
        let names = try parties(isSubject: true)
        if what == .seats, let lacking = try lacking(names) { return lacking }
        while accept(anyOf: .has, .win, .get, .take, .would, .does, .hold) {}
        let tally = TallyMeasure(
            what: what, subject: .parties(names), place: try early ?? placeCounted())
        return .whatIs(Measure(kind: .tally(tally), range: range(from: start)))
    }
}

extension Condition {
    /// `which ridings did NDP win in Alberta` asks of each riding of the place, not of the place:
    /// what is asked of one riding, and the place that the ridings are of.
    var parted: (Condition, within: Place?) {
        let it = Place(kind: .it, range: range)
        switch kind {
        case .wins(let node):
            return part(
                .wins(.init(party: node.party, place: it, isLoss: node.isLoss)), node.place)
        case .second(let node):
            return part(.second(.init(party: node.party, place: it)), node.place)
        case .runs(let node):
            return part(.runs(.init(parties: node.parties, place: it)), node.place)
        case .any(let ways):
            let parts = ways.map(\.parted)
            guard let place = parts[0].within,
                parts.allSatisfy({ $0.within?.range == place.range })
            else { return (self, nil) }
            return (Condition(kind: .any(parts.map(\.0)), range: range), place)
        case .all, .not, .comparison, .tied, .holds, .stance, .inForce, .ruleOut, .own, .same,
            .lies:
            return (self, nil)
        }
    }

    private func part(_ kind: ConditionKind, _ place: Place) -> (Condition, within: Place?) {
        if case .it = place.kind { return (self, nil) }
        return (Condition(kind: kind, range: range), place)
    }
}
