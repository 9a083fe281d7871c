// Things that vary in a rule or a definition: `a party P`, `a riding`, `it`.

import Diagnostics

/// A thing that varies, by its name in small letters; one without a name has a number of its own.
package struct Variable: Hashable, Sendable {
    package enum Kind: Sendable {
        case party
        /// At most one riding varies in a rule or definition.
        case riding
    }

    package let key: String
    package let kind: Kind

    package init(_ key: String, _ kind: Kind) {
        self.key = key
        self.kind = kind
    }

    /// As the sentence calls it: `P`, or `it` where it has no name.
    package var words: String { isNamed ? key.uppercased() : "it" }

    /// The party that a question chooses by a condition.
    package static let asked = Variable("#parties", .party)

    var isAsked: Bool { self == .asked }

    /// `a party P`, which has a name of its own; else it is only `a party`.
    package var isNamed: Bool { key.first != "#" }
}

/// What a rule or a definition speaks of besides what is declared.
package struct RuleWords: Sendable {
    /// One mention of a thing that varies.
    package struct Mention: Sendable {
        package let variable: Variable
        /// `a party R`: here it is first spoken of.
        package let isFirst: Bool
        package let range: SourceRange
    }

    package var mentions: [Mention] = []

    package init() {}

    /// The things that vary in a stretch of the text, in order of first mention.
    package func variables(in range: SourceRange) -> [Variable] {
        var found: [Variable] = []
        for mention in mentions where range.lower <= mention.range.lower {
            if mention.range.lower < range.upper, !found.contains(mention.variable) {
                found.append(mention.variable)
            }
        }
        return found
    }

    /// Those that a stretch of the text introduces.
    package func introduced(in range: SourceRange) -> [Variable] {
        mentions.filter {
            $0.isFirst && range.lower <= $0.range.lower && $0.range.lower < range.upper
        }.map(\.variable)
    }

    /// The parties that a condition brings in, other than by what it denies: in `a party R does not
    /// support it`, R is brought in before what is denied.
    /// - Parameter ofChoices: whether what it gives a choice of brings parties in.
    package func brought(by condition: Condition, ofChoices: Bool) -> [Variable] {
        switch condition.kind {
        case .any(let parts):
            return ofChoices ? parts.flatMap { brought(by: $0, ofChoices: ofChoices) } : []
        case .all(let parts):
            return parts.flatMap { brought(by: $0, ofChoices: ofChoices) }
        case .not(let inner):
            let denied = introduced(in: inner.range)
            return introduced(in: condition.range)
                .filter { $0.kind == .party && !denied.contains($0) }
        case .comparison, .wins, .second, .runs, .tied, .holds, .stance, .inForce, .ruleOut, .own,
            .same, .lies:
            return introduced(in: condition.range).filter { $0.kind == .party }
        }
    }
}
