// Everyday ways to ask who is ahead, who governs and how many are needed.

import Diagnostics

extension Parser {
    /// `is ahead`, `is the largest party`, after `who` or `which party`.
    mutating func leads() throws -> QuestionKind? {
        let start = index
        skipArticle()
        guard accept(.ahead) || accept(.largest) else {
            index(start)
            return nil
        }
        if previous.keyword == .largest { _ = accept(.party) }
        return .leads(LeadsQuestion(place: try optionalPlace()?.ofSeveral))
    }

    /// `wins the election`, after `who`.
    mutating func winsElection() -> Bool {
        var ahead = peek().keyword == .the ? 2 : 1
        if peek(ahead).kind == .number { ahead += 1 }
        let verbs: [Keyword] = [.win, .take, .carry]
        guard token.keyword.map(verbs.contains) == true, peek(ahead).keyword == .election else {
            return false
        }
        for _ in 0...ahead { advance() }
        return true
    }

    /// `in government`, `the government`, `the opposition`, after `who is`.
    mutating func governs() -> QuestionKind? {
        let start = index
        _ = accept(.in)
        _ = accept(.the)
        if accept(.official, .opposition) || accept(.opposition) {
            return .governs(isOfOpposition: true)
        }
        if accept(.government) { return .governs(isOfOpposition: false) }
        index(start)
        return nil
    }

    /// `what share of the vote did Green get in Halifax`, after `what`.
    mutating func shareWon() throws -> QuestionKind? {
        guard at(.share) || at(.percent) else { return nil }
        let start = token.range
        advance()
        if accept(.of) {
            _ = accept(.the)
            try expect(.votes, "'the vote'")
        }
        skipHelpingVerbsOfQuestion()
        let names = try parties(isSubject: true)
        skipHelpingVerbs()
        guard accept(anyOf: .get, .win, .has, .take) else { throw expected("'get'") }
        let tally = TallyMeasure(
            what: .share, subject: .parties(names), place: try placeCounted())
        return .whatIs(Measure(kind: .tally(tally), range: range(from: start)))
    }

    /// `need for a majority`, after `how many seats does NDP`: what it lacks of one.
    mutating func lacking(_ names: [Name]) throws -> QuestionKind? {
        let place = index
        guard accept(.needs), accept(.for) else {
            index(place)
            return nil
        }
        skipArticle()
        try expect(.majority, "'a majority'")
        return .lacking(LackingQuestion(parties: names))
    }

    /// `closest`, after `which riding is`.
    mutating func closestAsked() throws -> QuestionKind? {
        let start = index
        _ = accept(.is)
        _ = accept(.the)
        guard at(.closest) || at(.safest) else {
            index(start)
            return nil
        }
        let isSafest = at(.safest)
        advance()
        return .closest(
            ClosestQuestion(most: .several(nil), ridings: try filters(), isSafest: isSafest))
    }

    /// `by how much did Liberal win Halifax`, `by how many votes did …`, `how much did NDP lose Halifax by`
    mutating func leadAsked() throws -> QuestionKind? {
        let isFirst = at(.by)
        let how = isFirst ? 1 : 0
        let isMuch =
            peek(how + 1).keyword == .much
            && ![.power, .leverage].contains(peek(how + 2).keyword)
        let isMany =
            isFirst && peek(how + 1).keyword == .many
            && [.votes, .points].contains(peek(how + 2).keyword)
        guard peek(how).keyword == .how, isMuch || isMany else { return nil }
        for _ in 0..<(how + (isMany ? 3 : 2)) { advance() }
        skipHelpingVerbsOfQuestion()
        let party = try party()
        skipHelpingVerbs()
        let loses = at(.lose)
        guard accept(anyOf: .win, .take, .carry, .lose) else { throw expected("'win' or 'lose'") }
        _ = accept(.in)
        let place = try place()
        if !isFirst { try expect(.by, "'by'") }
        return .lead(LeadQuestion(party: party, place: place, loses: loses))
    }

    /// `are needed for a majority`, `make a majority`, after `how many seats`.
    mutating func majorityAsked(from start: SourceRange) -> QuestionKind? {
        let place = index
        _ = accept(.is)
        _ = accept(.needs)
        _ = accept(.for)
        skipArticle()
        guard accept(.majority), isAtEndOrIf else {
            index(place)
            return nil
        }
        return .whatIs(Measure(kind: .house(.majority), range: range(from: start)))
    }
}
