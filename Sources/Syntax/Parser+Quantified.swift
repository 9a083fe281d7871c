// `no party is trapped`, `nobody supports NDP`, `every party opposes it`, `at least 2 parties have a
// veto`: how many parties do something.

import Diagnostics

extension Parser {
    /// How many of the parties a condition is to fit.
    private enum Quantifier {
        case nobody, anybody, everybody
        case so(ComparisonCondition.Operator, Quantity)
    }

    /// A condition of so many parties; nothing where no such number opens it.
    mutating func quantified() throws -> ConditionKind? {
        let start = index
        let first = token.range
        guard let quantifier = try quantifier() else {
            index(start)
            return nil
        }
        var asked = try limited { try $0.whichParties() }
        let isOfAll = if case .everybody = quantifier { true } else { false }
        if isOfAll { asked = asked.opposite }
        let count = CountMeasure(things: .parties, place: nil, parties: asked)
        let (comparison, number) = compared(quantifier, at: first)
        return .comparison(
            ComparisonCondition(
                left: Measure(kind: .count(count), range: range(from: first)),
                comparison: comparison,
                right: Measure(kind: .quantity(number), range: number.range),
                parties: isOfAll ? .exceptions : .fitting))
    }

    private mutating func quantifier() throws -> Quantifier? {
        if at(.nobody), peek().keyword != .from {
            advance()
            return .nobody
        }
        if accept(.no, .party) { return .nobody }
        if at(.every), peek().keyword == .party {
            let isAny = folded(source.text(token.range)) == folded("any")
            advance()
            advance()
            return isAny ? .anybody : .everybody
        }
        if accept(.someWord, .party) { return .anybody }
        guard let comparison = comparisonWords(), at(.number) else { return nil }
        let number = try quantity()
        guard number.kind == .plain, accept(.party) else { return nil }
        return .so(comparison, number)
    }

    private func compared(
        _ quantifier: Quantifier, at range: SourceRange
    ) -> (ComparisonCondition.Operator, Quantity) {
        let nowhere = SourceRange(range.lower, range.lower)
        let zero = Quantity(billionths: 0, kind: .plain, range: nowhere)
        switch quantifier {
        case .nobody, .everybody: return (.equal, zero)
        case .anybody: return (.greater, zero)
        case .so(let comparison, let number): return (comparison, number)
        }
    }
}

extension WhichPartiesQuestion {
    /// The parties that a condition does not fit.
    fileprivate var opposite: WhichPartiesQuestion {
        WhichPartiesQuestion(
            condition: Condition(kind: .not(condition), range: condition.range),
            variable: variable)
    }
}
