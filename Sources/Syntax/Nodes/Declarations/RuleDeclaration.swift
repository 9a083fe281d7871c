// `when a party supports the government: it loses 40% of its votes`: what follows from what.

import Diagnostics

package struct RuleDeclaration: Sendable {
    package let condition: Condition
    package let clauses: [Clause]
    package let words: RuleWords
}

extension RuleDeclaration {
    /// What it says, however it is set: two rules that say the same are one.
    package func words(in source: Source) -> String {
        ([condition.range] + clauses.map(\.range)).map { range in
            source.text(range).lowercased().split(whereSeparator: \.isWhitespace)
                .joined(separator: " ")
        }.joined(separator: "; ")
    }
}
