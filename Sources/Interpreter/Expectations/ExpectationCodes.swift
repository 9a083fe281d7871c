// What is said where an answer holds no value of the kind that was expected.

import Diagnostics
import Syntax

extension Code {
    static let noSuchAnswer = Code(
        "E89",
        """
        An expectation compares one value with what the question asks for: a number with a number of
        its kind, names with names, yes or no with yes or no; of names joined by 'or' the answer is one
        alone. An answer that is a table has no single value: ask for the one figure that matters.

            expect 23,765 votes from NDP votes in Victoria
            expect NDP from who wins Victoria

        A number behind 'expect' is compared at the decimals that were written; one in a condition, as
        in 'expect NDP share in Victoria is 33.2%', exactly. A declared name is that name in quotes,
        too. Other words in quotes are looked for in the first sentence of an answer, and so is a name
        where the answer has no single value.
        """)

    static let expectations = [noSuchAnswer]
}

extension Diagnostic {
    /// `'votes in Victoria' is answered by a table, not by one value`
    static func noSuchAnswer(
        _ wanted: Expectation.Wanted, _ found: Found?, at question: Location, help: String?
    ) -> Self {
        let asked = question.source.text(question.range)
        let answers = found.map { $0.words } ?? "more than one value"
        return Diagnostic(
            .noSuchAnswer, "'\(asked)' is answered by \(answers), not by \(wanted.words)",
            at: Label(question, "asks for \(answers)"),
            help: [
                help.map { Help($0) },
                found == nil
                    ? Help("or look for words of its first sentence: 'expect \"…\" from …'") : nil,
            ].compactMap(\.self))
    }
}

extension Found {
    fileprivate var words: String {
        switch self {
        case .names: "names"
        case .number: "a number"
        case .yes: "yes or no"
        case .depends: "neither yes nor no"
        }
    }
}

extension Expectation.Wanted {
    fileprivate var words: String {
        switch self {
        case .truth, .yes: "yes or no"
        case .names(let names), .none(let names): names.count == 1 ? "one name" : "names alone"
        case .oneOf: "one name of several"
        case .nobody: "nobody"
        case .somebody: "somebody"
        case .quantity: "one number"
        case .count(_, _, let things): "a number of \(things.rawValue)"
        }
    }
}
