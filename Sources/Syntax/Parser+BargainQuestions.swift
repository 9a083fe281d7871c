// Questions of bargaining, by their opening words.

import Diagnostics

extension Parser {
    /// `who votes for the budget`, `who blinks first`, once `who` is read; nothing where it is another
    /// question.
    mutating func whoBargains() throws -> BargainQuestion? {
        let start = index
        skipHelpingVerbsOfQuestion()
        if at(.votes), [.for, .against].contains(peek().keyword) {
            advance()
            let isAgainst = at(.against)
            advance()
            return .voters(budget: try budgetMention(), against: isAgainst)
        }
        let isOfBudget =
            peek().keyword == .budget || (peek().keyword == .the && peek(2).keyword == .budget)
        if isOfBudget, [.support, .back, .oppose].contains(token.keyword) {
            let isAgainst = at(.oppose)
            advance()
            return .voters(budget: try budgetMention(), against: isAgainst)
        }
        if accept(.blink) {
            _ = accept(.first)
            return .blinks(budget: at(.over) ? try overBudget() : nil)
        }
        index(start)
        return nil
    }

    mutating func overBudget() throws -> Name? {
        try expect(.over, "'over the budget'")
        return try budgetMention()
    }

    /// `the budget`, `the budget Spring 2020`
    mutating func budgetMention() throws -> Name? {
        _ = accept(.the)
        try expect(.budget, "'the budget'")
        let isNamed = isName(token, .budget) && token.keyword == nil
        return isNamed || at(.string) ? try name(.budget, "a budget's name") : nil
    }

    /// `does the budget pass`, `is NDP's threat credible`; nothing where it is another question.
    mutating func askedBargain() throws -> BargainQuestion? {
        let start = index
        if [.does, .would, .has].contains(token.keyword) {
            skipHelpingVerbsOfQuestion()
            _ = accept(.the)
            if at(.budget) {
                let budget = try budgetMention()
                let isFailing = accept(.fails)
                if !isFailing { try expect(.pass, "'pass' or 'fail'") }
                return .passes(budget: budget, isFailing: isFailing)
            }
        } else if accept(.is), isParty(at: 0) {
            let name = try party()
            if accept(.threat) {
                try expect(.credible, "'credible'")
                return .credible(name)
            }
        }
        index(start)
        return nil
    }

    /// `what can NDP get`, `what is the cheapest way to pass the budget`, at `what`; nothing where it
    /// is another question.
    mutating func whatBargain() throws -> BargainQuestion? {
        let start = index
        let isLinked = at(.whats)
        advance()
        if !isLinked, accept(.can) {
            let party = try party()
            try expect(.get, "'get'")
            return .canGet(party)
        }
        if isLinked || accept(.is) {
            _ = accept(.the)
            if accept(.cheapest) { return .cheapest(try cheapest()) }
        }
        index(start)
        return nil
    }

    private mutating func cheapest() throws -> CheapestQuestion {
        try expect(.way, "'way to pass the budget'")
        var budget: Name?
        if accept(.to) {
            try expect(.pass, "'pass the budget'")
            budget = try budgetMention()
        }
        var without: [Name] = []
        var most: Quantity?
        while true {
            if accept(.without) {
                without += try parties()
            } else if accept(.at, .most) {
                most = try quantity("how many partners")
                _ = accept(anyOf: .party, .partner, .members)
            } else {
                break
            }
        }
        return CheapestQuestion(budget: budget, without: without, mostPartners: most)
    }
}
