// `at what swing from Liberal to Bloc does the government blink`, `how many ridings of pact Twenty
// Ridings would make the government blink`

import Diagnostics

extension Parser {
    /// Whether the sentence opens with `at what` or `with how many`.
    var isAtThreshold: Bool {
        (at(.at) || at(.with)) && [.what, .which, .how].contains(peek().keyword)
    }

    /// Nothing where it is another question.
    mutating func thresholdAsked() throws -> BargainQuestion? {
        let start = index
        let isAt = isAtThreshold
        if isAt { advance() }
        if !isAt, accept(.what) {
            skipHelpingVerbsOfQuestion()
            if accept(.make), acceptGovernment(), accept(.blink) {
                return .blinks(.anyone, budget: at(.over) ? try overBudget() : nil)
            }
            index(start)
        }
        guard at(.what) || at(.how) || (isAt && at(.which)), let lever = try lever() else {
            index(start)
            return nil
        }
        if isAt || isHowItTurns { return .threshold(try turning(of: lever)) }
        index(start)
        return nil
    }

    /// Words that a lever takes at the most: no name is looked through to the end of a long sentence.
    private static let mostWords = 12

    /// Whether it goes on as only this question does: `makes`, `does the government blink`.
    private var isHowItTurns: Bool {
        var ahead = 0
        while peek(ahead).kind != .newline, peek(ahead).keyword != .if, ahead < Self.mostWords {
            if [.make, .blink, .threat].contains(peek(ahead).keyword) { return true }
            ahead += 1
        }
        return false
    }

    private mutating func lever() throws -> ThresholdQuestion.Lever? {
        if accept(.how, .much) {
            return at(.swing) ? try swingMoved() : nil
        }
        if accept(.how, .many) {
            _ = accept(.of)
            _ = accept(.the)
            guard let noun = token.keyword, Self.ridingNouns.contains(noun), noun != .seats else {
                return nil
            }
            advance()
            _ = accept(.of) || accept(.in)
            _ = accept(.the)
            guard accept(.pact) else { return .ridings(pact: nil) }
            return .ridings(pact: at(.string) || isName(token, .pact) ? try pactName() : nil)
        }
        advance()
        if at(.swing), peek().keyword != .ratio { return try swingMoved() }
        if accept(.transfer) {
            _ = accept(.rate)
            guard at(.from) else { return .transfer(from: nil, to: nil) }
            let (from, to) = try partyToParty()
            return .transfer(from: from, to: to)
        }
        return try shareOfVoters()
    }

    /// `swing from Liberal to Bloc in region Quebec`, or `swing` alone.
    private mutating func swingMoved() throws -> ThresholdQuestion.Lever {
        advance()
        let sides = at(.from) ? try partyToParty() : nil
        return .swing(from: sides?.from, to: sides?.to, place: try optionalPlace())
    }

    private mutating func pactName() throws -> Name { try name(.pact, "a pact's name") }

    /// `share of Green voters going to NDP`
    private mutating func shareOfVoters() throws -> ThresholdQuestion.Lever? {
        guard accept(.share, .of) else { return nil }
        _ = accept(.the)
        guard case .success(let from) = attempt({ try $0.party() }), accept(.voters) else {
            return nil
        }
        _ = accept(.go)
        return .transfer(from: from, to: accept(.to) ? try party() : nil)
    }

    // MARK: What turns

    private mutating func turning(
        of lever: ThresholdQuestion.Lever
    ) throws -> ThresholdQuestion {
        skipHelpingVerbsOfQuestion()
        if accept(.is) { return try credible(lever) }
        if !accept(.make) || isParty(at: 0),
            case .success(let threat) = attempt({ try $0.credible(lever) })
        {
            return threat
        }
        let names = acceptGovernment() ? [] : try parties(isSubject: true)
        return ThresholdQuestion(lever: lever, turn: .blinks(names), budget: try blinkedOver())
    }

    /// `NDP's threat credible`, `NDP's threat become credible`
    private mutating func credible(_ lever: ThresholdQuestion.Lever) throws -> ThresholdQuestion {
        let name = try party()
        try expect(.threat, "'threat'")
        try expect(.credible, "'credible'")
        return ThresholdQuestion(
            lever: lever, turn: .credible(name), budget: at(.over) ? try overBudget() : nil)
    }
}
