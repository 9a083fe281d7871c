// `expect NDP seats is 25 if …`, `expect "Bloc" from who is kingmaker`: what a script's author holds
// to be so. It is checked and changes nothing.

package struct Expectation: Sendable {
    package enum Wanted: Sendable {
        /// The question is whether a condition holds; it should.
        case truth
        /// Exactly these, in any order; text in quotes that names nothing is looked for in the
        /// answer's first sentence.
        case names([Name])
        /// One of these and nothing else: `NDP or Green`.
        case oneOf([Name])
        /// None of these is among them: `not NDP`.
        case none([Name])
        case nobody
        /// Somebody, whoever it is: `not nobody`.
        case somebody
        /// At the decimals written, where nothing compares: `at least 150`.
        case quantity(Quantity, ComparisonCondition.Operator?)
        /// So many of what the question counts: `2 parties`.
        case count(Quantity, ComparisonCondition.Operator?, CountMeasure.Things)
        case yes(Bool)
    }

    package let wanted: Wanted
    package let question: Question
    /// What helps whoever does not meet it: `hint "Whose voters moved?"`
    package let hint: String?
}
