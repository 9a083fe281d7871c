// Questions of bargaining, by their opening words.

import Diagnostics

extension Parser {
    /// `budget`, `the budget`
    func isAtBudget(_ ahead: Int = 0) -> Bool {
        peek(peek(ahead).keyword == .the ? ahead + 1 : ahead).keyword == .budget
    }

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
        if isAtBudget(1), [.support, .back, .oppose].contains(token.keyword) {
            let isAgainst = at(.oppose)
            advance()
            return .voters(budget: try budgetMention(), against: isAgainst)
        }
        if at(.blink) { return .blinks(.anyone, budget: try blinkedOver()) }
        if accept(.demand) || accept(.want) {
            if isAtItem() { return .wanted(item: try itemName()) }
            if accept(.what) { return .wants(parties: []) }
        }
        index(start)
        skipHelpingVerbs()
        if accept(anyOf: .has, .hold) {
            _ = accept(.the)
            _ = accept(.most)
            if accept(.leverage) { return .leverages(budget: nil) }
        }
        index(start)
        return nil
    }

    /// `blinks first over the budget`
    mutating func blinkedOver() throws -> Name? {
        try expect(.blink, "'blink'")
        _ = accept(.first)
        return at(.over) ? try overBudget() : nil
    }

    /// `is in the budget`, behind `what`
    mutating func budgetAsked() throws -> ShowQuestion.Target? {
        let start = index
        if accept(.is), accept(.in), at(.budget) || at(.the) {
            let name = attempt { try $0.budgetMention() }
            if case .success(let budget) = name { return .budget(budget) }
        }
        index(start)
        return nil
    }

    /// `does NDP demand`, `would it take to pass the budget`, behind `what`; nothing where it is
    /// another question.
    private mutating func wantsOrTakes() throws -> BargainQuestion? {
        let start = index
        skipHelpingVerbsOfQuestion()
        guard index > start else { return nil }
        if accept(.it, .take, .to), at(.pass) { return .cheapest(try cheapest()) }
        if let deal = try dealPriced() { return deal }
        if accept(.the, .party) || accept(.party) || accept(.every, .party) {
            if accept(anyOf: .demand, .want, .ask) {
                if previous.keyword == .ask { _ = accept(.for) }
                return .wants(parties: [])
            }
            throw expected("'want' or 'demand'")
        }
        if case .success(let names) = attempt({ try $0.parties(isSubject: true) }),
            accept(anyOf: .demand, .want, .ask, .get)
        {
            if previous.keyword == .get { return .canGet(together(names)) }
            if previous.keyword == .ask { _ = accept(.for) }
            return .wants(parties: names)
        }
        index(start)
        return nil
    }

    /// `how does NDP vote on the budget`, `how can Liberal pass the budget`, `how much is the deficit`;
    /// nothing where it is another question.
    mutating func howBargain() throws -> BargainQuestion? {
        let start = index
        guard accept(.how) else { return nil }
        if let sum = try howMuchBargain() { return sum }
        let isAble = accept(.can)
        skipHelpingVerbsOfQuestion()
        if index > start + 1 {
            if let deal = try passedSomehow() { return deal }
            if let all = try allVoting() { return all }
            if !isAble, case .success(let names) = attempt({ try $0.parties(isSubject: true) }),
                accept(.votes)
            {
                let isOn = accept(anyOf: .on, .over)
                return .votes(parties: names, budget: isOn ? try budgetMention() : nil)
            }
        }
        index(start)
        return nil
    }

    /// `the parties vote on the budget`, behind `how do`
    private mutating func allVoting() throws -> BargainQuestion? {
        let start = index
        _ = accept(.the) || accept(.every)
        if accept(.party), accept(.votes) {
            let isOn = accept(anyOf: .on, .over)
            return .voters(budget: isOn ? try budgetMention() : nil, against: false)
        }
        index(start)
        return nil
    }

    /// `much is the deficit`, `much can NDP get`, behind `how`
    private mutating func howMuchBargain() throws -> BargainQuestion? {
        let start = index
        if accept(.much), accept(.is) {
            _ = accept(.the)
            if at(.deficit) { return try deficitAsked() }
        }
        index(start)
        if accept(.much), let sum = try gotten() { return sum }
        index(start)
        if accept(.much) {
            skipHelpingVerbsOfQuestion()
            if let deal = try dealPriced() { return deal }
            if let support = supportPriced() { return support }
        }
        index(start)
        return nil
    }

    /// `a deal with NDP cost`, behind `what would`
    private mutating func dealPriced() throws -> BargainQuestion? {
        let start = index
        skipArticle()
        if at(.deal) {
            let question = try cheapest()
            try expect(.cost, "'cost'")
            return .cheapest(question)
        }
        index(start)
        return nil
    }

    /// `can NDP get`, behind `how much`
    private mutating func gotten() throws -> BargainQuestion? {
        skipHelpingVerbsOfQuestion()
        _ = accept(.can)
        guard case .success(let names) = attempt({ try $0.parties(isSubject: true) }), accept(.get)
        else { return nil }
        return .canGet(together(names))
    }

    /// `the budget pass`, `Liberal pass the budget`: the cheapest way.
    private mutating func passedSomehow() throws -> BargainQuestion? {
        let start = index
        _ = accept(.the)
        if at(.budget) {
            let budget = try budgetMention()
            try expect(.pass, "'pass'")
            return .cheapest(try narrowed(budget))
        }
        index(start)
        if case .success(let party) = attempt({ try $0.party() }), at(.pass) {
            return .cheapest(try cheapest(by: party))
        }
        index(start)
        return nil
    }

    /// `deals pass the budget`, `ways to pass the budget`, behind `which` or `list`
    mutating func dealsAsked() throws -> BargainQuestion? {
        let start = index
        _ = accept(.all)
        _ = accept(.the)
        if at(.deal) || at(.way) { return .cheapest(try cheapest()) }
        index(start)
        return nil
    }

    /// `the deficit of the budget`, `the deficit be`
    mutating func deficitAsked() throws -> BargainQuestion {
        try expect(.deficit, "'deficit'")
        let isOf = accept(.of) || acceptIn()
        let budget = isOf ? try budgetMention() : nil
        let isSaid = accept(.is) && !isAtEndOrIf
        if isSaid || at(.not) || token.kind == .name && token.name == nil { throw limitMeant() }
        return .deficit(budget: budget)
    }

    /// A limit on the deficit said otherwise than with `at most`.
    private mutating func limitMeant() -> Diagnostic {
        var refusal = expected("'is at most' and an amount of money")
        let first = (0...6).first { peek($0).kind == .number || peek($0).kind == .sign(.dollar) }
        let reading = attempt { parser -> String in
            for _ in 0..<(first ?? 0) { parser.advance() }
            let start = parser.token.range
            _ = try parser.amount()
            return parser.source.text(parser.range(from: start))
        }
        let amount = (try? reading.get()) ?? "5 billion"
        refusal.help = [.init("limit it so: 'the deficit is at most \(amount)'")]
        return refusal
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
            let subject = index
            if acceptGovernment(), at(.blink) {
                return .blinks(.government, budget: try blinkedOver())
            }
            index(subject)
            if let worth = electionGain() { return worth }
            if case .success(let names) = attempt({ try $0.parties(isSubject: true) }) {
                if at(.blink) { return .blinks(.parties(names), budget: try blinkedOver()) }
                if names.count == 1, at(.pass) {
                    return .cheapest(try cheapest(by: names[0]))
                }
                if accept(.has, .leverage) || accept(.has, .every, .leverage) {
                    return .canGet(names)
                }
                index(start)
                return nil
            }
            if let fall = try governmentFalling() { return fall }
            _ = accept(.the)
            if at(.budget) {
                let budget = try budgetMention()
                return .passes(try passing(budget))
            }
        } else if accept(.is, .the, .threat) {
            guard accept(anyOf: .of, .by, .from) else { throw expected("'of' and a party") }
            return .credible(try party(), isDoubted: try isDoubted())
        } else if let going = try goingToPass() {
            return going
        } else if accept(.is), isParty(at: 0) {
            let name = try party()
            if accept(.bluff) { return .credible(name, isDoubted: true) }
            if accept(.threat) { return .credible(name, isDoubted: try isDoubted()) }
        }
        index(start)
        return nil
    }

    /// `is the budget going to pass`; nothing where it is another question.
    private mutating func goingToPass() throws -> BargainQuestion? {
        let start = index
        if accept(.is, .the, .budget) {
            index(start + 1)
            let budget = try budgetMention()
            if accept(.go, .to) { return .passes(try passing(budget)) }
        }
        index(start)
        return nil
    }

    /// `credible`, or `hollow` and `a bluff`, of a threat
    mutating func isDoubted() throws -> Bool {
        if accept(.credible) { return false }
        if accept(.not, .credible) { return true }
        _ = accept(.a)
        guard accept(.hollow) || accept(.bluff) else { throw expected("'credible' or 'hollow'") }
        return true
    }

    /// `with Bloc without NDP`, behind `does the budget pass`
    mutating func passing(_ budget: Name?) throws -> PassesQuestion {
        let isDenied = accept(.not)
        var question = PassesQuestion(budget: budget, isFailing: try fails() != isDenied)
        while true {
            acceptAndWith()
            if accept(.with) {
                question.with += try parties()
            } else if accept(.without) {
                question.without += try parties()
            } else {
                return question
            }
        }
    }

    /// `the budget fails`, behind `what happens if`; nothing where changes follow.
    mutating func budgetFailing() -> BargainQuestion? {
        let start = index
        if case .success(let name) = attempt({ try $0.budgetMention() }) {
            skipHelpingVerbsOfQuestion()
            let isSo =
                accept(.not, .pass) || accept(.fails) || accept(.fall)
                || accept(.is, .votes, .down) || accept(.is, .defeat) || accept(.lose)
            if isSo { return .failing(budget: name) }
        }
        index(start)
        return nil
    }

    /// `the government fall`, `the government survive over the budget`, behind `will`; nothing where it
    /// is another question.
    private mutating func governmentFalling() throws -> BargainQuestion? {
        let start = index
        _ = accept(.the)
        guard accept(.government) else { return nil }
        let isDenied = accept(.not)
        guard accept(.fall) || accept(.survive) else {
            index(start)
            return nil
        }
        let isFailing = (previous.keyword == .fall) != isDenied
        let budget = at(.over) ? try overBudget() : nil
        return .passes(
            PassesQuestion(budget: budget, isFailing: isFailing, isOfGovernment: true))
    }

    /// `pass`, `survive` or `fails`
    mutating func fails() throws -> Bool {
        if accept(.fails) { return true }
        if accept(.survive) { return false }
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
            let names = try parties(isSubject: true)
            try expect(.get, "'get'")
            return .canGet(together(names))
        }
        if !isLinked, at(.deal) || at(.way) { return .cheapest(try cheapest()) }
        if !isLinked, let asked = try wantsOrTakes() { return asked }
        if isLinked || accept(.is) || accept(.would) {
            _ = accept(.the)
            if at(.deficit) { return try deficitAsked() }
            if let worth = try worthAsked() { return worth }
            if let names = demandsOf() { return .wants(parties: names) }
            if accept(.cheapest) { return .cheapest(try cheapest()) }
            if let price = priceOf() { return price }
            if let names = try leverageOf() { return .canGet(names) }
        }
        index(start)
        return nil
    }

    /// `cost of NDP's demands`, `cost of NDP's support`: the cheapest way with it.
    private mutating func priceOf() -> BargainQuestion? {
        let start = index
        if accept(.cost, .of), let names = asking() { return .cheapest(meeting(names)) }
        index(start)
        return nil
    }

    /// `NDP's support cost`, behind `how much would`
    private mutating func supportPriced() -> BargainQuestion? {
        let start = index
        if let names = asking(), accept(.cost) { return .cheapest(meeting(names)) }
        index(start)
        return nil
    }

    /// `NDP's demands`, `NDP's support`, `NDP's votes`: whose they are.
    private mutating func asking() -> [Name]? {
        guard isParty(at: 0),
            case .success(let names) = attempt({ try $0.parties(isSubject: true) }),
            accept(anyOf: .demand, .support, .votes)
        else { return nil }
        return names
    }

    private func meeting(_ names: [Name]) -> CheapestQuestion {
        CheapestQuestion(budget: nil, proposer: nil, with: names, without: [], mostPartners: nil)
    }

    /// `NDP's demands`, `NDP's red line`, or `demands` of all.
    private mutating func demandsOf() -> [Name]? {
        let start = index
        if accept(.demand) { return [] }
        if isParty(at: 0), case .success(let names) = attempt({ try $0.parties(isSubject: true) }),
            accept(.demand) || accept(.red, .line)
        {
            return names
        }
        index(start)
        return nil
    }

    /// `leverage of NDP`, `NDP's leverage`; nothing where it is something else.
    mutating func leverageOf() throws -> [Name]? {
        if accept(.leverage) {
            guard accept(anyOf: .of, .for) else { throw expected("'of' and a party") }
            return together(try parties())
        }
        guard isParty(at: 0) else { return nil }
        let start = index
        if case .success(let names) = attempt({ try $0.parties(isSubject: true) }),
            accept(.leverage)
        {
            return names
        }
        index(start)
        return nil
    }

    /// The same names, with `together` behind them or not.
    private mutating func together(_ names: [Name]) -> [Name] {
        _ = accept(.together)
        return names
    }

    /// `does NDP have`, behind `how much leverage`
    mutating func leverageHeld() throws -> [Name] {
        while accept(anyOf: .would, .does, .has) {}
        let names = try parties(isSubject: true)
        guard accept(anyOf: .has, .hold) else { throw expected("'have'") }
        return together(names)
    }

    /// From `way`, `deal` or `pass` on: `way [for Liberal] to pass the budget without Bloc`
    mutating func cheapest(by party: Name? = nil) throws -> CheapestQuestion {
        var proposer = party
        if !at(.pass) {
            guard accept(anyOf: .way, .deal) else {
                throw expected("'way to pass the budget' or 'deal'")
            }
            if accept(.for) { proposer = try self.party() }
            _ = accept(.to) || accept(.that)
        }
        return try narrowed(accept(.pass) ? try budgetMention() : nil, by: proposer)
    }

    /// Goes over `and` before `with` or `without`.
    private mutating func acceptAndWith() {
        if at(.and), [.with, .without].contains(peek().keyword) { advance() }
    }

    /// `without Bloc at most 2 partners`
    private mutating func narrowed(
        _ budget: Name?, by proposer: Name? = nil
    ) throws -> CheapestQuestion {
        var (with, without): ([Name], [Name]) = ([], [])
        var most: Quantity?
        while true {
            acceptAndWith()
            let isWith = accept(.with)
            if accept(.without) {
                without += try parties()
            } else if isWith, !at(.at) {
                with += try parties()
            } else if accept(.at, .most) {
                most = try quantity("how many partners")
                _ = accept(anyOf: .party, .partner, .members)
            } else {
                break
            }
        }
        return CheapestQuestion(
            budget: budget, proposer: proposer, with: with, without: without, mostPartners: most)
    }
}
