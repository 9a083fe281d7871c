// Parties chosen by what stands between two of them: `who supports NDP`, `who rules out NDP`, and the
// other side of it, `whom does NDP support`, `which parties can NDP work with`.

import Diagnostics

extension Parser {
    /// What stands after `who` or `which parties`; nothing where it is another question.
    mutating func partiesRelated() throws -> QuestionKind? {
        if let other = otherSide() { return .whichParties(other) }
        if at(.has), let measure = measureHad(from: 1) { return .show(measure) }
        let pledges: [Keyword] = [.support, .back, .prop, .oppose]
        let isPledge =
            token.keyword.map(pledges.contains) == true && (isParty(at: 1) || isToGovernment)
        guard isPledge || (at(.rule) && peek().keyword == .out) else { return nil }
        return .whichParties(try whichParties())
    }

    /// Whether `supports the government` stands here alone: of a motion, who could is asked.
    private var isToGovernment: Bool {
        var ahead = peek().keyword == .up ? 2 : 1
        if peek(ahead).keyword == .the { ahead += 1 }
        return peek(ahead).keyword == .government && isAtEndOrIf(at: ahead + 1)
    }

    /// `the highest price`, `the smallest cushion`, some tokens ahead: of a measure that the script
    /// defines.
    mutating func measureHad(from ahead: Int) -> ShowQuestion? {
        let word = peek(ahead).keyword == .the ? ahead + 1 : ahead
        guard isOwnMeasure(at: word + 1) else { return nil }
        let order: ShowQuestion.Order
        switch peek(word).keyword {
        case .most, .largest: order = .highest
        case .least, .smallest, .fewest: order = .lowest
        default: return nil
        }
        for _ in 0...word { advance() }
        return (try? name(.ownMeasure, "a measure that the script defines")).map {
            ShowQuestion(target: .word($0, by: order))
        }
    }

    func isOwnMeasure(at ahead: Int) -> Bool {
        peek(ahead).name != nil && isName(peek(ahead), .ownMeasure)
            && !peek(ahead).kinds.contains(.party)
    }

    /// `does NDP support`, `can NDP work with`
    mutating func otherSide() -> WhichPartiesQuestion? {
        guard [.does, .would, .can].contains(token.keyword), isParty(at: 1) else { return nil }
        let reading = attempt { parser -> WhichPartiesQuestion in
            let outer = parser.rule
            defer { parser.rule = outer }
            let start = parser.token.range
            parser.advance()
            let it = parser.partiesAsked(start)
            let kind = try parser.inAnyWay { try $0.doing(to: it) }
            guard parser.isAtEndOrIf else { throw parser.expected("the end of the question") }
            return WhichPartiesQuestion(
                condition: Condition(kind: kind, range: parser.range(from: start)),
                words: parser.rule.words)
        }
        return try? reading.get()
    }

    /// `NDP supports`, `NDP can work with`, done to a party that varies.
    private mutating func doing(to it: Name) throws -> ConditionKind {
        let names = try parties(isSubject: true)
        skipHelpingVerbs()
        if let relation = relation() {
            return .own(
                OwnCondition(name: relation, subject: .parties(names), object: .parties([it])))
        }
        if accept(.rule, .out) {
            return .ruleOut(RuleOutClause(parties: names, what: .both, targets: [it]))
        }
        let stance: Stance = at(.oppose) ? .opposes : .supports
        guard accept(anyOf: .support, .back, .oppose) else {
            throw expected("'support' or 'oppose'")
        }
        return .stance(StanceClause(parties: names, stance: stance, object: .party(it)))
    }

    /// The party that a question chooses by a condition, which varies.
    mutating func partiesAsked(_ start: SourceRange) -> Name {
        rule.isOpen = true
        rule.bring(.asked, at: SourceRange(start.lower, start.lower))
        return Name(text: "it", id: nil, kinds: .party, range: start, variable: .asked)
    }
}
