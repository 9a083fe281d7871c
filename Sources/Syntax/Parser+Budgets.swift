// Budgets and amounts: `budget Spring 2020 by Liberal: pharmacare 3.5 billion`.

import Diagnostics

extension Parser {
    mutating func budget() throws -> BudgetDeclaration {
        advance()
        let name = try name(.budget, "the budget's name")
        let proposer = accept(.by) ? try party() : nil
        let lines = try block("items: 'pharmacare 3.5 billion; \"new pipeline\"'") { parser in
            try parser.budgetLines()
        }
        guard !lines.isEmpty else { throw expected("a ':' and the budget's items") }
        return BudgetDeclaration(name: name, proposer: proposer, lines: lines)
    }

    private mutating func budgetLines() throws -> [BudgetLine] {
        var lines = [try budgetLine()]
        while let ahead = listSeparator(ofBudget: true) {
            for _ in 0..<ahead { advance() }
            lines.append(try budgetLine())
        }
        return lines
    }

    private mutating func budgetLine() throws -> BudgetLine {
        guard at(.deficit), !isName(token, .item) else { return .item(try budgetItem()) }
        advance()
        _ = accept(.of)
        return acceptsMost()
            ? .deficitLimit(try amount("an amount of money"))
            : .deficit(try amount("an amount of money, or 'at most' and one"))
    }

    /// `pharmacare 3.5 billion by 2021`, `"new pipeline"`
    mutating func budgetItem() throws -> BudgetItem {
        let start = token.range
        let name = try itemName()
        _ = accept(.of) || accept(.at)
        let amount = isAtAmount ? try self.amount() : nil
        let year = try deadline()
        return BudgetItem(name: name, amount: amount, year: year, range: range(from: start))
    }

    mutating func itemName() throws -> Name {
        if !isItemName(token), isAtItem() { advance() }
        guard isItemName(token) else {
            var refusal = expected("an item of the budget")
            if at(.deficit) || peek().keyword == .deficit {
                refusal.help = [
                    .init(
                        "the deficit is limited for all alike: 'the deficit is at most 20 billion'")
                ]
            }
            throw refusal
        }
        return try name(.item, "an item of the budget")
    }

    /// A name that is a party's, a riding's or a pact's is none of an item.
    func isItemName(_ token: Token) -> Bool {
        (token.kind == .string || token.kind == .name) && token.name == nil
    }

    /// Whether an item comes some tokens ahead, with its article or without.
    func isAtItem(_ ahead: Int = 0) -> Bool { itemLength(at: ahead) != nil }

    /// How many tokens an item takes some tokens ahead; nothing where none stands there.
    func itemLength(at ahead: Int) -> Int? {
        let token = peek(ahead)
        if isItemName(token) { return 1 }
        let isArticle = [.the, .a].contains(token.keyword) && token.name == nil
        return isArticle && isItemName(peek(ahead + 1)) ? 2 : nil
    }

    /// `by 2021`
    mutating func deadline() throws -> Quantity? {
        accept(.by) ? try quantity("a year") : nil
    }

    var isAtAmount: Bool { at(.number) || at(sign: .dollar) || at(sign: .minus) }

    /// How many tokens part two entries here: `,`, `and`, `, and`; none before a clause's verb.
    func listSeparator(ofBudget: Bool = false) -> Int? {
        guard let ahead = separator(), !at(sign: .plus), !at(.or) else { return nil }
        let next = peek(ahead)
        let isItem =
            isAtItem(ahead) || next.keyword == .no || (ofBudget && next.keyword == .deficit)
        return isItem && !beginsItemClause(at: ahead) ? ahead : nil
    }

    /// Whether a name some tokens ahead is the subject of another clause: `pharmacare costs …`.
    private func beginsItemClause(at ahead: Int) -> Bool {
        // `no` or `deficit` may stand there as well, with one token more before a verb.
        let verb = peek(ahead + (itemLength(at: ahead) ?? 2)).keyword
        return verb == .cost || verb == .is
    }

    // MARK: Amounts

    /// `3.5 billion`, `$500 million`, `15%`, `170`: exact, money in whole units.
    mutating func amount(_ what: String = "an amount") throws -> Amount {
        let start = token.range
        let isMoney = accept(sign: .dollar)
        let isNegative = !isMoney && accept(sign: .minus)
        guard at(.number) else { throw expected(what) }
        let digits = source.text(token.range)
        advance()
        let (scale, kind) = amountUnit(isMoney: isMoney)
        let range = range(from: start)
        guard let value = Self.exact(digits, scale),
            let value = Int(exactly: isNegative ? -value : value)
        else { throw Diagnostic.numberOutOfRange(at: location(range)) }
        return Amount(value: value, kind: kind, scale: scale, range: range)
    }

    private mutating func amountUnit(isMoney: Bool) -> (scale: Int128, Amount.Kind) {
        if accept(.billion) { return (1_000_000_000, .money) }
        if accept(.million) { return (1_000_000, .money) }
        if isMoney { return (1, .money) }
        if accept(sign: .percent) || accept(.percent) { return (10_000_000, .percent) }
        return (1_000_000_000, .plain)
    }

    /// Digits with a fraction times a scale; nothing where that is not whole or not small enough.
    private static func exact(_ digits: String, _ scale: Int128) -> Int128? {
        var value: Int128 = 0
        var divisor: Int128 = 1
        var isFraction = false
        for byte in digits.utf8 where byte != UInt8(ascii: ",") {
            guard byte != UInt8(ascii: ".") else {
                isFraction = true
                continue
            }
            value = value * 10 + Int128(byte) - 0x30
            if isFraction { divisor *= 10 }
            guard value < 1_000_000_000_000_000_000, divisor <= 1_000_000_000_000 else {
                return nil
            }
        }
        let (scaled, rest) = (value * scale).quotientAndRemainder(dividingBy: divisor)
        return rest == 0 && scaled <= 4_000_000_000_000_000_000 ? scaled : nil
    }
}
