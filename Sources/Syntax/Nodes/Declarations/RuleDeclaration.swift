// `when a party supports the government: it loses 40% of its votes`: what follows from what.

import Diagnostics

package struct RuleDeclaration: Sendable {
    package let condition: Condition
    package let clauses: [Clause]
    package let words: RuleWords
}
