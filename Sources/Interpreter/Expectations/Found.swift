// What an answer comes to in a form that can be compared: names, a number, yes or no.

import Syntax

enum Found: Sendable {
    /// Parties, ridings or regions, as answers name them; none where nobody fits.
    case names([String])
    case number(Value, QuantityKind)
    case yes(Bool)
    /// Neither yes nor no: others decide.
    case depends
}

extension Found {
    /// Whether it is of the kind that is expected.
    func fits(_ wanted: Expectation.Wanted) -> Bool {
        switch (self, wanted) {
        case (.names, .names), (.names, .oneOf), (.names, .none), (.names, .nobody),
            (.names, .somebody), (.number, .count), (.yes, .yes), (.yes, .truth),
            (.depends, .yes), (.depends, .truth):
            true
        case (.number(let value, _), .nobody): value.isZero
        case (.number(_, let kind), .quantity(let quantity, _)):
            quantity.kind == kind
                || quantity.kind == .plain && kind != .percent && kind != .points
        default: false
        }
    }
}

extension Answer {
    /// Comes to votes, or to the share that they are of all.
    mutating func find(votes: Int, of all: Int) {
        found = .number(Value(votes), .votes)
        alsoFound = Value(votes, over: all).map { .number($0, .percent) }
    }

    /// What it comes to, in the form that is expected where it has that form.
    func comesTo(_ wanted: Expectation.Wanted) -> Found? {
        let forms = [found, alsoFound, verdictSaid].compactMap(\.self)
        return forms.first { $0.fits(wanted) } ?? forms.first
    }

    /// Of an answer that opens with yes or no, or says that it depends, that.
    private var verdictSaid: Found? {
        if headline.plain.hasPrefix("It depends:") { return .depends }
        let opening = headline.plain.prefix { $0.isLetter }
        guard let mark = headline.plain.dropFirst(opening.count).first, ":,".contains(mark)
        else { return nil }
        return opening == "Yes" ? .yes(true) : opening == "No" ? .yes(false) : nil
    }
}
