// What-ifs that stay: each `suppose` lies over the session's world until it is taken back.

import Diagnostics
import Syntax

/// One what-if: what was supposed first, and the changes typed while it was open.
struct Supposition: Sendable {
    var steps: [[Clause]]
}

extension World {
    /// How many what-ifs are open, one within another.
    package var suppositionCount: Int { suppositions.count }

    /// The situation with all that is supposed, and how many layers that are.
    func supposed(over today: Situation) throws -> (situation: Situation, depth: Int) {
        var situation = today
        var depth = 0
        for step in suppositions.flatMap(\.steps) {
            situation = try supposing(step, depth: depth, over: situation)
            depth += 1
        }
        return (situation, depth)
    }

    /// Opens a what-if.
    package mutating func suppose(_ clauses: [Clause], _ sentence: Sentence) throws -> Answer {
        holdAsked()
        try settle()
        let before = try supposed(over: try situation()).situation
        suppositions.append(Supposition(steps: [clauses]))
        return try Diagnostic.rulesOppose(brought: sentence) {
            try supposedAnswer(from: before, sentence)
        }
    }

    /// A change typed in a what-if is supposed too.
    mutating func supposeMore(_ clauses: [Clause], _ sentence: Sentence) throws -> Answer {
        let before = try supposed(over: try situation()).situation
        suppositions[suppositions.count - 1].steps.append(clauses)
        return try supposedAnswer(from: before, sentence)
    }

    /// Ends the newest what-if.
    /// - Returns: what was supposed in it, or nothing where none was open.
    package mutating func goBack() -> [String]? {
        holdAsked()
        return suppositions.popLast().map {
            $0.steps.flatMap { $0.map { $0.source.text($0.range) } }
        }
    }

    private func supposedAnswer(from before: Situation, _ sentence: Sentence) throws -> Answer {
        let now = try supposed(over: try situation()).situation
        let asking = Asking(
            world: self, before: before, now: now, source: sentence.source, range: sentence.range,
            it: nil, against: "before")
        return try asking.changed("Supposed: ")
    }
}
