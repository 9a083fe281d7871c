// `why`, alone or with a question: `why seats`, `why does Green not hold the balance of power`,
// `why not NDP wins Halifax`.

import Diagnostics

extension Parser {
    /// What stands after `why`.
    mutating func whyQuestion() throws -> QuestionKind {
        let isInFull = acceptInFull()
        if isAtEnd { return .whyLast(isInFull: isInFull) }
        return try firstOf([
            { parser in
                let isNot = parser.at(.not)
                guard !isNot else { throw parser.expected("a question") }
                let kind = QuestionKind.why(
                    try parser.questionKind(), isInFull: isInFull)
                guard parser.isAtEndOrIf else { throw parser.expected("the end of the question") }
                return kind
            },
            { parser in
                let kind = QuestionKind.why(
                    .isTrue(try parser.condition()), isInFull: isInFull)
                guard parser.isAtEndOrIf else { throw parser.expected("the end of the question") }
                return kind
            },
            { parser in
                _ = parser.accept(.not)
                return .why(try parser.questionKind(), isInFull: isInFull)
            },
        ])
    }

    /// `in full`: nothing of the work is folded away.
    private mutating func acceptInFull() -> Bool {
        guard at(.in), peek().keyword == .full else { return false }
        advance()
        advance()
        return true
    }
}
