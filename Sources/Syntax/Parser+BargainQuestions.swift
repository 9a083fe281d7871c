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

    /// `does NDP demand`, `is in the budget`, behind `what`: the budget is shown with all demands.
    mutating func budgetAsked() throws -> ShowQuestion.Target? {
        let start = index
        if accept(.is), accept(.in), at(.budget) || at(.the) {
            let name = attempt { try $0.budgetMention() }
            if case .success(let budget) = name { return .budget(budget) }
        }
        index(start)
        skipHelpingVerbsOfQuestion()
        if index > start, case .success = attempt({ try $0.parties(isSubject: true) }),
            accept(anyOf: .demand, .want)
        {
            return .budget(nil)
        }
        index(start)
        return nil
    }

    /// `for the budget`, `against the budget`, behind `who is`
    mutating func whoIsFor() throws -> BargainQuestion? {
        let ahead = peek().keyword == .the ? 2 : 1
        guard at(.for) || at(.against), peek(ahead).keyword == .budget else { return nil }
        let isAgainst = at(.against)
        advance()
        return .voters(budget: try budgetMention(), against: isAgainst)
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
        if [.does, .would, .has, .can].contains(token.keyword) {
            if !accept(.can) { skipHelpingVerbsOfQuestion() }
            _ = accept(.the)
            if at(.budget) {
                let budget = try budgetMention()
                let isDenied = accept(.not)
                return .passes(budget: budget, isFailing: try fails() != isDenied)
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

    /// `pass` or `fails`
    mutating func fails() throws -> Bool {
        if accept(.fails) { return true }
        try expect(.pass, "'pass' or 'fail'")
        return false
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
            if let party = try leverageOf() { return .canGet(party) }
        }
        index(start)
        return nil
    }

    /// `leverage of NDP`, `NDP's leverage`; nothing where it is something else.
    mutating func leverageOf() throws -> Name? {
        if accept(.leverage) {
            guard accept(anyOf: .of, .for) else { throw expected("'of' and a party") }
            return try party()
        }
        guard isParty(at: 0) else { return nil }
        let start = index
        let name = try party()
        if accept(.leverage) { return name }
        index(start)
        return nil
    }

    /// `does NDP have`, behind `how much leverage`
    mutating func leverageHeld() throws -> Name {
        while accept(anyOf: .would, .does, .has) {}
        let name = try party()
        guard accept(anyOf: .has, .hold) else { throw expected("'have'") }
        return name
    }

    mutating func cheapest() throws -> CheapestQuestion {
        try expect(.way, "'way to pass the budget'")
        var budget: Name?
        if accept(.to) {
            try expect(.pass, "'pass the budget'")
            budget = try budgetMention()
        }
        var (with, without): ([Name], [Name]) = ([], [])
        var most: Quantity?
        while true {
            if accept(.with) {
                with += try parties()
            } else if accept(.without) {
                without += try parties()
            } else if accept(.at, .most) {
                most = try quantity("how many partners")
                _ = accept(anyOf: .party, .partner, .members)
            } else {
                break
            }
        }
        return CheapestQuestion(
            budget: budget, with: with, without: without, mostPartners: most)
    }
}
