// `a riding is winnable when …`, `a party P can work with a party Q when …`, `the pressure of a party
// is …`: words of a script's own.

import Diagnostics

package struct DefinitionDeclaration: Sendable {
    package enum Body: Sendable {
        /// An adjective of one thing, a relation of two.
        case condition(Condition)
        /// A measure of one thing.
        case measure(Measure)
    }

    package let name: Name
    /// What the word is said of, in order.
    package let subjects: [Variable]
    package let body: Body
    package let words: RuleWords
}
