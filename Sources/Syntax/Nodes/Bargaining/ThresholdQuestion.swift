// `at what swing from Liberal to Bloc in region Quebec does the government blink`: from where on a
// showdown ends otherwise.

package struct ThresholdQuestion: Sendable {
    /// What is turned up until it does.
    package enum Lever: Sendable {
        /// `swing from Liberal to Bloc in region Quebec`; from the government to the largest of its
        /// challengers where nobody is named.
        case swing(from: Name?, to: Name?, place: Place?)
        /// `transfer rate from Green to NDP`, `share of Green voters`: of all who follow a stand-down
        /// where nobody is named.
        case transfer(from: Name?, to: Name?)
        /// `how many ridings of pact Twenty Ridings`: of every pact in force where none is named.
        case ridings(pact: Name?)
    }

    package enum Turn: Sendable {
        /// Who gives way: the government where nobody is named.
        case blinks([Name])
        /// Whose threat becomes credible.
        case credible(Name)
    }

    package let lever: Lever
    package let turn: Turn
    package let budget: Name?
}
