// Questions about who would hold how many ministries, and the methods that share them out.

import Diagnostics

extension Parser {
    /// `how many of 12 ministries [by d'Hondt] [among Liberal, NDP]`
    mutating func ministries() throws -> MinistriesQuestion {
        guard accept(.how, .many) else { throw expected("'how many ministries'") }
        var number: Quantity?
        if accept(.of) {
            _ = accept(.the)
            number = try quantity("how many ministries there are")
        }
        _ = accept(.cabinet)
        try expect(.ministries, "'ministries'")
        var method: SeatMethod?
        var among = MinistriesQuestion.Among.government
        while true {
            if accept(.by) {
                method = try seatMethod()
            } else if accept(.among) {
                among = try ministers()
            } else {
                break
            }
        }
        return MinistriesQuestion(ministries: number, method: method, among: among)
    }

    private mutating func ministers() throws -> MinistriesQuestion.Among {
        guard accept(.all) else { return .parties(try parties()) }
        try expect(.party, "'all parties'")
        return .all
    }

    /// The methods that one word names; `modified` and `quota` make others of them.
    static let seatMethods: [Keyword: SeatMethod] = [
        .dHondt: .dHondt, .sainteLague: .sainteLague, .huntingtonHill: .huntingtonHill,
        .imperiali: .imperiali, .hare: .hare, .droop: .droop,
    ]

    /// What a method is called here that is known by another name as well.
    static let otherNames = [
        "webster": "'Sainte-Laguë', which is Webster's method",
        "jefferson": "'d'Hondt', which is Jefferson's method",
    ]

    /// `d'Hondt`, `modified Sainte-Laguë`, `Hare quota`, `Imperiali [divisor]`, `Imperiali quota`
    mutating func seatMethod() throws -> SeatMethod {
        if accept(.modified) {
            try expect(.sainteLague, "'Sainte-Laguë'")
            return .modifiedSainteLague
        }
        if at(.largest) {
            throw expected(
                "'Hare' or 'Droop': the largest remainders of the one quota or the other")
        }
        if let known = Self.otherNames[source.text(token.range).lowercased()] {
            throw expected(known)
        }
        guard let keyword = token.keyword, let method = Self.seatMethods[keyword] else {
            throw expected(
                "a method: 'd'Hondt', 'Sainte-Laguë', 'modified Sainte-Laguë', 'Hare', 'Droop', 'Imperiali', 'Imperiali quota' or 'Huntington-Hill'"
            )
        }
        advance()
        switch method {
        case .imperiali where accept(.quota): return .imperialiQuota
        case .imperiali: _ = accept(.divisor)
        case .hare, .droop: _ = accept(.quota)
        case .dHondt, .sainteLague, .modifiedSainteLague, .huntingtonHill, .imperialiQuota: break
        }
        return method
    }
}
