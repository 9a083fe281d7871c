// What an answer comes to in a form that can be compared: names, a number, yes or no.

import Syntax

enum Found: Sendable {
    /// Parties, ridings or regions, as answers name them; none where nobody fits.
    case names([String])
    case number(Value, QuantityKind)
    case yes(Bool)
}

extension Answer {
    /// What it comes to; of an answer that opens with yes or no, that.
    var comesTo: Found? {
        if let found { return found }
        let opening = headline.plain.prefix { $0.isLetter }
        guard let mark = headline.plain.dropFirst(opening.count).first, ":,".contains(mark)
        else { return nil }
        return opening == "Yes" ? .yes(true) : opening == "No" ? .yes(false) : nil
    }
}
